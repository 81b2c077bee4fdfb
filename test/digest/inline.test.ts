import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  cutRuns,
  literal,
  plain,
  plainTitle,
  type Run,
  readInline,
  readSourceText,
  titlePieces,
} from '../../src/digest/inline.ts';

const bold = (text: string): Run => ({ text, strong: true });
const link = (url: string): Run => ({ text: url, url });
const text = (text: string): Run => ({ text });
const hostileTitle = fc.string({
  unit: fc.constantFrom('$', '\\', '*', '{', '}', 'a', ' ', '1', ':', '/', 'https://a.b', '가'),
});

describe('a brief’s text', () => {
  for (const [source, runs] of [
    ['**강조**는', [bold('강조'), text('는')]],
    ['**논문(2026)**은', [bold('논문(2026)'), text('은')]],
    ['새**논문(2026)**은', [text('새'), bold('논문(2026)'), text('은')]],
    ['**"인용"**은', [bold('"인용"'), text('은')]],
    ['**LoRA+**를 **쓴다**', [bold('LoRA+'), text('를 '), bold('쓴다')]],
    ['**a** **b**', [bold('a'), text(' '), bold('b')]],
    ['**$O(N)$**과', [bold('O(N)'), text('과')]],
  ] as const)
    test(`${source} is bold`, () => assert.deepEqual(readInline(source), runs));

  for (const source of ['2 ** 3 ** 4', '** a**', '**a **', '**', '****', '*a*', '_a_', '**a\nb**'])
    test(`${JSON.stringify(source)} has no bold`, () => assert.deepEqual(readInline(source), [text(source)]));

  for (const [source, runs] of [
    [
      'https://github.com/UniPat-AI/BabyVision에 공개됩니다',
      [link('https://github.com/UniPat-AI/BabyVision'), text('에 공개됩니다')],
    ],
    ['(https://a.b/c).', [text('('), link('https://a.b/c'), text(').')]],
    ['https://a.b/c_(d)를', [link('https://a.b/c_(d)'), text('를')]],
    ['**https://a.b/c**는', [{ ...link('https://a.b/c'), strong: true }, text('는')]],
    ['<https://a.b|c>', [text('<'), link('https://a.b'), text('|c>')]],
    ['https://a.b/?c=$d$', [link('https://a.b/?c=$d$')]],
  ] as const)
    test(`${source} links only the address`, () => assert.deepEqual(readInline(source), runs));

  for (const source of [
    'https://',
    'https://)',
    'http://.',
    'http://a:b:c',
    'https://%',
    'ftp://a.b',
    'https://에',
  ])
    test(`${source} is no address`, () => assert.deepEqual(readInline(source), [text(source)]));

  for (const [source, shown] of [
    ['$O(N)$을 $O(N^2)$', 'O(N)을 O(N²)'],
    ['$$\\alpha$$', 'α'],
    ['$5 and $10', '$5 and $10'],
    ['$5/$10', '$5/$10'],
    ['from $5 to $10 for $x$', 'from $5 to $10 for x'],
    ['US$5', 'US$5'],
    ['\\$5 \\*a\\* \\\\ \\a', '$5 *a* \\ \\a'],
  ] as const)
    test(`${source} reads ${shown}`, () => assert.equal(plain(source), shown));

  test('text without markup comes back as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), source => {
        fc.pre(!/[*$\\]|https?:/.test(source));
        assert.equal(plain(source), source);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the source’s own words', () => {
  for (const source of [
    'x**2 and y**2',
    'C:\\*',
    '**a**',

    '$5 and $10',
    '*a* _b_',
  ])
    test(`${source} stays as it is`, () => assert.deepEqual(readSourceText(source), [text(source)]));

  test('have a symbol read before a digit too', () => {
    for (const [source, read] of [
      ['16$\\times$16 pads', '16×16 pads'],
      ['$\\sim$30% of $5', '∼30% of $5'],
    ] as const)
      assert.deepEqual(readSourceText(source), [text(read)]);
  });

  test('have signs read that LaTeX needs a backslash for', () => {
    assert.deepEqual(readSourceText('3.6\\% of R\\&D, a\\_b, \\#1, \\$5 and \\a\\* $x\\%$'), [
      text('3.6% of R&D, a_b, #1, $5 and \\a\\* x%'),
    ]);
  });

  test('have their formulas and web addresses read', () => {
    assert.deepEqual(readSourceText('**a** in $O(N^2)$ (https://a.b/c).'), [
      text('**a** in O(N²) ('),
      link('https://a.b/c'),
      text(').'),
    ]);
  });
});

describe('a title', () => {
  test('is text but for its formulas', () => {
    for (const title of ['*A* search', '**A**', 'A_B_C', '[x](y)', 'C\\# \\*', 'https://a.b', '$5 and $10'])
      assert.equal(plainTitle(title), title);
    assert.equal(plainTitle('$O(N)$ in $\\mathcal{O}(1)$'), 'O(N) in O(1)');
    assert.equal(plainTitle('Worth 16$\\times$16 words'), 'Worth 16×16 words');
  });

  test('is parted into formulas and the text between them', () => {
    assert.deepEqual(titlePieces('$O(N)$ in 16$\\times$16'), [
      { text: '$O(N)$', formula: 'O(N)' },
      { text: ' in 16', formula: null },
      { text: '$\\times$', formula: '\\times' },
      { text: '16', formula: null },
    ]);
    fc.assert(
      fc.property(hostileTitle, title => {
        assert.equal(
          titlePieces(title)
            .map(({ text }) => text)
            .join(''),
          title,
        );
      }),
    );
  });
});

describe('literal text', () => {
  test('is read as it stands, whatever it looks like', () => {
    const read = (source: string) => readInline(literal(source));
    assert.deepEqual(read('**a** $O(N)$ https://a.b \\*'), [text('**a** $O(N)$ https://a.b \\*')]);
    fc.assert(
      fc.property(hostileTitle, title => {
        assert.deepEqual(read(title), title === '' ? [] : [text(title)]);
      }),
    );
  });
});

describe('cutting runs', () => {
  const length = ({ text, strong }: Run) => text.length + (strong ? 4 : 0);

  test('leaves what fits', () => {
    const runs = [text('a '), bold('b'), text(' c')];
    assert.deepEqual(cutRuns(runs, 9, length), runs);
    assert.deepEqual(cutRuns(runs, 8, length), [text('a '), bold('b'), text('…')]);
    assert.deepEqual(cutRuns(runs, 7, length), [text('a …')]);
  });

  test('keeps an address whole or not at all', () => {
    const runs = [text('a'), link('https://a.b/c')];
    assert.deepEqual(cutRuns(runs, 14, length), runs);
    assert.deepEqual(cutRuns(runs, 13, length), [text('a…')]);
  });

  test('cuts inside bold between characters as a reader sees them', () => {
    assert.deepEqual(cutRuns([bold('a👩‍👩‍👧‍👦b')], 10, length), [bold('a'), text('…')]);
  });
});
