// The whole list of one date, frozen at one instant.
import type { Paper } from './paper.ts';

/** Where a snapshot can come from, the best first; a `sample` gives way to the real list as soon as that can be had. */
export const origins = ['huggingface', 'markdown', 'sample'] as const;
export type Origin = (typeof origins)[number];

/** A day's list. Its upvotes never change again; a day without papers has an empty list. */
export type Snapshot = {
  readonly date: Temporal.PlainDate;
  readonly takenAt: Temporal.Instant;
  readonly origin: Origin;
  /** In the order of the source. */
  readonly papers: readonly Paper[];
};
