// `paperboy backfill`: builds the digests of past days.
import type { App } from '../app.ts';
import { type BackfilledDay, backfill } from '../desk/backfill.ts';
import { todayIn } from '../desk/day-word.ts';
import { isUsedUp } from '../desk/token-budget.ts';
import { everything } from '../digest/selection.ts';
import { newestRipeDate } from '../sources/list-day.ts';
import { type ExitStatus, type Output, UsageError } from './cli.ts';
import { startProgress } from './progress-bar.ts';

/** Hugging Face's first list of daily papers. */
const firstList = Temporal.PlainDate.from('2023-05-04');

type Range = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };

/**
 * Builds what is missing between two dates, both included, in every language that is posted. What is there stays, so
 * that a run that was interrupted, by Ctrl+C too, goes on where it was.
 * @returns 1 when a day could not be had, a paper has no brief that it should have, or days are left
 * @throws {UsageError} when no list can be between the dates
 */
export async function backfillDays(app: App, range: Range, { out, err }: Output): Promise<ExitStatus> {
  const { config, desk, database, quota, now } = app;
  const dates = datesOf(range, newestRipeDate(now()), err);
  const days: BackfilledDay[] = [];
  const today = todayIn(config.timeZone, now()).toString();
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
    void app.stopAsking();
  };
  // Ctrl+C comes twice under npm: from the terminal, and handed on by npm.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  const bar = startProgress(dates.length);
  try {
    await backfill({
      database,
      desk,
      quota,
      now,
      dates,
      languages: [...new Set([config.language, ...config.destinations.map(({ language }) => language)])],
      selection: { top: config.top, filter: everything },
      signal: stopping.signal,
      onDay: day => {
        days.push(day);
        bar.advance(day.date.toString());
      },
      onWait: ms => err(`Hugging Face takes no more requests for now: going on in ${Math.ceil(ms / 1000)} s`),
      isEnough: async () =>
        days.at(-1)?.state === 'unfinished' &&
        (await isUsedUp(database, today, config.briefs.maxTokensPerDay)),
    });
  } finally {
    bar.stop();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.off(signal, stop);
  }
  return report(days, { left: dates.length - days.length, isStopped: stopping.signal.aborted }, { out, err });
}

function datesOf({ from, to }: Range, newest: Temporal.PlainDate, err: Output['err']): Temporal.PlainDate[] {
  if (Temporal.PlainDate.compare(from, to) > 0)
    throw new UsageError(`--from ${from} is later than --to ${to}`);
  if (Temporal.PlainDate.compare(to, firstList) < 0)
    throw new UsageError(`There are no lists before ${firstList}`);
  if (Temporal.PlainDate.compare(from, newest) > 0)
    throw new UsageError(`${newest} is the newest list that has been open for half a day`);
  if (Temporal.PlainDate.compare(to, newest) > 0)
    err(`${newest} is the newest list that has been open for half a day; later ones are left out`);
  const [first, last] = [later(from, firstList), earlier(to, newest)];
  return Array.from({ length: first.until(last, { largestUnit: 'days' }).days + 1 }, (_, index) =>
    first.add({ days: index }),
  );
}

function report(
  days: readonly BackfilledDay[],
  { left, isStopped }: { left: number; isStopped: boolean },
  { out, err }: Output,
): ExitStatus {
  for (const day of days) {
    if (day.state === 'failed') err(day.error.message);
    if (day.state === 'unfinished')
      err(`${day.date}: no brief by the model for ${day.papers}: ${day.reason}`);
  }
  const count = (state: BackfilledDay['state']) => days.filter(day => day.state === state).length;
  const isDone = count('unfinished') + count('failed') + left === 0;
  out(
    [
      `${count('built')} ${count('built') === 1 ? 'day' : 'days'} built`,
      ...(count('there') > 0 ? [`${count('there')} there already`] : []),
      `${count('empty')} without papers`,
      ...(count('unfinished') > 0 ? [`${count('unfinished')} with papers that have no brief yet`] : []),
      ...(count('failed') > 0 ? [`${count('failed')} failed`] : []),
      ...(left > 0
        ? [`${left} left${isStopped ? '' : ' for tomorrow, since the day’s tokens are used up'}`]
        : []),
    ].join(', '),
  );
  if (!isDone) err('Run the same again to go on: what is built is not built twice.');
  return isDone ? 0 : 1;
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) > 0 ? a : b;
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) < 0 ? a : b;
