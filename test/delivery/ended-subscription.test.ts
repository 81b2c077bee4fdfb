// What becomes of messages on their way when their channel is unsubscribed.
import assert from 'node:assert/strict';
import type { Finding } from '../../src/delivery/outcome.ts';
import { usualSendPatience } from '../../src/delivery/patience.ts';
import type { Deliverer } from '../../src/delivery/platform.ts';
import { createSender } from '../../src/delivery/sender.ts';
import type { Database } from '../../src/store/database.ts';
import { deliveriesTo } from '../../src/store/deliveries.ts';
import { subscribe, unsubscribe } from '../../src/subscriptions/keep.ts';
import { usualSettings } from '../../src/subscriptions/settings.ts';
import { plan, setRow } from '../store/ledger-rows.ts';
import { testBoth } from '../store/stores.ts';

const nowMs = 60_000;
const name = 'slack/C1';
const settings = usualSettings('day', { timeZone: 'Asia/Seoul', language: 'ko', top: 5 });

/** Looks once for each of a channel's messages, and sends none. */
async function look(database: Database, finding: Finding): Promise<number> {
  let looks = 0;
  const deliverer: Deliverer = {
    platform: 'slack',
    accountPace: { most: 9, windowMs: 0, gapMs: 0 },
    channelPace: null,
    // Also where the same request could be made again without a second message.
    repeatableMs: Number.POSITIVE_INFINITY,
    countParts: () => 1,
    deliver: async () => assert.fail('It was sent'),
    async find() {
      looks += 1;
      return finding;
    },
  };
  const sender = createSender({
    ...{ database, deliverer, patience: usualSendPatience, maxLateMs: Number.POSITIVE_INFINITY },
    now: () => Temporal.Instant.fromEpochMilliseconds(nowMs),
    operator: { channel: null, words: () => '', onAlert: () => {} },
  });
  await sender.drain();
  assert.equal(await sender.nextDueMs(), null);
  return looks;
}

/** A channel with a digest of three messages, of which the first was sent and the second is in doubt. */
async function openInDoubt(database: Database, change: Parameters<typeof setRow>[2]): Promise<void> {
  const channel = { platform: 'slack', workspace: 'T1', channel: 'C1', channelName: null } as const;
  const subscriber = { ...channel, isPrivate: false, userId: 'U1' };
  await database.tx(sql => subscribe(sql, subscriber, { settings, nowMs: 1 }));
  await plan(database, { destination: name, kind: 'digest', parts: 3, notice: 'text' });
  await setRow(database, { destination: name }, { state: 'sent', message_id: '17.1', asked_at: 1_000 });
  await setRow(database, { destination: name, part: 1 }, { asked_at: 2_000, ...change });
}

const states = async (database: Database) =>
  (await deliveriesTo(database, name, 9)).map(({ state, failure, reason }) => [state, failure, reason]);

const ended = 'Nothing is posted there any more';
const rest = ['failed', 'late', ended];

for (const [what, change] of [
  ['in doubt', { state: 'unknown' }],
  ['being sent', { state: 'sending', due_at: 5_000 }],
] as const)
  for (const [finding, becomes] of [
    [{ state: 'found', messageId: '17.2' }, ['sent', null, 'It was looked for and found']],
    [{ state: 'absent' }, rest],
    [{ state: 'forbidden', reason: 'no' }, ['failed', 'unseen', 'no']],
  ] as const)
    testBoth(
      `what is ${what} when its channel is unsubscribed is looked for once, and never sent: ${finding.state}`,
      async open => {
        const database = await open();
        await openInDoubt(database, change);
        assert.equal(await unsubscribe(database, name, nowMs), true);
        assert.equal(await look(database, finding), 1);
        assert.deepEqual(await states(database), [['sent', null, null], becomes, rest]);
        assert.equal(await look(database, finding), 0);
      },
    );

testBoth('what may not be looked for is done with when its channel is unsubscribed', async open => {
  const database = await open();
  await openInDoubt(database, { state: 'unknown', failure: 'unseen', reason: 'no' });
  await unsubscribe(database, name, nowMs);
  assert.deepEqual(await states(database), [['sent', null, null], ['failed', 'unseen', ended], rest]);
  assert.equal(await look(database, { state: 'absent' }), 0);
});

testBoth('what becomes due again after its channel was unsubscribed is not sent', async open => {
  const database = await open();
  await openInDoubt(database, { state: 'sending', due_at: 5_000 });
  await unsubscribe(database, name, nowMs);
  await setRow(database, { destination: name, part: 1 }, { state: 'due', asked_at: null });
  assert.equal(await look(database, { state: 'absent' }), 0);
  assert.deepEqual(await states(database), [['sent', null, null], rest, rest]);
});
