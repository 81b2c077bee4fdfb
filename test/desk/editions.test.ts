// Digests of several days and alerts, with a Hugging Face on loopback and a clock that the test turns.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Briefing } from '../../src/desk/briefing.ts';
import { createDesk, type DigestRequest } from '../../src/desk/desk.ts';
import { keepPapers } from '../../src/desk/keep-papers.ts';
import type { Digest } from '../../src/digest/digest.ts';
import { everything, type Selection, selectionKey } from '../../src/digest/selection.ts';
import { createHuggingFace } from '../../src/sources/huggingface.ts';
import { SourceError } from '../../src/sources/source.ts';
import { unknownAuthor } from '../../src/store/briefs.ts';
import { findDigest } from '../../src/store/digests.ts';
import { readSnapshot } from '../../src/store/snapshots.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { plainPaper } from '../digest/digests.ts';
import { startHuggingFace } from '../servers/huggingface.ts';
import { entry } from '../sources/entries.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const sunday = day('2026-01-18');
/** Monday, nine in Seoul: the list of Sunday is ripe, and not over. */
const monday = Temporal.Instant.from('2026-01-19T09:00:00+09:00');

const days = {
  '2026-01-11': [entry('before', 99)],
  '2026-01-12': [entry('m', 5), entry('twice', 7)],
  '2026-01-13': [entry('t', 7), entry('twice', 4)],
  '2026-01-16': [entry('f', 7), entry('g', 1)],
};

const terms = {
  termsOf: () => [{ english: 'paper', translations: ['논문'] }],
  general: new Set<string>(),
};

/** A model that must not be asked. */
const noModel: Briefing = {
  briefs: () => assert.fail('a model was asked'),
  canBetter: () => assert.fail('a model was thought of'),
};

async function openDesk(t: TestContext, { briefing }: { briefing?: Briefing } = {}) {
  const clock = { at: monday };
  const now = () => clock.at;
  const server = await startHuggingFace({ days, now });
  const source = createHuggingFace({ endpoint: server.url, token: null, now, firstRetryMs: 1 });
  const database = await openSqlite(':memory:');
  t.after(async () => {
    await source.close();
    await server.close();
    await database.close();
  });
  let underWay = 0;
  let mostAtOnce = 0;
  const counting = {
    async snapshot(date: Temporal.PlainDate) {
      underWay += 1;
      mostAtOnce = Math.max(mostAtOnce, underWay);
      return source.snapshot(date).finally(() => {
        underWay -= 1;
      });
    },
  };
  return {
    server,
    database,
    clock,
    mostAtOnce: () => mostAtOnce,
    desk: createDesk({
      database,
      source: counting,
      now,
      vocabulary: () => terms,
      ...(briefing !== undefined && { briefing }),
    }),
    kept: (selection: Selection, date = sunday) =>
      findDigest(database, { date, language: 'ko', selection: selectionKey(selection) }),
  };
}

const week: Selection = { top: 5, filter: everything, edition: 'week' };
const month: Selection = { ...week, edition: 'month' };
const request = (known: Partial<DigestRequest> = {}): DigestRequest => ({
  date: sunday,
  language: 'ko',
  selection: week,
  ...known,
});
const shown = ({ entries }: Digest) => entries.map(({ paper }) => `${paper.id} ${paper.upvotes}`);

test('a week has the best of seven days, each paper once, with what all were about', async t => {
  const { desk } = await openDesk(t);
  const digest = await desk.digest(request(), 'freeze');
  assert.deepEqual(shown(digest), ['f 7', 't 7', 'twice 7', 'm 5', 'g 1']);
  assert.equal(digest.edition, 'week');
  assert.deepEqual(digest.themes, { papers: 5, terms: [{ name: '논문', papers: 5 }] });
  assert.deepEqual(shown(await desk.digest(request({ selection: { ...week, top: 2 } }))), ['f 7', 't 7']);
});

test('a filter chooses among a week’s papers, and not what it was about', async t => {
  const { desk } = await openDesk(t);
  const selection = { ...week, filter: { ...everything, minUpvotes: 6 } };
  const digest = await desk.digest(request({ selection }), 'freeze');
  assert.deepEqual(shown(digest), ['f 7', 't 7', 'twice 7']);
  assert.equal(digest.themes?.papers, 5);
});

test('a month goes back to the day after its last one, a few lists at a time', async t => {
  const { desk, server, mostAtOnce } = await openDesk(t);
  const digest = await desk.digest(request({ selection: month }), 'freeze');
  assert.equal(shown(digest)[0], 'before 99');
  const asked = server.requests.map(({ path }) => /date=([\d-]+)/.exec(path)?.[1]).toSorted();
  assert.deepEqual([asked.length, asked[0], asked.at(-1)], [31, '2025-12-19', '2026-01-18']);
  assert.equal(mostAtOnce(), 4);
});

