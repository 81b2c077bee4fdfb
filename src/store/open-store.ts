// Choosing the database.
import { markAsStore } from './copy-mark.ts';
import type { Database } from './database.ts';

/** Where the store is. */
export type StorePlace = {
  /** Postgres; `null` for SQLite. */
  readonly databaseUrl: string | null;
  /** Of SQLite. */
  readonly file: string;
  /** See `PostgresOptions`. */
  readonly onLost?: (reason: string) => void;
};

/**
 * Opens the store to work on it, its tables up to date. Only the client of the database that is used is loaded.
 * @throws {StoreError} when it can't be used
 */
export async function openStore({ databaseUrl, file, onLost }: StorePlace): Promise<Database> {
  if (databaseUrl === null) return (await import('./sqlite.ts')).openSqlite(file);
  const { openPostgres } = await import('./postgres.ts');
  const database = await openPostgres(databaseUrl, onLost === undefined ? {} : { onLost });
  try {
    await markAsStore(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
