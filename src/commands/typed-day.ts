// A date as an option: read as people type it, and offered while it is typed.
import { todayIn } from '../desk/day-word.ts';
import { readTypedDate } from '../digest/typed-date.ts';
import { newestOpenDate } from '../sources/list-day.ts';
import { stringsOf } from '../strings/strings.ts';
import type { CommandContext, CommandOption, Suggestion } from './command.ts';
import { maxChoices } from './reply.ts';

const offeredDays = 60;

/** The date of a day's list. What can't be read is told by the command, which knows the asker's today. */
export const typedDay: CommandOption = {
  name: 'date',
  isRequired: true,
  isRest: true,
  maxChars: 40,
  accepts: text => text !== '',
  example: '2026-01-13',
  async suggest(typed, context) {
    const meant = readTypedDay(typed, context);
    const newest = newestOpenDate(context.now());
    const days = Array.from({ length: offeredDays }, (_, back) => newest.subtract({ days: back })).filter(
      day => day.dayOfWeek <= 5 && day.toString().includes(typed.trim()) && !meant?.equals(day),
    );
    return [...(meant === null ? [] : [meant]), ...days].slice(0, maxChoices).map(day => offer(day, context));
  },
};

/** The day that somebody means, `null` where it can't be read. */
export const readTypedDay = (text: string, { now, timeZone }: CommandContext): Temporal.PlainDate | null =>
  readTypedDate(text, { today: todayIn(timeZone, now()) });

const offer = (day: Temporal.PlainDate, { language }: CommandContext): Suggestion => ({
  label: `${day} · ${stringsOf(language).date(day)}`,
  value: day.toString(),
});
