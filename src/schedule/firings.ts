// When a schedule fires: the minutes of a zone's wall clock that match its cron, as instants.
import { readCron } from './cron.ts';

/** Cron on the clock of a zone. */
export type CronSchedule = {
  /** Five fields, as node-cron takes them. */
  readonly schedule: string;
  /** IANA. */
  readonly timeZone: string;
};

// The longest that 29 February takes to fall on a given day of the week (2072 to 2112): what does not fire in so many
// years never does.
const longestPause = { years: 40 };

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * The firings after one instant, up to and including another, oldest first. Where a zone changes its clock, each minute
 * of the day still fires once: one that is left out as soon as the clock has jumped over it, together with all that are
 * left out with it, and one that comes twice the first time.
 */
export function firingsBetween(
  schedule: CronSchedule,
  after: Temporal.Instant,
  until: Temporal.Instant,
): Temporal.Instant[] {
  return [...firings(schedule, after, until)];
}

/** The first firing after an instant; `null` when the schedule never fires again. */
export function nextFiring(schedule: CronSchedule, after: Temporal.Instant): Temporal.Instant | null {
  const until = after.toZonedDateTimeISO(schedule.timeZone).add(longestPause).toInstant();
  const [next] = firings(schedule, after, until);
  return next ?? null;
}

function* firings(
  { schedule, timeZone }: CronSchedule,
  after: Temporal.Instant,
  until: Temporal.Instant,
): Generator<Temporal.Instant> {
  const { days, minutes } = readCron(schedule);
  const firstDay = after.toZonedDateTimeISO(timeZone).toPlainDate();
  // A clock that is set back over midnight has shown a minute of the day after already.
  const lastDay = until.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 });
  let lastMs = after.epochMilliseconds;
  for (const day of days(firstDay, lastDay)) {
    const firingMs = clockOn(day, timeZone);
    for (const minute of minutes) {
      // Minutes in the order of the wall clock give instants in order too, some of them the same.
      const ms = firingMs(minute);
      if (ms <= lastMs) continue;
      if (ms > until.epochMilliseconds) return;
      yield Temporal.Instant.fromEpochMilliseconds(ms);
      lastMs = ms;
    }
  }
}

/** Tells, in epoch milliseconds, when a minute of a day is shown first or has been jumped over. */
function clockOn(day: Temporal.PlainDate, timeZone: string): (minute: number) => number {
  const midnight = day.toPlainDateTime();
  // Where midnight is left out, this is so much earlier as the jump is long: a day at most.
  const start = midnight.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const startMs = start.epochMilliseconds;
  const changeMs = start.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  // Counting from midnight is many times as fast, and right on nearly all days.
  if (changeMs - startMs > dayMs) return minute => startMs + minute * minuteMs;
  return minute => firstMs(midnight.add({ minutes: minute }), timeZone);
}

function firstMs(wall: Temporal.PlainDateTime, timeZone: string): number {
  const first = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  // For a time that is left out this lies before the jump, by the length of the jump at most.
  const jump = first.toPlainDateTime().equals(wall) ? null : first.getTimeZoneTransition('next');
  return (jump ?? first).epochMilliseconds;
}
