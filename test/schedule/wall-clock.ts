// Firings found the slow way: reading a clock minute after minute, without Temporal and without node-cron.
const minuteMs = 60_000;
const minutesInHour = 60;

/** The readings of a zone's clock, one for each minute of UTC; a reading is counted like minutes since 1970. */
export type WallClock = { readonly firstMinute: number; readonly readings: readonly number[] };

/** Reads the clock for every minute between two, both included. */
export function readWallClock(timeZone: string, from: string, to: string): WallClock {
  const read = clockOf(timeZone);
  const firstMinute = Date.parse(from) / minuteMs;
  const lastMinute = Date.parse(to) / minuteMs;
  const readings: number[] = [];
  for (let minute = firstMinute; minute <= lastMinute; minute += minutesInHour) {
    const start = read(minute);
    // An hour at whose end the clock is an hour on has no surprise inside.
    const isPlain = read(minute + minutesInHour) === start + minutesInHour;
    for (let step = 0; step < minutesInHour && minute + step <= lastMinute; step += 1)
      readings.push(isPlain ? start + step : read(minute + step));
  }
  return { firstMinute, readings };
}

/** The instants in epoch milliseconds at which an expression fires, after the first minute. */
export function slowFirings({ firstMinute, readings }: WallClock, expression: string): number[] {
  const isMatch = matcher(expression);
  const fired: number[] = [];
  let latest = readings[0] ?? 0;
  for (const [index, reading] of readings.entries()) {
    let fires = false;
    // All that the clock shows for the first time now, or has just left out.
    for (let shown = latest + 1; shown <= reading; shown += 1) fires ||= isMatch(shown);
    if (fires) fired.push((firstMinute + index) * minuteMs);
    latest = Math.max(latest, reading);
  }
  return fired;
}

function clockOf(timeZone: string): (minute: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  return minute => {
    const [month = 0, day, year = 0, hours, minutes] = format
      .format(minute * minuteMs)
      .split(/\D+/)
      .map(Number);
    return Date.UTC(year, month - 1, day, hours, minutes) / minuteMs;
  };
}

/** Numbers, lists, ranges and steps of `*`; a day must fit both of its fields. */
function matcher(expression: string): (reading: number) => boolean {
  const [minutes, hours, days, months, weekdays] = expression.split(' ').map(fieldMatcher);
  return reading => {
    if (!minutes?.(reading % 60) || !hours?.(Math.floor(reading / 60) % 24)) return false;
    const date = new Date(reading * minuteMs);
    return [days?.(date.getUTCDate()), months?.(date.getUTCMonth() + 1), weekdays?.(date.getUTCDay())].every(
      Boolean,
    );
  };
}

function fieldMatcher(field: string): (value: number) => boolean {
  if (field === '*') return () => true;
  const step = /^\*\/(\d+)$/.exec(field)?.[1];
  if (step !== undefined) return value => value % Number(step) === 0;
  const ranges = field.split(',').map(part => part.split('-').map(Number));
  return value => ranges.some(([low = Number.NaN, high = low]) => low <= value && value <= high);
}
