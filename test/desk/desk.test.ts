// The desk, with a Hugging Face on loopback and a clock that the test turns.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createDesk, type DigestRequest } from '../../src/desk/desk.ts';
import { importDigest } from '../../src/desk/import-digest.ts';
import type { Brief } from '../../src/digest/brief.ts';
import type { Digest } from '../../src/digest/digest.ts';
import { everything, type Filter } from '../../src/digest/selection.ts';
import type { Snapshot } from '../../src/digest/snapshot.ts';
import { findPapers } from '../../src/search/find-papers.ts';
import { createHuggingFace } from '../../src/sources/huggingface.ts';
import { SourceError } from '../../src/sources/source.ts';
import { writeBrief } from '../../src/store/briefs.ts';
import { newestDigest } from '../../src/store/digests.ts';
import { readSnapshot } from '../../src/store/snapshots.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { plainPaper } from '../digest/digests.ts';
import { startHuggingFace } from '../servers/huggingface.ts';
import { entry } from '../sources/entries.ts';

const tuesday = Temporal.PlainDate.from('2026-01-13');
/** Half past nine in the evening of the 12th in New York. */
const opening = Temporal.Instant.from('2026-01-13T11:30:00+09:00');

type Days = Record<string, readonly unknown[]>;

async function openDesk(t: TestContext, days: Days = { '2026-01-13': [entry('a', 3), entry('b', 5)] }) {
  const clock = { at: opening.add({ hours: 1 }) };
  const now = () => clock.at;
  const server = await startHuggingFace({ days, now });
  const source = createHuggingFace({ endpoint: server.url, token: null, now, firstRetryMs: 1 });
  const database = await openSqlite(':memory:');
  t.after(async () => {
    await source.close();
    await server.close();
    await database.close();
  });
  return {
    server,
    database,
    desk: createDesk({ database, source, now }),
    /** Turns the clock on. */
    pass: (duration: Temporal.DurationLike) => {
      clock.at = clock.at.add(duration);
    },
    stored: () => readSnapshot(database, tuesday),
    importAs: (origin: 'markdown' | 'sample', digest: Digest) =>
      importDigest(database, digest, { origin, now: now() }),
  };
}

const request = (known: Partial<DigestRequest> = {}, filter: Partial<Filter> = {}): DigestRequest => ({
  date: tuesday,
  language: 'ko',
  selection: { top: 5, filter: { ...everything, ...filter } },
  ...known,
});

const top = (count: number) => ({ top: count, filter: everything });

const shown = ({ entries }: Digest) => entries.map(({ paper }) => `${paper.id} ${paper.upvotes}`);

const brief: Brief = {
  language: 'ko',
  summary: '요약',
  abstract: '초록',
  keyPoints: ['하나'],
  translated: true,
};

const written: Digest = {
  date: tuesday,
  language: 'ko',
  top: 5,
  entries: [{ paper: plainPaper('2601.00009', { upvotes: 9 }), brief }],
};

test('a digest is made of the list, best first, with the words of the source', async t => {
  const { desk } = await openDesk(t);
  const digest = await desk.digest(request());
  assert.deepEqual(shown(digest), ['b 5', 'a 3']);
  assert.equal(digest.date, tuesday);
  assert.equal(digest.language, 'ko');
  assert.equal(digest.top, 5);
  assert.deepEqual(digest.entries[0]?.brief, {
    language: 'ko',
    summary: 'Of paper b this is said first.',
    abstract: 'Of paper b this is said first. This is said second.',
    keyPoints: ['This is said second.'],
    translated: false,
  });
});

test('a look at a list that is open for votes freezes nothing', async t => {
  const { desk, server, stored, database, pass } = await openDesk(t);
  await desk.digest(request(), 'look');
  assert.equal(await stored(), null);
  assert.equal(await newestDigest(database, 'ko'), null);
  server.setDay('2026-01-13', [entry('a', 30), entry('b', 5)]);
  pass({ minutes: 6 });
  assert.deepEqual(shown(await desk.digest(request(), 'look')), ['a 30', 'b 5']);
});

