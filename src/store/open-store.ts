// Choosing the database.
import { heldIn, markAsStore } from './copy-mark.ts';
import type { Database } from './database.ts';
import { showAddress } from './postgres-error.ts';

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
 * @throws {StoreError} when it can't be used, or another one knows what was posted
 */
export async function openStore({ databaseUrl, file, onLost }: StorePlace): Promise<Database> {
  if (databaseUrl === null) {
    const database = await (await import('./sqlite.ts')).openSqlite(file);
    const { refuseGivenUp } = await import('./one-store.ts');
    return checked(database, () => refuseGivenUp(database, file));
  }
  const { openPostgres } = await import('./postgres.ts');
  const { giveUp, refuseUnmoved } = await import('./one-store.ts');
  const database = await openPostgres(databaseUrl, onLost === undefined ? {} : { onLost });
  return checked(database, async () => {
    const held = await heldIn(database);
    if (held === null) refuseUnmoved(file);
    await markAsStore(database);
    if (held === 'copy') await giveUp(file, showAddress(databaseUrl));
  });
}

/** The database, closed again where it must not be worked on. */
async function checked(database: Database, check: () => Promise<void>): Promise<Database> {
  try {
    await check();
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
