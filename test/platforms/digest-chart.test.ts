// The chart of a digest of several days.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChartMaker, hasChart } from '../../src/platforms/digest-chart.ts';
import { alertOf, postOf, weekOf } from './posts.ts';

const week = () => weekOf('cards').digest;

test('a week or a month with papers has a chart, a day or an alert has none', () => {
  assert.deepEqual(
    [week(), { ...week(), edition: 'month' as const }, { ...week(), entries: [] }].map(hasChart),
    [true, true, false],
  );
  assert.deepEqual([postOf('cards').digest, alertOf().digest].map(hasChart), [false, false]);
});

test('it is made once for all who ask, and anew for other papers or another language', async () => {
  let times = 0;
  const make = createChartMaker(
    async () => {
      times += 1;
      return times;
    },
    () => assert.fail('it was made'),
  );
  assert.deepEqual(await Promise.all([make(week()), make(week())]), [1, 1]);
  assert.equal(await make(week()), 1);
  assert.equal(await make({ ...week(), language: 'ko' }), 2);
  assert.equal(await make({ ...week(), entries: week().entries.slice(1) }), 3);
});

test('one that fails is told once, and not tried again', async () => {
  const told: unknown[] = [];
  const make = createChartMaker(
    () => Promise.reject(new Error('no room')),
    error => told.push(error),
  );
  assert.deepEqual([await make(week()), await make(week())], [null, null]);
  assert.deepEqual(told, [new Error('no room')]);
});
