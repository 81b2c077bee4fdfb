// What memory a process holds, once nothing is under way any more.
import { setTimeout as delay } from 'node:timers/promises';

/**
 * In bytes: resident and in use after the garbage was collected and given back to the system; the peak is the system's
 * own, until then.
 */
export type MemoryTold = { readonly rss: number; readonly heapUsed: number; readonly peak: number };

/** For a process that was started with `--expose-gc`; takes half a minute. */
export async function heldMemory(): Promise<MemoryTold> {
  const { maxRSS } = process.resourceUsage();
  // V8 keeps the pages that it has emptied for eight seconds before it gives them back, twice where it empties more then.
  for (let round = 0; round < 3; round += 1) {
    for (let pass = 0; pass < 4; pass += 1) globalThis.gc?.();
    await delay(10_000);
  }
  const { rss, heapUsed } = process.memoryUsage();
  return { rss, heapUsed, peak: maxRSS * 1024 };
}
