import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { startBot } from '../../src/bot.ts';
import { usualSendPatience } from '../../src/delivery/patience.ts';
import { ko } from '../../src/strings/ko.ts';
import { createHold, type Hold } from '../servers/hold.ts';
import { fireSlot } from '../town.ts';
import { platforms } from './faults/channels.ts';
import { startPlanning } from './faults/planning.ts';
import { openRoom, type Room } from './faults/room.ts';
import { type StoreFault, storeFaults } from './faults/store-faults.ts';
import { dueAt, waits } from './faults/words.ts';

const minuteMs = 60_000;

// The lease of what was being sent when the program ended.
const { leaseMs } = usualSendPatience;
const firsts = [1, 0, 0, 0, 0];

/** A room in which only the first channels fire, before anything is wrong. */
async function openFaulty(t: TestContext, { prepare, newDatabase }: StoreFault): Promise<Room> {
  const databaseUrl = await newDatabase?.();
  // Nothing fires by the clock, which a schedule at work looks at too.
  const yaml = 'schedule: "0 9 29 2 *"';
  const room = await openRoom(t, { yaml, ...(databaseUrl !== undefined && { databaseUrl }) });
  await prepare?.(room.app);
  return room;
}

/** What is read of both messages. */
const bothRead = (what: string) =>
  (['discord', 'slack'] as const).map(platform => `${platform}-1  2026-01-13 (1)  ${what}`);
const { states } = ko.status;

const held = (room: Room) => [room.held('slack'), room.held('discord')];
const asked = (room: Room) => [room.asked('slack'), room.asked('discord')];

/** Keeps the first post to each platform waiting. */
function holdFirst(room: Room): Hold[] {
  const [slack, discord] = [createHold(), createHold()];
  room.trouble(1, { slack: { hold: slack }, discord: { hold: discord } });
  return [slack, discord];
}

/** Sends, with a fault of the store between the requests and their answers. */
async function sendIntoFault(room: Room, fault: StoreFault): Promise<() => Promise<void>> {
  const holds = holdFirst(room);
  const sending = room.send();
  await Promise.all(holds.map(hold => hold.arrived));
  const mend = await fault.begin(room.app);
  await Promise.all(holds.map(hold => hold.release()));
  const errors = await sending;
  assert.equal(errors.length, 2);
  for (const error of errors) assert.match(error, fault.error);
  assert.deepEqual(held(room), [firsts, firsts]);
  assert.deepEqual(await room.status('open'), bothRead(states.sending));
  return mend;
}

for (const fault of storeFaults)
  describe(fault.title, { concurrency: 5 }, () => {
    test('before a slot is planned: nothing of it is kept, and it is planned once the store is back', async t => {
      const room = await openFaulty(t, fault);
      const { app, town } = room;
      const planning = await startPlanning(t, room);
      for (const platform of platforms) await fireSlot(app, `${platform}-1`);
      const mend = await fault.begin(app);
      planning.plan();
      const { level, details } = await town.line(
        fault.takesReason
          ? 'The digest could not be planned; it will be tried again'
          : 'Shared work failed; it is tried again',
      );
      const { message } = (details as { err: Error }).err;
      assert.equal(level, 'error');
      assert.match(message, fault.error);
      assert.deepEqual(
        (await room.status('next')).filter(line => line.includes(ko.status.waiting)),
        ['discord-1', 'slack-1'].map(name =>
          `${name}  ${dueAt}  ${ko.status.waiting}: ${fault.takesReason ? message : ''}`.trim(),
        ),
      );
      assert.deepEqual(await app.database.all('SELECT * FROM deliveries'), []);
      assert.deepEqual([asked(room), await room.status('open')], [[0, 0], []]);
      await mend();
      room.move(minuteMs);
      planning.plan();
      await town.line('Slot planned');
      assert.deepEqual(await room.send(), []);
      assert.deepEqual(held(room), [firsts, firsts]);
    });

    test('before a message is claimed: nothing is asked for, and it is sent once the store is back', async t => {
      const room = await openFaulty(t, fault);
      await room.fire(1);
      const mend = await fault.begin(room.app);
      const errors = await room.send();
      assert.equal(errors.length, 2);
      for (const error of errors) assert.match(error, fault.error);
      assert.deepEqual(asked(room), [0, 0]);
      assert.deepEqual(await room.status('open'), bothRead(waits.planned));
      await mend();
      assert.deepEqual(await room.send(), []);
      assert.deepEqual(held(room), [firsts, firsts]);
      assert.deepEqual(await room.status('open'), []);
    });

    test('between the request and the settling: settled by what was answered, once the store is back', async t => {
      const room = await openFaulty(t, fault);
      await room.fire(1);
      const mend = await sendIntoFault(room, fault);
      await mend();
      assert.deepEqual(await room.send(), []);
      assert.deepEqual(
        [held(room), asked(room)],
        [
          [firsts, firsts],
          [1, 1],
        ],
      );
      assert.deepEqual(await room.status('open'), []);
    });

    test('between the request and the settling, and then the program ends: the next one looks, and sends none twice', async t => {
      const room = await openFaulty(t, fault);
      await room.fire(1);
      const mend = await sendIntoFault(room, fault);
      await mend();
      await room.restart();
      assert.deepEqual(await room.send(), []);
      assert.deepEqual(await room.status('open'), bothRead(states.sending));
      room.move(leaseMs);
      assert.deepEqual(await room.send(), []);
      // Discord knows the message by its nonce.
      assert.deepEqual(
        [held(room), asked(room)],
        [
          [firsts, firsts],
          [1, 2],
        ],
      );
      assert.deepEqual(await room.status('open'), []);
    });

    test('while the bot runs: the log says so once, and the answer is settled as soon as it can be', async t => {
      const room = await openFaulty(t, fault);
      await room.fire(1);
      const { town } = room;
      const holds = holdFirst(room);
      const bot = await startBot(room.app, { work: ['sender'] });
      try {
        await Promise.all(holds.map(hold => hold.arrived));
        const mend = await fault.begin(room.app);
        await Promise.all(holds.map(hold => hold.release()));
        const { level, details } = await town.line('Shared work failed; it is tried again');
        assert.equal(level, 'error');
        assert.match(String('err' in details && details.err), fault.error);
        await mend();
        await town.line('Delivery sent', 2);
        assert.deepEqual(
          [held(room), asked(room)],
          [
            [firsts, firsts],
            [1, 1],
          ],
        );
      } finally {
        await bot.close();
      }
    });
  });

test('a slot that can’t be settled leaves none of its messages in the ledger', async t => {
  const room = await openRoom(t);
  const { app } = room;
  await app.database.all(
    `CREATE TRIGGER no_slot BEFORE UPDATE ON slots WHEN NEW.state = 'planned'
     BEGIN SELECT RAISE(ABORT, 'no slot today'); END`,
  );
  await room.fire(1);
  assert.deepEqual(await app.database.all('SELECT * FROM deliveries'), []);
  assert.deepEqual(await room.send(), []);
  assert.deepEqual(asked(room), [0, 0]);
  await app.database.all('DROP TRIGGER no_slot');
  room.move(minuteMs);
  await room.plan();
  assert.deepEqual(await room.send(), []);
  assert.deepEqual(held(room), [firsts, firsts]);
});
