// Keeping the pace that a platform allows, whatever the time between a request and the moment at which it is counted.
import type { Pace } from './platform.ts';

/** A request that has begun. */
export type PacedRequest = {
  /** It was answered, or given up. */
  end(): void;
  /** It was not asked after all, and counts for nothing. */
  takeBack(): void;
};

/** The requests of one account. */
export type PacedRequests = {
  /** How long until the next may begin, in milliseconds; 0 for now. */
  waitMs(): number;
  /** Begins one. */
  begin(): PacedRequest;
};

// So many gaps may be made up for where a timer came late; the window holds all the same.
const gapsMadeUp = 5;
/** A request is with the platform after so long, or never will be; what it is still waited for is its answer. */
const arrivesWithinMs = 2_000;

/**
 * Lets requests begin at a pace. The platform counts a request at an instant that nobody else knows, somewhere between
 * its beginning and its answer; so each counts here from its beginning until a whole window after its answer. However the
 * network bunches them, no window of the platform's then holds more than it allows. One that hangs was counted when it
 * arrived, and holds up no other for longer.
 * @param now a clock in milliseconds that never jumps
 */
export function paceRequests(
  { most, windowMs, gapMs }: Pace,
  now: () => number = () => performance.now(),
): PacedRequests {
  /** Those without an answer, oldest first, with the instant at which each leaves its window at the latest. */
  const underWay = new Map<PacedRequest, number>();
  let nextMs = now();
  /** When each of those answered leaves its window, oldest first, from `first` on. */
  let leaving: number[] = [];
  let first = 0;

  function counted(nowMs: number): number {
    for (const [request, leavesMs] of underWay) {
      if (leavesMs > nowMs) break;
      underWay.delete(request);
    }
    while (first < leaving.length && (leaving[first] ?? 0) <= nowMs) first += 1;
    if (first > most) {
      leaving = leaving.slice(first);
      first = 0;
    }
    return underWay.size + leaving.length - first;
  }

  function soonestMs(): number {
    const [oldest = Number.POSITIVE_INFINITY] = underWay.values();
    return Math.min(oldest, leaving[first] ?? Number.POSITIVE_INFINITY);
  }

  return {
    waitMs() {
      const nowMs = now();
      const gap = Math.max(0, nextMs - nowMs);
      return counted(nowMs) < most ? gap : Math.max(gap, soonestMs() - nowMs);
    },
    begin() {
      nextMs = Math.max(nextMs, now() - gapsMadeUp * gapMs) + gapMs;
      const request: PacedRequest = {
        end() {
          if (underWay.delete(request) && windowMs > 0) leaving.push(now() + windowMs);
        },
        takeBack() {
          if (underWay.delete(request)) nextMs -= gapMs;
        },
      };
      underWay.set(request, now() + arrivesWithinMs + windowMs);
      return request;
    },
  };
}
