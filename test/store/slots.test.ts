// Firings of schedules in the store.
import assert from 'node:assert/strict';
import type { Sql } from '../../src/store/database.ts';
import { seeDestinations } from '../../src/store/destinations.ts';
import {
  bringSlotsForward,
  dueAudiences,
  oldestSlots,
  postponeSlots,
  recordSlots,
  resumeSlots,
  type Slot,
  settleSlots,
  waitingSlots,
} from '../../src/store/slots.ts';
import { know, plain } from './ledger-rows.ts';
import { testBoth } from './stores.ts';

const audience = 'ko top 5';
const fire = (sql: Sql, firesAtMs: number, ...names: string[]) =>
  recordSlots(
    sql,
    firesAtMs,
    names.map(destination => ({ destination, audience })),
  );

const slot = (destination: string, fires_at: number, change: Partial<Slot> = {}): Slot => ({
  destination,
  fires_at,
  state: 'due',
  audience,
  date: null,
  reason: null,
  due_at: fires_at,
  ...change,
});

const pause = (sql: Sql, name: string) =>
  sql.all('UPDATE destinations SET paused_at = 1 WHERE name = $1', name);

const all = async (sql: Sql) =>
  plain(await sql.all<Slot>('SELECT * FROM slots ORDER BY fires_at, destination'));

const oldest = async (sql: Sql, afterMs: number, limit = 99) =>
  plain(await oldestSlots(sql, audience, { afterMs, limit }));

testBoth('a firing is one slot a destination, however often it is recorded', async open => {
  const sql = await open();
  await know(sql, 'lab', 'other');
  assert.equal(await fire(sql, 2_000, 'lab'), 1);
  assert.equal(await fire(sql, 2_000, 'lab', 'other'), 1);
  assert.equal(await fire(sql, 2_000, 'lab', 'other'), 0);
  assert.equal(await fire(sql, 1_000, 'lab'), 1);
  assert.equal(await fire(sql, 1_000), 0);
  assert.deepEqual(await all(sql), [slot('lab', 1_000), slot('lab', 2_000), slot('other', 2_000)]);
});

testBoth('any number of firings is recorded at once', async open => {
  const sql = await open();
  const names = Array.from({ length: 620 }, (_, index) => `lab-${index}`);
  await know(sql, ...names);
  assert.equal(await fire(sql, 2_000, ...names), 620);
});

testBoth('a firing before a destination was known, or of none that is known, is not recorded', async open => {
  const sql = await open();
  await seeDestinations(sql, [{ name: 'lab', schedule: 'a' }], { nowMs: 2_000, forgetOthers: false });
  assert.equal(await fire(sql, 1_999, 'lab'), 0);
  assert.equal(await fire(sql, 2_000, 'lab'), 0);
  assert.equal(await fire(sql, 2_001, 'lab', 'nobody'), 1);
  assert.deepEqual(await all(sql), [slot('lab', 2_001)]);
});

testBoth('what fires while a destination is paused is not due', async open => {
  const sql = await open();
  await know(sql, 'lab', 'other');
  await pause(sql, 'lab');
  assert.equal(await fire(sql, 1_000, 'lab', 'other'), 2);
  assert.deepEqual(await all(sql), [slot('lab', 1_000, { state: 'paused' }), slot('other', 1_000)]);
  assert.deepEqual(await oldest(sql, 0), [slot('other', 1_000)]);
});

testBoth('each audience is told with when its first slot is to be planned', async open => {
  const sql = await open();
  await know(sql, 'lab', 'other');
  assert.deepEqual(await dueAudiences(sql), new Map());
  await fire(sql, 3_000, 'lab', 'other');
  await fire(sql, 2_000, 'lab');
  await recordSlots(sql, 1_000, [{ destination: 'lab', audience: 'en top 3' }]);
  assert.deepEqual(
    await dueAudiences(sql),
    new Map([
      [audience, 2_000],
      ['en top 3', 1_000],
    ]),
  );
  await settleSlots(sql, [slot('lab', 1_000, { state: 'planned' }), slot('lab', 2_000, { due_at: 8_000 })]);
  assert.deepEqual(await dueAudiences(sql), new Map([[audience, 3_000]]));
});

