// Arbitrary digests for property tests, the hostile ones included.
import fc from 'fast-check';
import type { Brief } from '../../src/digest/brief.ts';
import type { Digest } from '../../src/digest/digest.ts';
import { languages } from '../../src/digest/language.ts';
import type { Paper } from '../../src/digest/paper.ts';
import { oneLine, paragraphs } from '../../src/digest/plain-text.ts';

/** Pieces that have broken some bot somewhere. */
const hostilePieces = [
  '<!channel>',
  '<!here>',
  '<@U123>',
  '<@123456789012345678>',
  '<#123456789012345678>',
  '<t:1700000000>',
  '@everyone',
  '@here',
  '[x](y)',
  '](',
  '*A* search',
  '_A_',
  'A_B_C',
  '~~x~~',
  '`code`',
  '```',
  '|',
  '||spoiler||',
  '**논문(2026)**은',
  '**"인용"**은',
  '\\',
  '\\*',
  '&',
  '&amp;',
  '&lt;',
  '<script>alert(1)</script>',
  '<https://a.b|c>',
  'https://github.com/UniPat-AI/BabyVision에',
  '$O(N)$',
  '$\\alpha^{2}$',
  '$5',
  '# ',
  '> ',
  '- ',
  '1. ',
  '1) ',
  '---',
  '===',
  '***',
  '-# ',
  ':smile:',
  '<:a:1>',
  '👩‍👩‍👧‍👦',
  '🇰🇷',
  '한글',
  'שלום',
  '\u202eabc',
  'e\u0301',
  '\n',
  '\n\n',
  '\u200b',
  '\u0000',
  '\ud800',
  '가'.repeat(300),
  'x'.repeat(300),
  ' ',
  '…',
];

const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hostilePieces),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.lorem({ maxCount: 8 }),
    ),
    {
      maxLength: 24,
    },
  )
  .map(pieces => pieces.join(''));
const longText = fc
  .constantFrom(...hostilePieces)
  .map(piece => `${piece} `.repeat(4000 / (piece.length + 1)));

const text = fc.oneof({ weight: 4, arbitrary: hostileText }, { weight: 1, arbitrary: longText });
const line = text.map(oneLine);
const prose = text.map(paragraphs);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const orMissing = (arbitrary: fc.Arbitrary<string>) => arbitrary.map(found => (found === '' ? null : found));

const paperId = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 0, max: 99_999 }))
  .map(([month, number]) => `${month}.${String(number).padStart(5, '0')}`);

const paper: fc.Arbitrary<Paper> = paperId.chain(id =>
  fc.record({
    id: fc.constant(id),
    title: line.map(found => found.slice(0, 206).trim() || id).map(oneLine),
    url: fc.constantFrom(`https://huggingface.co/papers/${id}`, `https://arxiv.org/abs/${id}`),
    upvotes: fc.nat(100_000),
    abstract: fc.constant(null),
    authors: fc.constant([]),
    publishedAt: fc.constant(null),
    thumbnail: orNull(
      fc.constantFrom(
        'images/A_b_(c)_img.jpg',
        'images/a b.png',
        'https://cdn-thumbnails.huggingface.co/x.png?a=1&copy;=2',
      ),
    ),
    aiSummary: fc.constant(null),
    codeUrl: fc.constant(null),
    projectUrl: fc.constant(null),
  }),
);

const brief = (language: Digest['language']): fc.Arbitrary<Brief> =>
  fc.record({
    language: fc.constant(language),
    summary: orMissing(prose),
    abstract: orMissing(prose),
    keyPoints: fc.array(prose, { maxLength: 4 }).map(points => points.filter(point => point !== '')),
    translated: fc.boolean(),
  });

/** Digests as they can come out of a Markdown file: one to ten papers, any text in them. */
export const anyDigest: fc.Arbitrary<Digest> = fc.constantFrom(...languages).chain(language =>
  fc.record({
    date: fc
      .date({ min: new Date('2023-05-04'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map(date => Temporal.PlainDate.from(date.toISOString().slice(0, 10))),
    language: fc.constant(language),
    top: fc.integer({ min: 1, max: 10 }),
    entries: fc.uniqueArray(fc.record({ paper, brief: brief(language) }), {
      minLength: 1,
      maxLength: 10,
      // A list names a paper once.
      selector: entry => entry.paper.id,
    }),
  }),
);

/** A paper that has only what every source tells. */
export const plainPaper = (id: string, known: Partial<Paper> = {}): Paper => ({
  id,
  title: `Paper ${id}`,
  url: `https://huggingface.co/papers/${id}`,
  upvotes: 0,
  abstract: null,
  authors: [],
  publishedAt: null,
  thumbnail: null,
  aiSummary: null,
  codeUrl: null,
  projectUrl: null,
  ...known,
});
