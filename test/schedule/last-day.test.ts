// Weeks and months that are posted one after the other.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { firstDayOf } from '../../src/digest/edition.ts';
import { firingsBetween } from '../../src/schedule/firings.ts';
import { lastDayBefore } from '../../src/schedule/last-day.ts';
import { newestOpenDate } from '../../src/sources/list-day.ts';

const zones = [
  'Asia/Seoul',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Sydney',
  'Pacific/Auckland',
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'America/Sao_Paulo',
];
const from = Temporal.Instant.from('2026-01-01T12:00Z');
const until = Temporal.Instant.from('2027-12-31T12:00Z');
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** The editions of a schedule, as the first and last day of each, with when it fires. */
const editionsOf = (edition: 'week' | 'month', schedule: string, timeZone: string) =>
  firingsBetween({ schedule, timeZone }, from, until).map(firedAt => {
    const last = lastDayBefore(firedAt, timeZone);
    return { firedAt, first: firstDayOf(edition, last), last };
  });

const isEachDayOnce = (editions: ReturnType<typeof editionsOf>): void => {
  for (const [index, { first }] of editions.entries()) {
    const before = editions[index - 1];
    if (before !== undefined) assert.equal(first.toString(), before.last.add({ days: 1 }).toString());
  }
};

for (const timeZone of zones)
  describe(`at any hour in ${timeZone}`, () => {
    test('weeks have each day once, and their last list is open by then', () => {
      for (const hour of hours)
        for (const weekday of [1, 3]) {
          const weeks = editionsOf('week', `0 ${hour} * * ${weekday}`, timeZone);
          assert.ok(weeks.length > 102);
          isEachDayOnce(weeks);
          for (const { firedAt, last } of weeks)
            assert.ok(Temporal.PlainDate.compare(last, newestOpenDate(firedAt)) <= 0, 'it has no list yet');
        }
    });

    test('months have each day once, and are months of the calendar', () => {
      for (const hour of hours) {
        const months = editionsOf('month', `0 ${hour} 1 * *`, timeZone);
        assert.ok(months.length > 21);
        isEachDayOnce(months);
        for (const { first, last } of months)
          assert.deepEqual([first.day, last.day, last.month], [1, first.daysInMonth, first.month]);
      }
    });
  });
