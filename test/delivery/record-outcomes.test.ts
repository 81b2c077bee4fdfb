// What failures mean for a destination, for an account and for the operator.
import assert from 'node:assert/strict';
import type { Alert, OperatorDesk } from '../../src/delivery/notices.ts';
import { usualSendPatience } from '../../src/delivery/patience.ts';
import type { Deliverer } from '../../src/delivery/platform.ts';
import { recordOutcomes } from '../../src/delivery/record-outcomes.ts';
import { createSender } from '../../src/delivery/sender.ts';
import type { Database, Sql } from '../../src/store/database.ts';
import { type Delivery, deliveryParts } from '../../src/store/deliveries.ts';
import { destinationRecord, failingDestinations } from '../../src/store/destinations.ts';
import { claimParts } from '../../src/store/outbox.ts';
import { reviveAccounts, reviveDelivery, reviveDestination } from '../../src/store/revive.ts';
import { followerName } from '../../src/subscriptions/follower.ts';
import { know, plan } from '../store/ledger-rows.ts';
import { testBoth } from '../store/stores.ts';

/** 2026-01-14 10:00 in Seoul. */
const nowMs = Date.UTC(2026, 0, 14, 1);
const today = '2026-01-14';

/** An operator's desk that keeps what it is told. */
function desk(platform: 'slack' | 'discord' | null = 'discord') {
  const told: string[] = [];
  const words = ({ about, destination, failure }: Alert) => `${about} ${destination} ${failure}`;
  const operator: OperatorDesk = {
    channel: platform && { platform, channel: 'OPS', language: 'en' },
    words,
    onAlert: alert => told.push(words(alert)),
  };
  return { operator, told };
}

type Change = Partial<Pick<Delivery, 'state' | 'failure' | 'message_id'>>;

/** Takes the parts of a date for destinations, and records what became of each. */
async function record(
  database: Database,
  { operator }: { operator: OperatorDesk },
  became: Record<string, Change>,
  { date = '2026-01-13', kind = 'digest' as Delivery['kind'], atMs = nowMs } = {},
): Promise<Delivery[]> {
  const rows = await Promise.all(
    Object.keys(became).map(destination => deliveryParts(database, { date, destination, kind })),
  );
  const claimed = await claimParts(database, rows.flat(), { nowMs: atMs, leaseMs: 500 });
  const parts = claimed.map(part => ({
    ...part,
    ...{ reason: 'why', changed_at: atMs, asked_at: null },
    ...became[part.destination],
  }));
  return recordOutcomes(database, parts, {
    failing: await failingDestinations(database),
    nowMs: atMs,
    operator,
    told: new Set(),
  });
}

const today13 = { date: '2026-01-13', kind: 'digest' } as const;
const revival = { nowMs, sinceMs: 0 };

const refused = { state: 'failed', failure: 'no-permission' } as const;
const sent = { state: 'sent', message_id: '17.1' } as const;

const failuresOf = async (sql: Sql, name = 'lab') => (await destinationRecord(sql, name))?.failures;

const notices = async (sql: Sql) =>
  (
    await sql.all<Delivery>(
      `SELECT * FROM deliveries WHERE destination LIKE 'operator/%' ORDER BY date, destination, part`,
    )
  ).map(({ date, destination, kind, platform, channel, language, notice, state }) =>
    [date, destination, kind, platform, channel, language, notice, state].join(' | '),
  );

const dates = ['2026-01-10', '2026-01-11', '2026-01-12', '2026-01-13'];
const everyDate = (destination: string) => dates.map(date => ({ date, destination }));

testBoth('the third failure in a row pauses a destination and plans one word to the operator', async open => {
  const database = await open();
  await know(database, 'lab', 'other');
  await plan(database, ...everyDate('lab'), ...everyDate('other'));
  const { operator, told } = desk();
  for (const date of dates.slice(0, 2)) await record(database, { operator }, { lab: refused }, { date });
  assert.deepEqual([told, await notices(database), await failuresOf(database)], [[], [], 2]);
  await record(database, { operator }, { lab: refused, other: refused }, { date: '2026-01-12' });
  assert.deepEqual(told, ['destination lab no-permission']);
  const notice = `${today} | operator/lab | notice | discord | OPS | en | destination lab no-permission | due`;
  assert.deepEqual(await notices(database), [notice]);
  assert.equal((await destinationRecord(database, 'lab'))?.paused_at, nowMs);
  assert.equal(await failuresOf(database, 'other'), 1);
  // One that was under way when it was paused.
  await record(database, { operator }, { lab: refused });
  assert.deepEqual([told.length, await notices(database)], [1, [notice]]);
});

testBoth('a destination that is called like its platform is told of beside the platform', async open => {
  const database = await open();
  await know(database, 'slack');
  await plan(database, ...everyDate('slack'));
  const { operator } = desk();
  await database.all('UPDATE destinations SET failures = 2');
  await record(database, { operator }, { slack: refused });
  const date = '2026-01-12';
  await record(database, { operator }, { slack: { state: 'failed', failure: 'token' } }, { date });
  assert.deepEqual(
    (await notices(database)).map(notice => notice.split(' | ')[1]),
    ['operator/account/slack', 'operator/slack'],
  );
});

