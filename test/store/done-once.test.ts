import assert from 'node:assert/strict';
import { doOnce } from '../../src/store/done-once.ts';
import { testBoth } from './stores.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

testBoth('what is done is done once a day', async open => {
  const database = await open();
  assert.equal(await doOnce(database, 'a', 0), true);
  assert.equal(await doOnce(database, 'b', 0), true);
  assert.equal(await doOnce(database, 'a', dayMs), false);
  assert.equal(await doOnce(database, 'a', dayMs + 1), true);
});

testBoth('a shorter time can be named, which begins anew when it is done again', async open => {
  const database = await open();
  const tenMinutes = (nowMs: number) => doOnce(database, 'a', nowMs, 10 * minuteMs);
  assert.equal(await tenMinutes(0), true);
  assert.equal(await tenMinutes(10 * minuteMs), false);
  assert.equal(await tenMinutes(10 * minuteMs + 1), true);
  assert.equal(await tenMinutes(15 * minuteMs), false);
});

testBoth('of two at the same time one does it', async open => {
  const [one, other] = [await open(), await open()];
  const done = await Promise.all([doOnce(one, 'a', 0), doOnce(other, 'a', 0), doOnce(one, 'a', 0)]);
  assert.deepEqual(done.toSorted(), [false, false, true]);
});
