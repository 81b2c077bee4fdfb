// What is Postgres' own: a server that can be gone, a password, several connections.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { inspect } from 'node:util';
import pg from 'pg';
import { readFact, writeFact } from '../../src/store/facts.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { newPostgresDatabase, postgresPassword, startPostgres } from '../servers/postgres.ts';
import { countUp } from './count-up.ts';

async function open(t: TestContext, max = 4, url?: string) {
  const lost: string[] = [];
  const database = await openPostgres(url ?? (await newPostgresDatabase()), {
    max,
    onLost: reason => void lost.push(reason),
  });
  t.after(() => database.close());
  return { database, lost };
}

/** The error, of which nothing that can be logged holds the password. */
async function refusal(asked: Promise<unknown>): Promise<StoreError> {
  const error = await asked.then(
    () => assert.fail('It was not refused'),
    (error: unknown) => error,
  );
  assert.ok(error instanceof StoreError, inspect(error));
  assert.doesNotMatch(inspect(error, { depth: 20, showHidden: true }), new RegExp(postgresPassword));
  return error;
}

const changed = async (change: (url: URL) => void): Promise<string> => {
  const url = new URL(await newPostgresDatabase());
  change(url);
  return url.href;
};

test('several that open an empty database at once make its tables once', async t => {
  const url = await newPostgresDatabase();
  const opened = await Promise.all([1, 2, 3, 4, 5].map(async () => (await open(t, 2, url)).database));
  assert.deepEqual(await opened[0]?.all('SELECT version FROM schema_version'), [
    { version: migrations.length },
  ]);
});

test('a wrong password is told without showing it', async () => {
  const error = await refusal(
    openPostgres(
      await changed(url => {
        url.password = `${postgresPassword}-wrong`;
      }),
    ),
  );
  assert.match(
    error.message,
    /^Postgres at 127\.0\.0\.1:\d+\/test_\d+ can't be used: password authentication failed for user "paperboy"\. Check the user and the password in DATABASE_URL\.$/,
  );
});

test('a database that is not there is told', async () => {
  const error = await refusal(
    openPostgres(
      await changed(url => {
        url.pathname = '/nowhere';
      }),
    ),
  );
  assert.match(error.message, /database "nowhere" does not exist\. Create the database, or name another one/);
});

test('a server that is not there is told', async () => {
  const error = await refusal(openPostgres(`postgres://me:${postgresPassword}@localhost:1/papers`));
  assert.match(
    error.message,
    /^Postgres at localhost:1\/papers can't be used: .*ECONNREFUSED.*\. Check that the server is running at this address\.$/,
  );
});

test('a server that cuts the connection is told', async t => {
  const cutting = createServer(socket => socket.end()).listen(0, '127.0.0.1');
  await once(cutting, 'listening');
  t.after(() => cutting.close());
  const address = cutting.address();
  assert.ok(typeof address === 'object' && address !== null);
  const error = await refusal(
    openPostgres(`postgres://me:${postgresPassword}@127.0.0.1:${address.port}/papers`),
  );
  assert.match(error.message, /Connection terminated unexpectedly\. Check that the server is running/);
});

