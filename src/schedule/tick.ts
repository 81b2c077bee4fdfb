// Recording what fired since the last look at the clock.
import { audienceOf, type Destination, scheduleText } from '../delivery/destination.ts';
import type { Database } from '../store/database.ts';
import { seeDestinations } from '../store/destinations.ts';
import { bringSlotsForward, recordSlots } from '../store/slots.ts';
import { firingsBetween } from './firings.ts';
import { maxRetryMs } from './plan-slots.ts';

/** Gives destinations as they are by now. */
export type Destinations = () => Promise<readonly Destination[]>;

/** The clock hand of the schedules. */
export type Ticker = {
  /**
   * Records every firing since the last call that succeeded, at first since as long ago as is caught up; recorded before,
   * a firing stays as it is, so that a clock which jumps fires nothing twice. One that was set back is looked at as by a
   * start: what it had shown before was not so, and what it has put off until then does not wait for it.
   * @returns how many were new
   */
  tick(): Promise<number>;
};

/**
 * Takes note of the destinations, which begin with their first firing after that, and gives their clock hand.
 * @param destinations gives those that are posted to by then: the same list until something changed
 * @param known gives all there are, those of a platform that is off too; the same by default
 * @param catchUpMs how far back what fired before the start is recorded
 * @param maxLateMs how far back what fired since then is, if the clock could not be looked at for so long
 */
export async function createTicker({
  database,
  destinations,
  known = destinations,
  now,
  catchUpMs,
  maxLateMs,
}: {
  database: Database;
  destinations: Destinations;
  known?: Destinations;
  now: () => Temporal.Instant;
  catchUpMs: number;
  maxLateMs: number;
}): Promise<Ticker> {
  const see = (all: readonly Destination[], forgetOthers: boolean) =>
    database.tx(async sql => {
      const nowMs = now().epochMilliseconds;
      const named = all.map(each => ({ name: each.name, schedule: scheduleText(each) }));
      await seeDestinations(sql, named, { nowMs, forgetOthers });
      await bringSlotsForward(sql, { nowMs, longestMs: maxRetryMs });
    });
  let seen = await known();
  await see(seen, true);
  const caughtUpSince = (instant: Temporal.Instant) => instant.subtract({ milliseconds: catchUpMs });
  /** The newest that the clock has shown; not the same as the last look that succeeded. */
  let shown = now();
  let last = caughtUpSince(shown);

  return {
    async tick() {
      const until = now();
      const by = await known();
      const isSetBack = Temporal.Instant.compare(until, shown) < 0;
      // Who was first seen by the wrong clock begins in the future.
      if (isSetBack || by !== seen) await see(by, false);
      seen = by;
      shown = until;
      if (Temporal.Instant.compare(until, last) < 0) last = caughtUpSince(until);
      const earliest = until.subtract({ milliseconds: maxLateMs });
      const after = Temporal.Instant.compare(earliest, last) < 0 ? last : earliest;
      let recorded = 0;
      for (const some of Map.groupBy(await destinations(), scheduleText).values()) {
        const [schedule] = some;
        if (schedule === undefined) continue;
        const fired = some.map(each => ({ destination: each.name, audience: audienceOf(each) }));
        for (const firing of firingsBetween(schedule, after, until))
          recorded += await recordSlots(database, firing.epochMilliseconds, fired);
      }
      last = until;
      return recorded;
    },
  };
}
