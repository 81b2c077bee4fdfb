// What a cron expression asks of the wall clock. Node-cron reads it; the zone is not its business here.
import { createTask, parse } from 'node-cron';

/** What an expression matches on the wall clock: these minutes of those days. */
export type Cron = {
  /** Counted from midnight, in order; some may come twice. */
  readonly minutes: readonly number[];
  /** The days between two, both included, in order. */
  days(first: Temporal.PlainDate, last: Temporal.PlainDate): Generator<Temporal.PlainDate>;
};

// A handful of schedules serves any number of channels, and reading one takes longer than asking it.
const known = new Map<string, Cron>();

/**
 * Reads an expression of five fields. As node-cron has it, a day must fit the day of the month and the day of the week.
 * @throws when node-cron does not take it, which the configuration is checked for
 */
export function readCron(expression: string): Cron {
  const cron = known.get(expression) ?? read(expression);
  known.set(expression, cron);
  return cron;
}

function read(expression: string): Cron {
  const { minute, hour, month } = parse(expression);
  const inOrder = (values: readonly number[]) => values.toSorted((a, b) => a - b);
  const minutes = inOrder(hour).flatMap(h => inOrder(minute).map(m => h * 60 + m));
  const plainTime = new Temporal.PlainTime(hour[0], minute[0]);
  // It is never started, only asked: a clock without a zone is one in UTC.
  const task = createTask(expression, () => {}, { timezone: 'Etc/UTC' });
  const isMatch = (date: Temporal.PlainDate): boolean =>
    task.match(new Date(date.toZonedDateTime({ timeZone: 'UTC', plainTime }).epochMilliseconds));

  return {
    minutes,
    *days(first, last) {
      let date = first;
      while (Temporal.PlainDate.compare(date, last) <= 0) {
        const isInMonth = month.includes(date.month);
        if (isInMonth && isMatch(date)) yield date;
        date = isInMonth ? date.add({ days: 1 }) : date.with({ day: 1 }).add({ months: 1 });
      }
    },
  };
}
