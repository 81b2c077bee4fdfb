import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createVotesNow } from '../../src/desk/votes-now.ts';
import { type Source, SourceError } from '../../src/sources/source.ts';
import { plainPaper } from '../digest/digests.ts';

const monday = Temporal.PlainDate.from('2026-01-12');
const tuesday = monday.add({ days: 1 });

/** A source whose papers have a vote more each time, and that fails for the dates named. */
function risingSource() {
  const clock = { at: Temporal.Instant.from('2026-01-14T01:00:00Z') };
  const asked: string[] = [];
  const failing = new Set<string>();
  let [open, most] = [0, 0];
  const source: Source = {
    async snapshot(date) {
      const upvotes = asked.push(date.toString());
      open += 1;
      most = Math.max(most, open);
      await Promise.resolve();
      open -= 1;
      if (failing.has(date.toString())) throw new SourceError('refused', date, 'no');
      const papers = [plainPaper(`of ${date}`, { upvotes })];
      return { date, takenAt: clock.at, origin: 'huggingface', papers };
    },
  };
  return {
    asked,
    failing,
    most: () => most,
    pass: (minutes: number) => {
      clock.at = clock.at.add({ minutes });
    },
    votesNow: createVotesNow({ source, now: () => clock.at }),
  };
}

test('votes are asked for once in half an hour, also by those who ask at once', async () => {
  const { asked, pass, votesNow } = risingSource();
  const first = { 'of 2026-01-12': 1, 'of 2026-01-13': 2 };
  const both = await Promise.all([votesNow([monday, tuesday]), votesNow([monday, tuesday])]);
  for (const votes of both) assert.deepEqual(Object.fromEntries(votes), first);
  pass(29);
  assert.deepEqual(Object.fromEntries(await votesNow([monday, tuesday])), first);
  assert.equal(asked.length, 2);
  pass(1);
  assert.deepEqual(Object.fromEntries(await votesNow([monday])), { 'of 2026-01-12': 3 });
});

test('days are asked for side by side, five at a time', async () => {
  const { asked, most, votesNow } = risingSource();
  await votesNow(Array.from({ length: 14 }, (_, index) => monday.subtract({ days: index })));
  assert.equal(asked.length, 14);
  assert.equal(most(), 5);
});

test('a day that fails is told and asked for again, and what came is kept', async () => {
  const { asked, failing, votesNow } = risingSource();
  failing.add('2026-01-13');
  await assert.rejects(votesNow([monday, tuesday]), { name: 'SourceError', failure: 'refused' });
  failing.clear();
  await votesNow([monday, tuesday]);
  assert.deepEqual(asked, ['2026-01-12', '2026-01-13', '2026-01-13']);
});