test('what is frozen is not asked for again, nor changed by later votes', async t => {
  const { desk, server, database, clock } = await openDesk(t);
  const posted = await desk.digest(request(), 'freeze');
  assert.equal((await readSnapshot(database, day('2026-01-13')))?.papers.length, 2);
  server.setDay('2026-01-13', [entry('t', 500)]);
  clock.at = clock.at.add({ hours: 30 });
  const before = server.requests.length;
  assert.deepEqual(await desk.digest(request(), 'freeze'), posted);
  assert.deepEqual(shown(await desk.digest(request({ language: 'en' }), 'freeze')), shown(posted));
  // The Sunday was not over when it was first looked at.
  assert.equal(server.requests.length, before + 1);
});

test('what is posted is kept, a look at a week that is not over is not', async t => {
  const { desk, kept } = await openDesk(t);
  await desk.digest(request(), 'look');
  assert.equal(await kept(week), null);
  const posted = await desk.digest(request(), 'freeze');
  assert.deepEqual((await kept(week))?.digest, posted);
});

test('a look at a week whose last list is open for votes is not kept, with its other days frozen', async t => {
  const { desk, kept, clock, database } = await openDesk(t);
  clock.at = Temporal.Instant.from('2026-01-16T13:00:00+09:00');
  const friday = day('2026-01-16');
  assert.equal(shown(await desk.digest(request({ date: friday }), 'look'))[0], 'before 99');
  assert.equal(await kept(week, friday), null);
  assert.equal(await readSnapshot(database, friday), null);
  assert.equal((await readSnapshot(database, day('2026-01-13')))?.papers.length, 2);
});

test('a day whose list can’t be had fails the week, and it is made once that can', async t => {
  const { desk, server, kept } = await openDesk(t);
  server.fault('/api/daily_papers?date=2026-01-14', { status: 500 }, 5);
  await assert.rejects(desk.digest(request(), 'freeze'), SourceError);
  assert.equal(await kept(week), null);
  assert.equal(shown(await desk.digest(request(), 'freeze')).length, 5);
});

test('a week without papers has no entries and is not kept', async t => {
  const { desk, kept } = await openDesk(t);
  const date = day('2025-12-28');
  const digest = await desk.digest(request({ date }), 'freeze');
  assert.deepEqual([digest.entries, digest.themes], [[], { papers: 0, terms: [] }]);
  assert.equal(await kept(week, date), null);
});

const follow = (keywords: string[], authors: string[] = []): Selection => ({
  top: 10,
  edition: 'alert',
  filter: { keywords, authors, minUpvotes: 0, isEither: true },
});

test('an alert has the papers that somebody follows, with why, and asks no model', async t => {
  const { desk, kept } = await openDesk(t, { briefing: noModel });
  const selection = follow(['논문', 'paper'], ['lovelace']);
  const alert = await desk.digest(request({ date: day('2026-01-13'), selection }), 'freeze');
  assert.deepEqual(
    alert.entries.map(({ paper, matched, brief }) => [paper.id, matched, brief.translated]),
    [
      ['t', ['논문', 'paper', 'lovelace'], false],
      ['twice', ['논문', 'paper', 'lovelace'], false],
    ],
  );
  assert.equal(alert.edition, 'alert');
  assert.deepEqual((await kept(selection, day('2026-01-13')))?.digest, alert);
  assert.deepEqual(
    await desk.digest(request({ date: day('2026-01-13'), selection }), 'freeze', 'missing'),
    alert,
  );
});

test('an alert takes the briefs that are known', async t => {
  const { desk, database } = await openDesk(t, { briefing: noModel });
  const brief = { language: 'ko', summary: '요약', abstract: null, keyPoints: [], translated: true } as const;
  await database.tx(sql =>
    keepPapers(sql, day('2026-01-13'), [plainPaper('t')], {
      briefs: new Map([['t', brief]]),
      author: { ...unknownAuthor, madeAtMs: 0 },
    }),
  );
  const alert = await desk.digest(
    request({ date: day('2026-01-13'), selection: follow(['요약']) }),
    'freeze',
  );
  assert.deepEqual(
    alert.entries.map(({ paper, brief }) => [paper.id, brief.summary]),
    [['t', '요약']],
  );
});

test('an alert made anew still tells why', async t => {
  const { desk } = await openDesk(t);
  const asked = request({ date: day('2026-01-13'), selection: follow([], ['Ada']) });
  const alert = await desk.digest(asked, 'freeze');
  assert.deepEqual(await desk.digest(asked, 'freeze', 'anew'), alert);
  await desk.digest(
    request({ date: day('2026-01-13'), selection: { ...week, edition: 'day' } }),
    'freeze',
    'anew',
  );
  assert.deepEqual((await desk.digest(asked, 'freeze')).entries[0]?.matched, ['Ada']);
});
