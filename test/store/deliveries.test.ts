// The ledger of deliveries.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sql } from '../../src/store/database.ts';
import {
  type Delivery,
  deliveriesOf,
  deliveryParts,
  historyLine,
  isUnderWay,
  lastPlanned,
  planDeliveries,
  recentDeliveries,
  transitionsOf,
  unwanted,
} from '../../src/store/deliveries.ts';
import { dueParts } from '../../src/store/outbox.ts';
import {
  abandonGone,
  forgetDelivery,
  reviveAccounts,
  reviveDelivery,
  reviveDestination,
} from '../../src/store/revive.ts';
import { dueRow, know, plain, plan, plannedDigest, setRow } from './ledger-rows.ts';
import { testBoth } from './stores.ts';

const key = { date: '2026-01-13', destination: 'lab', kind: 'digest' } as const;

const names = (rows: readonly { date: string; destination: string; part: number }[]) =>
  rows.map(({ date, destination, part }) => `${date} ${destination} ${part}`);

const statesOf = async (sql: Sql, destination = 'lab') =>
  (await deliveryParts(sql, { ...key, destination })).map(({ state }) => state);

const openDeliveries = (sql: Sql, limit: number) =>
  sql.all<Delivery>(
    `SELECT * FROM deliveries WHERE state <> 'sent' ORDER BY date DESC, destination, part LIMIT $1`,
    limit,
  );
const countOpen = async (sql: Sql) => (await openDeliveries(sql, 999)).length;

testBoth('a planned delivery is due now, a row a part', async open => {
  const sql = await open();
  await plan(sql, { parts: 2 });
  assert.deepEqual(plain(await deliveryParts(sql, key)), [dueRow, { ...dueRow, part: 1 }]);
});

testBoth('planning twice leaves one row, and what became of it', async open => {
  const sql = await open();
  await plan(sql, {});
  await setRow(sql, {}, { state: 'sent', message_id: '17.1' });
  await planDeliveries(sql, [{ ...plannedDigest, channel: 'C2', parts: 2 }], 3_000);
  assert.deepEqual(
    (await deliveryParts(sql, key)).map(({ part, state, channel, due_at }) => [part, state, channel, due_at]),
    [
      [0, 'sent', 'C1', 1_000],
      [1, 'due', 'C2', 3_000],
    ],
  );
});

testBoth('any number is planned at once, and none is nothing', async open => {
  const sql = await open();
  await plan(sql);
  assert.equal(await countOpen(sql), 0);
  await plan(sql, ...Array.from({ length: 130 }, (_, index) => ({ destination: `lab-${index}`, parts: 2 })));
  assert.equal(await countOpen(sql), 260);
});

testBoth('a notice and a digest of one date are two deliveries', async open => {
  const sql = await open();
  await plan(sql, { kind: 'notice', notice: 'none' });
  assert.deepEqual(await deliveryParts(sql, key), []);
  await plan(sql, {});
  assert.equal(await countOpen(sql), 2);
  const [notice] = await deliveryParts(sql, { ...key, kind: 'notice' });
  assert.equal(notice?.notice, 'none');
});

const taken = { failure: 'not-in-channel', reason: 'not_in_channel', form: 'plain', due_at: 5_000 } as const;

testBoth('what failed becomes due again in its full form, with a new age', async open => {
  const sql = await open();
  await plan(sql, {});
  await setRow(sql, {}, { ...taken, state: 'failed', attempt: 2 });
  await reviveDelivery(sql, key, { nowMs: 7_000, late_at: null });
  const history = dueRow.history + historyLine(7_000, 'due', 'Asked for again');
  assert.deepEqual(plain(await deliveryParts(sql, key)), [
    { ...dueRow, attempt: 2, due_at: 7_000, planned_at: 7_000, changed_at: 7_000, history },
  ]);
});

testBoth('what failed or waits for a person but may have been accepted is looked for first', async open => {
  const sql = await open();
  await plan(sql, { parts: 2 });
  await setRow(sql, {}, { ...taken, state: 'failed', asked_at: 900 });
  await setRow(
    sql,
    { part: 1 },
    { state: 'unknown', failure: 'unseen', reason: 'missing_scope', asked_at: 950 },
  );
  await reviveDelivery(sql, key, { nowMs: 7_000, late_at: null });
  const history = dueRow.history + historyLine(7_000, 'unknown', 'Asked for again');
  const revived = { state: 'unknown', due_at: 7_000, planned_at: 7_000, changed_at: 7_000, history } as const;
  assert.deepEqual(plain(await deliveryParts(sql, key)), [
    { ...dueRow, ...revived, asked_at: 900 },
    { ...dueRow, ...revived, part: 1, asked_at: 950 },
  ]);
});

