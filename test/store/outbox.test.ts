// The outbox: taking deliveries with a lease, and settling them under it.
import assert from 'node:assert/strict';
import type { Sql } from '../../src/store/database.ts';
import { type Delivery, deliveryParts, historyLine } from '../../src/store/deliveries.ts';
import { seeDestinations } from '../../src/store/destinations.ts';
import {
  claimParts,
  dueParts,
  failAccount,
  isDelivered,
  nextDueAt,
  settleParts,
} from '../../src/store/outbox.ts';
import { dueRow, know, plain, plan, setRow } from './ledger-rows.ts';
import { testBoth } from './stores.ts';

const key = { date: '2026-01-13', destination: 'lab', kind: 'digest' } as const;
const lease = { nowMs: 2_000, leaseMs: 500 };

const due = async (sql: Sql, nowMs = 1_000, only?: { date: string; destinations: string[] }) =>
  (await dueParts(sql, 'slack', { nowMs, limit: 99, only }))
    .map(({ date, destination, kind, part }) => `${date} ${destination} ${kind} ${part}`)
    .toSorted();

/** The one part that is due, taken. */
async function claimOne(sql: Sql, options = lease): Promise<Delivery> {
  const [part] = await claimParts(sql, await dueParts(sql, 'slack', { nowMs: 1_000, limit: 1 }), options);
  assert.ok(part);
  return part;
}

const rowOf = async (sql: Sql) => plain(await deliveryParts(sql, key))[0];

testBoth('due is the next part of each delivery at its time, oldest first', async open => {
  const sql = await open();
  await know(sql, 'lab', 'other');
  assert.deepEqual(await due(sql), []);
  assert.equal(await nextDueAt(sql, 'slack'), null);
  await plan(
    sql,
    { parts: 3 },
    { destination: 'other' },
    { destination: 'other', platform: 'discord', date: '2026-01-12' },
  );
  await setRow(sql, { destination: 'other' }, { due_at: 900 });
  assert.deepEqual(await due(sql, 899), []);
  assert.deepEqual(await due(sql, 999), ['2026-01-13 other digest 0']);
  const both = await dueParts(sql, 'slack', { nowMs: 1_000, limit: 99 });
  assert.deepEqual(
    both.map(({ destination, part }) => [destination, part]),
    [
      ['other', 0],
      ['lab', 0],
    ],
  );
  assert.equal((await dueParts(sql, 'slack', { nowMs: 1_000, limit: 1 })).length, 1);
  assert.equal(await nextDueAt(sql, 'slack'), 900);
  assert.equal(await nextDueAt(sql, 'discord'), 1_000);
  await setRow(sql, { destination: 'other' }, { due_at: 8_000 });
  assert.equal(await nextDueAt(sql, 'slack'), 1_000);
});

for (const state of ['due', 'sending', 'unknown', 'failed'] as const)
  testBoth(`a part waits for an earlier one that is ${state}`, async open => {
    const sql = await open();
    await know(sql, 'lab');
    await plan(sql, { parts: 3 });
    await setRow(sql, {}, { state: 'sent' });
    await setRow(sql, { part: 1 }, { state, due_at: 5_000 });
    assert.deepEqual(await due(sql), []);
    assert.equal(await nextDueAt(sql, 'slack'), state === 'failed' ? null : 5_000);
    await setRow(sql, { part: 1 }, { state: 'sent' });
    assert.deepEqual(await due(sql), ['2026-01-13 lab digest 2']);
  });

testBoth('what is looked for and what a sender left are due at their time', async open => {
  const sql = await open();
  await know(sql, 'lab');
  await plan(sql, {});
  for (const state of ['unknown', 'sending'] as const) {
    await setRow(sql, {}, { state, due_at: 3_000 });
    assert.deepEqual(await due(sql, 2_999), []);
    assert.deepEqual(await due(sql, 3_000), ['2026-01-13 lab digest 0']);
  }
});

testBoth('what waits for a person, is sent or failed is not due', async open => {
  const sql = await open();
  await know(sql, 'lab');
  await plan(sql, {});
  for (const change of [
    { state: 'unknown', failure: 'unseen' },
    { state: 'sent', failure: null },
    { state: 'failed', failure: null },
  ] as const) {
    await setRow(sql, {}, change);
    assert.deepEqual(await due(sql), []);
    assert.equal(await nextDueAt(sql, 'slack'), null);
  }
});

testBoth('nothing is sent to a destination that is paused or not known', async open => {
  const sql = await open();
  await know(sql, 'lab', 'paused');
  await sql.all(`UPDATE destinations SET paused_at = 1 WHERE name = 'paused'`);
  await plan(sql, { destination: 'paused' }, { destination: 'forgotten' });
  assert.deepEqual(await due(sql), []);
  assert.equal(await nextDueAt(sql, 'slack'), null);
  await plan(sql, {});
  assert.deepEqual(await due(sql), ['2026-01-13 lab digest 0']);
  await seeDestinations(sql, [], { nowMs: 5_000, forgetOthers: true });
  assert.deepEqual(await due(sql), []);
});

