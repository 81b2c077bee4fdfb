// Postgres, for several processes on the same data.
import pg from 'pg';
import type { Database, Row, Sql, SqlValue } from './database.ts';
import { migrate } from './migrate.ts';
import { explainPostgres } from './postgres-error.ts';

// How long an answer is waited for: nothing here takes nearly as long, and a server that has vanished never answers.
const answerTimeoutMs = 60_000;
// As long as SQLite waits for another process that is writing.
const lockTimeoutMs = 10_000;
// A machine that has vanished with a transaction open would keep everybody from writing.
const idleTimeoutMs = 60_000;

// How often the same work is begun when it keeps meeting another's rows the other way round.
const maxDeadlocks = 5;

// Any number will do that nothing else on the same database takes: "paperboy" in ASCII.
const writeLock = '8097877186001923961';

const begin = `BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
  SET LOCAL lock_timeout = ${lockTimeoutMs};
  SET LOCAL idle_in_transaction_session_timeout = ${idleTimeoutMs};
  SELECT pg_advisory_xact_lock(${writeLock})`;

// https://github.com/postgres/postgres/blob/master/src/include/catalog/pg_type.dat: int8 and numeric, which pg gives as
// text; an instant in milliseconds and a sum of tokens are well below 2^53.
const numeric = new Set<number>([20, 1700]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    numeric.has(oid) ? Number : pg.types.getTypeParser(oid, format ?? 'text'),
};

/** How Postgres is used. */
export type PostgresOptions = {
  /** The most connections, 1 or more; 10 by default. */
  readonly max?: number;
  /** How long a connection, free or new, is waited for; 10 seconds by default. */
  readonly connectTimeoutMs?: number;
  /** Told why a connection that nobody was using got lost. Nothing needs doing: the next statement opens a new one. */
  readonly onLost?: (reason: string) => void;
};

/**
 * Opens a database on a Postgres server and brings its tables up to date. While the server can't be reached statements
 * fail; once it is back they work again.
 * @param url postgres://user:password@host:port/database; the password is in no error
 * @throws {StoreError} when the database can't be used
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const database = new PostgresDatabase(url, options);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

class PostgresDatabase implements Database {
  readonly dialect = 'postgres';
  readonly #url: string;
  readonly #pool: pg.Pool;
  /** Settles when the transaction under way is over. Only one takes a connection, so that waiting ones take none. */
  #transaction: Promise<void> | null = null;

  constructor(url: string, { max = 10, connectTimeoutMs = 10_000, onLost = () => {} }: PostgresOptions) {
    this.#url = url;
    this.#pool = new pg.Pool({
      connectionString: url,
      max,
      types,
      application_name: 'paperboy',
      connectionTimeoutMillis: connectTimeoutMs,
      query_timeout: answerTimeoutMs,
      keepAlive: true,
    });
    this.#pool.on('error', error => onLost(error.message));
  }

  async all<R extends Row>(statement: string, ...parameters: SqlValue[]): Promise<R[]> {
    const { rows } = await againAfterDeadlock(() =>
      this.#attempt(() => this.#pool.query<R>(statement, parameters.map(storable))),
    );
    return rows;
  }

  async tx<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    while (this.#transaction !== null) await this.#transaction;
    const done = Promise.withResolvers<void>();
    this.#transaction = done.promise;
    try {
      return await againAfterDeadlock(() => this.#inTransaction(work));
    } finally {
      this.#transaction = null;
      done.resolve();
    }
  }

  async close(): Promise<void> {
    while (this.#transaction !== null) await this.#transaction;
    await this.#pool.end();
  }

  async #inTransaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await this.#attempt(() => this.#pool.connect());
    // The statement that is under way, or the next one, fails of it.
    const ignoreLoss = () => {};
    client.on('error', ignoreLoss);
    const statements = inOrder();
    let isBroken = true;
    try {
      await this.#attempt(() => client.query(begin));
      const result = await work({
        dialect: this.dialect,
        all: <R extends Row>(statement: string, ...parameters: SqlValue[]) =>
          statements.run(() =>
            this.#attempt(async () => (await client.query<R>(statement, parameters.map(storable))).rows),
          ),
      });
      await statements.end();
      const { command } = await this.#attempt(() => client.query('COMMIT'));
      // Postgres answers so when a statement has failed, also if the work went on.
      if (command !== 'COMMIT')
        throw new Error('A statement of the transaction failed: nothing of it was kept');
      isBroken = false;
      return result;
    } catch (error) {
      await statements.end();
      isBroken = await client.query('ROLLBACK').then(
        () => false,
        () => true,
      );
      throw error;
    } finally {
      client.off('error', ignoreLoss);
      client.release(isBroken);
    }
  }

  async #attempt<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      throw explainPostgres(error, this.#url);
    }
  }
}

/**
 * Begins the work again that Postgres has broken off so that another's could go on: nothing of it was kept.
 * https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS
 */
async function againAfterDeadlock<T>(work: () => Promise<T>): Promise<T> {
  for (let broken = 1; ; broken += 1) {
    try {
      return await work();
    } catch (error) {
      const isDeadlock = error instanceof pg.DatabaseError && error.code === '40P01';
      if (!isDeadlock || broken >= maxDeadlocks) throw error;
    }
  }
}

/** Runs what is asked of one connection one after the other, until it is given back. */
function inOrder() {
  let last: Promise<unknown> = Promise.resolve();
  let isOver = false;
  return {
    run<T>(ask: () => Promise<T>): Promise<T> {
      if (isOver) return Promise.reject(new Error('The transaction is over'));
      const next = last.then(ask, ask);
      last = next;
      return next;
    },
    /** Resolves when nothing is under way any more, however it ended. */
    async end(): Promise<void> {
      isOver = true;
      await last.catch(() => {});
    },
  };
}

/** Text as Postgres can hold it: it refuses the character NUL, which then becomes the sign for what can't be shown. */
export function storable(value: SqlValue): SqlValue {
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;
}
