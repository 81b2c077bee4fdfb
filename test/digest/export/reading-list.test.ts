import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { writeReadingList } from '../../../src/digest/export/reading-list.ts';
import { votesText } from '../../../src/digest/paper.ts';
import { oneLine } from '../../../src/digest/plain-text.ts';
import { anyDigest, plainPaper } from '../digests.ts';

const textOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  assert.ok('children' in node, `${node.type} is no text`);
  return node.children.map(textOf).join('');
};

/** The texts of a list's items, a paragraph each, and the addresses of their links. */
function readList(markdown: string) {
  const { children } = unified().use(remarkParse).parse(markdown);
  const [heading, list, ...rest] = children as (RootContent | undefined)[];
  assert.equal(heading?.type, 'heading');
  assert.ok(list?.type === 'list' && list.ordered);
  assert.deepEqual(rest, []);
  return list.children.map(item =>
    item.children.map(paragraph => {
      assert.equal(paragraph.type, 'paragraph');
      assert.ok('children' in paragraph);
      const urls = paragraph.children.flatMap(each => (each.type === 'link' ? [each.url] : []));
      return { text: textOf(paragraph), urls };
    }),
  );
}

test('a list is read easily as it is', () => {
  const paper = plainPaper('2601.07832', {
    title: 'MHLA: *Restoring* snake_case',
    upvotes: 25,
    authors: ['Ada', '김철수'],
  });
  assert.equal(
    writeReadingList('저장한 논문', [
      { paper, summary: '한 문장입니다.' },
      { paper: plainPaper('none', { url: 'https://papers.example/a' }), summary: null },
    ]).join('\n'),
    `# 저장한 논문

1. [MHLA: \\*Restoring\\* snake_case](https://huggingface.co/papers/2601.07832)

   Ada, 김철수 · ▲\u00a025 · [arXiv](https://arxiv.org/abs/2601.07832)

   한 문장입니다.

2. [Paper none](https://papers.example/a)

   ▲\u00a00
`,
  );
});

test('whatever titles, names and sentences hold, Markdown shows it as it is', () => {
  const line = fc.string({
    unit: fc.constantFrom(
      '*',
      '_',
      '#',
      '-',
      '+',
      '=',
      '>',
      '1',
      '.',
      ')',
      ' ',
      'a',
      '가',
      '[',
      ']',
      '(',
      '<',
      '&lt;',
      '`',
      '~',
      '\\',
      '!',
      ':',
      '|',
      '$',
    ),
  });
  fc.assert(
    fc.property(
      anyDigest,
      fc.array(line.map(oneLine), { minLength: 30, maxLength: 30 }),
      ({ entries }, lines) => {
        const given = entries.map(({ paper, brief }, index) => ({
          paper: {
            ...paper,
            title: lines[index] || paper.title,
            authors: lines.slice(index + 10, index + 12).filter(name => name !== ''),
          },
          summary: lines[index + 20] || (brief.summary && oneLine(brief.summary)),
        }));
        const read = readList(writeReadingList('목록', given).join('\n'));
        assert.deepEqual(
          read,
          given.map(({ paper, summary }) => [
            { text: oneLine(paper.title) || paper.id, urls: [paper.url] },
            {
              text: `${paper.authors.join(', ')} · ${votesText(paper)} · arXiv`.replace(/^ · /, ''),
              urls: [`https://arxiv.org/abs/${paper.id}`],
            },
            ...(summary === null || summary === '' ? [] : [{ text: summary, urls: [] }]),
          ]),
        );
      },
    ),
  );
});
