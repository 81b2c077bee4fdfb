// Papers like one, on both databases.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepPapers } from '../../src/desk/keep-papers.ts';
import type { Paper } from '../../src/digest/paper.ts';
import { similarPapers } from '../../src/search/similar-papers.ts';
import type { Database } from '../../src/store/database.ts';
import { paperById } from '../../src/store/papers.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { plainPaper } from '../digest/digests.ts';
import { newPostgresDatabase } from '../servers/postgres.ts';
import { testBoth } from '../store/stores.ts';

const date = Temporal.PlainDate.from('2026-01-13');

const titled = (id: string, title: string, known: Partial<Paper> = {}): Paper =>
  plainPaper(`2601.0000${id}`, { title, ...known });

async function similarTo(database: Database, id: string, limit = 5): Promise<string[]> {
  const known = await paperById(database, `2601.0000${id}`);
  assert.ok(known !== null);
  return (await similarPapers(database, known, limit)).map(({ paper }) => paper.id.slice(-1));
}

const archive = [
  titled('1', 'Sparse Attention Kernels for Long Context'),
  titled('2', 'Long Context Attention with Sparse Memory'),
  titled('3', 'Speech Synthesis with Sparse Codes'),
  titled('4', 'Robotic Grasping from Video'),
  titled('5', 'A Dataset of Long Videos'),
  titled('6', 'Kernels and Speech', { abstract: 'We meet sparse attention here, over a long context.' }),
  titled('7', 'Theorem Proving', { authors: ['Sparse Attention', 'Long Context'] }),
];

testBoth(
  'papers that share most of the words that few have come first, those with them in the title before others, never the paper itself',
  async open => {
    const database = await open();
    await keepPapers(database, date, archive);
    assert.deepEqual(await similarTo(database, '1'), ['2', '6']);
    assert.deepEqual(await similarTo(database, '1', 1), ['2']);
  },
);

testBoth(
  'one word in common, an author’s name and words that all papers have make none similar',
  async open => {
    const database = await open();
    await keepPapers(database, date, archive);
    assert.deepEqual(await similarTo(database, '4'), []);
    assert.deepEqual(await similarTo(database, '7'), []);
    await keepPapers(
      database,
      date.add({ days: 1 }),
      ['a', 'b', 'c'].map(id => plainPaper(`2601.1000${id.charCodeAt(0) - 96}`, { title: 'Our New Method' })),
    );
    assert.deepEqual(await similarTo(database, '7'), []);
  },
);

testBoth('a plural is the same word, and the summary counts too', async open => {
  const database = await open();
  await keepPapers(database, date, [
    titled('1', 'Judges', { aiSummary: 'Agents negotiate in auctions.' }),
    titled('2', 'Markets', { abstract: 'An agent bids in an auction.' }),
    titled('3', 'Something Else'),
    titled('4', 'A Judge Apart'),
    titled('5', 'Quotes " and \' and \\ in Titles'),
  ]);
  assert.deepEqual(await similarTo(database, '1'), ['2']);
  assert.deepEqual(await similarTo(database, '2'), ['1']);
  assert.deepEqual(await similarTo(database, '5'), []);
});

testBoth('words that every paper has, and a paper without words that tell, give none', async open => {
  const database = await open();
  await keepPapers(database, date, [titled('1', '주의 力'), titled('2', '주의 力')]);
  assert.deepEqual(await similarTo(database, '1'), []);
  const other = await open();
  await other.all('DELETE FROM papers');
  await keepPapers(other, date, [titled('3', 'Sparse Attention'), titled('4', 'Sparse Attention')]);
  assert.deepEqual(await similarTo(other, '3'), []);
});

testBoth('among equals the newest come first', async open => {
  const database = await open();
  for (const [index, id] of ['1', '2', '3'].entries())
    await keepPapers(database, date.add({ days: index }), [titled(id, 'Sparse Attention')]);
  await keepPapers(database, date, [titled('4', 'Something Else'), titled('5', 'And Another')]);
  assert.deepEqual(await similarTo(database, '1'), ['3', '2']);
});

test('both databases give the same papers in the same order', async t => {
  const both = [await openSqlite(':memory:'), await openPostgres(await newPostgresDatabase())];
  t.after(() => Promise.all(both.map(database => database.close())));
  const words = Array.from({ length: 40 }, (_, index) => `word${'abcdefgh'[index % 8]}${'vwxyz'[index % 5]}`);
  // The same for the same number, and repeated for none.
  const some = (number: number, count: number) =>
    Array.from(
      { length: count },
      (_, index) => words[(number * (2 * index + 3) + index) % words.length],
    ).join(' ');
  const papers = Array.from({ length: 60 }, (_, number) =>
    plainPaper(`2601.${10_000 + number}`, {
      title: some(number, 2 + (number % 3)),
      aiSummary: some(number + 7, number % 4),
      abstract: some(number + 3, number % 5),
    }),
  );
  for (const database of both) await keepPapers(database, date, papers);
  let found = 0;
  for (const { id } of papers) {
    const answers = await Promise.all(
      both.map(async database => {
        const known = await paperById(database, id);
        assert.ok(known !== null);
        return (await similarPapers(database, known, 5)).map(({ paper }) => paper.id);
      }),
    );
    assert.deepEqual(answers[1], answers[0], id);
    found += answers[0]?.length ?? 0;
  }
  assert.ok(found > 100, String(found));
});
