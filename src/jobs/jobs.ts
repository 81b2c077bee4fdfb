// Work that only one process at a time may do.

/**
 * `plan`: an audience's slots become deliveries; `drain`: an account's deliveries are sent; `gateway`: a platform's
 * commands are taken, for which one connection is enough.
 */
export const queues = ['plan', 'drain', 'gateway'] as const;
export type Queue = (typeof queues)[number];

/** Does the work of a key until there is nothing left to do, or the signal ends it. */
export type Work = (key: string, signal: AbortSignal) => Promise<void>;

/** For so long the end of the work under way is waited for. */
export const closeWithinMs = 10_000;

/** Hands out work over all processes that share a store. */
export type Jobs = {
  /** Takes part in a queue's work. */
  work(queue: Queue, work: Work): Promise<void>;
  /**
   * Asks that the work of a key be done, by whichever process takes part. Asked for while it is under way, it is done
   * once more after that, so that nothing that came in meanwhile is overlooked. Asking is cheap and can be repeated.
   */
  ask(queue: Queue, key: string): Promise<void>;
  /** Takes part no more: ends the work under way by its signal, and waits for it, ten seconds at most. */
  close(): Promise<void>;
};