for (const [what, isOneMore, again] of [
  ['for the account and was taken up by a start', true, (sql: Sql) => reviveAccounts(sql, revival)],
  [
    'before the destination was resumed',
    true,
    (sql: Sql) => reviveDestination(sql, { name: 'lab', channel: 'C1' }, revival),
  ],
  [
    'before somebody posted it again',
    false,
    (sql: Sql) => reviveDelivery(sql, { ...today13, destination: 'lab' }, { nowMs, late_at: null }),
  ],
] as const)
  testBoth(
    `a digest that failed ${what} ${isOneMore ? 'is a failure of its own' : 'is no other failure'}`,
    async open => {
      const database = await open();
      await know(database, 'lab');
      await plan(database, today13);
      const { operator } = desk();
      await record(database, { operator }, { lab: { state: 'failed', failure: 'token' } });
      await again(database);
      await record(database, { operator }, { lab: refused });
      assert.equal(await failuresOf(database), isOneMore ? 1 : 0);
    },
  );

testBoth('a reader who is paused is told of in the log alone', async open => {
  const database = await open();
  const reader = followerName('slack', 'U1');
  await know(database, reader);
  await plan(database, ...everyDate(reader));
  const { operator, told } = desk();
  for (const date of dates.slice(0, 3))
    await record(
      database,
      { operator },
      { [reader]: { state: 'failed', failure: 'direct-closed' } },
      { date },
    );
  assert.deepEqual([told, await notices(database)], [['reader follow/slack/U1 direct-closed'], []]);
  assert.equal((await destinationRecord(database, reader))?.paused_at, nowMs);
});

testBoth(
  'what keeps readers from their messages is told the operator once, and names none of them',
  async open => {
    const database = await open();
    const readers = ['U1', 'U2'].map(userId => followerName('slack', userId));
    await know(database, ...readers);
    await plan(database, ...readers.flatMap(everyDate));
    await database.all('UPDATE destinations SET failures = 2');
    const { operator, told } = desk();
    const closed = { state: 'failed', failure: 'messages-tab' } as const;
    await record(database, { operator }, Object.fromEntries(readers.map(name => [name, closed])));
    assert.deepEqual(
      told.toSorted(),
      readers.map(name => `readers ${name} messages-tab`),
    );
    assert.deepEqual(
      (await notices(database)).map(notice => notice.split(' | ')[1]),
      ['operator/direct/slack'],
    );
  },
);

testBoth('a destination that nobody subscribed has nobody else to be told', async open => {
  const database = await open();
  await know(database, 'slack/C1');
  await plan(database, ...everyDate('slack/C1'));
  await database.all('UPDATE destinations SET failures = 2');
  await record(database, desk(null), { 'slack/C1': refused });
  assert.deepEqual(await database.all(`SELECT 1 FROM deliveries WHERE kind = 'notice'`), []);
});

testBoth(
  'paused a second time on one day, the operator is told in the log and once in the channel',
  async open => {
    const database = await open();
    await know(database, 'lab');
    await plan(database, ...everyDate('lab'));
    const { operator, told } = desk();
    await database.all('UPDATE destinations SET failures = 2');
    await record(database, { operator }, { lab: refused });
    await database.all('UPDATE destinations SET failures = 2, paused_at = NULL');
    await record(database, { operator }, { lab: refused }, { date: '2026-01-12' });
    assert.deepEqual([told.length, (await notices(database)).length], [2, 1]);
    await database.all('UPDATE destinations SET failures = 2, paused_at = NULL');
    await record(
      database,
      { operator },
      { lab: refused },
      { date: '2026-01-11', atMs: nowMs + 24 * 3_600_000 },
    );
    assert.equal((await notices(database)).length, 2);
  },
);

testBoth('a delivered message ends the row of failures', async open => {
  const database = await open();
  await know(database, 'lab');
  await plan(database, ...everyDate('lab'));
  const { operator, told } = desk();
  for (const date of dates.slice(0, 2)) await record(database, { operator }, { lab: refused }, { date });
  await record(database, { operator }, { lab: sent }, { date: '2026-01-12' });
  assert.equal(await failuresOf(database), 0);
  await record(database, { operator }, { lab: refused });
  assert.deepEqual([told, await failuresOf(database)], [[], 1]);
});

testBoth('a delivered message ends the row also where another’s failure is written with it', async open => {
  const database = await open();
  await know(database, 'lab', 'other');
  await plan(database, ...everyDate('lab'), ...everyDate('other'));
  const { operator } = desk();
  await record(database, { operator }, { lab: refused, other: refused }, { date: '2026-01-12' });
  const written = await record(database, { operator }, { lab: sent, other: refused });
  assert.deepEqual(written.map(({ destination, state }) => `${destination} ${state}`).toSorted(), [
    'lab sent',
    'other failed',
  ]);
  assert.deepEqual([await failuresOf(database), await failuresOf(database, 'other')], [0, 2]);
});

