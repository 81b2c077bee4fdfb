// Papers like one, on both databases.
import assert from 'node:assert/strict';
import { keepPapers } from '../../src/desk/keep-papers.ts';
import type { Paper } from '../../src/digest/paper.ts';
import { similarPapers } from '../../src/search/similar-papers.ts';
import type { Database } from '../../src/store/database.ts';
import { paperById } from '../../src/store/papers.ts';
import { plainPaper } from '../digest/digests.ts';
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
