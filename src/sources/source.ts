// What gives snapshots, and how it fails.
import type { Snapshot } from '../digest/snapshot.ts';

/** A place where a day's list can be had. */
export type Source = {
  /**
   * The list of a date as it is now. A day without papers is a snapshot without papers.
   * @throws {SourceError} when the list could not be had
   */
  snapshot(date: Temporal.PlainDate): Promise<Snapshot>;
};

/**
 * Why a list could not be had: its day has not begun, the source does not take the date, the answer is no JSON
 * (a web page, say), it is JSON of another shape, the source refused, it could not be reached in time, or it was
 * asked for the newest paper and lists none.
 */
export type SourceFailure =
  | 'future-date'
  | 'malformed-date'
  | 'not-json'
  | 'unexpected-shape'
  | 'refused'
  | 'unreachable'
  | 'no-papers';

/** A list that could not be had. Never an empty day. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly failure: SourceFailure;
  readonly date: Temporal.PlainDate;

  constructor(failure: SourceFailure, date: Temporal.PlainDate, message: string, cause?: unknown) {
    super(message, { cause });
    this.failure = failure;
    this.date = date;
  }
}
