import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, type TestContext, test } from 'node:test';
import type { App } from '../../src/app.ts';
import { startBot } from '../../src/bot.ts';
import { usualSendPatience } from '../../src/delivery/patience.ts';
import { createHold, type Hold } from '../servers/hold.ts';
import { openRoom, type Room } from './faults/room.ts';

// The lease of what was being sent when the program ended.
const { leaseMs } = usualSendPatience;
const firsts = [1, 0, 0, 0, 0];

/** A store that takes nothing more until it is mended, by SQLite's own error. */
type StoreFault = {
  readonly title: string;
  readonly error: RegExp;
  /** Before anything is sent. */
  readonly prepare?: (app: App) => Promise<void>;
  readonly begin: (app: App) => Promise<() => Promise<void>>;
};

const storeFaults: readonly StoreFault[] = [
  {
    title: 'a store that is full',
    error: /database or disk is full/,
    /** Every change of a delivery needs a megabyte, so that the disk has an end without being small. */
    async prepare({ database }) {
      await database.all('CREATE TABLE ballast (bytes BLOB)');
      await database.all(
        `CREATE TRIGGER needs_space AFTER UPDATE ON deliveries BEGIN
           INSERT INTO ballast VALUES (zeroblob(1000000)); DELETE FROM ballast; END`,
      );
    },
    async begin({ database }) {
      await database.all('VACUUM');
      const [row] = await database.all<{ page_count: number }>('PRAGMA page_count');
      await database.all(`PRAGMA max_page_count = ${row?.page_count ?? 0}`);
      return async () => void (await database.all('PRAGMA max_page_count = 1000000'));
    },
  },
  {
    title: 'a store that another process has locked for too long',
    error: /database is locked/,
    async begin({ database, config }) {
      await database.all('PRAGMA busy_timeout = 20');
      const other = new DatabaseSync(join(config.dataFolder, 'paperboy.db'));
      other.exec('BEGIN EXCLUSIVE');
      return async () => other.close();
    },
  },
];

async function openFaulty(t: TestContext, { prepare }: StoreFault): Promise<Room> {
  const room = await openRoom(t);
  await prepare?.(room.app);
  await room.fire(1);
  return room;
}

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
  return mend;
}

for (const fault of storeFaults)
  describe(fault.title, { concurrency: 4 }, () => {
    test('before a message is claimed: nothing is asked for, and it is sent once the store is back', async t => {
      const room = await openFaulty(t, fault);
      const mend = await fault.begin(room.app);
      const errors = await room.send();
      assert.equal(errors.length, 2);
      for (const error of errors) assert.match(error, fault.error);
      assert.deepEqual(asked(room), [0, 0]);
      await mend();
      assert.deepEqual(await room.send(), []);
      assert.deepEqual(held(room), [firsts, firsts]);
      assert.deepEqual(await room.status('open'), []);
    });

    test('between the request and the settling: settled by what was answered, once the store is back', async t => {
      const room = await openFaulty(t, fault);
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
      const mend = await sendIntoFault(room, fault);
      await mend();
      await room.restart();
      assert.deepEqual(await room.send(), []);
      assert.deepEqual(await room.status('open'), [
        'discord-1  2026-01-13 (1)  보내는 중',
        'slack-1  2026-01-13 (1)  보내는 중',
      ]);
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
