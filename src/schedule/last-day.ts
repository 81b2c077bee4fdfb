// Which days a posted edition of several days has.
import { type CronSchedule, firingsBetween } from './firings.ts';

// Every month has its first in so many hours.
const lookBack = { hours: 32 * 24 };

/**
 * The last day of an edition of several days that fires at an instant: the day before, on the clock of its zone. By the
 * calendar alone one edition begins where the one before it ended, whatever the hour, the zone and its summer time.
 */
export const lastDayBefore = (firedAt: Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  firedAt.toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: 1 });

/**
 * The last day of the newest edition of several days: of the one that fired last, up to now, or of one that fires now
 * where none did for a month.
 */
export const newestLastDay = (schedule: CronSchedule, now: Temporal.Instant): Temporal.PlainDate =>
  lastDayBefore(firingsBetween(schedule, now.subtract(lookBack), now).at(-1) ?? now, schedule.timeZone);
