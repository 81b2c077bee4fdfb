// What a chat platform must be able to do to have digests delivered to it.
import type { Digest } from '../digest/digest.ts';
import type { Language } from '../digest/language.ts';
import type { Outcome } from './outcome.ts';

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
};

/** Where messages are sent to. */
export type Deliverer = {
  readonly platform: PlatformName;
  /** The least time between two messages to one channel, in milliseconds. */
  readonly channelGapMs: number;
  /** Into how many messages a post goes, 1 or more. With `thread`, the first is what the others answer to. */
  countParts(post: Post): number;
  /** Sends one message. Every answer of the platform, and none, is an outcome; it does not throw. */
  deliver(message: Message): Promise<Outcome>;
};

/** By platform, those that are on. */
export type Deliverers = ReadonlyMap<string, Deliverer>;
