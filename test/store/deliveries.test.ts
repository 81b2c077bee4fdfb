// The ledger of deliveries.
import assert from 'node:assert/strict';
import {
  abandonSending,
  claimPart,
  type Delivery,
  deliveryParts,
  forgetDelivery,
  nextParts,
  openDeliveries,
  planDelivery,
  recentDeliveries,
  reviveDelivery,
  settlePart,
} from '../../src/store/deliveries.ts';
import { testBoth } from './stores.ts';

const planned = {
  date: '2026-01-13',
  destination: 'lab',
  kind: 'digest',
  platform: 'slack',
  channel: 'C1',
  layout: 'cards',
  language: 'ko',
  selection: 'top 5',
  notice: null,
} as const;
const key = { date: '2026-01-13', destination: 'lab', kind: 'digest' } as const;
const first: Delivery = {
  ...planned,
  part: 0,
  state: 'due',
  attempt: 0,
  due_at: 1_000,
  message_id: null,
  reason: null,
  failure: null,
  again: 0,
  changed_at: 1_000,
};
const sent: Delivery = { ...first, attempt: 1, state: 'sent', message_id: '17.1', changed_at: 2_000 };

const names = (rows: readonly { date: string; destination: string; part: number }[]) =>
  rows.map(({ date, destination, part }) => `${date} ${destination} ${part}`);

testBoth('a planned delivery is due now, a row a part', async open => {
  const sql = await open();
  await planDelivery(sql, planned, { parts: 2, nowMs: 1_000 });
  assert.deepEqual(
    (await deliveryParts(sql, key)).map(part => ({ ...part })),
    [first, { ...first, part: 1 }],
  );
});

testBoth('planning twice leaves one row, and what became of it', async open => {
  const sql = await open();
  await planDelivery(sql, planned, { parts: 1, nowMs: 1_000 });
  await claimPart(sql, first, 1_500);
  await settlePart(sql, sent);
  await planDelivery(sql, { ...planned, channel: 'C2' }, { parts: 1, nowMs: 3_000 });
  const parts = await deliveryParts(sql, key);
  assert.deepEqual(
    parts.map(({ state, channel, due_at }) => ({ state, channel, due_at })),
    [{ state: 'sent', channel: 'C1', due_at: 1_000 }],
  );
});

testBoth('what can be sent is the first part of each delivery that is not, now or later', async open => {
  const sql = await open();
  assert.deepEqual(await nextParts(sql), []);
  await planDelivery(sql, { ...planned, destination: 'b' }, { parts: 1, nowMs: 1_000 });
  await planDelivery(sql, { ...planned, destination: 'a', date: '2026-01-14' }, { parts: 1, nowMs: 9_000 });
  await planDelivery(sql, { ...planned, destination: 'a' }, { parts: 2, nowMs: 1_000 });
  assert.deepEqual(names(await nextParts(sql)), ['2026-01-13 a 0', '2026-01-14 a 0', '2026-01-13 b 0']);
  const part = { ...first, destination: 'a' };
  await claimPart(sql, part, 1_500);
  assert.deepEqual(names(await nextParts(sql)), ['2026-01-14 a 0', '2026-01-13 b 0']);
  await settlePart(sql, { ...sent, destination: 'a' });
  assert.deepEqual(names(await nextParts(sql)), ['2026-01-13 a 1', '2026-01-14 a 0', '2026-01-13 b 0']);
});

testBoth('a notice and a digest of one date are two deliveries', async open => {
  const sql = await open();
  await planDelivery(sql, { ...planned, kind: 'notice', notice: 'none' }, { parts: 1, nowMs: 1_000 });
  assert.deepEqual(await deliveryParts(sql, key), []);
  await planDelivery(sql, planned, { parts: 1, nowMs: 1_000 });
  assert.equal((await nextParts(sql)).length, 2);
});

testBoth('what failed becomes due again, what is unknown does not', async open => {
  const sql = await open();
  await planDelivery(sql, planned, { parts: 2, nowMs: 1_000 });
  await claimPart(sql, first, 1_500);
  await settlePart(sql, {
    ...first,
    attempt: 1,
    state: 'failed',
    reason: 'not_in_channel',
    failure: 'not-in-channel',
  });
  await claimPart(sql, { ...first, part: 1 }, 1_500);
  await settlePart(sql, { ...first, attempt: 1, part: 1, state: 'unknown', reason: 'lost' });
  await reviveDelivery(sql, key, 7_000);
  assert.deepEqual(
    (await deliveryParts(sql, key)).map(({ state, due_at, reason, failure }) => [
      state,
      due_at,
      reason,
      failure,
    ]),
    [
      ['due', 7_000, null, null],
      ['unknown', 1_000, 'lost', null],
    ],
  );
});

