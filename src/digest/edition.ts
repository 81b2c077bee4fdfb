// How much a digest covers: a day's list, the last seven days, a month, or what a reader follows in a day's list.

/** The editions that a channel can have, the usual one first. */
export const channelEditions = ['day', 'week', 'month'] as const;

/** `alert`: of a day the papers that somebody follows, without briefs of a model. */
export type Edition = (typeof channelEditions)[number] | 'alert';

/** The first day that an edition covers which ends with a day: seven days, or a month back; the whole of a month at its end. */
export function firstDayOf(edition: Edition, last: Temporal.PlainDate): Temporal.PlainDate {
  if (edition === 'week') return last.subtract({ days: 6 });
  if (edition !== 'month') return last;
  return last.day === last.daysInMonth
    ? last.with({ day: 1 })
    : last.subtract({ months: 1 }).add({ days: 1 });
}