testBoth('what came too late, a notice and what is due again are no failures', async open => {
  const database = await open();
  await know(database, 'lab');
  await plan(database, {}, { kind: 'notice' }, { date: '2026-01-12' });
  const { operator, told } = desk();
  await record(database, { operator }, { lab: { state: 'failed', failure: 'late' } });
  await record(database, { operator }, { lab: refused }, { kind: 'notice' });
  await record(database, { operator }, { lab: { state: 'due' } }, { date: '2026-01-12' });
  assert.deepEqual([told, await failuresOf(database)], [[], 0]);
});

testBoth('a failure whose lease was lost counts for nothing', async open => {
  const database = await open();
  await know(database, 'lab');
  await plan(database, {});
  const { operator } = desk();
  const [part] = await claimParts(
    database,
    await deliveryParts(database, { date: '2026-01-13', destination: 'lab', kind: 'digest' }),
    { nowMs, leaseMs: 0 },
  );
  assert.ok(part);
  await database.all('UPDATE deliveries SET attempt = 2');
  const options = { failing: new Set<string>(), nowMs, operator, told: new Set<never>() };
  assert.deepEqual(await recordOutcomes(database, [{ ...part, ...refused }], options), []);
  assert.equal(await failuresOf(database), 0);
});

for (const failure of ['token', 'scope'] as const)
  testBoth(
    `a refused ${failure} fails all that is due on the account at once, and is told once`,
    async open => {
      const database = await open();
      await know(database, 'a', 'b', 'c', 'd');
      await plan(
        database,
        { destination: 'a' },
        { destination: 'b' },
        { destination: 'c' },
        { destination: 'd', platform: 'discord' },
      );
      const { operator, told } = desk();
      const refusal = { state: 'failed', failure } as const;
      const written = await record(database, { operator }, { a: refusal, b: refusal });
      assert.deepEqual(
        written.map(({ destination, state, failure: why }) => `${destination} ${state} ${why}`).toSorted(),
        [`a failed ${failure}`, `b failed ${failure}`, `c failed ${failure}`],
      );
      assert.deepEqual(told, [`account a ${failure}`]);
      assert.deepEqual(await notices(database), [
        `${today} | operator/account/slack | notice | discord | OPS | en | account a ${failure} | due`,
      ]);
      assert.deepEqual(await Promise.all(['a', 'b', 'c'].map(name => failuresOf(database, name))), [0, 0, 0]);
    },
  );

testBoth('a channel of the operator’s on the refused account is not told, the log is', async open => {
  const database = await open();
  await know(database, 'lab');
  await plan(database, {});
  const { operator, told } = desk('slack');
  await record(database, { operator }, { lab: { state: 'failed', failure: 'token' } });
  assert.deepEqual([told, await notices(database)], [['account lab token'], []]);
});

testBoth('a paused destination is told on its own account too', async open => {
  const database = await open();
  await know(database, 'lab');
  await plan(database, {});
  await database.all('UPDATE destinations SET failures = 2');
  await record(database, desk('slack'), { lab: refused });
  assert.equal((await notices(database)).length, 1);
});

testBoth('without a channel of the operator’s the log alone is told', async open => {
  const database = await open();
  await know(database, 'lab');
  await plan(database, {});
  await database.all('UPDATE destinations SET failures = 2');
  const { operator, told } = desk(null);
  await record(database, { operator }, { lab: refused });
  assert.deepEqual([told, await notices(database)], [['destination lab no-permission'], []]);
});

testBoth('a digest delivered right after one that failed ends the row, within one drain', async open => {
  const database = await open();
  await know(database, 'lab');
  await plan(database, ...['2026-01-12', '2026-01-13'].map(date => ({ date, kind: 'digest' as const })));
  // With words of its own no digest has to be kept for it.
  await database.all(`UPDATE deliveries SET notice = 'text', planned_at = 0`);
  await database.all(`UPDATE deliveries SET due_at = 0 WHERE date = '2026-01-12'`);
  const answers = [
    { ...refused, reason: 'why' },
    { state: 'sent', messageId: '17.1' },
  ] as const;
  let asked = 0;
  const deliverer: Deliverer = {
    platform: 'slack',
    accountPace: { most: 9, windowMs: 0, gapMs: 0 },
    channelPace: null,
    repeatableMs: 0,
    countParts: () => 1,
    deliver: async () => answers[asked++] ?? assert.fail('Asked too often'),
    find: async () => assert.fail('Nothing is in doubt'),
  };
  const now = () => Temporal.Instant.fromEpochMilliseconds(nowMs);
  const sender = createSender({
    ...{ database, deliverer, now, patience: usualSendPatience },
    ...{ maxLateMs: Number.POSITIVE_INFINITY, operator: desk().operator },
  });
  await sender.drain();
  assert.deepEqual([asked, await failuresOf(database)], [2, 0]);
});
