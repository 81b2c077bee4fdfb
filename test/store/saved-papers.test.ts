import assert from 'node:assert/strict';
import { papersByIds, writePapers } from '../../src/store/papers.ts';
import { savedPaperIds, savePaper, unsavePaper } from '../../src/store/saved-papers.ts';
import { plainPaper } from '../digest/digests.ts';
import { testBoth } from './stores.ts';

const reader = { platform: 'slack', userId: 'U1' };

testBoth('a list is its reader’s own on its platform, saved last first', async open => {
  const sql = await open();
  const save = (paperId: string, nowMs: number, whose = reader) => savePaper(sql, whose, { paperId, nowMs });
  assert.equal(await save('2601.00001', 1), true);
  assert.equal(await save('2601.00002', 2), true);
  assert.equal(await save('2601.00001', 3), false);
  assert.equal(await save('2601.00003', 4, { platform: 'discord', userId: 'U1' }), true);
  assert.equal(await save('2601.00004', 5, { platform: 'slack', userId: 'U2' }), true);
  assert.deepEqual(await savedPaperIds(sql, reader), ['2601.00002', '2601.00001']);
  assert.equal(await unsavePaper(sql, { ...reader, userId: 'U2' }, '2601.00001'), false);
  assert.equal(await unsavePaper(sql, reader, '2601.00001'), true);
  assert.equal(await unsavePaper(sql, reader, '2601.00001'), false);
  assert.deepEqual(await savedPaperIds(sql, reader), ['2601.00002']);
});

testBoth('of some ids the papers that are kept are found', async open => {
  const sql = await open();
  const papers = ['2601.00001', '2601.00002', '2601.00003'].map(id => plainPaper(id));
  await writePapers(sql, {
    date: Temporal.PlainDate.from('2026-01-13'),
    papers,
    name: ({ title }) => title,
  });
  const known = await papersByIds(sql, ['2601.00003', 'none', '2601.00001']);
  assert.deepEqual([...known.keys()].toSorted(), ['2601.00001', '2601.00003']);
  assert.deepEqual(known.get('2601.00001')?.paper, papers[0]);
  assert.deepEqual(await papersByIds(sql, []), new Map());
});
