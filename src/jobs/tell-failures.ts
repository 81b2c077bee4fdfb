// Telling of work that fails again and again.
import type { Log } from '../log.ts';

// A full disk fails whatever is due every second.
const tellAgainAfterMs = 10 * 60_000;
const maxWords = 100;

/**
 * Logs failures of shared work, one of the same words again only after ten minutes.
 * @param now a clock in milliseconds that never jumps
 */
export function tellFailures(
  log: Log,
  now: () => number = () => performance.now(),
): (error: unknown) => void {
  const toldAt = new Map<string, number>();
  return error => {
    const words = error instanceof Error ? error.message : String(error);
    const last = toldAt.get(words);
    if (last !== undefined && now() - last < tellAgainAfterMs) return;
    if (toldAt.size >= maxWords) toldAt.clear();
    toldAt.set(words, now());
    log.error({ err: error }, 'Shared work failed; it is tried again');
  };
}
