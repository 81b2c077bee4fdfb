// Digests that were written elsewhere.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type ImportResult, importDigest } from '../../src/desk/import-digest.ts';
import type { Digest } from '../../src/digest/digest.ts';
import type { Origin } from '../../src/digest/snapshot.ts';
import { findPapers } from '../../src/search/find-papers.ts';
import { bundledSamples, readDigestFile } from '../../src/sources/markdown-files.ts';
import { briefsOf } from '../../src/store/briefs.ts';
import type { Database } from '../../src/store/database.ts';
import { findDigest, writeDigestRow } from '../../src/store/digests.ts';
import { readSnapshot } from '../../src/store/snapshots.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

const now = Temporal.Instant.from('2026-01-14T01:00:00Z');
const sample = readDigestFile(bundledSamples.ko);
const key = { date: sample.date, language: 'ko', selection: 'top 5' } as const;
const [best] = sample.entries;
assert.ok(best);

async function open(t: TestContext): Promise<Database> {
  const database = await openSqlite(':memory:');
  t.after(() => database.close());
  return database;
}

const take = (database: Database, digest: Digest, origin: 'markdown' | 'sample' = 'markdown') =>
  importDigest(database, digest, { origin, now });

const kept = (database: Database) => findDigest(database, key);

/** Everything in the store, to see that nothing changed. */
const contents = async (database: Database) =>
  Promise.all(
    ['papers', 'briefs', 'digests', 'snapshots'].map(async table =>
      (await database.all(`SELECT * FROM ${table} ORDER BY 1, 2`)).map(row => ({ ...row })),
    ),
  );

const changed = (words: string): Digest => ({
  ...sample,
  entries: sample.entries.map(({ paper, brief }) => ({ paper, brief: { ...brief, summary: words } })),
});

test('a digest is kept with its list, its papers and its briefs', async t => {
  const database = await open(t);
  assert.equal(await take(database, sample), 'taken');
  assert.deepEqual(await kept(database), { origin: 'markdown', digest: sample });
  assert.deepEqual(await readSnapshot(database, sample.date), {
    date: sample.date,
    origin: 'markdown',
    takenAt: now,
    papers: sample.entries.map(({ paper }) => paper),
  });
  assert.deepEqual((await briefsOf(database, best.paper.id)).get('ko'), best.brief);
  const { matches } = await findPapers(database, 'MHLA', 5);
  assert.equal(matches.length, 1);
});

test('importing twice is the same as once', async t => {
  const database = await open(t);
  await take(database, sample);
  const before = await contents(database);
  assert.equal(await take(database, sample), 'taken');
  assert.deepEqual(await contents(database), before);
});

test('a digest that was changed takes the place of the one imported before', async t => {
  const database = await open(t);
  await take(database, sample);
  assert.equal(await take(database, changed('새 요약')), 'taken');
  assert.deepEqual((await kept(database))?.digest, changed('새 요약'));
  assert.equal((await briefsOf(database, best.paper.id)).get('ko')?.summary, '새 요약');
});

test('a digest made of the real list is not replaced, and nothing else is taken', async t => {
  const database = await open(t);
  await writeDigestRow(database, {
    selection: 'top 5',
    origin: 'huggingface',
    digest: changed('여기서'),
    madeAt: now,
  });
  const before = await contents(database);
  assert.equal(await take(database, sample), 'kept');
  assert.deepEqual(await contents(database), before);
});

test('the sample gives way to an import and takes the place of nothing', async t => {
  const database = await open(t);
  const steps: [Digest, 'markdown' | 'sample', ImportResult, Origin][] = [
    [sample, 'sample', 'taken', 'sample'],
    [sample, 'sample', 'kept', 'sample'],
    [changed('가져옴'), 'markdown', 'taken', 'markdown'],
    [sample, 'sample', 'kept', 'markdown'],
  ];
  for (const [digest, origin, result, keptOrigin] of steps) {
    assert.equal(await take(database, digest, origin), result);
    assert.equal((await kept(database))?.origin, keptOrigin);
  }
});

test('a brief that no model wrote is not kept for other digests', async t => {
  const database = await open(t);
  const entries = [{ ...best, brief: { ...best.brief, translated: false } }];
  await take(database, { ...sample, entries });
  assert.equal((await briefsOf(database, best.paper.id)).size, 0);
  assert.deepEqual((await kept(database))?.digest.entries, entries);
});

test('a list with more papers stays, one with as many or fewer is replaced', async t => {
  const database = await open(t);
  const size = async () => (await readSnapshot(database, sample.date))?.papers.length;
  const first = (count: number, top: number): Digest => ({
    ...sample,
    top,
    entries: sample.entries.slice(0, count),
  });
  await take(database, first(2, 2));
  assert.equal(await size(), 2);
  assert.equal(await take(database, sample), 'taken');
  assert.equal(await size(), 5);
  assert.equal(await take(database, first(3, 3)), 'taken');
  assert.equal(await size(), 5);
  const shorter = await findDigest(database, { ...key, selection: 'top 3' });
  assert.deepEqual(shorter?.digest, first(3, 3));

  const moreVotes = sample.entries.map(entry => ({
    ...entry,
    paper: { ...entry.paper, upvotes: entry.paper.upvotes + 1 },
  }));
  await take(database, { ...sample, entries: moreVotes });
  assert.equal((await readSnapshot(database, sample.date))?.papers[0]?.upvotes, best.paper.upvotes + 1);
});

test('an import that breaks off leaves nothing', async t => {
  const database = await open(t);
  await database.all('DROP TABLE digests');
  await database.all('CREATE TABLE digests (date, language, selection, origin, digest)');
  await assert.rejects(take(database, sample), /made_at/);
  assert.deepEqual(await contents(database), [[], [], [], []]);
  assert.deepEqual((await findPapers(database, 'MHLA', 5)).nearest, []);
});
