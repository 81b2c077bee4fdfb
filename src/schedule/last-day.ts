// Which days a posted edition of several days has.

/**
 * The last day of an edition of several days that fires at an instant: the day before, on the clock of its zone. By the
 * calendar alone one edition begins where the one before it ended, whatever the hour, the zone and its summer time.
 */
export const lastDayBefore = (firedAt: Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  firedAt.toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: 1 });