testBoth('one claim of many succeeds, and counts as an attempt', async open => {
  const sql = await open();
  await planDelivery(sql, planned, { parts: 1, nowMs: 1_000 });
  const claims = await Promise.all([1, 2, 3].map(() => claimPart(sql, first, 1_500)));
  assert.deepEqual(
    claims.map(claimed => claimed?.attempt ?? null),
    [1, null, null],
  );
  const [row] = await deliveryParts(sql, key);
  assert.deepEqual([row?.state, row?.attempt, row?.changed_at], ['sending', 1, 1_500]);
  assert.deepEqual(await nextParts(sql), []);
});

testBoth('a delivery that is not planned can not be claimed', async open => {
  assert.equal(await claimPart(await open(), first, 1_500), null);
});

testBoth('only what is being sent can be settled', async open => {
  const sql = await open();
  await planDelivery(sql, planned, { parts: 1, nowMs: 1_000 });
  await settlePart(sql, sent);
  assert.equal((await deliveryParts(sql, key))[0]?.state, 'due');
  await claimPart(sql, first, 1_500);
  await settlePart(sql, sent);
  await settlePart(sql, { ...sent, state: 'failed', message_id: null, reason: 'too late' });
  const [row] = await deliveryParts(sql, key);
  assert.deepEqual([row?.state, row?.message_id, row?.reason], ['sent', '17.1', null]);
});

testBoth('what was given up for unknown can be found sent, and is not due again', async open => {
  const sql = await open();
  await planDelivery(sql, planned, { parts: 1, nowMs: 1_000 });
  await claimPart(sql, first, 1_500);
  await abandonSending(sql, 2_000, 3_000);
  await settlePart(sql, { ...first, attempt: 1, reason: 'rate limit', due_at: 5_000 });
  assert.equal((await deliveryParts(sql, key))[0]?.state, 'unknown');
  await settlePart(sql, sent);
  assert.equal((await deliveryParts(sql, key))[0]?.state, 'sent');
});

testBoth('a delivery that is due again is claimed again at its time', async open => {
  const sql = await open();
  await planDelivery(sql, planned, { parts: 1, nowMs: 1_000 });
  await claimPart(sql, first, 1_500);
  const again: Delivery = { ...first, attempt: 1, reason: 'rate limit', due_at: 5_000 };
  await settlePart(sql, again);
  assert.deepEqual(
    (await nextParts(sql)).map(({ due_at }) => due_at),
    [5_000],
  );
  assert.equal((await claimPart(sql, first, 5_000))?.attempt, 2);
  assert.equal((await deliveryParts(sql, key))[0]?.attempt, 2);
});

testBoth('a wait that ends within a millisecond ends with it', async open => {
  const sql = await open();
  await planDelivery(sql, planned, { parts: 1, nowMs: 1_000 });
  await claimPart(sql, first, 1_500);
  await settlePart(sql, { ...first, attempt: 1, due_at: 5_000.25 });
  assert.equal((await deliveryParts(sql, key))[0]?.due_at, 5_001);
});

testBoth('a delivery forgotten is planned anew and counts how often', async open => {
  const sql = await open();
  assert.equal(await forgetDelivery(sql, key), 0);
  await planDelivery(sql, planned, { parts: 2, nowMs: 1_000 });
  assert.equal(await forgetDelivery(sql, key), 1);
  assert.deepEqual(await deliveryParts(sql, key), []);
  await planDelivery(sql, planned, { parts: 1, nowMs: 2_000, again: 1 });
  assert.equal(await forgetDelivery(sql, key), 2);
});

testBoth('what was being sent when its sender ended becomes unknown', async open => {
  const sql = await open();
  await planDelivery(sql, planned, { parts: 2, nowMs: 1_000 });
  await claimPart(sql, first, 1_500);
  await claimPart(sql, { ...first, part: 1 }, 2_000);
  await abandonSending(sql, 2_000, 2_500);
  const parts = await deliveryParts(sql, key);
  assert.deepEqual(
    parts.map(({ state, reason, changed_at }) => [state, reason, changed_at]),
    [
      ['unknown', 'Paperboy ended while this was being sent', 2_500],
      ['sending', null, 2_000],
    ],
  );
});

testBoth(
  'the open deliveries are those not sent, oldest first; the recent ones those changed last',
  async open => {
    const sql = await open();
    for (const [date, at] of [
      ['2026-01-14', 1_000],
      ['2026-01-13', 1_100],
      ['2026-01-12', 1_200],
    ] as const)
      await planDelivery(sql, { ...planned, date }, { parts: 1, nowMs: at });
    const done = { ...first, date: '2026-01-12' };
    await claimPart(sql, done, 1_500);
    await settlePart(sql, { ...sent, date: '2026-01-12' });
    assert.deepEqual(names(await openDeliveries(sql)), ['2026-01-13 lab 0', '2026-01-14 lab 0']);
    assert.deepEqual(names(await recentDeliveries(sql, 2)), ['2026-01-12 lab 0', '2026-01-13 lab 0']);
  },
);