testBoth('nothing that is under way or done is revived', async open => {
  const sql = await open();
  const states = ['due', 'sending', 'sent', 'unknown'] as const;
  await plan(sql, { parts: states.length });
  for (const [part, state] of states.entries()) await setRow(sql, { part }, { state });
  const before = await deliveryParts(sql, key);
  await reviveDelivery(sql, key, { nowMs: 7_000, late_at: null });
  await reviveAccounts(sql, { nowMs: 7_000, sinceMs: 0 });
  assert.deepEqual(await deliveryParts(sql, key), before);
  // What is due is counted too, and waits behind what is revived of older digests.
  assert.equal(await reviveDestination(sql, { name: 'lab', channel: 'C1' }, { nowMs: 7_000, sinceMs: 0 }), 1);
  assert.deepEqual(
    plain(await deliveryParts(sql, key)),
    plain(before.map(row => (row.state === 'due' ? { ...row, due_at: 7_000 } : row))),
  );
});

testBoth(
  'of what a destination missed the oldest digest comes first, also before one that is due',
  async open => {
    const sql = await open();
    await know(sql, 'lab');
    await plan(sql, ...['13', '11', '12'].map(day => ({ date: `2026-01-${day}` })));
    for (const date of ['2026-01-11', '2026-01-12'])
      await setRow(sql, { date }, { state: 'failed', failure: 'archived' });
    assert.equal(
      await reviveDestination(sql, { name: 'lab', channel: 'C1' }, { nowMs: 7_000, sinceMs: 0 }),
      3,
    );
    assert.deepEqual(
      (await dueParts(sql, 'slack', { nowMs: 7_000, limit: 9 })).map(({ date }) => date),
      ['2026-01-11', '2026-01-12', '2026-01-13'],
    );
  },
);

testBoth('a delivery is revived alone', async open => {
  const sql = await open();
  await plan(sql, {}, { destination: 'other' }, { date: '2026-01-12' }, { kind: 'notice' });
  await sql.all(`UPDATE deliveries SET state = 'failed'`);
  await reviveDelivery(sql, key, { nowMs: 7_000, late_at: null });
  assert.deepEqual(
    (await sql.all(`SELECT date, destination, kind FROM deliveries WHERE state = 'due'`)).map(row => ({
      ...row,
    })),
    [key],
  );
});

testBoth(
  'of a destination the digests planned since an instant are revived for its present channel, and counted',
  async open => {
    const sql = await open();
    const dates = ['2026-01-11', '2026-01-12', '2026-01-13'];
    await plan(sql, ...dates.map(date => ({ date })), { kind: 'notice' }, { destination: 'other' });
    await sql.all(`UPDATE deliveries SET state = 'failed'`);
    await setRow(sql, { date: '2026-01-11' }, { planned_at: 999 });
    const mended = { name: 'lab', channel: 'C2' };
    assert.equal(await reviveDestination(sql, mended, { nowMs: 7_000, sinceMs: 1_000 }), 2);
    assert.deepEqual(
      (await deliveryParts(sql, key)).map(({ channel }) => channel),
      ['C2'],
    );
    assert.deepEqual(
      (await openDeliveries(sql, 9))
        .map(({ date, destination, kind, state }) => `${date} ${destination} ${kind} ${state}`)
        .toSorted(),
      [
        '2026-01-11 lab digest failed',
        '2026-01-12 lab digest due',
        '2026-01-13 lab digest due',
        '2026-01-13 lab notice failed',
        '2026-01-13 other digest failed',
      ],
    );
  },
);

