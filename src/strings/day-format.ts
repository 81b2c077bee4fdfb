// Days in words. Making a format takes as long as an answer, so that each is made once, when it is first needed.

/** Writes the date of a day. */
export function dayFormat(
  locale: string,
  form: Omit<Intl.DateTimeFormatOptions, 'timeZone'>,
): (day: Temporal.PlainDate) => string {
  let made: Intl.DateTimeFormat | null = null;
  return day => {
    made ??= new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' });
    // Of a Temporal value Node 26 loses the 月 and 日 of Japanese and Chinese, and keeps them for an instant.
    return made.format(day.toZonedDateTime('UTC').epochMilliseconds);
  };
}

/** Writes a weekday's whole name: 0 for Sunday, 6 for Saturday. */
export function weekdayFormat(locale: string): (weekday: number) => string {
  const format = dayFormat(locale, { weekday: 'long' });
  // A Sunday, and the days after it.
  return weekday => format(new Temporal.PlainDate(2023, 1, 1).add({ days: weekday }));
}