testBoth('a word to the operator is due without a destination', async open => {
  const sql = await open();
  await plan(sql, { destination: 'operator/lab', kind: 'notice', notice: 'Paused' });
  assert.deepEqual(await due(sql), ['2026-01-13 operator/lab notice 0']);
  assert.equal(await nextDueAt(sql, 'slack'), 1_000);
});

testBoth('only the digests asked for, where only they are', async open => {
  const sql = await open();
  await know(sql, 'lab', 'a', 'b');
  await plan(
    sql,
    {},
    { date: '2026-01-12' },
    { kind: 'notice' },
    { destination: 'a' },
    { destination: 'b' },
    { destination: 'operator/lab', kind: 'notice' },
  );
  const only = { date: '2026-01-13', destinations: ['lab', 'a'] };
  assert.deepEqual(await due(sql, 1_000, only), ['2026-01-13 a digest 0', '2026-01-13 lab digest 0']);
  await setRow(sql, {}, { due_at: 3_000 });
  await setRow(sql, { destination: 'a' }, { due_at: 2_000 });
  assert.equal(await nextDueAt(sql, 'slack', only), 2_000);
  assert.equal(await nextDueAt(sql, 'slack', { ...only, date: '2026-01-11' }), null);
});

testBoth(
  'a part that is taken is sending until its lease ends, and was asked about first now',
  async open => {
    const sql = await open();
    await know(sql, 'lab');
    await plan(sql, {});
    const claimed = await claimOne(sql);
    const expected = {
      ...dueRow,
      state: 'sending',
      attempt: 1,
      asked_at: 2_000,
      due_at: 2_500,
      changed_at: 2_000,
      history: dueRow.history + historyLine(2_000, 'sending'),
    };
    assert.deepEqual({ ...claimed }, expected);
    assert.deepEqual(await rowOf(sql), expected);
    assert.deepEqual(await due(sql, 2_499), []);
    assert.deepEqual(await claimParts(sql, [], lease), []);
  },
);

testBoth('an earlier request stays the first that may have been accepted', async open => {
  const sql = await open();
  await know(sql, 'lab');
  await plan(sql, {});
  await setRow(sql, {}, { state: 'unknown', asked_at: 700, attempt: 3 });
  const claimed = await claimOne(sql);
  assert.deepEqual([claimed.asked_at, claimed.attempt], [700, 4]);
});

testBoth('a part is taken as it was read, by the first alone', async open => {
  const sql = await open();
  await know(sql, 'lab');
  await plan(sql, {});
  const read = await dueParts(sql, 'slack', { nowMs: 1_000, limit: 1 });
  assert.equal((await claimParts(sql, read, lease)).length, 1);
  assert.deepEqual(await claimParts(sql, read, lease), []);
  const [again] = await deliveryParts(sql, key);
  assert.equal(again?.attempt, 1);
});

for (const change of [
  { state: 'sent' },
  { state: 'failed' },
  { state: 'unknown', failure: 'unseen' },
] as const)
  testBoth(
    `what has become ${change.state}${'failure' in change ? ' for a person' : ''} is not taken`,
    async open => {
      const sql = await open();
      await plan(sql, {});
      await setRow(sql, {}, change);
      assert.deepEqual(await claimParts(sql, [dueRow], lease), []);
    },
  );

testBoth('what is not in the ledger can not be taken', async open => {
  assert.deepEqual(await claimParts(await open(), [dueRow], lease), []);
});

testBoth('of several that take the same rows at once each gets its own', async open => {
  const sql = await open();
  const opened = [sql, await open(), await open()];
  const destinations = Array.from({ length: 60 }, (_, index) => `lab-${index}`);
  await know(sql, ...destinations);
  await plan(sql, ...destinations.map(destination => ({ destination })));
  const read = await dueParts(sql, 'slack', { nowMs: 1_000, limit: 99 });
  assert.equal(read.length, 60);
  const claims = await Promise.all(opened.map(database => claimParts(database, read, lease)));
  assert.deepEqual(
    claims
      .flat()
      .map(({ destination }) => destination)
      .toSorted(),
    destinations.toSorted(),
  );
  assert.deepEqual(
    (await sql.all('SELECT DISTINCT attempt, state FROM deliveries')).map(row => ({ ...row })),
    [{ attempt: 1, state: 'sending' }],
  );
});

testBoth('a lease that ended is taken over, with its line in the history', async open => {
  const sql = await open();
  await know(sql, 'lab');
  await plan(sql, {});
  await claimOne(sql);
  const left = await dueParts(sql, 'slack', { nowMs: 2_500, limit: 1 });
  const [over] = await claimParts(sql, left, { nowMs: 2_600, leaseMs: 500 });
  assert.deepEqual([over?.state, over?.attempt, over?.asked_at, over?.due_at], ['sending', 2, 2_000, 3_100]);
  assert.equal(
    over?.history,
    dueRow.history +
      historyLine(2_000, 'sending') +
      historyLine(2_600, 'unknown', 'Paperboy ended while this was being sent') +
      historyLine(
        2_600,
        'sending',
        'An earlier request may have been accepted: looking, or asking with its key',
      ),
  );
});