testBoth(
  'what failed for a token or a scope since an instant is revived on every platform, and what was not seen',
  async open => {
    const sql = await open();
    await plan(sql, ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(destination => ({ destination })));
    const failed = { state: 'failed', reason: 'no' } as const;
    // Wanted until the revival, and beyond it.
    const token = { ...failed, failure: 'token', planned_at: 2_000 } as const;
    await setRow(sql, { destination: 'f' }, { ...token, late_at: 7_000 });
    await setRow(sql, { destination: 'g' }, { ...token, late_at: 7_001 });
    await setRow(sql, { destination: 'a' }, { ...failed, failure: 'token', planned_at: 2_000 });
    await setRow(
      sql,
      { destination: 'b' },
      { ...failed, failure: 'scope', planned_at: 2_000, asked_at: 900 },
    );
    await setRow(sql, { destination: 'c' }, { ...failed, failure: 'token', planned_at: 1_999 });
    await setRow(sql, { destination: 'd' }, { ...failed, failure: 'archived', planned_at: 2_000 });
    await setRow(
      sql,
      { destination: 'e' },
      { state: 'unknown', failure: 'unseen', planned_at: 2_000, asked_at: 900 },
    );
    await setRow(
      sql,
      { destination: 'h' },
      { state: 'unknown', failure: 'unseen', planned_at: 1_999, asked_at: 900 },
    );
    await reviveAccounts(sql, { nowMs: 7_000, sinceMs: 2_000 });
    assert.deepEqual(
      (await openDeliveries(sql, 9)).map(({ destination, state, due_at, failure }) => [
        destination,
        state,
        due_at,
        failure,
      ]),
      [
        ['a', 'due', 7_000, null],
        ['b', 'unknown', 7_000, null],
        ['c', 'failed', 1_000, 'token'],
        ['d', 'failed', 1_000, 'archived'],
        ['e', 'unknown', 7_000, null],
        ['f', 'failed', 1_000, 'token'],
        ['g', 'due', 7_000, null],
        ['h', 'failed', 1_000, 'unseen'],
      ],
    );
  },
);

testBoth('a forgotten delivery is gone, and tells how often it was planned anew', async open => {
  const sql = await open();
  assert.equal(await forgetDelivery(sql, key), 0);
  await plan(sql, { parts: 2 }, { destination: 'other' });
  await setRow(sql, {}, { state: 'sent', message_id: '17.1' });
  assert.equal(await forgetDelivery(sql, key), 1);
  assert.deepEqual(await statesOf(sql), []);
  assert.deepEqual(await statesOf(sql, 'other'), ['due']);
  await plan(sql, { again: 1 });
  assert.equal((await deliveryParts(sql, key))[0]?.again, 1);
  assert.equal(await forgetDelivery(sql, key), 2);
});

testBoth(
  'the deliveries of a date are those of the kind and the destinations asked for, in order',
  async open => {
    const sql = await open();
    await plan(
      sql,
      { destination: 'b' },
      { destination: 'a', parts: 2 },
      { destination: 'c' },
      { destination: 'a', kind: 'notice' },
      { destination: 'a', date: '2026-01-12' },
    );
    const asked = { date: '2026-01-13', kind: 'digest' } as const;
    assert.deepEqual(names(await deliveriesOf(sql, asked, ['b', 'a', 'nobody'])), [
      '2026-01-13 a 0',
      '2026-01-13 a 1',
      '2026-01-13 b 0',
    ]);
    assert.deepEqual(await deliveriesOf(sql, asked, []), []);
  },
);

testBoth('open are those not sent, newest first and counted; recent those changed last', async open => {
  const sql = await open();
  await plan(sql, { date: '2026-01-14' }, { date: '2026-01-12', parts: 2 }, { date: '2026-01-13' });
  await setRow(sql, { date: '2026-01-12' }, { state: 'sent', changed_at: 3_000 });
  await setRow(sql, { date: '2026-01-12', part: 1 }, { state: 'failed', changed_at: 2_000 });
  const open4 = ['2026-01-14 lab 0', '2026-01-13 lab 0', '2026-01-12 lab 1'];
  assert.deepEqual(names(await openDeliveries(sql, 9)), open4);
  assert.deepEqual(names(await openDeliveries(sql, 2)), open4.slice(0, 2));
  assert.equal(await countOpen(sql), 3);
  assert.deepEqual(names(await recentDeliveries(sql, 2)), ['2026-01-12 lab 0', '2026-01-12 lab 1']);
});

const digestKey = {
  date: Temporal.PlainDate.from('2026-01-13'),
  language: 'ko',
  selection: 'top 5',
} as const;

for (const [states, expected] of [
  [[], false],
  [['due'], true],
  [['sending'], true],
  [['unknown'], true],
  [['sent'], false],
  [['failed'], false],
  [['failed', 'failed'], false],
  [['sent', 'due'], true],
  [['sent', 'failed'], true],
] as const satisfies [Delivery['state'][], boolean][])
  testBoth(
    `a digest whose messages are [${states.join(', ')}] is ${expected ? '' : 'not '}on its way`,
    async open => {
      const sql = await open();
      await plan(sql, { parts: states.length });
      for (const [part, state] of states.entries()) await setRow(sql, { part }, { state });
      assert.equal(await isUnderWay(sql, digestKey), expected);
    },
  );

