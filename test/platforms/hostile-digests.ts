// Digests, posts and replies that try to break rendering.
import fc from 'fast-check';
import type { Reply } from '../../src/commands/reply.ts';
import { layouts, type Post } from '../../src/delivery/platform.ts';
import { cut } from '../../src/digest/cut.ts';
import type { Digest } from '../../src/digest/digest.ts';
import { languages } from '../../src/digest/language.ts';
import type { Paper } from '../../src/digest/paper.ts';
import { oneLine } from '../../src/digest/plain-text.ts';
import { stringsOf } from '../../src/strings/strings.ts';
import { anyDigest, plainPaper } from '../digest/digests.ts';

const addresses = fc.constantFrom(
  null,
  '',
  'https://github.com/UniPat-AI/BabyVision',
  'http://example.org/a_(b)_c*d*?x=1&y=<2>|3#`z`',
  'https://example.org/논문/모델',
  'https://user:pass@example.org/%zz',
  'http://[::1]/',
  'http://localhost',
  'ftp://example.org/x',
  'javascript:alert(1)',
  'data:image/png;base64,AAAA',
  '<!channel>',
  'not an address',
  `https://example.org/${'x'.repeat(470)}`,
  `https://example.org/${'x'.repeat(4000)}`,
  `https://example.org/?${'&'.repeat(450)}`,
);

const extras = fc.record({
  url: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: addresses }),
  thumbnail: fc.oneof(fc.constantFrom('images/a b.png', '../x.svg'), addresses),
  codeUrl: addresses,
  projectUrl: addresses,
  formulaTitle: fc.constantFrom(null, null, null, '$\\,$', '$O(N)$ *A* search @everyone https://a_b.c/d'),
});

const maybeEmpty = fc.oneof(
  { weight: 9, arbitrary: anyDigest },
  { weight: 1, arbitrary: anyDigest.map(digest => ({ ...digest, entries: [] })) },
);

/** Up to ten papers with any text, any addresses and pictures of every kind; their ids differ. */
export const hostileDigest: fc.Arbitrary<Digest> = fc
  .tuple(maybeEmpty, fc.array(extras, { minLength: 10, maxLength: 10 }))
  .map(([digest, found]) => ({
    ...digest,
    entries: digest.entries.map(({ paper, brief }, index) => {
      const { url = null, formulaTitle = null, ...rest } = found[index] ?? {};
      const id = `2601.${10_000 + index}`;
      const title = formulaTitle ?? paper.title;
      const page = `https://huggingface.co/papers/${id}`;
      // Every paper has its own address, however odd.
      return { brief, paper: { ...paper, ...rest, id, title, url: url === null ? page : `${url}#${id}` } };
    }),
  }));

/** As many papers as told, each as heavy as can be. */
export function heaviestDigest(count: number, text = '&'): Digest {
  const long = text.repeat(4000 / text.length);
  const address = (path: string) => `https://a.b/${path}?${'&'.repeat(90)}`;
  return {
    date: Temporal.PlainDate.from('2026-01-13'),
    language: 'ko',
    top: count,
    entries: Array.from({ length: count }, (_, index) => ({
      paper: plainPaper(`2601.${10_000 + index}`, {
        title: long.slice(0, 206),
        url: address(`p${index}`),
        upvotes: 100_000,
        thumbnail: address('t.png'),
        codeUrl: address('code'),
        projectUrl: address('project'),
      }),
      brief: {
        language: 'ko',
        summary: long,
        abstract: long,
        keyPoints: [long, long, long, long],
        translated: false,
      },
    })),
  };
}

/** A hostile digest in any layout. */
export const hostilePost: fc.Arbitrary<Extract<Post, { kind: 'digest' }>> = fc
  .tuple(hostileDigest, fc.constantFrom(...layouts))
  .map(([digest, layout]) => ({ kind: 'digest', digest, layout }));

const hostileWord = fc.constantFrom(
  '확산 모델',
  'LoRA',
  '*_~`<!channel>`~_*',
  '&'.repeat(300),
  '[x](https://a.b)',
  '가'.repeat(80),
);

/** A hostile digest of several days, or an alert, in any layout. */
export const hostileEdition: fc.Arbitrary<Extract<Post, { kind: 'digest' }>> = fc
  .record({
    post: hostilePost,
    edition: fc.constantFrom('week' as const, 'month' as const, 'alert' as const),
    matched: fc.array(hostileWord, { minLength: 1, maxLength: 4 }),
    terms: fc.array(fc.record({ name: hostileWord, papers: fc.nat(10_000) }), { maxLength: 5 }),
  })
  .map(({ post, edition, matched, terms }) => ({
    ...post,
    digest: {
      ...post.digest,
      edition,
      ...(edition === 'alert'
        ? { entries: post.digest.entries.map(entry => ({ ...entry, matched })) }
        : { themes: { papers: 10_000, terms } }),
    },
  }));

/** A paper of a hostile digest, with its brief. */
export const hostileEntry = hostileDigest
  .filter(({ entries }) => entries.length > 0)
  .map(({ entries: [first] }) => first ?? { paper: plainPaper('2601.10000'), brief: emptyBrief });

const emptyBrief = {
  language: 'ko',
  summary: null,
  abstract: null,
  keyPoints: [],
  translated: true,
} as const;

const query = hostileEntry.map(({ paper, brief }) => cut(oneLine(brief.summary ?? paper.title), 80));

const choosable = fc
  .array(hostileEntry, { minLength: 1, maxLength: 25 })
  .map(entries =>
    entries.map(({ paper }, index): Paper => ({ ...paper, id: `2601.${String(index).padStart(5, '0')}` })),
  );

/** Every kind of reply, in every language, to any query. */
export const hostileReply: fc.Arbitrary<Reply> = fc.constantFrom(...languages).chain(language => {
  const { paper: words, commands } = stringsOf(language);
  return fc.oneof(
    fc.record({
      kind: fc.constant('digest' as const),
      language: fc.constant(language),
      digest: hostileDigest,
      note: fc.option(query, { nil: null }),
    }),
    hostileEntry.chain(({ paper, brief }) =>
      fc.record({
        kind: fc.constant('paper' as const),
        language: fc.constant(language),
        paper: fc.constant(paper),
        brief: fc.constant(brief),
        view: fc.constantFrom('card' as const, 'abstract' as const),
      }),
    ),
    fc.record({
      kind: fc.constant('choices' as const),
      language: fc.constant(language),
      lead: query.map(words.several),
      papers: choosable,
      isMatch: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('notice' as const),
      language: fc.constant(language),
      text: fc.oneof(query.map(words.none), fc.constantFrom(commands.help, '가&<>*'.repeat(1000))),
    }),
  );
});
