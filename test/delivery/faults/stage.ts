// What a cell of the matrix is made of: stages, each with what is done and what is seen then.
import type { Form } from '../../../src/delivery/platform.ts';
import type { Platform } from './channels.ts';
import type { RefusedForms } from './refused-forms.ts';
import type { RoomOptions } from './room.ts';
import type { Standing } from './standing.ts';
import type { TroubleName } from './troubles.ts';

/** Five numbers, one a channel; or one for all of them. */
export type Held = number | readonly number[];

/** Trouble for posts to one channel: by name, or an answer that waits until it is let go, accepted first or not. */
export type Ordered = {
  readonly channel: number;
  readonly what: TroubleName | 'held' | 'acceptedAndHeld';
  /** 1 by default. */
  readonly times?: number;
  /** Posts to the channel that go well before. */
  readonly skip?: number;
};

/**
 * `fire` the schedule, for all or for those of a number, and send, or `planOnly`; only `send` what is due; `wait` for all
 * that comes due, however long; `post` by hand; start the bot anew, with the right tokens, until it has sent so many.
 */
export type Act =
  | 'fire'
  | 'send'
  | 'wait'
  | 'post'
  | { readonly fireOnly: number }
  | { readonly planOnly: number }
  | { readonly startAndSend: number };

/** What is done, in this order, and what is seen then. */
export type Stage = {
  readonly trouble?: readonly Ordered[];
  /** From now on both platforms refuse every post that has something. */
  readonly refused?: RefusedForms;
  /** The clock is moved by so much. */
  readonly laterMs?: number;
  /** What is held is let go. */
  readonly letGo?: true;
  /** Nothing listens where both platforms are; or they are back. */
  readonly away?: boolean;
  /** Both tokens are refused from now on. */
  readonly revoked?: true;
  /** Channels that somebody empties. */
  readonly emptied?: readonly number[];
  /** What the bot may do in the third channels from now on, by the platforms' own rules. */
  readonly standing?: Standing;
  /** Channels whose history may no longer be read, or may be again. */
  readonly hidden?: readonly number[];
  readonly shown?: readonly number[];
  /** By default the first stage fires, and every other sends. */
  readonly act?: Act;
  /** Messages in each channel of both platforms, or of one. */
  readonly holds: Held | Readonly<Record<Platform, Held>>;
  /** Posts asked for since the beginning; `nothing`: since the stage before. */
  readonly asked?: Readonly<Partial<Record<Platform, number>>> | 'nothing';
  /** What `status` says of what is not done, line by line; nothing by default. */
  readonly reads?: readonly string[];
  /** When what waits is due is drawn at random, and not looked at. */
  readonly dueAtRandom?: true;
  /** What the log says as an error since the stage before, in alphabetical order; nothing by default. */
  readonly told?: readonly string[];
  /** The form of the messages in one channel. */
  readonly form?: readonly [channel: number, form: Form];
  /** The least time since the cell began. */
  readonly overMs?: number;
};

/** A cell of the matrix. */
export type Cell = RoomOptions & { readonly title: string; readonly stages: readonly Stage[] };
