import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeBibtex } from '../../../src/digest/export/bibtex.ts';
import type { Paper } from '../../../src/digest/paper.ts';
import { oneLine } from '../../../src/digest/plain-text.ts';
import { anyDigest, plainPaper } from '../digests.ts';
import { namesOf, readBibtex, setText } from './read-bibtex.ts';

const date = Temporal.PlainDate.from('2026-01-13');
const fileOf = (...papers: Paper[]) => writeBibtex(papers.map(paper => ({ paper, date }))).join('\n');
const entryOf = (known: Partial<Paper>) => {
  const [entry] = readBibtex(fileOf(plainPaper('2601.07832', known)));
  assert.ok(entry);
  return entry;
};
const titleOf = (title: string) => entryOf({ title }).fields.title ?? '';

test('a paper is an entry as arXiv has it', () => {
  const paper = plainPaper('2601.07832', {
    title: 'MHLA: Restoring Expressivity',
    authors: ['Ada Müller', '김철수'],
    publishedAt: '2025-12-31T15:07:37.000Z',
  });
  assert.equal(
    fileOf(paper),
    `@misc{muller2025mhla,
  title = {{MHLA: Restoring Expressivity}},
  author = {Ada Müller and 김철수},
  year = {2025},
  eprint = {2601.07832},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2601.07832}
}
`,
  );
});

test('what is not known is left out, and the year is the list’s', () => {
  const paper = plainPaper('some-paper', { title: 'A Title', url: 'https://papers.example/a' });
  assert.equal(
    fileOf(paper),
    `@misc{anonymous2026title,
  title = {{A Title}},
  year = {2026},
  url = {https://papers.example/a}
}
`,
  );
});

test('what TeX takes for a command is escaped', () => {
  assert.equal(
    titleOf('100% of {A} & B_C #1 costs $5 ~x^y \\o'),
    '{100\\% of \\textbraceleft{}A\\textbraceright{} \\& B\\_C \\#1 costs \\$5 \\textasciitilde{}x\\textasciicircum{}y \\textbackslash{}o}',
  );
});

test('a formula stays as it is, unless it would break the file', () => {
  assert.equal(titleOf('$O(N)$ & $\\alpha^{2}$'), '{$O(N)$ \\& $\\alpha^{2}$}');
  assert.equal(titleOf('a $\\{x$'), '{a \\$\\textbackslash{}\\textbraceleft{}x\\$}');
  assert.equal(titleOf('a $}x{$'), '{a \\$\\textbraceright{}x\\textbraceleft{}\\$}');
  assert.equal(titleOf('a $5%$'), '{a \\$5\\%\\$}');
  assert.equal(titleOf('a $5\\%$'), '{a $5\\%$}');
});

test('a name with a comma or an "and" is one name', () => {
  const authors = ['Ada L.', 'Search and Rescue Team', 'Example, Inc.', 'Alexander Brand', 'others'];
  const { author = '' } = entryOf({ authors }).fields;
  assert.deepEqual(namesOf(author), [
    'Ada L.',
    '{Search and Rescue Team}',
    '{Example, Inc.}',
    'Alexander Brand',
    '{others}',
  ]);
});

test('keys are of ASCII, and each is there once', () => {
  const keyOf = (title: string, author: string) => entryOf({ title, authors: [author] }).key;
  assert.equal(keyOf('The $O(N)$ Trick', 'Łukasz Ñandú'), 'nandu2026o');
  assert.equal(keyOf('확산 모델', '김철수'), 'anonymous2026260107832');
  assert.equal(keyOf('A', "Conan O'Brien"), 'obrien2026a');
  assert.equal(keyOf('X-Coder: Advancing', 'Jean-Luc de la Tour-Haute'), 'tour2026x');
  const same = ['1', '2', '3'].map(end => plainPaper(`2601.0000${end}`, { title: 'Same', authors: ['Ada'] }));
  assert.deepEqual(
    readBibtex(fileOf(...same)).map(({ key }) => key),
    ['ada2026same', 'ada2026same-2', 'ada2026same-3'],
  );
});

test('any papers are read back: as many entries, each key once, titles and names as they were', () => {
  fc.assert(
    fc.property(anyDigest, fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), ({ entries }, names) => {
      const authors = names.map(oneLine).filter(name => name !== '');
      const papers = entries.map(({ paper }) => ({ ...paper, authors }));
      const read = readBibtex(fileOf(...papers));
      assert.equal(new Set(read.map(({ key }) => key)).size, papers.length);
      for (const [index, { fields }] of read.entries()) {
        assert.equal(setText(fields.title ?? ''), papers[index]?.title);
        assert.deepEqual(fields.author === undefined ? [] : namesOf(fields.author).map(setText), authors);
        assert.equal(fields.eprint, papers[index]?.id);
      }
    }),
  );
});
