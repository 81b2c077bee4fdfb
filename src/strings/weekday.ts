// The days of the week in a language.

/**
 * A day's whole name.
 * @param day 0 for Sunday, 6 for Saturday
 */
export const weekdayIn = (locale: string, day: number): string =>
  // A Sunday, and the days after it.
  new Temporal.PlainDate(2023, 1, 1).add({ days: day }).toLocaleString(locale, { weekday: 'long' });
