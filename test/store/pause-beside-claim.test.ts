// Taking back what is due in the instant in which a sender takes it, on a Postgres where only the rows keep them apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import type { Row, Sql } from '../../src/store/database.ts';
import { deliveryParts } from '../../src/store/deliveries.ts';
import { forgetDestination, pauseDestination } from '../../src/store/destinations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { claimParts } from '../../src/store/outbox.ts';
import { newPostgresDatabase } from '../servers/postgres.ts';
import { know, plan, plannedDigest } from './ledger-rows.ts';

for (const [what, takeBack, rest] of [
  ['a pause', pauseDestination, 'due'],
  ['an end', forgetDestination, 'failed'],
] as const)
  test(`${what} waits for a sender that is taking a digest’s first message, and leaves the others`, async t => {
    const url = await newPostgresDatabase();
    const database = await openStore({ databaseUrl: url, file: '' });
    t.after(() => database.close());
    await know(database, 'lab');
    await plan(database, { parts: 3 });
    const client = new pg.Client(url);
    await client.connect();
    t.after(() => client.end());
    const sender: Sql = {
      dialect: 'postgres',
      all: async <R extends Row>(statement: string, ...parameters: unknown[]) =>
        (await client.query<R>(statement, parameters)).rows,
    };
    const states = async () =>
      (await deliveryParts(database, plannedDigest)).map(({ part, state }) => [part, state]);

    await client.query('BEGIN');
    const first = (await deliveryParts(database, plannedDigest)).slice(0, 1);
    assert.equal((await claimParts(sender, first, { nowMs: 2_000, leaseMs: 500 })).length, 1);
    const takenBack = database.tx<unknown>(sql => takeBack(sql, 'lab', 2_000));
    const isWaiting = async () => {
      const waiting = await database.all(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      assert.equal(waiting.length, 1);
    };
    await t.waitFor(isWaiting, { timeout: 10_000 });
    await client.query('COMMIT');
    await takenBack;
    assert.deepEqual(await states(), [
      [0, 'sending'],
      [1, rest],
      [2, rest],
    ]);
  });
