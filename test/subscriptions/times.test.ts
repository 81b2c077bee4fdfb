import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cronOf, daysFor, readTime, showTime, timesOf } from '../../src/subscriptions/times.ts';

describe('a time', () => {
  for (const [typed, shown] of [
    ['09:00', '09:00'],
    ['9:30', '09:30'],
    ['23:59', '23:59'],
    ['9am', '09:00'],
    ['12am', '00:00'],
    ['12 PM', '12:00'],
    ['9 p.m.', '21:00'],
    ['오전 9시', '09:00'],
    ['오후9시', '21:00'],
    ['21시', '21:00'],
    ['午後9時', '21:00'],
    ['6:30 pm', '18:30'],
    ['오후 6시 30분', '18:30'],
    ['下午3点半', '15:30'],
    ['上午9点', '09:00'],
    ['０９：００', '09:00'],
  ] as const)
    test(`${typed} is read`, () => {
      const time = readTime(typed);
      assert.equal(time && showTime(time), shown);
    });

  for (const typed of ['', '9', '24:00', '9:60', '13pm', '0am', 'nine', '09:00:00', '-1:00', '9:5', 'x9am'])
    test(`“${typed}” is none`, () => assert.equal(readTime(typed), null));
});

describe('a schedule', () => {
  const times = fc.record(
    {
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      days: fc.constantFrom(...daysFor('day'), '1,3,5'),
    },
    { noNullPrototype: true },
  );

  test('of a time and days is read back as those', () => {
    fc.assert(
      fc.property(times, at => {
        assert.deepEqual(timesOf(cronOf(at, 'day')), at);
        assert.deepEqual(timesOf(cronOf(at, 'month')), { ...at, days: 'daily' });
      }),
    );
  });

  test('with a range of days is read as those days', () => {
    assert.equal(timesOf('0 9 * * 1-6')?.days, '1,2,3,4,5,6');
    assert.equal(timesOf('0 9 * * 1-3,5')?.days, '1,2,3,5');
    assert.equal(timesOf('0 9 * * 1-5')?.days, 'weekdays');
    assert.equal(timesOf('0 9 * * 0-6')?.days, 'daily');
  });

  test('of a week has one day, of a month the first', () => {
    assert.equal(cronOf({ hour: 9, minute: 0, days: '1' }, 'week'), '0 9 * * 1');
    assert.equal(cronOf({ hour: 9, minute: 5, days: 'weekdays' }, 'month'), '5 9 1 * *');
  });

  for (const cron of ['@daily', '*/5 9 * * *', '0 9,18 * * *', '0 9 2 * *', '0 9 * 1 *', '0 9 1 * 1'])
    test(`${cron} is more than a time and days`, () => assert.equal(timesOf(cron), null));
});
