// How long sending waits for what.

/** Times in milliseconds. */
export type SendPatience = {
  /**
   * With one request. In earnest longer than the 10 s that undici gives a connection, so that one never made is told
   * from an answer lost.
   */
  readonly requestTimeoutMs: number;
  /**
   * For so long a message belongs to whoever took it. Longer than its requests can take, each of which begins within an
   * eighth of it, by what a request may still be under way after it was given up: only then may somebody else look.
   */
  readonly leaseMs: number;
  /** After a lost answer, before the message is looked for: an old request has landed by then, or never will. */
  readonly doubtMs: number;
  /** After the first refusal without a time; each further one doubles it. */
  readonly firstBackoffMs: number;
  readonly maxBackoffMs: number;
  /** The longest pause of an account whose platform can't be reached. */
  readonly maxOutageMs: number;
};

/**
 * 15 s; 90 s, though the last request of a message ends after 27; 20 s; one second up to a day; one minute.
 */
export const usualSendPatience: SendPatience = {
  requestTimeoutMs: 15_000,
  leaseMs: 90_000,
  doubtMs: 20_000,
  firstBackoffMs: 1_000,
  maxBackoffMs: 24 * 3_600_000,
  maxOutageMs: 60_000,
};

/** Twice as long after each attempt, but never longer than the longest, and not all at the same instant. */
export const backoffMs = (attempts: number, firstMs: number, maxMs: number): number =>
  Math.min(firstMs * 2 ** Math.min(attempts, 30) * (0.75 + Math.random() / 2), maxMs);
