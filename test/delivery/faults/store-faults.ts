// A store that takes nothing more until it is mended, by the database's own errors.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { App } from '../../../src/app.ts';
import { newPostgresDatabase } from '../../servers/postgres.ts';

/** What is wrong with a store. */
export type StoreFault = {
  readonly title: string;
  readonly error: RegExp;
  /** Whether so little can still be written as why a slot waits. */
  readonly takesReason: boolean;
  /** The address of its Postgres, new for each test; SQLite without. */
  readonly newDatabase?: () => Promise<string>;
  /** Before anything is fired. */
  readonly prepare?: (app: App) => Promise<void>;
  /** Gives what mends it. */
  readonly begin: (app: App) => Promise<() => Promise<void>>;
};

const fullSqlite: StoreFault = {
  title: 'a store that is full',
  error: /database or disk is full/,
  takesReason: true,
  /** Every change of a delivery needs a megabyte, so that the disk has an end without being small. */
  async prepare({ database }) {
    await database.all('CREATE TABLE ballast (bytes BLOB)');
    for (const change of ['INSERT', 'UPDATE'])
      await database.all(
        `CREATE TRIGGER needs_space_to_${change} AFTER ${change} ON deliveries BEGIN
           INSERT INTO ballast VALUES (zeroblob(1000000)); DELETE FROM ballast; END`,
      );
  },
  async begin({ database }) {
    await database.all('VACUUM');
    const [row] = await database.all<{ page_count: number }>('PRAGMA page_count');
    await database.all(`PRAGMA max_page_count = ${row?.page_count ?? 0}`);
    return async () => void (await database.all('PRAGMA max_page_count = 1000000'));
  },
};

const lockedSqlite: StoreFault = {
  title: 'a store that another process has locked for too long',
  error: /database is locked/,
  takesReason: false,
  async begin({ database, config }) {
    await database.all('PRAGMA busy_timeout = 20');
    const other = new DatabaseSync(join(config.dataFolder, 'paperboy.db'));
    other.exec('BEGIN EXCLUSIVE');
    return async () => other.close();
  },
};

const fullPostgres: StoreFault = {
  title: 'a Postgres that is full',
  error: /No space left on device/,
  takesReason: true,
  newDatabase: newPostgresDatabase,
  async prepare({ database }) {
    // As where a file of the table can't be made longer.
    await database.all(
      `CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         RAISE EXCEPTION 'could not extend file "base/1/2": No space left on device' USING ERRCODE = '53100'; END $$`,
    );
  },
  async begin({ database }) {
    await database.all(
      'CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON deliveries EXECUTE FUNCTION no_space()',
    );
    return async () => void (await database.all('DROP TRIGGER full_disk ON deliveries'));
  },
};

const lockedPostgres: StoreFault = {
  title: 'a Postgres that another transaction has locked for too long',
  error: /lock timeout/,
  takesReason: false,
  // Statements outside a transaction have no time of their own.
  newDatabase: async () => `${await newPostgresDatabase()}?options=-c%20lock_timeout%3D50`,
  async begin({ config }) {
    const other = new pg.Client({ connectionString: config.databaseUrl ?? '' });
    await other.connect();
    await other.query('BEGIN; LOCK TABLE deliveries, slots IN EXCLUSIVE MODE');
    return () => other.end();
  },
};

/** Full and locked, on both databases. */
export const storeFaults: readonly StoreFault[] = [fullSqlite, lockedSqlite, fullPostgres, lockedPostgres];
