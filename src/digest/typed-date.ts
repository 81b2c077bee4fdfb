// A date as people type it, in any language of Paperboy.
import { dateWords, plain } from './date-words.ts';

// Each is the whole of a text in the spelling of `plain`. A month is a number or an English name.
const forms: readonly RegExp[] = [
  /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?:(?<year>\d{4})[년年])?(?<month>\d{1,2})[월月](?<day>\d{1,2})[일日号號]?$/,
  /^(?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})(?:[일日号號]|st|nd|rd|th)?$/,
  /^(?<month>[a-z]+)\.?(?<day>\d{1,2})(?:st|nd|rd|th)?(?:[, ](?<year>\d{4}))?$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?(?:of)?(?<month>[a-z]+)[.,]?(?<year>\d{4})?$/,
];

// `Tue, January 13`, and `1월 13일 (화)` or `1月13日星期二`: as Paperboy writes dates itself.
const withWeekday: readonly RegExp[] = [
  /^(?<weekday>[a-z]+),(?<date>.+)$/,
  /^(?<date>.*?\d[일日号號]?)(?:\((?<inBrackets>\p{L}+)\)|(?<weekday>\p{L}+))$/u,
];

/**
 * Reads a date: `2026-01-13`, `20260113`, `1/13`, `1월 13일`, `13 Jan`, `13`, `어제`, `3日前`, `周一`, `last friday` …
 * Without a year, or without a month, it is the last such day that is not after today, as is a weekday by itself. A
 * week runs from Monday to Sunday. What names a day to come is read as that day.
 * @param today the day that it is for whoever typed it
 * @returns `null` for a day that the calendar does not have, and for any other text
 */
export function readTypedDate(
  text: string,
  { today }: { today: Temporal.PlainDate },
): Temporal.PlainDate | null {
  const typed = plain(text);
  return (
    readForm(typed, today) ??
    dateWords().days.get(typed)?.(today) ??
    readCounted(typed, today) ??
    readWithWeekday(typed, today)
  );
}

/** Reads a whole week or month: `지난주`, `last month` …; `null` for any other text. */
export const readTypedPeriod = (text: string): 'week' | 'month' | null =>
  dateWords().periods.get(plain(text)) ?? null;

function readForm(typed: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const parts = forms.map(form => form.exec(typed)?.groups).find(groups => groups !== undefined);
  if (parts === undefined) return null;
  const day = Number(parts.day);
  if (parts.month === undefined) return newest(monthsBack(today, 2), day, today);
  const month = /^\d/.test(parts.month) ? Number(parts.month) : dateWords().months.get(parts.month);
  if (month === undefined) return null;
  if (parts.year !== undefined) return onCalendar(Number(parts.year), month, day);
  // Eight years can lie between two days of 29 February.
  const years = Array.from({ length: 9 }, (_, back) => ({ year: today.year - back, month }));
  return newest(years, day, today);
}

interface Month {
  readonly year: number;
  readonly month: number;
}

/** This month and so many before it: of three that follow each other one has the day, if any month has. */
const monthsBack = (today: Temporal.PlainDate, count: number): Month[] =>
  Array.from({ length: count + 1 }, (_, back) => today.toPlainYearMonth().subtract({ months: back }));

const newest = (
  months: readonly Month[],
  day: number,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null =>
  months
    .map(({ year, month }) => onCalendar(year, month, day))
    .find(date => date !== null && Temporal.PlainDate.compare(date, today) <= 0) ?? null;

function onCalendar(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** `3 days ago`, `in 2 weeks`. */
function readCounted(typed: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const days = dateWords().counted.get(typed.replace(/\d{1,4}/, '#'));
  return days === undefined
    ? null
    : today.add({ days: days * Number.parseInt(typed.replace(/^\D+/, ''), 10) });
}

/** A date beside a weekday, when it is one. */
function readWithWeekday(typed: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const parts = withWeekday.map(form => form.exec(typed)?.groups).find(groups => groups !== undefined);
  if (parts?.date === undefined) return null;
  const weekday = dateWords().weekdays.get(plain(parts.inBrackets ?? parts.weekday ?? ''));
  const date = readForm(parts.date, today);
  return date?.dayOfWeek === weekday ? date : null;
}
