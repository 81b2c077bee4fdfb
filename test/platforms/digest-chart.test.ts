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

/** A maker whose clock is set by hand, and what it told. */
function makerOf<Made>(make: () => Promise<Made>, { messageMs = 60_000, mostMade = 20 } = {}) {
  const told: unknown[] = [];
  let nowMs = 0;
  let turnsGivenBack = 0;
  const turns = {
    giveBack() {
      turnsGivenBack += 1;
    },
  };
  const maker = createChartMaker(
    make,
    error => told.push(error),
    { messageMs, failedMs: 60_000, mostMade },
    () => nowMs,
  );
  const chart = async (digest = week()) => {
    const answer = await maker(digest, turns);
    return answer.state === 'made' ? answer.made : answer.state;
  };
  const advance = (ms: number) => {
    nowMs += ms;
  };
  return { chart, told, advance, turnsGivenBack: () => turnsGivenBack };
}

test('it is made once for all who ask, and anew for other papers or another language', async () => {
  let times = 0;
  const { chart, told } = makerOf(async () => {
    times += 1;
    return times;
  });
  assert.deepEqual(await Promise.all([chart(), chart()]), [1, 1]);
  assert.equal(await chart(), 1);
  assert.equal(await chart({ ...week(), language: 'ko' }), 2);
  assert.equal(await chart({ ...week(), entries: week().entries.slice(1) }), 3);
  assert.deepEqual(told, []);
});

test('one that fails is told once and tried again after a minute', async () => {
  let times = 0;
  const { chart, told, advance } = makerOf(async () => {
    times += 1;
    if (times === 1) throw new Error('no room');
    return 'a chart';
  });
  assert.deepEqual([await chart(), await chart()], ['missing', 'missing']);
  advance(59_999);
  assert.equal(await chart(), 'missing');
  assert.deepEqual(told, [new Error('no room')]);
  advance(1);
  assert.equal(await chart(), 'a chart');
});

test('one that takes long is late, and who waits for it gives its turn back', async () => {
  const making = Promise.withResolvers<string>();
  const { chart, turnsGivenBack } = makerOf(() => making.promise, { messageMs: 1 });
  assert.deepEqual(await Promise.all([chart(), chart()]), ['late', 'late']);
  assert.equal(turnsGivenBack(), 2);
  const patient = makerOf(() => making.promise);
  const asked = patient.chart();
  making.resolve('a chart');
  assert.equal(await asked, 'a chart');
  assert.equal(await patient.chart(), 'a chart');
  assert.equal(patient.turnsGivenBack(), 1);
});

/** Weeks whose charts differ. */
const weeks = [0, 1, 2, 3].map(weeksAgo => ({ ...week(), date: week().date.subtract({ weeks: weeksAgo }) }));

test('none that is being made is made again, however many there are', async () => {
  const making = Promise.withResolvers<void>();
  let times = 0;
  const { chart } = makerOf(
    async () => {
      times += 1;
      await making.promise;
      return 'a chart';
    },
    { mostMade: 2 },
  );
  const answers = [...weeks, ...weeks].map(each => chart(each));
  making.resolve();
  assert.deepEqual(new Set(await Promise.all(answers)), new Set(['a chart']));
  assert.equal(times, weeks.length);
});

test('of more than are kept the oldest is made again', async () => {
  let times = 0;
  const { chart } = makerOf(
    async () => {
      times += 1;
      return times;
    },
    { mostMade: 2 },
  );
  const made = [];
  for (const index of [0, 1, 2, 1, 0]) made.push(await chart(weeks[index]));
  assert.deepEqual(made, [1, 2, 3, 2, 4]);
});
