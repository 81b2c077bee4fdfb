// When a channel is posted to, as people say it: a time and the days, and the cron expression that stands for both.
import type { Edition } from '../digest/edition.ts';
import { daysBetween, wordFor } from './days.ts';

/** Days by a word, or by their numbers as cron has them: `1,3,5` for Monday, Wednesday and Friday, 0 for Sunday. */
const dayWords = { daily: '*', weekdays: '1-5', weekends: '0,6' } as const;
type DayWord = keyof typeof dayWords;

/** A time of the day and days: `daily`, `weekdays`, `weekends`, or numbers from 0 (Sunday) to 6, parted by commas. */
export type Times = { readonly hour: number; readonly minute: number; readonly days: string };

const everyDay: Times = { hour: 9, minute: 0, days: 'daily' };

/** Nine in the morning: every day; of a week on Monday. A month comes on the first, whatever its days say. */
export const usualTimes: Readonly<Record<Edition, Times>> = {
  day: everyDay,
  week: { ...everyDay, days: '1' },
  month: everyDay,
  alert: everyDay,
};

/** What can be chosen for the days of an edition. */
export const daysFor = (edition: Edition): readonly string[] => {
  const single = ['1', '2', '3', '4', '5', '6', '0'];
  if (edition === 'month') return [];
  return edition === 'week' ? single : [...Object.keys(dayWords), ...single];
};

/** The cron expression. */
export function cronOf({ hour, minute, days }: Times, edition: Edition): string {
  if (edition === 'month') return `${minute} ${hour} 1 * *`;
  return `${minute} ${hour} * * ${days in dayWords ? dayWords[days as DayWord] : days}`;
}

/** The inverse of {@link cronOf}; `null` for an expression that says more than a time and days. */
export function timesOf(cron: string): Times | null {
  const [, minute, hour, first, days] =
    /^(\d{1,2}) (\d{1,2}) (\*|1) \* (\*|[0-6](?:-[0-6])?(?:,[0-6](?:-[0-6])?)*)$/.exec(cron) ?? [];
  if (days === undefined || (first === '1' && days !== '*')) return null;
  const numbers = days === '*' ? daysBetween(0, 6) : days.split(',').flatMap(cronDays);
  if (numbers.length === 0) return null;
  return { hour: Number(hour), minute: Number(minute), days: wordFor(numbers) };
}

function cronDays(part: string): number[] {
  const [first = 0, last = first] = part.split('-').map(Number);
  return daysBetween(first, last);
}

// A number alone is no time, since it may as well count something.
const written =
  /^(?<half>오전|오후|am|pm|午前|午後|上午|下午)?\s*(?<hour>\d{1,2})(?::(?<minute>\d{2})|\s*[시時时点點](?:\s*(?:(?<minute>\d{1,2})\s*[분分]|(?<thirty>[반半])))?)?\s*(?<after>am|pm|a\.m\.|p\.m\.)?$/;

/** A time as people write it: `09:00`, `9am`, `6:30 pm`, `오전 9시`, `오후 6시 30분`, `21時`; `null` for anything else. */
export function readTime(text: string): Pick<Times, 'hour' | 'minute'> | null {
  const folded = text.normalize('NFKC').trim().toLowerCase();
  const found = /\D/.test(folded) ? written.exec(folded)?.groups : undefined;
  if (found === undefined) return null;
  const half = found.half ?? found.after?.replaceAll('.', '');
  const isAfternoon = half !== undefined && /^(?:오후|pm|午後|下午)$/.test(half);
  const said = Number(found.hour);
  if (half !== undefined && (said < 1 || said > 12)) return null;
  const hour = half === undefined ? said : (said % 12) + (isAfternoon ? 12 : 0);
  const minute = found.thirty === undefined ? Number(found.minute ?? 0) : 30;
  return hour <= 23 && minute <= 59 ? { hour, minute } : null;
}

/** A time where nothing else can be meant: a number alone is the hour. */
export const readHour = (text: string): Pick<Times, 'hour' | 'minute'> | null =>
  readTime(/^\s*\d{1,2}\s*$/.test(text.normalize('NFKC')) ? `${text.trim()}:00` : text);

/** A time as it is shown: `09:00`. */
export const showTime = ({ hour, minute }: Pick<Times, 'hour' | 'minute'>): string =>
  new Temporal.PlainTime(hour, minute).toString({ smallestUnit: 'minute' });
