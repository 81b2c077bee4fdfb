// What the store knows of each destination.
import assert from 'node:assert/strict';
import type { Sql } from '../../src/store/database.ts';
import type { Delivery } from '../../src/store/deliveries.ts';
import {
  clearFailures,
  countFailure,
  destinationRecord,
  failingDestinations,
  pauseDestination,
  pausedDestinations,
  seeDestinations,
  unpause,
} from '../../src/store/destinations.ts';
import { recordSlots, type Slot } from '../../src/store/slots.ts';
import { know, plan, setRow } from './ledger-rows.ts';
import { testBoth } from './stores.ts';

const see = (sql: Sql, nowMs: number, schedules: Record<string, string>, forgetOthers = false) =>
  seeDestinations(
    sql,
    Object.entries(schedules).map(([name, schedule]) => ({ name, schedule })),
    { nowMs, forgetOthers },
  );

const sinceOf = async (sql: Sql, name: string) => (await destinationRecord(sql, name))?.since ?? null;

const fail = (sql: Sql, name: string, nowMs: number, failure = 'archived') =>
  countFailure(sql, name, { failure, pauseAfter: 3, nowMs });

const standing = async (sql: Sql, name: string) => {
  const record = await destinationRecord(sql, name);
  return record && [record.failures, record.failure, record.paused_at];
};

testBoth('a destination is known since it was first seen with its schedule', async open => {
  const sql = await open();
  assert.equal(await destinationRecord(sql, 'lab'), null);
  await see(sql, 1_000, { lab: '0 9 * * * Asia/Seoul' });
  await see(sql, 2_000, { lab: '0 9 * * * Asia/Seoul', other: '0 8 * * * UTC' });
  assert.deepEqual(
    { ...(await destinationRecord(sql, 'lab')) },
    {
      name: 'lab',
      schedule: '0 9 * * * Asia/Seoul',
      since: 1_000,
      seen_at: 2_000,
      failures: 0,
      paused_at: null,
      failure: null,
    },
  );
  assert.equal(await sinceOf(sql, 'other'), 2_000);
});

testBoth('one whose schedule changed begins anew, and stays as paused as it was', async open => {
  const sql = await open();
  await see(sql, 1_000, { lab: '0 9 * * * Asia/Seoul' });
  for (const at of [1, 2, 3]) await fail(sql, 'lab', at);
  await see(sql, 2_000, { lab: '0 8 * * * Asia/Seoul' });
  assert.equal(await sinceOf(sql, 'lab'), 2_000);
  assert.deepEqual(await standing(sql, 'lab'), [3, 'archived', 3]);
});

testBoth('those not seen stay, unless these are all there are', async open => {
  const sql = await open();
  await see(sql, 1_000, { lab: 'a', other: 'a' });
  await see(sql, 2_000, { lab: 'a' });
  assert.equal(await sinceOf(sql, 'other'), 1_000);
  await see(sql, 3_000, { lab: 'a' }, true);
  assert.equal(await sinceOf(sql, 'lab'), 1_000);
  assert.equal(await sinceOf(sql, 'other'), null);
  await see(sql, 4_000, {}, true);
  assert.equal(await sinceOf(sql, 'lab'), null);
});

testBoth('any number is seen at once', async open => {
  const sql = await open();
  await see(
    sql,
    1_000,
    Object.fromEntries(Array.from({ length: 620 }, (_, index) => [`lab-${index}`, 'a'])),
    true,
  );
  assert.deepEqual({ ...(await sql.all('SELECT COUNT(*) AS known FROM destinations'))[0] }, { known: 620 });
});

testBoth('the third failure in a row pauses, and it alone says so', async open => {
  const sql = await open();
  await know(sql, 'lab', 'other');
  assert.equal(await fail(sql, 'lab', 1_000), false);
  assert.equal(await fail(sql, 'lab', 2_000), false);
  assert.deepEqual(await standing(sql, 'lab'), [2, 'archived', null]);
  assert.equal(await fail(sql, 'lab', 3_000, 'no-permission'), true);
  assert.deepEqual(await standing(sql, 'lab'), [3, 'no-permission', 3_000]);
  assert.equal(await fail(sql, 'lab', 4_000), false);
  assert.deepEqual(await standing(sql, 'lab'), [3, 'no-permission', 3_000]);
  assert.deepEqual(await standing(sql, 'other'), [0, null, null]);
});

testBoth('a failure of a destination that is not known pauses nothing', async open => {
  const sql = await open();
  assert.equal(await countFailure(sql, 'nobody', { failure: 'archived', pauseAfter: 1, nowMs: 1 }), false);
  assert.deepEqual(await pausedDestinations(sql), []);
});

testBoth('a delivered message ends the row of failures, but no pause', async open => {
  const sql = await open();
  await know(sql, 'lab', 'paused', 'other');
  for (const at of [1, 2]) await fail(sql, 'lab', at);
  for (const at of [1, 2, 3]) await fail(sql, 'paused', at);
  await fail(sql, 'other', 1);
  await clearFailures(sql, []);
  await clearFailures(sql, ['lab', 'paused']);
  assert.deepEqual(await standing(sql, 'lab'), [0, null, null]);
  assert.deepEqual(await standing(sql, 'paused'), [3, 'archived', 3]);
  assert.deepEqual(await standing(sql, 'other'), [1, 'archived', null]);
  assert.equal(await fail(sql, 'lab', 3), false);
});