const sent = { state: 'sent', message_id: '17.1', changed_at: 2_100 } as const;

testBoth('what became of a part is written, with its line', async open => {
  const sql = await open();
  await know(sql, 'lab');
  await plan(sql, {});
  const claimed = await claimOne(sql);
  const again = {
    state: 'due',
    form: 'plain',
    reason: 'rate limit',
    due_at: 9_000,
    asked_at: null,
    changed_at: 2_050,
  } as const;
  const [settled] = await settleParts(sql, [{ ...claimed, ...again }]);
  const expected = {
    ...claimed,
    ...again,
    history: claimed.history + historyLine(2_050, 'due', 'rate limit'),
  };
  assert.deepEqual({ ...settled }, expected);
  assert.deepEqual(await rowOf(sql), expected);
  assert.deepEqual(await settleParts(sql, []), []);
});

testBoth('a sent part’s line holds the message’s id', async open => {
  const sql = await open();
  await know(sql, 'lab');
  await plan(sql, {});
  const claimed = await claimOne(sql);
  await settleParts(sql, [{ ...claimed, ...sent }]);
  assert.equal((await rowOf(sql))?.history, claimed.history + historyLine(2_100, 'sent', '17.1'));
});

testBoth('many are settled at once, each as it is', async open => {
  const sql = await open();
  await know(sql, 'lab', 'other');
  await plan(sql, {}, { destination: 'other' });
  const claimed = await claimParts(sql, await dueParts(sql, 'slack', { nowMs: 1_000, limit: 9 }), lease);
  const settled = await settleParts(
    sql,
    claimed.map(part => ({ ...part, ...sent, message_id: part.destination })),
  );
  assert.deepEqual(settled.map(({ message_id }) => message_id).toSorted(), ['lab', 'other']);
});

testBoth('whoever has lost the lease changes nothing', async open => {
  const sql = await open();
  await know(sql, 'lab');
  await plan(sql, {});
  const claimed = await claimOne(sql);
  const [over] = await claimParts(sql, await dueParts(sql, 'slack', { nowMs: 2_500, limit: 1 }), {
    nowMs: 2_600,
    leaseMs: 500,
  });
  assert.deepEqual(await settleParts(sql, [{ ...claimed, ...sent }]), []);
  assert.deepEqual(await rowOf(sql), { ...over });
});

testBoth('what is not being sent any more, or was planned anew, is not settled', async open => {
  const sql = await open();
  await know(sql, 'lab');
  await plan(sql, {});
  const claimed = await claimOne(sql);
  await setRow(sql, {}, { state: 'failed' });
  assert.deepEqual(await settleParts(sql, [{ ...claimed, ...sent }]), []);
  await setRow(sql, {}, { state: 'sending', again: 1 });
  assert.deepEqual(await settleParts(sql, [{ ...claimed, ...sent }]), []);
  assert.deepEqual([(await rowOf(sql))?.state, (await rowOf(sql))?.message_id], ['sending', null]);
});

testBoth('what waits for an account that is refused fails with it', async open => {
  const sql = await open();
  await plan(
    sql,
    ...['due', 'later', 'unknown', 'unseen', 'sending', 'sent'].map(destination => ({ destination })),
    { destination: 'elsewhere', platform: 'discord' },
  );
  const change = (destination: string, row: Partial<Delivery>) => setRow(sql, { destination }, row);
  await change('later', { due_at: 7_001 });
  await change('unknown', { state: 'unknown', asked_at: 900 });
  await change('unseen', { state: 'unknown', failure: 'unseen' });
  await change('sending', { state: 'sending' });
  await change('sent', { state: 'sent' });
  const failed = await failAccount(sql, 'slack', { failure: 'token', reason: 'invalid_auth', nowMs: 7_000 });
  const shared = {
    ...{ state: 'failed', failure: 'token', reason: 'invalid_auth', changed_at: 7_000 },
    history: dueRow.history + historyLine(7_000, 'failed', 'invalid_auth'),
  } as const;
  assert.deepEqual(
    plain(failed).toSorted((a, b) => a.destination.localeCompare(b.destination)),
    [
      { ...dueRow, ...shared, destination: 'due' },
      { ...dueRow, ...shared, destination: 'unknown', asked_at: 900 },
    ],
  );
  assert.deepEqual(
    (
      await sql.all<{ destination: string }>(
        `SELECT destination FROM deliveries WHERE state = 'failed' ORDER BY destination`,
      )
    ).map(({ destination }) => destination),
    ['due', 'unknown'],
  );
});

testBoth('a message is known by its channel and its id', async open => {
  const sql = await open();
  await plan(sql, {});
  assert.equal(await isDelivered(sql, 'C1', '17.1'), false);
  await setRow(sql, {}, { state: 'sent', message_id: '17.1' });
  assert.equal(await isDelivered(sql, 'C1', '17.1'), true);
  assert.equal(await isDelivered(sql, 'C2', '17.1'), false);
  assert.equal(await isDelivered(sql, 'C1', '17.2'), false);
});
