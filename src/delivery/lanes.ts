// Which messages may leave now: one at a time to a channel, and at the pace of the account. A channel that has to wait
// holds up no other.
import type { Delivery } from '../store/deliveries.ts';
import type { PacedRequest } from './pace-requests.ts';
import type { Deliverer, Turns } from './platform.ts';
import { queueRequests } from './queue-requests.ts';

/** What may leave, and when there is more. */
export type Departure = {
  readonly taken: readonly Delivery[];
  readonly rest: Delivery[];
  /** Milliseconds until something of the rest may leave, infinite when that depends on an answer. */
  readonly waitMs: number;
};

/** The lanes of one account. */
export type Lanes = {
  /** Takes what may leave now; each has to be ended. */
  depart(parts: readonly Delivery[]): Departure;
  /**
   * The requests of a part that was taken.
   * @param byMs until when each has to begin, on the clock of the lanes
   */
  turnsOf(part: Delivery, byMs: number): Turns;
  end(part: Delivery): void;
  pauseAccount(forMs: number): void;
  /** How long the whole account has to wait, in milliseconds. */
  accountPauseMs(): number;
};

/** More connections at once would take half as much of the processor again for each message. */
const mostAtOnce = 50;
/** What is under way for longer hangs, or waits for something else, and holds up no other. */
const hangsAfterMs = 1_000;
/** More than Discord lets begin while a request may hang: 50 a second for 15 s. */
const mostUnderWay = 1_000;
const sweepAt = 1000;

/**
 * @param onFree told when a message gives its turn back, so that another may leave sooner than was said
 * @param now a clock in milliseconds that never jumps
 */
export function createLanes(
  { accountPace, channelPace }: Pick<Deliverer, 'accountPace' | 'channelPace'>,
  onFree: () => void,
  now: () => number = () => performance.now(),
): Lanes {
  const account = queueRequests(accountPace, now);
  const channelGapMs = channelPace === null ? 0 : channelPace.windowMs / channelPace.most;
  /** By channel since when its message is under way, oldest first, and the turn with which it left until that is used. */
  const busy = new Map<string, { readonly sinceMs: number; first: PacedRequest | null }>();
  /** Until when a channel that is not busy has to wait. */
  const freeAt = new Map<string, number>();

  function delay(channel: string, forMs: number): void {
    if (forMs <= 0) return;
    if (freeAt.size >= sweepAt) for (const [known, at] of freeAt) if (at <= now()) freeAt.delete(known);
    freeAt.set(channel, Math.max(freeAt.get(channel) ?? 0, now() + forMs));
  }

  /** The turn with which a channel's message left, if it is not used yet. */
  function firstOf(channel: string): PacedRequest | null {
    const lane = busy.get(channel);
    if (lane === undefined) return null;
    const { first } = lane;
    lane.first = null;
    return first;
  }

  function freePlaces(): number {
    let hanging = 0;
    for (const { sinceMs } of busy.values()) {
      if (now() - sinceMs < hangsAfterMs) break;
      hanging += 1;
    }
    return Math.min(mostAtOnce + hanging, mostUnderWay) - busy.size;
  }

  return {
    accountPauseMs: account.pauseMs,
    pauseAccount: account.pause,
    depart(parts) {
      const taken: Delivery[] = [];
      const rest: Delivery[] = [];
      let waitMs = Number.POSITIVE_INFINITY;
      const free = freePlaces();
      for (const [index, part] of parts.entries()) {
        const accountMs = account.waitMs();
        if (accountMs > 0 || taken.length >= free) {
          if (taken.length < free) waitMs = Math.min(waitMs, accountMs);
          rest.push(...parts.slice(index));
          break;
        }
        const channelMs = busy.has(part.channel)
          ? Number.POSITIVE_INFINITY
          : Math.max(0, (freeAt.get(part.channel) ?? 0) - now());
        if (channelMs > 0) {
          waitMs = Math.min(waitMs, channelMs);
          rest.push(part);
          continue;
        }
        busy.set(part.channel, { sinceMs: now(), first: account.begin() });
        taken.push(part);
      }
      return { taken, rest, waitMs };
    },
    turnsOf: ({ channel }, byMs) => ({
      async next(ask) {
        const request = firstOf(channel) ?? (await account.turn(byMs));
        try {
          return await ask();
        } finally {
          request.end();
        }
      },
      giveBack() {
        const request = firstOf(channel);
        if (request === null) return;
        request.takeBack();
        onFree();
      },
    }),
    end({ channel }) {
      firstOf(channel)?.takeBack();
      busy.delete(channel);
      delay(channel, channelGapMs);
    },
  };
}
