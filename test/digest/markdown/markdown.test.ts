import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { languages } from '../../../src/digest/language.ts';
import { DigestFormatError } from '../../../src/digest/markdown/digest-format-error.ts';
import { partHeadings } from '../../../src/digest/markdown/format.ts';
import { readDigest } from '../../../src/digest/markdown/read.ts';
import { writeDigest } from '../../../src/digest/markdown/write.ts';
import { anyDigest } from '../digests.ts';

const shared = new URL('../../../../shared/samples/digests/2026-01-13.md', import.meta.url);
const title = '# 2026-01-13 Daily Papers (Top 5)\n\n';
const paper = '## 1. [MHLA](https://huggingface.co/papers/2601.07832)\n**Upvotes**: 29\n\n';

describe('the Markdown format', () => {
  test('the format’s model file is read and written back byte for byte', {
    skip: !existsSync(shared) && 'the model file is not here',
  }, () => {
    const text = readFileSync(shared, 'utf8');
    assert.equal(writeDigest(readDigest(text, '2026-01-13.md')), text);
  });

  for (const [language, name] of [
    ['ko', '2026-01-13.md'],
    ['en', '2026-01-13.en.md'],
    ['ja', '2026-01-13.ja.md'],
    ['zh', '2026-01-13.zh.md'],
  ] as const)
    test(`the bundled sample ${name} is read and written back byte for byte`, () => {
      const text = readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8');
      const digest = readDigest(text, 'without a language.md');
      assert.equal(writeDigest(digest), text);
      assert.equal(digest.language, language);
      assert.deepEqual(
        digest.entries.map(({ paper }) => [paper.id, paper.upvotes]),
        [
          ['2601.06943', 169],
          ['2601.06521', 145],
          ['2601.05593', 61],
          ['2601.06953', 30],
          ['2601.07832', 29],
        ],
      );
      assert.ok(
        digest.entries.every(({ brief }) => brief.summary && brief.abstract && brief.keyPoints.length === 3),
      );
    });

  test('any heading of a part tells the file’s language', () => {
    for (const language of languages)
      for (const heading of Object.values(partHeadings[language])) {
        const text = `${title}${paper}### ${heading}\n- x\n`;
        assert.equal(readDigest(text, 'a.md').language, language, heading);
      }
  });

  test('a week and a month come back from their files, which name their days', () => {
    const sample = readDigest(`${title}${paper}`, 'a.md');
    const date = Temporal.PlainDate.from('2026-01-18');
    for (const [edition, days] of [
      ['week', '2026-01-12 – 2026-01-18 Weekly'],
      ['month', '2025-12-19 – 2026-01-18 Monthly'],
    ] as const) {
      const digest = { ...sample, date, edition };
      const text = writeDigest({ ...digest, themes: { papers: 41, terms: [] } });
      assert.match(text, new RegExp(`^# ${days} Papers \\(Top 5\\)\n`));
      assert.deepEqual(readDigest(text, 'a.md'), digest);
    }
  });

  for (const wrong of [
    '# 2026-01-13 – 2026-01-18 Weekly Papers (Top 5)',
    '# 2026-01-18 Weekly Papers (Top 5)',
    '# 2026-01-12 – 2026-01-18 Daily Papers (Top 5)',
    '# 2026-01-12 – 2026-01-18 Yearly Papers (Top 5)',
  ])
    test(`${wrong} is no title`, () => {
      assert.throws(() => readDigest(`${wrong}\n\n${paper}`, 'a.md'), DigestFormatError);
    });

  test('any digest comes back from its file as it was', () => {
    fc.assert(
      fc.property(anyDigest, digest => {
        const name = `x.${digest.language}.md`;
        assert.deepEqual(
          JSON.parse(JSON.stringify(readDigest(writeDigest(digest), name))),
          JSON.parse(JSON.stringify(digest)),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('missing picture, parts and papers stay missing', () => {
    const { entries } = readDigest(`${title}${paper}### 📌 요약\n한 문장.\n\n---\n`, 'a.md');
    assert.equal(entries.length, 1);
    assert.deepEqual(entries[0]?.brief, {
      language: 'ko',
      summary: '한 문장.',
      abstract: null,
      keyPoints: [],
      translated: true,
    });
    assert.equal(entries[0]?.paper.thumbnail, null);
  });

  test('a title keeps what only looks like markup', () => {
    for (const found of ['*A* search', 'A_B_C', '[x](y)', 'C# & <T>', '`code`'])
      assert.equal(
        readDigest(`${title}## 1. [${found}](https://arxiv.org/abs/2601.07832)\n**Upvotes**: 1\n`, 'a.md')
          .entries[0]?.paper.title,
        found,
      );
  });

  test('a picture right below the votes is read', () => {
    for (const between of ['\n', '  \n', '\n\n']) {
      const text = `${title}${paper.trimEnd()}${between}![Thumbnail](images/a.jpg)\n\n### 📌 요약\n한 문장.\n`;
      const [entry] = readDigest(text, 'a.md').entries;
      assert.deepEqual(
        [entry?.paper.upvotes, entry?.paper.thumbnail, entry?.brief.summary],
        [29, 'images/a.jpg', '한 문장.'],
      );
    }
  });

  test('spaces and #s that end a title, a heading or the votes change nothing', () => {
    const text = `${title}${paper}### 📌 요약\n한 문장.\n\n### 🔑 핵심 포인트\n- 하나\n\n---\n`;
    const read = readDigest(text, 'a.md');
    for (const end of [' ', '\t ', ' #', ' ###  '])
      assert.deepEqual(
        readDigest(
          text.replace(/^#.*$/gm, line => line + end),
          'a.md',
        ),
        read,
      );
    assert.deepEqual(readDigest(text.replace('29', '29  '), 'a.md'), read);
  });

  test('a rule right below the text is a rule', () => {
    for (const rule of ['---', '-----', '--- ']) {
      const text = `${title}${paper}### 📌 요약\n한 문장.\n\n또\n하나.\n${rule}\n\n## 2. [y](https://arxiv.org/abs/2601.07833)\n**Upvotes**: 1\n---\n`;
      const [first, second] = readDigest(text, 'a.md').entries;
      assert.equal(first?.brief.summary, '한 문장.\n\n또\n하나.');
      assert.equal(second?.paper.upvotes, 1);
    }
  });

  test('a brief that no model wrote says so and is read back as such', () => {
    const text = `${title}${paper}### 📌 요약\n> 번역 없음 · not translated\n\nA sentence.\n\n---\n\n`;
    const digest = readDigest(text, 'a.md');
    assert.equal(digest.entries[0]?.brief.translated, false);
    assert.equal(writeDigest(digest), text);
  });

  for (const [what, text, line, expected] of [
    ['prose', 'hello\n', 1, /a title such as/],
    ['an empty file', '', 1, /a title such as/],
    ['a digest without papers', `${title}---\n`, 3, /at least one paper/],
    ['a part that stands twice', `${title}${paper}### 📌 요약\na\n\n### 📌 요약\nb\n`, 9, /^one 📌 part/],
    [
      'a part in another language than the first',
      `${title}${paper}### 📌 요약\na\n\n---\n\n## 2. [y](https://arxiv.org/abs/2601.07833)\n**Upvotes**: 1\n\n### 📌 Summary\nb\n`,
      14,
      /^one of the headings 📌 요약, 📝 초록 \(번역\), 📝 초록, 🔑 핵심 포인트$/,
    ],
    [
      'words right below the votes',
      `${title}${paper.trimEnd()}\nhello\n`,
      5,
      /a picture or an empty line below the votes/,
    ],
    ['an impossible date', '# 2026-13-45 Daily Papers (Top 5)\n', 1, /a date of the calendar/],
    ['a rank out of order', `${title}## 2. [x](https://arxiv.org/abs/2601.07832)\n`, 3, /## 1\. \[Title\]/],
    ['a link to elsewhere', `${title}## 1. [x](https://example.org/)\n`, 3, /a link to the paper/],
    ['a paper without votes', `${title}## 1. [x](https://arxiv.org/abs/2601.07832)\n`, 3, /\*\*Upvotes\*\*/],
    [
      'a paper named twice',
      `${title}${paper}## 2. [x](https://arxiv.org/abs/2601.07832)\n**Upvotes**: 1\n`,
      6,
      /does not stand above/,
    ],
    ['an unknown part', `${title}${paper}### 💬 Comments\nhi\n`, 6, /one of the headings/],
    ['key points that are no list', `${title}${paper}### 🔑 핵심 포인트\n문장\n`, 7, /a list of key points/],
    ['words between the papers', `${title}${paper}---\n\nhello\n`, 8, /## 2\. \[Title\]/],
  ] as const) {
    test(`${what} gives an error with file, line and what was expected`, () => {
      assert.throws(
        () => readDigest(text, 'folder/a.md'),
        (error: unknown) => {
          assert.ok(error instanceof DigestFormatError);
          assert.match(error.message, new RegExp(`^folder/a\\.md:${line}: expected .*found `));
          assert.match(error.expected, expected);
          assert.equal(error.line, line);
          return true;
        },
      );
    });
  }
});
