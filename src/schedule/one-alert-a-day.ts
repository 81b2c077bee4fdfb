// One alert a day, whatever was missed: nobody wants several direct messages at once.
import { type Destination, dayStart, lateAtOf } from '../delivery/destination.ts';
import type { Database } from '../store/database.ts';
import { lastPlanned } from '../store/deliveries.ts';

/** Whether a firing is of an alert whose day is over: of several that were missed only the one of today is caught up. */
export const isDayOver = (destination: Destination, firedAtMs: number, now: Temporal.Instant): boolean =>
  now.epochMilliseconds >= (lateAtOf(destination, firedAtMs) ?? Number.POSITIVE_INFINITY);

/**
 * The names of those with alerts to whom one about another list goes out on the day of a firing. A schedule fires once a
 * day, but a reader may have come from another zone since, or have been told by hand.
 * @param date the list's
 */
export async function alertedThatDay(
  database: Database,
  destinations: readonly Destination[],
  { date, firedAtMs }: { date: Temporal.PlainDate; firedAtMs: number },
): Promise<ReadonlySet<string>> {
  const sinceMs = new Map(
    destinations
      .filter(({ edition }) => edition === 'alert')
      .map(({ name, timeZone }) => [name, dayStart(timeZone, firedAtMs).epochMilliseconds]),
  );
  if (sinceMs.size === 0) return new Set();
  const planned = await lastPlanned(database, [...sinceMs.keys()], {
    sinceMs: Math.min(...sinceMs.values()),
    besides: date.toString(),
  });
  return new Set([...sinceMs].filter(([name, ms]) => (planned.get(name) ?? 0) >= ms).map(([name]) => name));
}