testBoth(
  'of an audience the slots of its oldest firing are given, those put off too, in order and up to a limit',
  async open => {
    const sql = await open();
    await know(sql, 'a', 'b', 'c');
    await recordSlots(sql, 500, [{ destination: 'a', audience: 'en top 3' }]);
    await fire(sql, 2_000, 'a');
    await fire(sql, 1_000, 'c', 'b');
    assert.deepEqual(await oldest(sql, 0), [slot('b', 1_000), slot('c', 1_000)]);
    assert.deepEqual(await oldest(sql, 0, 1), [slot('b', 1_000)]);
    await settleSlots(sql, [slot('b', 1_000, { state: 'skipped' })]);
    await postponeSlots(sql, { audience, fires_at: 1_000 }, { reason: 'source failed', untilMs: 5_000 });
    const putOff = slot('c', 1_000, { reason: 'source failed', due_at: 5_000 });
    assert.deepEqual(await oldest(sql, 0), [putOff]);
    assert.deepEqual(await oldest(sql, 1_000), [slot('a', 2_000)]);
    assert.deepEqual(await oldest(sql, 2_000), []);
  },
);

testBoth('a slot is settled once, and one kept due waits for its new time', async open => {
  const sql = await open();
  await know(sql, 'lab', 'other');
  await fire(sql, 1_000, 'lab', 'other');
  const kept = { reason: 'source failed', due_at: 60_000 };
  await settleSlots(sql, [slot('lab', 1_000, kept), slot('other', 1_000, kept)]);
  assert.deepEqual(await dueAudiences(sql), new Map([[audience, 60_000]]));
  assert.deepEqual(await oldest(sql, 0), [slot('lab', 1_000, kept), slot('other', 1_000, kept)]);
  const planned = { state: 'planned', date: '2026-01-13' } as const;
  await settleSlots(sql, [slot('lab', 1_000, planned)]);
  await settleSlots(sql, [slot('lab', 1_000, { state: 'skipped' })]);
  await fire(sql, 1_000, 'lab');
  assert.deepEqual(await all(sql), [slot('lab', 1_000, planned), slot('other', 1_000, kept)]);
  await settleSlots(sql, []);
});

testBoth('waiting are all that are due, now or later, oldest first', async open => {
  const sql = await open();
  await know(sql, 'a', 'b', 'paused');
  await pause(sql, 'paused');
  await fire(sql, 2_000, 'b', 'a', 'paused');
  await fire(sql, 1_000, 'b', 'a');
  await settleSlots(sql, [slot('a', 1_000, { due_at: 9_000 }), slot('b', 1_000, { state: 'planned' })]);
  const waiting = [slot('a', 1_000, { due_at: 9_000 }), slot('a', 2_000), slot('b', 2_000)];
  assert.deepEqual(plain(await waitingSlots(sql, 9)), waiting);
  assert.deepEqual(plain(await waitingSlots(sql, 2)), waiting.slice(0, 2));
});

testBoth(
  'what fired during a pause becomes due since an instant, of one destination, and is counted',
  async open => {
    const sql = await open();
    await know(sql, 'lab', 'other');
    await fire(sql, 1_000, 'lab');
    await settleSlots(sql, [slot('lab', 1_000, { state: 'planned' })]);
    await pause(sql, 'lab');
    await pause(sql, 'other');
    for (const at of [2_000, 3_000, 4_000]) await fire(sql, at, 'lab', 'other');
    assert.equal(await resumeSlots(sql, 'lab', { nowMs: 7_000, sinceMs: 3_000 }), 2);
    assert.deepEqual(await oldest(sql, 0), [slot('lab', 3_000, { due_at: 7_000 })]);
    assert.deepEqual(
      (await all(sql)).map(({ destination, fires_at, state }) => `${destination} ${fires_at} ${state}`),
      [
        'lab 1000 planned',
        'lab 2000 paused',
        'other 2000 paused',
        'lab 3000 due',
        'other 3000 paused',
        'lab 4000 due',
        'other 4000 paused',
      ],
    );
  },
);

testBoth(
  'what a clock that was ahead has put off is due when it fires, and the rest stays put off',
  async open => {
    const sql = await open();
    await know(sql, 'lab', 'other');
    for (const firesAtMs of [1_000, 2_000, 3_000, 9_000]) await fire(sql, firesAtMs, 'lab');
    await fire(sql, 2_000, 'other');
    const putOff = (fires_at: number, untilMs: number) =>
      postponeSlots(sql, { audience, fires_at }, { reason: 'no', untilMs });
    await putOff(1_000, 5_000);
    await putOff(2_000, 5_001);
    await putOff(9_000, 12_000);
    await settleSlots(sql, [slot('other', 2_000, { state: 'skipped', due_at: 5_001 })]);
    await bringSlotsForward(sql, { nowMs: 4_000, longestMs: 1_000 });
    assert.deepEqual(await all(sql), [
      slot('lab', 1_000, { reason: 'no', due_at: 5_000 }),
      slot('lab', 2_000, { reason: 'no' }),
      slot('other', 2_000, { state: 'skipped', due_at: 5_001 }),
      slot('lab', 3_000),
      slot('lab', 9_000, { reason: 'no' }),
    ]);
  },
);
