// Days as an operator names them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate, readDayWord } from '../../src/desk/day-word.ts';

const now = Temporal.Instant.from('2026-01-13T16:00:00Z');
const day = (text: string, timeZone = 'Asia/Seoul') => readDayWord(text, { now, timeZone })?.toString();

test('today and yesterday are those of the time zone', () => {
  assert.equal(day('today'), '2026-01-14');
  assert.equal(day('yesterday'), '2026-01-13');
  assert.equal(day('today', 'America/New_York'), '2026-01-13');
  assert.equal(day('yesterday', 'America/New_York'), '2026-01-12');
});

test('latest stays a word and a date is a date', () => {
  assert.equal(readDayWord('latest', { now, timeZone: 'UTC' }), 'latest');
  assert.equal(day('2026-01-13'), '2026-01-13');
});

test('a day is typed in any language, on the command line too', () => {
  for (const text of ['어제', '01-13', 'last tuesday', '2026年1月13日'])
    assert.equal(day(text), '2026-01-13', text);
});

test('only a date of the calendar is one', () => {
  assert.equal(readDate(' 2024-02-29 ')?.toString(), '2024-02-29');
  for (const text of ['', '2026-02-29', '2026-13-01', '2026-01-13T00:00', 'Latest', 'someday'])
    assert.equal(readDayWord(text, { now, timeZone: 'UTC' }), null, text);
  for (const text of ['2026-1-3', '20260113', 'yesterday']) assert.equal(readDate(text), null, text);
});
