// Similar papers on both platforms.
import assert from 'node:assert/strict';
import { shownPapers } from '../shown-papers.ts';
import { entry } from '../sources/entries.ts';
import { testReaders } from './asking-town.ts';

const paperOf = (id: string, title: string) =>
  entry(id, 5, { outer: { title }, paper: { title, summary: 'No more.' } });

const day = [
  paperOf('2601.00001', 'Sparse Attention Kernels'),
  paperOf('2601.00002', 'Kernels for **Sparse** Attention'),
  paperOf('2601.00003', 'Speech Synthesis'),
  paperOf('2601.00004', 'Theorem Proving'),
];
const options = { days: { '2026-01-13': day } };

testReaders(
  'the papers most like one are listed with links and a menu, for the asker alone, and never the paper itself',
  async reader => {
    const card = await reader.paper('2601.00001', true);

    const similar = await reader.press(card, 'similar:ko/2601.00001');
    assert.ok(!similar.isPublic && !similar.hasReplaced);
    assert.match(similar.text, /가장 비슷한 논문: “Sparse Attention Kernels”/);
    assert.deepEqual(shownPapers(similar.message), ['2601.00002']);
    const opened = await reader.choose(similar, 'paper:ko', '2601.00002');
    assert.deepEqual(shownPapers(opened.message), ['2601.00002']);
    assert.ok(!opened.isPublic && !opened.hasReplaced);
  },
  { options },
);

testReaders(
  'a paper like no other says so',
  async reader => {
    const similar = await reader.press(await reader.paper('2601.00003'), 'similar:ko/2601.00003');
    assert.match(similar.text, /비슷한 논문이 없습니다: “Speech Synthesis”/);
    assert.ok(!similar.isPublic);
  },
  { options },
);