test('a look serves later looks for five minutes', async t => {
  const { desk, server, database, pass } = await openDesk(t);
  await desk.digest(request());
  pass({ minutes: 4, seconds: 59 });
  await desk.digest(request({ language: 'en' }));
  assert.equal(server.requests.length, 1);
  assert.equal(await newestDigest(database, 'ko'), null);
  pass({ seconds: 1 });
  await desk.digest(request());
  assert.equal(server.requests.length, 2);
});

test('what is posted is frozen: votes that change later change no digest of that day', async t => {
  const { desk, server, stored, pass } = await openDesk(t);
  await desk.digest(request(), 'look');
  server.setDay('2026-01-13', [entry('a', 30), entry('b', 5)]);
  const posted = await desk.digest(request(), 'freeze');
  assert.deepEqual(shown(posted), ['a 30', 'b 5']);
  const snapshot = await stored();
  server.setDay('2026-01-13', [entry('a', 30), entry('b', 500), entry('c', 900)]);
  pass({ minutes: 30 });
  assert.deepEqual(await desk.digest(request(), 'look'), posted);
  assert.deepEqual(await desk.digest(request(), 'freeze'), posted);
  assert.deepEqual(shown(await desk.digest(request({ language: 'en' }))), ['a 30', 'b 5']);
  assert.deepEqual(shown(await desk.digest(request({ selection: top(1) }))), ['a 30']);
  assert.deepEqual(shown(await desk.digest(request(), 'look', 'anew')), ['a 30', 'b 5']);
  assert.deepEqual(await stored(), snapshot);
  assert.equal(server.requests.length, 2);
});

/** A source whose list has one vote more each time it is asked for. */
function risingSource() {
  let upvotes = 0;
  return {
    snapshot: async (date: Temporal.PlainDate): Promise<Snapshot> => {
      upvotes += 1;
      const papers = [plainPaper('2601.00001', { upvotes })];
      return { date, takenAt: opening, origin: 'huggingface', papers };
    },
  };
}

test('of two desks on one store that freeze a day at once, both use the list of the first', async t => {
  const { database } = await openDesk(t);
  const source = risingSource();
  const [one, other] = [1, 2].map(() => createDesk({ database, source, now: () => opening }));
  assert.ok(one && other);
  const digests = await Promise.all([one.digest(request(), 'freeze'), other.digest(request(), 'freeze')]);
  assert.deepEqual(digests.map(shown), [['2601.00001 1'], ['2601.00001 1']]);
});

test('a look at the instant of a post keeps no digest of its own', async t => {
  const { database } = await openDesk(t);
  const desk = createDesk({ database, source: risingSource(), now: () => opening });
  const english = request({ language: 'en' });
  const digests = await Promise.all([desk.digest(english, 'look'), desk.digest(request(), 'freeze')]);
  assert.deepEqual(digests.map(shown), [['2601.00001 1'], ['2601.00001 2']]);
  assert.deepEqual(shown(await desk.digest(english)), ['2601.00001 2']);
});

test('a day that is over is frozen by a look', async t => {
  const { desk, server, stored, pass } = await openDesk(t);
  pass({ hours: 24 });
  const digest = await desk.digest(request(), 'look');
  assert.equal((await stored())?.papers.length, 2);
  server.setDay('2026-01-13', []);
  assert.deepEqual(await desk.digest(request({ language: 'en' }), 'look'), {
    ...digest,
    language: 'en',
    entries: digest.entries.map(({ paper, brief }) => ({ paper, brief: { ...brief, language: 'en' } })),
  });
  assert.equal(server.requests.length, 1);
});

test('papers are found by search as soon as their list was looked at', async t => {
  const { desk, database } = await openDesk(t, { '2026-01-13': [entry('2601.00001', 1)] });
  await desk.digest(request());
  const { matches } = await findPapers(database, '2601.00001', 5);
  assert.deepEqual(
    matches.map(({ paper }) => paper.id),
    ['2601.00001'],
  );
});

