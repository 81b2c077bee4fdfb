// The sender beside what the platforms show of it: time that passes inside it, and outages in a row.
import assert from 'node:assert/strict';
import type { Database, Sql } from '../../src/store/database.ts';
import { deliveryParts, transitionsOf } from '../../src/store/deliveries.ts';
import { know, plan, setRow } from '../store/ledger-rows.ts';
import { testBoth } from '../store/stores.ts';
import { scriptedSender } from './faults/scripted-sender.ts';

const key = { date: '2026-01-13', destination: 'lab', kind: 'digest' } as const;
const sent = { state: 'sent', messageId: '17.1' } as const;
const dueMs = 1_000;

/** One message of `lab`, due at 1,000; with words of its own no digest has to be kept for it. */
async function planOne(sql: Sql): Promise<void> {
  await know(sql, 'lab');
  await plan(sql, { notice: 'text' });
}

async function rowOf(sql: Sql, part = 0) {
  const row = (await deliveryParts(sql, key))[part];
  return row ?? assert.fail('It is not in the ledger');
}

/** The same store, in which nothing else happens for a while when it is asked so. */
const slowAt = (database: Database, asked: RegExp, forMs: number): Database => ({
  dialect: database.dialect,
  tx: work => database.tx(work),
  close: () => database.close(),
  async all(statement, ...parameters) {
    if (asked.test(statement)) {
      const endMs = performance.now() + forMs;
      while (performance.now() < endMs);
    }
    return database.all(statement, ...parameters);
  },
});

for (const [what, statement] of [
  // A message's thread is looked up.
  ['made', /^SELECT \* FROM deliveries WHERE date/],
  ['taken', /^WITH wanted/],
] as const)
  testBoth(
    `what took an eighth of the lease to be ${what} is not asked for: the lease could end first`,
    async open => {
      const database = await open();
      await know(database, 'lab');
      await plan(database, { layout: 'thread', notice: 'text', parts: 2 });
      await setRow(database, {}, { state: 'sent', message_id: '17.1' });
      const { sender, asked } = scriptedSender({
        database: slowAt(database, statement, 51),
        now: () => dueMs,
        patience: { leaseMs: 400 },
        sends: [sent],
      });
      const stop = new AbortController();
      await sender.drain({ signal: stop.signal, onSettled: () => stop.abort() });
      const { state, reason, asked_at, due_at } = await rowOf(database, 1);
      assert.deepEqual(
        { state, reason, asked_at, due_at, asked },
        {
          ...{ state: 'due', reason: 'It could not be asked for in time' },
          ...{ asked_at: null, due_at: dueMs, asked: [] },
        },
      );
    },
  );

testBoth('each outage in a row is waited out twice as long, until one message gets through', async open => {
  const database = await open();
  await planOne(database);
  let nowMs = dueMs;
  const outage = { state: 'due', afterMs: null, reason: 'No way', pause: 'account' } as const;
  const { sender } = scriptedSender({
    database,
    now: () => nowMs,
    patience: { firstBackoffMs: 20, maxOutageMs: 100 },
    sends: [outage, outage, outage, outage, sent, outage],
  });
  const waits: number[] = [];
  for (let round = 0; round < 6; round++) {
    await sender.drain();
    const { due_at, state } = await rowOf(database);
    if (state === 'sent') await setRow(database, {}, { state: 'due', due_at: nowMs, asked_at: null });
    else {
      waits.push(due_at - nowMs);
      nowMs = due_at;
    }
  }
  // Up to a quarter more or less, so that not all come at the same instant; whole milliseconds.
  const bounds = [
    [15, 25],
    [30, 50],
    [60, 100],
    [100, 100],
    [15, 25],
  ] as const;
  assert.equal(waits.length, bounds.length);
  for (const [index, [least, most]] of bounds.entries()) {
    const waitMs = waits[index] ?? 0;
    assert.ok(waitMs >= least && waitMs <= most, `${index}: ${waits.join(', ')}`);
  }
});

for (const [title, late_at, asked, state] of [
  ['within its day is sent again by its key', 90_000, ['send'], 'sent'],
  ['after its day is looked for, and not sent by its key', 30_000, ['look'], 'failed'],
] as const)
  testBoth(`an alert in doubt ${title}`, async open => {
    const database = await open();
    await planOne(database);
    await setRow(database, {}, { state: 'unknown', asked_at: dueMs, attempt: 1, due_at: 30_000, late_at });
    const scripted = scriptedSender({
      database,
      now: () => 30_000,
      repeatableMs: 120_000,
      sends: [sent],
      looks: [{ state: 'absent' }],
    });
    await scripted.sender.drain();
    const row = await rowOf(database);
    assert.deepEqual([scripted.asked, row.state], [asked, state]);
    assert.equal(row.failure, state === 'failed' ? 'late' : null);
  });

testBoth('a message that was put off since it was read is not sent before its time', async open => {
  const database = await open();
  await planOne(database);
  await know(database, 'other');
  await plan(database, { destination: 'other', notice: 'text' });
  await setRow(database, {}, { due_at: dueMs - 1 });
  let nowMs = dueMs;
  const busy = { state: 'due', afterMs: 5_000, reason: 'Wait', pause: 'channel' } as const;
  const { sender, asked } = scriptedSender({
    database,
    now: () => nowMs,
    sends: [busy, sent, { ...sent, messageId: '17.2' }],
  });
  await sender.drain();
  assert.deepEqual(asked, ['send']);
  const [other] = await deliveryParts(database, { ...key, destination: 'other' });
  assert.deepEqual([other?.due_at, other && transitionsOf(other).length], [dueMs + 5_000, 1]);
  nowMs += 4_999;
  await sender.drain();
  assert.deepEqual(asked, ['send']);
  nowMs += 1;
  await sender.drain();
  assert.deepEqual(asked, ['send', 'send', 'send']);
});
