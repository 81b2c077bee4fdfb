// The default database: the SQLite that is built into Node.
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Database, Row, Sql, SqlValue } from './database.ts';
import { migrate } from './migrate.ts';
import { openFile } from './open-file.ts';
import { explainSqlite } from './store-error.ts';

// How long a statement waits for another process that is writing.
const busyTimeoutMs = 10_000;

/**
 * Opens the file, makes it and its folder if they are not there, and brings its tables up to date.
 * A delivery that was settled stays settled even when the power fails: WAL with `synchronous=FULL`.
 * @param file a path, or `:memory:`
 * @throws {StoreError} when the file can't be used
 */
export async function openSqlite(file: string): Promise<Database> {
  const database = new SqliteDatabase(openFile(file, busyTimeoutMs), file);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

class SqliteDatabase implements Database {
  readonly dialect = 'sqlite';
  readonly #connection: DatabaseSync;
  readonly #file: string;
  readonly #statements = new Map<string, StatementSync>();
  /** Settles when the transaction under way is over; one connection can hold one at a time. */
  #transaction: Promise<void> | null = null;

  constructor(connection: DatabaseSync, file: string) {
    this.#connection = connection;
    this.#file = file;
  }

  async all<R extends Row>(statement: string, ...parameters: SqlValue[]): Promise<R[]> {
    while (this.#transaction !== null) await this.#transaction;
    return this.#run<R>(statement, parameters);
  }

  async tx<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    while (this.#transaction !== null) await this.#transaction;
    const done = Promise.withResolvers<void>();
    this.#transaction = done.promise;
    try {
      this.#attempt(() => this.#connection.exec('BEGIN IMMEDIATE'));
      const result = await work({
        dialect: this.dialect,
        all: async <R extends Row>(statement: string, ...parameters: SqlValue[]) =>
          this.#run<R>(statement, parameters),
      });
      this.#attempt(() => this.#connection.exec('COMMIT'));
      return result;
    } catch (error) {
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
      throw error;
    } finally {
      this.#transaction = null;
      done.resolve();
    }
  }

  async close(): Promise<void> {
    while (this.#transaction !== null) await this.#transaction;
    this.#statements.clear();
    this.#connection.close();
  }

  #run<R extends Row>(text: string, parameters: SqlValue[]): R[] {
    let statement = this.#statements.get(text);
    if (statement === undefined) {
      // By place: SQLite finds a parameter by its name only by going through all of them.
      statement = this.#connection.prepare(text.replaceAll(/\$(\d+)/g, '?$1'));
      this.#statements.set(text, statement);
    }
    const prepared = statement;
    return this.#attempt(() => prepared.all(...parameters) as R[]);
  }

  #attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw explainSqlite(error, this.#file);
    }
  }
}
