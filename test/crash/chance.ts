// Chance that can be had again: the same seed gives the same numbers in the same order.

/** A source of chance. */
export type Chance = {
  /** A number from 0 up to and without 1. */
  next(): number;
  /** A number between two. */
  between(from: number, to: number): number;
  /** A whole number from one to another, both included. */
  whole(from: number, to: number): number;
  /** True in this share of cases, 0 to 1. */
  happens(share: number): boolean;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** A source of its own, so that what one draws changes nothing for another. */
  branch(): Chance;
};

/** @param seed a whole number from 0 up to and without 2 ** 32 */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  // Mulberry32.
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between: (from, to) => from + next() * (to - from),
    whole,
    happens: share => next() < share,
    pick: choices => choices[whole(0, choices.length - 1)] ?? choices[0],
    branch: () => createChance(whole(0, 2 ** 32 - 1)),
  };
}

/** The seed of this run: `CRASH_SEED`, or one of its own. */
export const runSeed = (): number => Number(process.env.CRASH_SEED ?? Math.floor(Math.random() * 2 ** 32));
