// Doing what is due, when it is due.
import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../log.ts';

// What is due although the round is over is under way elsewhere: look again this soon.
const overduePauseMs = 1_000;
const pauseAfterFailureMs = 5_000;

/** Work under way. */
export type Worker = {
  /** Look now: something may be due. */
  wake(): void;
  /** Ends after the round under way. */
  stop(): Promise<void>;
};

/**
 * Runs rounds of work until stopped: at once, when the next thing is due, and when woken.
 * @param round does everything that is due; an error is logged and the next round comes
 * @param nextDueMs epoch milliseconds of what is due next, `null` for nothing
 * @param maxPauseMs another process may have planned something meanwhile: look at least this often, 30 s by default
 */
export function startWorker({
  round,
  nextDueMs,
  now,
  log,
  maxPauseMs = 30_000,
}: {
  round: (signal: AbortSignal) => Promise<void>;
  nextDueMs: () => Promise<number | null>;
  now: () => Temporal.Instant;
  log: Log;
  maxPauseMs?: number;
}): Worker {
  const stopping = new AbortController();
  // Aborted to cut the pause short; during a round that skips the pause after it.
  let pause = new AbortController();

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      pause = new AbortController();
      const pauseMs = await runRound();
      await delay(pauseMs, null, { signal: pause.signal }).catch(() => null);
    }
  }

  async function runRound(): Promise<number> {
    try {
      await round(stopping.signal);
      const next = await nextDueMs();
      if (next === null) return maxPauseMs;
      const waitMs = next - now().epochMilliseconds;
      return Math.min(waitMs <= 0 ? overduePauseMs : waitMs, maxPauseMs);
    } catch (error) {
      log.error({ err: error }, 'A round of work failed');
      return pauseAfterFailureMs;
    }
  }

  const done = work();
  return {
    wake: () => pause.abort(),
    stop() {
      stopping.abort();
      pause.abort();
      return done;
    },
  };
}
