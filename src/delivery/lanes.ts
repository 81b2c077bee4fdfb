// Which messages may leave now: one at a time to a channel, and at the pace of the account. A channel that has to wait
// holds up no other.
import type { Delivery } from '../store/deliveries.ts';
import { paceRequests } from './pace-requests.ts';
import type { Deliverer } from './platform.ts';

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
  end(part: Delivery): void;
  pauseAccount(forMs: number): void;
  /** How long the whole account has to wait, in milliseconds. */
  accountPauseMs(): number;
};

const maxAtOnce = 50;
const sweepAt = 1000;

/** @param now a clock in milliseconds that never jumps */
export function createLanes(
  { accountPace, channelPace }: Pick<Deliverer, 'accountPace' | 'channelPace'>,
  now: () => number = () => performance.now(),
): Lanes {
  const account = paceRequests(accountPace, now);
  const channelGapMs = channelPace === null ? 0 : channelPace.windowMs / channelPace.most;
  const busy = new Set<string>();
  /** Until when a channel that is not busy has to wait. */
  const freeAt = new Map<string, number>();
  let accountFreeAt = 0;

  const accountPauseMs = () => Math.max(0, accountFreeAt - now());

  function delay(channel: string, forMs: number): void {
    if (forMs <= 0) return;
    if (freeAt.size >= sweepAt) for (const [known, at] of freeAt) if (at <= now()) freeAt.delete(known);
    freeAt.set(channel, Math.max(freeAt.get(channel) ?? 0, now() + forMs));
  }

  return {
    accountPauseMs,
    depart(parts) {
      const taken: Delivery[] = [];
      const rest: Delivery[] = [];
      let waitMs = Number.POSITIVE_INFINITY;
      for (const [index, part] of parts.entries()) {
        const accountMs = Math.max(accountPauseMs(), account.waitMs());
        if (accountMs > 0 || busy.size >= maxAtOnce) {
          if (busy.size < maxAtOnce) waitMs = Math.min(waitMs, accountMs);
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
        busy.add(part.channel);
        account.begin();
        taken.push(part);
      }
      return { taken, rest, waitMs };
    },
    end({ channel }) {
      busy.delete(channel);
      account.end();
      delay(channel, channelGapMs);
    },
    pauseAccount(forMs) {
      accountFreeAt = Math.max(accountFreeAt, now() + forMs);
    },
  };
}
