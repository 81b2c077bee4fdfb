// The times of a fan-out that is crashed: as in earnest, but much shorter.
import type { SendPatience } from '../../src/delivery/patience.ts';

/**
 * The longest that a request is meant to be under way; longer than it is waited for, and than a new start takes, so that
 * some land when nobody waits for them any more.
 */
export const slowLandingMs = 1_500;

/** After so long a request lands no more: what a lease and a doubt are measured by, here and in earnest. */
export const latestLandingMs = { short: slowLandingMs, usual: 15_000 } as const;

/**
 * As in earnest, a lease outlasts two requests and what the second may still be under way; and a lost answer is doubted
 * for as long as its request may still land.
 */
export const shortPatience: SendPatience = {
  requestTimeoutMs: 400,
  leaseMs: 3_000,
  doubtMs: 1_600,
  firstBackoffMs: 100,
  maxBackoffMs: 2_000,
  maxOutageMs: 1_000,
};
