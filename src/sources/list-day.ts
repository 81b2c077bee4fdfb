// When a day's list opens at Hugging Face.

const listZone = 'America/New_York';
// The list of the next date opens half past nine in the evening: https://huggingface.co/docs/hub/api, "date".
const ripeAfterHours = 12;
const opensAt = { hour: 21, minute: 30 };

/** The newest date whose list exists at an instant. */
export function newestOpenDate(now: Temporal.Instant): Temporal.PlainDate {
  const local = now.toZonedDateTimeISO(listZone);
  const hasOpened = Temporal.PlainTime.compare(local, Temporal.PlainTime.from(opensAt)) >= 0;
  return local.toPlainDate().add({ days: hasOpened ? 1 : 0 });
}

/**
 * The newest date whose list had been open for half a day: long enough for its readers' votes to tell the best from
 * the rest. At nine in Seoul that is yesterday's, open for 21 hours and more.
 */
export const newestRipeDate = (now: Temporal.Instant): Temporal.PlainDate =>
  newestOpenDate(now.subtract({ hours: ripeAfterHours }));

/** The instant at which a date's list opens. */
export const opening = (date: Temporal.PlainDate): Temporal.Instant =>
  date.subtract({ days: 1 }).toZonedDateTime({ timeZone: listZone, plainTime: opensAt }).toInstant();
