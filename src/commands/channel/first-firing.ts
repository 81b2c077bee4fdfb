// When a channel is posted to next, in words.
import type { Language } from '../../digest/language.ts';
import { type CronSchedule, nextFiring } from '../../schedule/firings.ts';
import { stringsOf } from '../../strings/strings.ts';

/** The next firing of a schedule on the clock of its zone. */
export function firstFiring(schedule: CronSchedule, now: Temporal.Instant, language: Language): string {
  const strings = stringsOf(language);
  const next = nextFiring(schedule, now);
  return next === null ? strings.status.never : strings.instant(next, schedule.timeZone);
}