test('an empty day gives no entries and is no error', async t => {
  const { desk, database, stored, pass } = await openDesk(t, {});
  const empty = { date: tuesday, language: 'ko', top: 5, entries: [] };
  assert.deepEqual(await desk.digest(request(), 'freeze'), empty);
  assert.equal(await stored(), null);
  pass({ hours: 24 });
  assert.deepEqual(await desk.digest(request(), 'look'), empty);
  assert.deepEqual((await stored())?.papers, []);
  assert.equal(await newestDigest(database, 'ko'), null);
});

test('a day that is empty when it opens is not frozen so by a post', async t => {
  const { desk, server } = await openDesk(t, {});
  await desk.digest(request(), 'freeze');
  server.setDay('2026-01-13', [entry('a', 1)]);
  assert.deepEqual(shown(await desk.digest(request(), 'freeze')), ['a 1']);
});

test('a source that fails is an error and never an empty day', async t => {
  const { desk, server, stored } = await openDesk(t);
  server.failWith(500);
  await assert.rejects(desk.digest(request(), 'freeze'), SourceError);
  await assert.rejects(desk.latest('look'), SourceError);
  assert.equal(await stored(), null);
  server.recover();
  assert.deepEqual(shown(await desk.digest(request(), 'freeze')), ['b 5', 'a 3']);
});

test('a list that is not open yet is an error', async t => {
  const { desk } = await openDesk(t);
  await assert.rejects(desk.digest(request({ date: tuesday.add({ days: 1 }) })), { failure: 'future-date' });
});

test('those who ask at the same time make one request', async t => {
  const { desk, server } = await openDesk(t);
  const digests = await Promise.all([
    desk.digest(request(), 'freeze'),
    desk.digest(request({ language: 'en' }), 'freeze'),
    desk.digest(request({ selection: top(1) }), 'freeze'),
  ]);
  assert.deepEqual(digests.map(shown), [['b 5', 'a 3'], ['b 5', 'a 3'], ['b 5']]);
  assert.equal(server.requests.length, 1);
});

test('after those who asked together got an error the next one asks anew', async t => {
  const { desk, server } = await openDesk(t);
  server.fault(undefined, { status: 403 });
  const asked = [desk.digest(request()), desk.digest(request({ language: 'en' }))];
  for (const each of asked) await assert.rejects(each, SourceError);
  assert.equal(server.requests.length, 1);
  assert.deepEqual(shown(await desk.digest(request())), ['b 5', 'a 3']);
});

test('the latest date steps back over empty days', async t => {
  const { desk, pass } = await openDesk(t, {
    '2026-01-08': [entry('d', 1)],
    '2026-01-09': [entry('a', 1)],
    '2026-01-13': [entry('b', 1)],
  });
  assert.equal((await desk.latest('look')).toString(), '2026-01-13');
  assert.equal((await desk.latest('freeze', opening.subtract({ seconds: 1 }))).toString(), '2026-01-09');
  pass({ hours: 72 });
  assert.equal((await desk.latest('look')).toString(), '2026-01-13');
});

test('a fortnight without a paper is an error', async t => {
  const { desk } = await openDesk(t, {});
  await assert.rejects(desk.latest('look'), {
    failure: 'no-papers',
    message: 'No list of the last 14 days has a paper',
  });
});

test('a filter that no paper passes gives no entries', async t => {
  const { desk } = await openDesk(t);
  assert.deepEqual(shown(await desk.digest(request({}, { minUpvotes: 4 }), 'freeze')), ['b 5']);
  assert.deepEqual(shown(await desk.digest(request({}, { minUpvotes: 99 }), 'freeze')), []);
});

test('a keyword is found in what the source says and in every brief kept', async t => {
  const { desk, database } = await openDesk(t, {
    '2026-01-13': [entry('a', 2), entry('b', 5, { paper: { ai_summary: 'On diffusion.' } })],
  });
  await writeBrief(database, 'a', { ...brief, summary: '확산 모델' });
  assert.deepEqual(shown(await desk.digest(request({}, { keywords: ['diffusion'] }))), ['b 5']);
  assert.deepEqual(shown(await desk.digest(request({ language: 'en' }, { keywords: ['확산'] }))), ['a 2']);
});

