// What a chat platform must be able to do to have digests delivered to it.
import type { Digest } from '../digest/digest.ts';
import type { Language } from '../digest/language.ts';
import type { Finding, Outcome } from './outcome.ts';

/** The platforms that exist. */
export const platformNames = ['slack', 'discord'] as const;
export type PlatformName = (typeof platformNames)[number];

/** `cards`: a rich card a paper; `compact`: a line a paper; `thread`: the lines, with the cards as replies. */
export const layouts = ['cards', 'compact', 'thread'] as const;
export type Layout = (typeof layouts)[number];

/** What is posted: a digest, or a word on why there is none. */
export type Post =
  | { readonly kind: 'digest'; readonly digest: Digest; readonly layout: Layout }
  | { readonly kind: 'notice'; readonly text: string; readonly language: Language };

/** From the richest to the plainest: as designed, without pictures, as text alone. */
export const forms = ['full', 'imageless', 'plain'] as const;
export type Form = (typeof forms)[number];

/** One message of a post for one channel. */
export type Message = {
  readonly post: Post;
  /** Which of the post's messages, from 0. */
  readonly part: number;
  readonly channel: string;
  /** The message that this one answers to, in the layout `thread`. */
  readonly rootMessageId: string | null;
  /** The same for every attempt at this message, another for every other message. */
  readonly key: string;
  readonly form: Form;
};

/** How fast requests may follow each other. */
export type Pace = {
  /** Requests in any window. */
  readonly most: number;
  readonly windowMs: number;
  /** Least time between two requests. */
  readonly gapMs: number;
};

/** What a look for an earlier message has to know. */
export type Search = {
  /** When the first request began that may have been accepted, in epoch milliseconds. */
  readonly sinceMs: number;
  /** Whether a message of the platform is known as another one: two destinations may share a channel. */
  readonly isKnown: (messageId: string) => Promise<boolean>;
};

/** The requests for one message, each at the account's pace. */
export type Turns = {
  /**
   * Asks as soon as it may; the first may at once, if its turn was not given back.
   * @throws {MissedTurn} when it may not in time, and nothing was asked; else what `ask` throws
   */
  next<Answer>(ask: () => Promise<Answer>): Promise<Answer>;
  /** Gives the first turn back, to wait for something else. */
  giveBack(): void;
};

/** Where messages are sent to. */
export type Deliverer = {
  readonly platform: PlatformName;
  /** Of the requests for which turns are taken, over all channels. */
  readonly accountPace: Pace;
  /** Of messages to one channel; `null` when the platform's SDK keeps it by what the platform tells. */
  readonly channelPace: Pace | null;
  /** How long after a request the same key may be sent again without a second message coming of it; 0: not at all. */
  readonly repeatableMs: number;
  /** Into how many messages a post goes, 1 or more. With `thread`, the first is what the others answer to. */
  countParts(post: Post): number;
  /** Asks once for one message in its form. Every answer of the platform, and none, is an outcome; it does not throw. */
  deliver(message: Message, turns: Turns): Promise<Outcome>;
  /** Looks whether an earlier request for the message, in whatever form, was accepted. It does not throw. */
  find(message: Message, search: Search, turns: Turns): Promise<Finding>;
};

/** By platform, those that are on. */
export type Deliverers = ReadonlyMap<string, Deliverer>;