testBoth(
  'a digest of another date, language or selection, and a notice, are not on their way',
  async open => {
    const sql = await open();
    await plan(sql, { kind: 'notice' });
    assert.equal(await isUnderWay(sql, digestKey), false);
    await plan(sql, {});
    assert.equal(await isUnderWay(sql, { ...digestKey, date: digestKey.date.add({ days: 1 }) }), false);
    assert.equal(await isUnderWay(sql, { ...digestKey, language: 'en' }), false);
    assert.equal(await isUnderWay(sql, { ...digestKey, selection: 'top 3' }), false);
    assert.equal(await isUnderWay(sql, digestKey), true);
  },
);

test('a history is read back line by line, whatever a reason holds', () => {
  const reason = 'two\nlines, "quotes" and 한글';
  const history =
    historyLine(1, 'due', 'Planned') + historyLine(2, 'sending') + historyLine(3, 'failed', reason);
  assert.equal(history.split('\n').length, 4);
  assert.deepEqual(transitionsOf({ history }), [
    { atMs: 1, state: 'due', reason: 'Planned' },
    { atMs: 2, state: 'sending', reason: null },
    { atMs: 3, state: 'failed', reason },
  ]);
  assert.deepEqual(transitionsOf({ history: '' }), []);
});

testBoth('what was planned last is known by destination, as far as it is out or may be', async open => {
  const sql = await open();
  const of = (destinations: string[], sinceMs = 1_000, besides = '2026-01-14') =>
    lastPlanned(sql, destinations, { sinceMs, besides });
  await plan(
    sql,
    ...['due', 'sent', 'asked', 'failed', 'unlisted'].map(destination => ({ destination })),
    { destination: 'told', kind: 'notice' },
    { destination: 'due', date: '2026-01-12' },
  );
  await setRow(sql, { destination: 'due' }, { planned_at: 1_500, changed_at: 1_500 });
  await setRow(sql, { destination: 'sent' }, { state: 'sent', changed_at: 3_000 });
  await setRow(sql, { destination: 'asked' }, { state: 'failed', asked_at: 900 });
  await setRow(sql, { destination: 'failed' }, { state: 'failed' });
  const names = ['due', 'sent', 'asked', 'failed', 'told'];
  assert.deepEqual([...(await of(names))].toSorted(), [
    ['asked', 1_000],
    ['due', 1_500],
    ['sent', 1_000],
  ]);
  assert.deepEqual([...(await of(names, 1_001))], [['due', 1_500]]);
  assert.deepEqual([...(await of(['due', 'sent'], 1_000, '2026-01-13'))], [['due', 1_000]]);
});

testBoth(
  'when nobody wants a delivery any more is kept, and set anew as it is taken up again',
  async open => {
    const sql = await open();
    const lateAt = async () => (await deliveryParts(sql, key)).map(({ late_at }) => late_at);
    await plan(sql, { late_at: 5_000 });
    assert.deepEqual(await lateAt(), [5_000]);
    await setRow(sql, {}, { state: 'failed' });
    await reviveDelivery(sql, key, { nowMs: 7_000, late_at: 9_000 });
    assert.deepEqual(await lateAt(), [9_000]);
  },
);

testBoth('what is too late for a destination that is no longer there is done with', async open => {
  const sql = await open();
  await know(sql, 'lab');
  await plan(sql, {}, { destination: 'gone' }, { destination: 'gone', date: '2026-01-12' });
  await plan(sql, { destination: 'operator/gone', kind: 'notice' });
  await setRow(sql, { destination: 'gone' }, { planned_at: 2_000 });
  await abandonGone(sql, 2_000);
  assert.deepEqual(
    (await openDeliveries(sql, 9)).map(({ date, destination, late_at }) => [date, destination, late_at]),
    [
      ['2026-01-13', 'gone', null],
      ['2026-01-13', 'lab', null],
      ['2026-01-13', 'operator/gone', null],
      ['2026-01-12', 'gone', unwanted],
    ],
  );
});

testBoth('of a destination nothing is revived that nobody wants any more', async open => {
  const sql = await open();
  await plan(sql, {});
  for (const late_at of [unwanted, 7_000, 7_001]) {
    await setRow(sql, {}, { state: 'failed', late_at });
    const revived = await reviveDestination(
      sql,
      { name: 'lab', channel: 'C1' },
      { nowMs: 7_000, sinceMs: 0 },
    );
    assert.equal(revived, late_at > 7_000 ? 1 : 0);
  }
});
