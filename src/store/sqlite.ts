// The default database: the SQLite that is built into Node.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Database, Row, Sql, SqlValue } from './database.ts';
import { migrate } from './migrate.ts';

// How long a statement waits for another process that is writing.
const busyTimeoutMs = 10_000;

/**
 * Opens the file, makes it and its folder if they are not there, and brings its tables up to date.
 * A delivery that was settled stays settled even when the power fails: WAL with `synchronous=FULL`.
 * @param file a path, or `:memory:`
 */
export async function openSqlite(file: string): Promise<Database> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const connection = new DatabaseSync(file, { timeout: busyTimeoutMs });
  connection.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;');
  const database = new SqliteDatabase(connection);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

class SqliteDatabase implements Database {
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  /** The end of the last transaction asked for: one connection can hold one at a time. */
  #lastTransaction: Promise<unknown> | null = null;

  constructor(connection: DatabaseSync) {
    this.#connection = connection;
  }

  async all<R extends Row>(statement: string, ...parameters: SqlValue[]): Promise<R[]> {
    while (this.#lastTransaction !== null) await this.#lastTransaction;
    return this.#run<R>(statement, parameters);
  }

  async tx<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    while (this.#lastTransaction !== null) await this.#lastTransaction;
    const done = Promise.withResolvers<void>();
    this.#lastTransaction = done.promise;
    try {
      this.#connection.exec('BEGIN IMMEDIATE');
      const result = await work({
        all: async <R extends Row>(statement: string, ...parameters: SqlValue[]) =>
          this.#run<R>(statement, parameters),
      });
      this.#connection.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
      throw error;
    } finally {
      this.#lastTransaction = null;
      done.resolve();
    }
  }

  async close(): Promise<void> {
    while (this.#lastTransaction !== null) await this.#lastTransaction;
    this.#statements.clear();
    this.#connection.close();
  }

  #run<R extends Row>(text: string, parameters: SqlValue[]): R[] {
    let statement = this.#statements.get(text);
    if (statement === undefined) {
      statement = this.#connection.prepare(text);
      this.#statements.set(text, statement);
    }
    return statement.all(Object.fromEntries(parameters.map((value, index) => [`$${index + 1}`, value]))) as R[];
  }
}
