// The times of a fan-out that is crashed: as in earnest, a fortieth as long.
import type { SendPatience } from '../../src/delivery/patience.ts';

/** The longest that a request is under way; longer than it is waited for, so that some land after they were given up. */
export const latestLandingMs = 700;

/**
 * As in earnest, a lease outlasts two requests and what the second may still be under way; and a lost answer is doubted
 * for as long as its request may still land.
 */
export const shortPatience: SendPatience = {
  requestTimeoutMs: 400,
  leaseMs: 2_000,
  doubtMs: 800,
  firstBackoffMs: 100,
  maxBackoffMs: 2_000,
  maxOutageMs: 1_000,
};
