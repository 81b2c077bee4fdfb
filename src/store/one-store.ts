// Of the two databases that a data folder may have worked with only one knows what was posted; the other is kept from
// posting it again.
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Database } from './database.ts';
import { readFact, writeFact } from './facts.ts';
import { openSqlite } from './sqlite.ts';
import { StoreError } from './store-error.ts';

const factName = 'moved to';

/**
 * Sees that a Postgres which nothing was moved into is no successor of a file that something was posted from.
 * @throws {StoreError} when it would be
 */
export function refuseUnmoved(file: string): void {
  if (!existsSync(file) || !hasPosted(file)) return;
  throw new StoreError(
    `This Postgres knows nothing of what ${file} has: run \`npm start -- move\` first, or it would be posted again. To begin anew, move that file away.`,
  );
}

function hasPosted(file: string): boolean {
  const sqlite = new DatabaseSync(file, { readOnly: true });
  try {
    const { found } = sqlite
      .prepare('SELECT EXISTS (SELECT 1 FROM deliveries) OR EXISTS (SELECT 1 FROM subscriptions) AS found')
      .get() ?? { found: 0 };
    return found === 1;
  } catch {
    // Of a version without these tables, or none of ours: nothing was posted from it.
    return false;
  } finally {
    sqlite.close();
  }
}

/** Marks a file, if it is there, as moved into a Postgres that is worked on from now on. */
export async function giveUp(file: string, address: string): Promise<void> {
  if (!existsSync(file)) return;
  const sqlite = await openSqlite(file);
  await writeFact(sqlite, factName, address).finally(() => sqlite.close());
}

/**
 * Sees that a file was not given up.
 * @throws {StoreError} when it was
 */
export async function refuseGivenUp(sqlite: Database, file: string): Promise<void> {
  const address = await readFact(sqlite, factName);
  if (address === null) return;
  throw new StoreError(
    `What ${file} has was moved to Postgres at ${address}, which has been at work since: put its address into .env as DATABASE_URL, or what was posted from there would be posted again. To begin anew, move that file away.`,
  );
}
