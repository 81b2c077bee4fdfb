// Days as an operator names them.
import { readTypedDate } from '../digest/typed-date.ts';

/** A day asked for: a date, or the newest list there is. */
export type Day = Temporal.PlainDate | 'latest';

/** The day that it is on the clocks of a zone. */
export const todayIn = (timeZone: string, now: Temporal.Instant): Temporal.PlainDate =>
  now.toZonedDateTimeISO(timeZone).toPlainDate();

/**
 * Reads `YYYY-MM-DD`, `latest`, or a date as `readTypedDate` knows it: `today`, `어제`, `last friday` …
 * @param timeZone whose today is meant
 * @returns `null` for anything else
 */
export function readDayWord(
  text: string,
  { now, timeZone }: { now: Temporal.Instant; timeZone: string },
): Day | null {
  if (text === 'latest') return 'latest';
  return readTypedDate(text, { today: todayIn(timeZone, now) });
}

/** The date of a text `YYYY-MM-DD`, or `null` when it is none of the calendar. */
export function readDate(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text.trim())) return null;
  try {
    return Temporal.PlainDate.from(text.trim());
  } catch {
    return null;
  }
}
