// When a day's list opens.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newestOpenDate, opening } from '../../src/sources/list-day.ts';

const newest = (instant: string) => newestOpenDate(Temporal.Instant.from(instant)).toString();
const opens = (date: string, timeZone: string) =>
  opening(Temporal.PlainDate.from(date)).toZonedDateTimeISO(timeZone).toPlainDateTime().toString();

test('in winter the day rolls over at 11:30 in Seoul', () => {
  assert.equal(newest('2026-01-13T11:29:59.999+09:00'), '2026-01-12');
  assert.equal(newest('2026-01-13T11:30:00+09:00'), '2026-01-13');
  assert.equal(opens('2026-01-13', 'Asia/Seoul'), '2026-01-13T11:30:00');
});

test('in summer the day rolls over at 10:30 in Seoul', () => {
  assert.equal(newest('2026-07-14T10:29:59.999+09:00'), '2026-07-13');
  assert.equal(newest('2026-07-14T10:30:00+09:00'), '2026-07-14');
  assert.equal(opens('2026-07-14', 'Asia/Seoul'), '2026-07-14T10:30:00');
});

test('the hour changes with the clocks of New York', () => {
  // They go forward on 8 March and back on 1 November 2026, at two in the morning.
  assert.equal(opens('2026-03-08', 'Asia/Seoul'), '2026-03-08T11:30:00');
  assert.equal(opens('2026-03-09', 'Asia/Seoul'), '2026-03-09T10:30:00');
  assert.equal(opens('2026-11-01', 'Asia/Seoul'), '2026-11-01T10:30:00');
  assert.equal(opens('2026-11-02', 'Asia/Seoul'), '2026-11-02T11:30:00');
});

test('a list is the newest from the instant it opens until the next one does, around clock changes too', () => {
  for (const first of ['2026-03-06', '2026-10-30', '2026-12-30']) {
    for (let days = 0; days < 5; days += 1) {
      const date = Temporal.PlainDate.from(first).add({ days });
      const until = opening(date.add({ days: 1 }));
      assert.equal(newestOpenDate(opening(date)).toString(), date.toString());
      assert.equal(newestOpenDate(until.subtract({ nanoseconds: 1 })).toString(), date.toString());
    }
  }
});
