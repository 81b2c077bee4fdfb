// An interaction as the server remembers it: what was sent, and what became of it.

import type { Actor } from './actor.ts';
import type { StoredMessage } from './state.ts';

/** A callback as it came: its type and its data. */
export interface Callback {
  type: number;
  data: Record<string, unknown>;
}

/** An interaction a client may still answer. */
export interface LiveInteraction {
  id: string;
  token: string;
  type: number;
  channelId: string;
  /** Who did it, and with what settings. */
  actor: Actor & { userId: string };
  createdAtMs: number;
  /** The INTERACTION_CREATE as it was sent. */
  event: Record<string, unknown>;
  callback?: Callback;
  /** The message whose component was used, also when a modal lay between. */
  source?: StoredMessage;
  /** `@original`: the answer, or the message whose component was used. */
  original?: StoredMessage;
  /** True while `@original` is only "thinking". */
  isLoading: boolean;
  followUps: StoredMessage[];
  /** Told of the callback, and of the message that ends a deferral. */
  onCallback(callback: Callback): void;
  onFinal(message: StoredMessage): void;
}