test('a brief that is kept is used in its language, and the words of the source in another', async t => {
  const { desk, database } = await openDesk(t, { '2026-01-13': [entry('a', 2)] });
  await writeBrief(database, 'a', brief);
  assert.deepEqual((await desk.digest(request())).entries[0]?.brief, brief);
  assert.equal((await desk.digest(request({ language: 'en' }))).entries[0]?.brief.translated, false);
});

test('a digest is made anew only when it is asked for so', async t => {
  const { desk, database } = await openDesk(t);
  const before = await desk.digest(request(), 'freeze');
  await writeBrief(database, 'b', brief);
  assert.deepEqual(await desk.digest(request()), before);
  const rebuilt = await desk.digest(request(), 'look', 'anew');
  assert.deepEqual(rebuilt.entries[0]?.brief, brief);
  assert.deepEqual(await desk.digest(request()), rebuilt);
});

test('an imported digest is used as it is, without asking the source', async t => {
  const { desk, server, importAs } = await openDesk(t);
  await importAs('markdown', written);
  assert.deepEqual(await desk.digest(request(), 'freeze'), written);
  assert.equal(server.requests.length, 0);
});

test('for another audience the real list of an imported day is asked for', async t => {
  const { desk, importAs } = await openDesk(t);
  await importAs('markdown', written);
  assert.deepEqual(shown(await desk.digest(request({ selection: top(1) }), 'freeze')), ['b 5']);
  assert.deepEqual(await desk.digest(request()), written);
});

test('a look at an open day of which a digest was imported freezes nothing', async t => {
  const { desk, server, importAs, stored, pass } = await openDesk(t);
  await importAs('markdown', written);
  assert.deepEqual(shown(await desk.digest(request({ language: 'en' }), 'look')), ['b 5', 'a 3']);
  assert.equal((await stored())?.origin, 'markdown');
  server.setDay('2026-01-13', [entry('a', 30), entry('b', 5)]);
  pass({ minutes: 6 });
  assert.deepEqual(shown(await desk.digest(request({ language: 'en' }), 'look')), ['a 30', 'b 5']);
});

test('an imported list serves other audiences while the source fails', async t => {
  const { desk, server, importAs } = await openDesk(t);
  await importAs('markdown', written);
  server.failWith(403);
  const digest = await desk.digest(request({ language: 'en' }), 'freeze');
  assert.deepEqual(shown(digest), ['2601.00009 9']);
});

test('the sample serves while the source fails and gives way to the real list', async t => {
  const { desk, server, importAs, stored } = await openDesk(t);
  await importAs('sample', written);
  server.failWith(403);
  assert.deepEqual(await desk.digest(request()), written);
  assert.deepEqual(shown(await desk.digest(request({ selection: top(1) }))), ['2601.00009 9']);
  server.recover();
  assert.deepEqual(shown(await desk.digest(request(), 'freeze')), ['b 5', 'a 3']);
  assert.deepEqual(shown(await desk.digest(request({ selection: top(1) }))), ['b 5']);
  assert.equal((await stored())?.origin, 'huggingface');
});

test('what is made anew is said anew by every digest of the date that has the paper', async t => {
  const { desk, database } = await openDesk(t);
  await desk.digest(request({ selection: top(2) }), 'freeze');
  await desk.digest(request({ selection: top(1) }), 'freeze');
  await writeBrief(database, 'b', brief);
  await desk.digest(request({ selection: top(1) }), 'look', 'anew');
  const larger = await desk.digest(request({ selection: top(2) }));
  assert.deepEqual(
    larger.entries.map(({ paper, brief: { summary } }) => `${paper.id} ${summary === brief.summary}`),
    ['b true', 'a false'],
  );
});
