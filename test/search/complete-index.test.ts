// An index that an earlier version of the tables has left.
import assert from 'node:assert/strict';
import { keepPapers } from '../../src/desk/keep-papers.ts';
import { refreshIndex } from '../../src/search/complete-index.ts';
import { findPapers } from '../../src/search/find-papers.ts';
import { plainPaper } from '../digest/digests.ts';
import { testBoth } from '../store/stores.ts';

const date = Temporal.PlainDate.from('2026-01-13');

testBoth('papers that were kept with an earlier index are found after the new one was filled', async open => {
  const earlier = await open();
  await keepPapers(earlier, date, [plainPaper('p1', { title: 'A zebra' }), plainPaper('p2')]);
  // As a version before these was.
  for (const table of ['paper_words', 'subscriptions', 'drafts', 'saved_papers', 'follows', 'done_once'])
    await earlier.all(`DROP TABLE ${table}`);
  await earlier.all('ALTER TABLE deliveries DROP COLUMN late_at');
  await earlier.all('UPDATE schema_version SET version = 3');
  await earlier.close();
  const database = await open();
  assert.deepEqual((await findPapers(database, 'zebra', 5)).matches, []);
  const told: number[] = [];
  assert.equal(await refreshIndex(database, papers => told.push(papers)), 2);
  assert.deepEqual(told, [2]);
  assert.equal((await findPapers(database, 'zebra', 5)).matches[0]?.paper.id, 'p1');
  assert.equal((await findPapers(database, 'zerba', 5)).nearest[0]?.paper.id, 'p1');
  assert.equal(await refreshIndex(database), 0);
});
