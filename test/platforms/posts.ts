// A small post, and its messages, for the deliverers' tests.
import type { Deliverer, Layout, Message, Post, Search, Turns } from '../../src/delivery/platform.ts';
import { plainPaper } from '../digest/digests.ts';

type DigestPost = Extract<Post, { kind: 'digest' }>;

/** Two papers with pictures and summaries. */
export const postOf = (layout: Layout): DigestPost => ({
  kind: 'digest',
  layout,
  digest: {
    date: Temporal.PlainDate.from('2026-01-13'),
    language: 'en',
    top: 2,
    entries: ['2601.06521', '2601.07832'].map(id => ({
      paper: plainPaper(id, { title: `Title of <${id}> @everyone`, thumbnail: `https://a.b/${id}.png` }),
      brief: {
        language: 'en',
        summary: `Summary of ${id}.`,
        abstract: null,
        keyPoints: [],
        translated: true,
      },
    })),
  },
});

/** The same papers as the best of a week. */
export function weekOf(layout: Layout): DigestPost {
  const post = postOf(layout);
  const date = Temporal.PlainDate.from('2026-01-18');
  const themes = {
    papers: 41,
    terms: [
      { name: 'reasoning', papers: 15 },
      { name: 'agent', papers: 11 },
    ],
  };
  return { ...post, digest: { ...post.digest, date, edition: 'week', themes } };
}

/** The same papers as what somebody follows of a day. */
export function alertOf(layout: Layout = 'compact'): DigestPost {
  const post = postOf(layout);
  const entries = post.digest.entries.map(entry => ({ ...entry, matched: ['diffusion', 'Ada'] }));
  return { ...post, digest: { ...post.digest, edition: 'alert', entries } };
}

/** The first message of the cards, for the channel. */
export const messageIn = (channel: string, known: Partial<Message> = {}): Message => ({
  post: postOf('cards'),
  part: 0,
  channel,
  rootMessageId: null,
  key: '2026-01-13/lab/digest/0/0',
  form: 'full',
  ...known,
});

/** A look back to `sinceMs`; the ledger knows the messages named. */
export const searchSince = (sinceMs: number, ...known: string[]): Search => ({
  sinceMs,
  isKnown: async id => known.includes(id),
});

/** Every request at once. */
export const noPace: Turns = { next: ask => ask(), giveBack() {} };

/** The deliverer without its pace. */
export const hurried = (deliverer: Deliverer) => ({
  ...deliverer,
  deliver: (message: Message, turns: Turns = noPace) => deliverer.deliver(message, turns),
  find: (message: Message, search: Search, turns: Turns = noPace) => deliverer.find(message, search, turns),
});