test('a server that does not answer is waited for, but not for ever', { timeout: 30_000 }, async t => {
  const sockets: Socket[] = [];
  const silent = createServer(socket => void sockets.push(socket)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  t.after(() => {
    silent.close();
    for (const socket of sockets) socket.destroy();
  });
  const address = silent.address();
  assert.ok(typeof address === 'object' && address !== null);
  const url = `postgres://me:${postgresPassword}@127.0.0.1:${address.port}/papers`;
  const error = await refusal(openPostgres(url, { connectTimeoutMs: 50 }));
  assert.match(error.message, /timeout/);
});

test('a user who may not create tables is told so', async t => {
  const url = new URL(await newPostgresDatabase());
  const { database } = await open(t, 1, url.href);
  await database.all(`CREATE USER reader PASSWORD '${postgresPassword}'`);
  const other = new URL(await newPostgresDatabase());
  other.username = 'reader';
  assert.match(
    (await refusal(openPostgres(other.href))).message,
    /permission denied for schema public\. Let the user of DATABASE_URL create tables/,
  );
  await database.all('DROP USER reader');
});

test('after a restart of the server everything goes on; a statement in between fails', async t => {
  const { database, lost } = await open(t);
  await Promise.all([1, 2, 3].map(index => writeFact(database, `before ${index}`, 'kept')));
  const server = await startPostgres();
  await server.crash();
  assert.match((await refusal(readFact(database, 'before 1'))).message, /Check that the server is running/);
  await refusal(database.tx(sql => readFact(sql, 'before 1')));
  await server.start();
  assert.equal(await readFact(database, 'before 1'), 'kept');
  await database.tx(sql => writeFact(sql, 'after', 'written'));
  assert.equal(await readFact(database, 'after'), 'written');
  assert.ok(lost.length > 0);
});

test('a connection lost within a transaction undoes it, and is not used again', async t => {
  const { database } = await open(t, 1);
  const server = await startPostgres();
  await refusal(
    database.tx(async sql => {
      await writeFact(sql, 'name', 'half');
      await server.restart();
      await writeFact(sql, 'other', 'half');
    }),
  );
  assert.equal(await readFact(database, 'name'), null);
  await database.tx(sql => writeFact(sql, 'name', 'whole'));
  assert.equal(await readFact(database, 'name'), 'whole');
});

test('a connection lost while the work waits for something else undoes the transaction', async t => {
  const { database } = await open(t, 1);
  const server = await startPostgres();
  await refusal(
    database.tx(async sql => {
      await writeFact(sql, 'name', 'half');
      await server.restart();
    }),
  );
  assert.equal(await readFact(database, 'name'), null);
});

test('a failed statement that the work overlooks undoes the transaction all the same', async t => {
  const { database } = await open(t);
  const overlooked = database.tx(async sql => {
    await writeFact(sql, 'name', 'value');
    await sql.all('SELECT * FROM nowhere').catch(() => {});
  });
  await assert.rejects(overlooked, {
    message: 'A statement of the transaction failed: nothing of it was kept',
  });
  assert.equal(await readFact(database, 'name'), null);
});

test('a statement that comes after its transaction is refused', async t => {
  const { database } = await open(t, 1);
  const late = await database.tx(async sql => () => sql.all('SELECT 1 AS one'));
  await assert.rejects(late(), { message: 'The transaction is over' });
});

test('statements of a transaction asked for at once run one after the other', async t => {
  const { database } = await open(t, 1);
  const names = await database.tx(async sql => {
    await Promise.all(['a', 'b', 'c'].map(name => writeFact(sql, name, name)));
    return Promise.all(['a', 'b', 'c'].map(name => readFact(sql, name)));
  });
  assert.deepEqual(names, ['a', 'b', 'c']);
});

test('transactions of several that have the same database open run one after the other', async t => {
  const url = await newPostgresDatabase();
  const several = await Promise.all([1, 2, 3].map(async () => (await open(t, 2, url)).database));
  await Promise.all(several.map(database => countUp(database, 20)));
  assert.equal(await readFact((await open(t, 1, url)).database, 'count'), '60');
});

test('a statement outside a transaction neither waits for it nor sees the half of it', async t => {
  const { database } = await open(t);
  await writeFact(database, 'name', 'before');
  await database.tx(async sql => {
    await writeFact(sql, 'name', 'half');
    assert.equal(await readFact(database, 'name'), 'before');
  });
  assert.equal(await readFact(database, 'name'), 'half');
});

test('one connection is enough for many transactions and statements at once', async t => {
  const { database } = await open(t, 1);
  await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      await database.tx(sql => writeFact(sql, `in ${index}`, 'x'));
      await writeFact(database, `out ${index}`, 'x');
    }),
  );
  assert.deepEqual(await database.all('SELECT COUNT(*) AS count FROM facts'), [{ count: 40 }]);
});

test('a character that Postgres can not hold is replaced', async t => {
  const { database } = await open(t);
  await writeFact(database, 'name', 'MH\0LA \ud800');
  assert.equal(await readFact(database, 'name'), 'MH\ufffdLA \ufffd');
});

test('the numbers of another user of the client stay as they were', async t => {
  await open(t);
  const { default: pg } = await import('pg');
  assert.equal(pg.types.getTypeParser(20)('7'), '7');
});

test('a transaction that Postgres breaks off for another one is begun again', async t => {
  const url = await newPostgresDatabase();
  // Whoever looks for a deadlock first is broken off, and looks once, so long after it began to wait.
  const { database } = await open(t, 4, `${url}?options=-c%20deadlock_timeout%3D3s`);
  for (const name of ['a', 'b']) await writeFact(database, name, 'before');
  const other = new pg.Client({ connectionString: url, options: '-c deadlock_timeout=60s' });
  await other.connect();
  t.after(() => other.end());
  const write = (name: string) => other.query('UPDATE facts SET value = $2 WHERE name = $1', [name, 'other']);
  await other.query('BEGIN');
  await write('b');
  let begun = 0;
  let theirs: Promise<unknown> = Promise.resolve();
  await database.tx(async sql => {
    begun += 1;
    await writeFact(sql, 'a', 'ours');
    // Each waits for the other now.
    const ours = writeFact(sql, 'b', 'ours');
    if (begun === 1)
      theirs = lockWaited(url)
        .then(() => write('a'))
        .then(() => other.query('COMMIT'));
    await ours;
  });
  await theirs;
  assert.equal(begun, 2);
  assert.deepEqual([await readFact(database, 'a'), await readFact(database, 'b')], ['ours', 'ours']);
});

/** Resolves when somebody waits for a row. */
async function lockWaited(url: string): Promise<void> {
  const watcher = new pg.Client({ connectionString: url });
  await watcher.connect();
  for (;;) {
    const { rowCount } = await watcher.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rowCount !== 0) break;
  }
  await watcher.end();
}
