// What a whole account waits for beside its pace.
import assert from 'node:assert/strict';
import { createLanes } from '../../src/delivery/lanes.ts';
import { usualSendPatience } from '../../src/delivery/patience.ts';
import { createRests } from '../../src/delivery/rests.ts';
import type { Answer } from '../../src/delivery/settle.ts';
import type { Database } from '../../src/store/database.ts';
import { type Delivery, deliveryParts } from '../../src/store/deliveries.ts';
import { claimParts } from '../../src/store/outbox.ts';
import { dueRow, know, plan } from '../store/ledger-rows.ts';
import { testBoth } from '../store/stores.ts';

const startMs = Date.UTC(2026, 0, 14, 1);
const key = { date: '2026-01-13', destination: 'lab', kind: 'digest' } as const;

/** A process that sends for an account, with a clock that is set by hand. */
function process(database: Database, { platform = 'slack', windowMs = 1_000 } = {}) {
  let nowMs = startMs;
  const accountPace = { most: 50, windowMs, gapMs: 0 };
  const lanes = createLanes(
    { accountPace, channelPace: null },
    () => {},
    () => nowMs,
  );
  const rest = createRests({
    database,
    deliverer: { platform: platform as 'slack', accountPace, channelPace: null },
    lanes,
    patience: usualSendPatience,
    now: () => Temporal.Instant.fromEpochMilliseconds(nowMs),
  });
  return {
    ...{ lanes, rest },
    begin(answer: Answer, waitMs: number) {
      rest.begin(answer, { part: { ...dueRow, due_at: Math.ceil(nowMs + waitMs) }, waitMs });
    },
    at(ms: number) {
      nowMs = startMs + ms;
    },
  };
}

/** Has a message be asked for. */
async function ask(database: Database, ms: number): Promise<void> {
  await know(database, 'lab');
  await plan(database, key);
  const parts = await deliveryParts(database, key);
  await claimParts(database, parts, { nowMs: startMs + ms, leaseMs: 500 });
}

const toWait = (afterMs: number | null) =>
  ({ state: 'due', afterMs, reason: 'Slack asks to wait', pause: 'account' }) as const;

testBoth('who sends after another process waits until that has left the window', async open => {
  const database = await open();
  await ask(database, 0);
  const next = process(database);
  next.at(400);
  await next.rest.takeOver();
  assert.equal(next.lanes.accountPauseMs(), 600);
});

testBoth('what was asked longer ago, or for another account, is not waited for', async open => {
  const database = await open();
  await ask(database, 0);
  const later = process(database);
  later.at(1_001);
  await later.rest.takeOver();
  const other = process(database, { platform: 'discord' });
  await other.rest.takeOver();
  assert.deepEqual([later.lanes.accountPauseMs(), other.lanes.accountPauseMs()], [0, 0]);
});

testBoth(
  'a process does not wait for what it asked itself, and no longer for a clock that is ahead',
  async open => {
    const database = await open();
    await ask(database, 5_000);
    const own = process(database);
    own.rest.used(startMs + 5_000);
    await own.rest.takeOver();
    const other = process(database);
    await other.rest.takeOver();
    assert.deepEqual([own.lanes.accountPauseMs(), other.lanes.accountPauseMs()], [0, 1_000]);
  },
);

testBoth('what a platform asked for holds the next process too', async open => {
  const database = await open();
  const first = process(database);
  first.begin(toWait(8_000), 8_000);
  await first.rest.keep();
  const next = process(database);
  next.at(3_000);
  await next.rest.takeOver();
  assert.deepEqual([first.lanes.accountPauseMs(), next.lanes.accountPauseMs()], [8_000, 5_000]);
});

testBoth('what this process alone waits for holds no other', async open => {
  const database = await open();
  const first = process(database);
  first.begin({ ...toWait(1_000), pause: 'process' }, 1_000);
  await first.rest.keep();
  const next = process(database);
  await next.rest.takeOver();
  assert.deepEqual([first.lanes.accountPauseMs(), next.lanes.accountPauseMs()], [1_000, 0]);
});

testBoth('an outage does not: whoever starts anew tries at once', async open => {
  const database = await open();
  const first = process(database);
  const waitMs = first.rest.outageMs(toWait(null));
  first.begin(toWait(null), waitMs);
  await first.rest.keep();
  const next = process(database);
  await next.rest.takeOver();
  assert.ok(first.lanes.accountPauseMs() > 0);
  assert.equal(next.lanes.accountPauseMs(), 0);
});

testBoth('a clock that is set back makes no rest longer than it was asked for', async open => {
  const database = await open();
  const first = process(database);
  first.at(7_200_000);
  first.begin(toWait(8_000), 8_000);
  await first.rest.keep();
  const next = process(database);
  await next.rest.takeOver();
  assert.equal(next.lanes.accountPauseMs(), 8_000);
});

testBoth(
  'each outage after the rest for the one before is waited for about twice as long, until something is sent',
  async open => {
    const database = await open();
    const { lanes, rest, begin, at } = process(database);
    const waits: number[] = [];
    let ms = 0;
    for (const answer of [
      toWait(null),
      toWait(null),
      toWait(null),
      { state: 'sent', messageId: '1' } as const,
      toWait(null),
    ]) {
      const waitMs = rest.outageMs(answer);
      begin(answer, waitMs);
      // What was under way with it waits for the same.
      if (answer.state === 'due') assert.equal(rest.outageMs(answer), lanes.accountPauseMs());
      waits.push(waitMs);
      // A double holds today in milliseconds to a quarter of a microsecond.
      ms = Math.ceil(ms + waitMs) + 1;
      at(ms);
    }
    const between = (least: number) => (waitMs: number | undefined) =>
      waitMs !== undefined && waitMs >= least * 0.75 && waitMs <= least * 1.25;
    assert.ok(
      [1_000, 2_000, 4_000, 0, 1_000].every((least, index) => between(least)(waits[index])),
      waits.join(' '),
    );
  },
);

testBoth(
  'a channel rests for what is planned meanwhile too, until its time, or until the clock is set back',
  async open => {
    const database = await open();
    await know(database, 'lab', 'other');
    const forChannel = { ...toWait(8_000), pause: 'channel' } as const;
    const { rest, begin, at } = process(database);
    const ask = async (ms: number, day: string) => {
      at(ms);
      await plan(
        database,
        { date: `2026-01-${day}` },
        { date: `2026-01-${day}`, destination: 'other', channel: 'C2' },
      );
      const parts = await database.all<Delivery>(
        'SELECT * FROM deliveries WHERE date = $1',
        `2026-01-${day}`,
      );
      return (await rest.putOff(parts)).map(({ destination }) => destination).toSorted();
    };
    begin(forChannel, 8_000);
    assert.deepEqual(await ask(1_000, '10'), ['other']);
    const [put] = await deliveryParts(database, { ...key, date: '2026-01-10' });
    assert.equal(put?.due_at, startMs + 8_000);
    assert.deepEqual(await ask(8_000, '11'), ['lab', 'other']);
    begin(forChannel, 8_000);
    assert.deepEqual(await ask(8_000 - 3_600_000, '12'), ['lab', 'other']);
  },
);
