// `paperboy backfill`: builds the digests of past days.
import { progress } from '@clack/prompts';
import type { App } from '../app.ts';
import { type BackfilledDay, backfill } from '../desk/backfill.ts';
import { isUsedUp } from '../desk/token-budget.ts';
import { everything } from '../digest/selection.ts';
import { newestRipeDate } from '../sources/list-day.ts';
import { type ExitStatus, type Output, UsageError } from './cli.ts';

/** Hugging Face's first list of daily papers. */
const firstList = Temporal.PlainDate.from('2023-05-04');

/**
 * Builds what is missing between two dates, both included, in every language that is posted. What is there stays, so
 * that an interrupted run goes on where it was.
 * @returns 1 when a day could not be had, or a paper has no brief that it should have
 * @throws {UsageError} when the dates are the wrong way round
 */
export async function backfillDays(
  { config, desk, database, quota, now }: App,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
  { out, err }: Output,
): Promise<ExitStatus> {
  if (Temporal.PlainDate.compare(from, to) > 0)
    throw new UsageError(`--from ${from} is later than --to ${to}`);
  const newest = newestRipeDate(now());
  const [first, last] = [later(from, firstList), earlier(to, newest)];
  if (!last.equals(to)) err(`${last} is the newest list that is ripe; later ones are left out`);
  const dates = daysBetween(first, last);
  const days: BackfilledDay[] = [];
  const bar = process.stderr.isTTY
    ? progress({ max: Math.max(1, dates.length), output: process.stderr })
    : null;
  bar?.start('Building digests');
  const today = now().toZonedDateTimeISO(config.timeZone).toPlainDate().toString();
  await backfill({
    desk,
    quota,
    now,
    dates,
    languages: [...new Set([config.language, ...config.destinations.map(({ language }) => language)])],
    selection: { top: config.top, filter: everything },
    onDay: day => {
      days.push(day);
      bar?.advance(1, day.date.toString());
    },
    isEnough: async () => days.at(-1)?.state === 'unfinished' && (await isUsedUp(database, today)),
  });
  bar?.stop(`${days.length} of ${dates.length} days`);
  for (const day of days) {
    if (day.state === 'failed') err(`${day.date}: ${day.error.message}`);
    if (day.state === 'unfinished') err(`${day.date}: a paper has no brief: ${day.reason}`);
  }
  const count = (state: BackfilledDay['state']) => days.filter(day => day.state === state).length;
  const left = dates.length - days.length;
  out(
    [
      `${count('built')} ${count('built') === 1 ? 'day' : 'days'} built`,
      `${count('empty')} without papers`,
      ...(count('unfinished') > 0 ? [`${count('unfinished')} with papers that have no brief yet`] : []),
      ...(count('failed') > 0 ? [`${count('failed')} failed`] : []),
      ...(left > 0 ? [`${left} left for tomorrow, since the day’s tokens are used up`] : []),
    ].join(', '),
  );
  const isDone = count('unfinished') + count('failed') + left === 0;
  if (!isDone) err('Run the same again to go on: what is built is not built twice.');
  return isDone ? 0 : 1;
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) > 0 ? a : b;
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) < 0 ? a : b;

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) days.push(day);
  return days;
}
