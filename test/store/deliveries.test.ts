// The ledger of deliveries.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import {
  abandonSending,
  claimDelivery,
  deliveryParts,
  dueDeliveries,
  forgetDelivery,
  nextDeliveryDueAt,
  openDeliveries,
  planDelivery,
  recentDeliveries,
  settleDelivery,
} from '../../src/store/deliveries.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

const planned = {
  date: '2026-01-13',
  destination: 'lab',
  platform: 'slack',
  channel: 'C1',
  layout: 'cards',
  language: 'ko',
  selection: 'top 5',
  notice: null,
};
const key = { date: '2026-01-13', destination: 'lab', part: 0 };
const sent = {
  state: 'sent',
  message_id: '17.1',
  reason: null,
  failure: null,
  due_at: 1_000,
  changed_at: 2_000,
} as const;

async function open(t: TestContext) {
  const database = await openSqlite(':memory:');
  t.after(() => database.close());
  return database;
}

const names = (rows: readonly { date: string; destination: string; part: number }[]) =>
  rows.map(({ date, destination, part }) => `${date} ${destination} ${part}`);

test('a planned delivery is due now, a row a part', async t => {
  const sql = await open(t);
  await planDelivery(sql, planned, 2, 1_000);
  const row = {
    ...planned,
    state: 'due',
    attempt: 0,
    due_at: 1_000,
    message_id: null,
    reason: null,
    failure: null,
    again: 0,
    changed_at: 1_000,
  };
  assert.deepEqual(
    (await deliveryParts(sql, '2026-01-13', 'lab')).map(part => ({ ...part })),
    [
      { ...row, part: 0 },
      { ...row, part: 1 },
    ],
  );
});

test('planning twice leaves one row, and what became of it', async t => {
  const sql = await open(t);
  await planDelivery(sql, planned, 1, 1_000);
  await claimDelivery(sql, key, 1_500);
  await settleDelivery(sql, key, sent);
  await planDelivery(sql, { ...planned, channel: 'C2' }, 1, 3_000);
  const parts = await deliveryParts(sql, '2026-01-13', 'lab');
  assert.deepEqual(
    parts.map(({ state, channel, due_at }) => ({ state, channel, due_at })),
    [{ state: 'sent', channel: 'C1', due_at: 1_000 }],
  );
});

test('a delivery is due from its time on, in order of destination, date and part', async t => {
  const sql = await open(t);
  assert.equal(await nextDeliveryDueAt(sql), null);
  await planDelivery(sql, { ...planned, destination: 'b' }, 1, 1_000);
  await planDelivery(sql, { ...planned, destination: 'a', date: '2026-01-14' }, 1, 1_000);
  await planDelivery(sql, { ...planned, destination: 'a' }, 2, 1_000);
  await planDelivery(sql, { ...planned, destination: 'later' }, 1, 1_001);
  assert.deepEqual(names(await dueDeliveries(sql, 999)), []);
  assert.deepEqual(names(await dueDeliveries(sql, 1_000)), [
    '2026-01-13 a 0',
    '2026-01-13 a 1',
    '2026-01-14 a 0',
    '2026-01-13 b 0',
  ]);
  assert.equal(await nextDeliveryDueAt(sql), 1_000);
});

test('one claim of many succeeds, and counts as an attempt', async t => {
  const sql = await open(t);
  await planDelivery(sql, planned, 1, 1_000);
  const claims = await Promise.all([1, 2, 3].map(() => claimDelivery(sql, key, 1_500)));
  assert.deepEqual(claims, [true, false, false]);
  const [row] = await deliveryParts(sql, '2026-01-13', 'lab');
  assert.deepEqual([row?.state, row?.attempt, row?.changed_at], ['sending', 1, 1_500]);
  assert.deepEqual(await dueDeliveries(sql, 9_999), []);
});

test('a delivery that is not planned can not be claimed', async t => {
  assert.equal(await claimDelivery(await open(t), key, 1_500), false);
});

test('only what is being sent can be settled', async t => {
  const sql = await open(t);
  await planDelivery(sql, planned, 1, 1_000);
  await settleDelivery(sql, key, sent);
  assert.equal((await deliveryParts(sql, '2026-01-13', 'lab'))[0]?.state, 'due');
  await claimDelivery(sql, key, 1_500);
  await settleDelivery(sql, key, sent);
  await settleDelivery(sql, key, { ...sent, state: 'failed', message_id: null, reason: 'too late' });
  const [row] = await deliveryParts(sql, '2026-01-13', 'lab');
  assert.deepEqual([row?.state, row?.message_id, row?.reason], ['sent', '17.1', null]);
});

test('a delivery that is due again is claimed again at its time', async t => {
  const sql = await open(t);
  await planDelivery(sql, planned, 1, 1_000);
  await claimDelivery(sql, key, 1_500);
  const again = { ...sent, state: 'due', message_id: null, reason: 'rate limit', due_at: 5_000 } as const;
  await settleDelivery(sql, key, again);
  assert.equal(await nextDeliveryDueAt(sql), 5_000);
  assert.deepEqual(await dueDeliveries(sql, 4_999), []);
  assert.equal(await claimDelivery(sql, key, 5_000), true);
  assert.equal((await deliveryParts(sql, '2026-01-13', 'lab'))[0]?.attempt, 2);
});

test('a delivery forgotten is planned anew and counts how often', async t => {
  const sql = await open(t);
  assert.equal(await forgetDelivery(sql, '2026-01-13', 'lab'), 0);
  await planDelivery(sql, planned, 2, 1_000);
  assert.equal(await forgetDelivery(sql, '2026-01-13', 'lab'), 1);
  assert.deepEqual(await deliveryParts(sql, '2026-01-13', 'lab'), []);
  await planDelivery(sql, planned, 1, 2_000, 1);
  assert.equal(await forgetDelivery(sql, '2026-01-13', 'lab'), 2);
});

test('what was being sent when its sender ended becomes unknown', async t => {
  const sql = await open(t);
  await planDelivery(sql, planned, 2, 1_000);
  await claimDelivery(sql, key, 1_500);
  await claimDelivery(sql, { ...key, part: 1 }, 2_000);
  await abandonSending(sql, 2_000, 2_500);
  const parts = await deliveryParts(sql, '2026-01-13', 'lab');
  assert.deepEqual(
    parts.map(({ state, reason, changed_at }) => [state, reason, changed_at]),
    [
      ['unknown', 'Paperboy ended while this was being sent', 2_500],
      ['sending', null, 2_000],
    ],
  );
});

test('the open deliveries are those not sent, oldest first; the recent ones those changed last', async t => {
  const sql = await open(t);
  for (const [date, at] of [
    ['2026-01-14', 1_000],
    ['2026-01-13', 1_100],
    ['2026-01-12', 1_200],
  ] as const)
    await planDelivery(sql, { ...planned, date }, 1, at);
  const done = { ...key, date: '2026-01-12' };
  await claimDelivery(sql, done, 1_500);
  await settleDelivery(sql, done, sent);
  assert.deepEqual(names(await openDeliveries(sql)), ['2026-01-13 lab 0', '2026-01-14 lab 0']);
  assert.deepEqual(names(await recentDeliveries(sql, 2)), ['2026-01-12 lab 0', '2026-01-13 lab 0']);
});