testBoth('failing are those whose last digest failed and that are still posted to', async open => {
  const sql = await open();
  await know(sql, 'good', 'failing', 'paused');
  assert.deepEqual(await failingDestinations(sql), new Set());
  await fail(sql, 'failing', 1);
  for (const at of [1, 2, 3]) await fail(sql, 'paused', at);
  assert.deepEqual(await failingDestinations(sql), new Set(['failing']));
});

testBoth('a pause is ended once, and the failures with it', async open => {
  const sql = await open();
  await know(sql, 'lab', 'failing');
  await fail(sql, 'failing', 1);
  for (const at of [1, 2, 3]) await fail(sql, 'lab', at);
  assert.equal(await unpause(sql, 'failing'), null);
  assert.equal(await unpause(sql, 'nobody'), null);
  const paused = await unpause(sql, 'lab');
  assert.deepEqual([paused?.failures, paused?.failure, paused?.paused_at], [3, 'archived', 3]);
  assert.equal(await unpause(sql, 'lab'), null);
  assert.deepEqual(await standing(sql, 'lab'), [0, null, null]);
  assert.deepEqual(await standing(sql, 'failing'), [1, 'archived', null]);
});

testBoth('a destination that failed before it was resumed may count as having failed', async open => {
  const sql = await open();
  await know(sql, 'lab', 'wished');
  for (const at of [1, 2, 3]) await fail(sql, 'lab', at);
  await pauseDestination(sql, 'wished', 3);
  for (const name of ['lab', 'wished']) await unpause(sql, name, 2);
  assert.deepEqual(await standing(sql, 'lab'), [2, null, null]);
  assert.deepEqual(await standing(sql, 'wished'), [0, null, null]);
});

testBoth('a pause that somebody wishes for has no failure', async open => {
  const sql = await open();
  await know(sql, 'lab');
  await fail(sql, 'lab', 1);
  assert.equal(await pauseDestination(sql, 'lab', 5), true);
  assert.equal(await pauseDestination(sql, 'lab', 6), false);
  assert.equal(await pauseDestination(sql, 'nobody', 5), false);
  assert.deepEqual(await standing(sql, 'lab'), [0, null, 5]);
});

testBoth('who wishes a pause does not get later what is due, and it is known that it fired', async open => {
  const sql = await open();
  await know(sql, 'lab', 'other');
  const fired = ['lab', 'other'].map(destination => ({ destination, audience: 'ko top 5' }));
  for (const firesAt of [1, 2, 3, 4]) await recordSlots(sql, firesAt, fired);
  for (const [firesAt, date] of [
    [1, '2026-01-11'],
    [2, '2026-01-12'],
    [3, '2026-01-13'],
  ] as const)
    await sql.all(`UPDATE slots SET state = 'planned', date = $1 WHERE fires_at = $2`, date, firesAt);
  await plan(
    sql,
    { date: '2026-01-11', parts: 2 },
    { date: '2026-01-12' },
    { date: '2026-01-13', parts: 2 },
    { destination: 'other' },
  );
  // Of the first a message is out, the second was refused.
  await setRow(sql, { date: '2026-01-11' }, { state: 'sent', asked_at: 900 });
  await setRow(sql, { date: '2026-01-12' }, { state: 'failed', failure: 'archived' });
  await pauseDestination(sql, 'lab', 5);
  const rows = await sql.all<Delivery>(
    'SELECT date, destination, part, state FROM deliveries ORDER BY destination, date, part',
  );
  assert.deepEqual(
    rows.map(({ date, destination, part, state }) => [date, destination, part, state]),
    [
      ['2026-01-11', 'lab', 0, 'sent'],
      ['2026-01-11', 'lab', 1, 'due'],
      ['2026-01-12', 'lab', 0, 'failed'],
      ['2026-01-13', 'other', 0, 'due'],
    ],
  );
  const states = async (name: string) =>
    (
      await sql.all<Slot>('SELECT state, reason FROM slots WHERE destination = $1 ORDER BY fires_at', name)
    ).map(({ state, reason }) => [state, reason]);
  const withdrawn = ['skipped', 'Posting was paused on wish'];
  const planned = ['planned', null];
  assert.deepEqual(await states('lab'), [planned, planned, withdrawn, withdrawn]);
  assert.deepEqual(await states('other'), [planned, planned, planned, ['due', null]]);
  assert.equal(await recordSlots(sql, 4, fired), 0);
});

testBoth('a pause that is there already withdraws nothing', async open => {
  const sql = await open();
  await know(sql, 'lab');
  for (const at of [1, 2, 3]) await fail(sql, 'lab', at);
  await plan(sql, {});
  assert.equal(await pauseDestination(sql, 'lab', 5), false);
  assert.equal((await sql.all('SELECT 1 AS found FROM deliveries')).length, 1);
});

testBoth('the paused are told in the order in which they were paused', async open => {
  const sql = await open();
  await know(sql, 'a', 'b', 'c', 'd');
  for (const [name, at] of [
    ['c', 1_000],
    ['a', 2_000],
    ['b', 1_000],
  ] as const)
    await countFailure(sql, name, { failure: 'archived', pauseAfter: 1, nowMs: at });
  assert.deepEqual(
    (await pausedDestinations(sql)).map(({ name }) => name),
    ['b', 'c', 'a'],
  );
});
