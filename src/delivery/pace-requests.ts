// Keeping the pace that a platform allows, whatever the time between a request and the moment at which it is counted.
import type { Pace } from './platform.ts';

/** The requests of one account. */
export type PacedRequests = {
  /** How long until the next may begin, in milliseconds; 0 for now, infinite while it waits for an answer. */
  waitMs(): number;
  /** Begins one. */
  begin(): void;
  /** Ends one: it was answered, or given up. */
  end(): void;
};

// So many gaps may be made up for where a timer came late; the window holds all the same.
const gapsMadeUp = 5;

/**
 * Lets requests begin at a pace. The platform counts a request at an instant that nobody else knows, somewhere between
 * its beginning and its answer; so each counts here from its beginning until a whole window after its answer. However the
 * network bunches them, no window of the platform's then holds more than it allows.
 * @param now a clock in milliseconds that never jumps
 */
export function paceRequests(
  { most, windowMs, gapMs }: Pace,
  now: () => number = () => performance.now(),
): PacedRequests {
  let underWay = 0;
  let nextMs = now();
  /** When each of the last requests leaves its window, oldest first, from `first` on. */
  let leaving: number[] = [];
  let first = 0;

  function counted(nowMs: number): number {
    while (first < leaving.length && (leaving[first] ?? 0) <= nowMs) first += 1;
    if (first > most) {
      leaving = leaving.slice(first);
      first = 0;
    }
    return underWay + leaving.length - first;
  }

  return {
    waitMs() {
      const nowMs = now();
      const gap = Math.max(0, nextMs - nowMs);
      if (counted(nowMs) < most) return gap;
      const soonest = leaving[first];
      return soonest === undefined ? Number.POSITIVE_INFINITY : Math.max(gap, soonest - nowMs);
    },
    begin() {
      underWay += 1;
      nextMs = Math.max(nextMs, now() - gapsMadeUp * gapMs) + gapMs;
    },
    end() {
      underWay -= 1;
      if (windowMs > 0) leaving.push(now() + windowMs);
    },
  };
}
