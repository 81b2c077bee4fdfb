// What was learned lately, as much of it as there is room for.

/** Words that were learned. */
export type Memory = { has(word: string): boolean; add(word: string): void };

/**
 * Remembers the latest so many words, each for so long.
 * @param now a clock in milliseconds that never jumps
 */
export function createMemory(
  { most, forMs }: { readonly most: number; readonly forMs: number },
  now: () => number = () => performance.now(),
): Memory {
  const untilMs = new Map<string, number>();
  return {
    has: word => (untilMs.get(word) ?? Number.NEGATIVE_INFINITY) > now(),
    add(word) {
      untilMs.delete(word);
      untilMs.set(word, now() + forMs);
      const [oldest] = untilMs.keys();
      if (untilMs.size > most && oldest !== undefined) untilMs.delete(oldest);
    },
  };
}
