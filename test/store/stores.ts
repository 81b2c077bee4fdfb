// Both databases, which have to do the same.
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Database, Dialect } from '../../src/store/database.ts';
import { openStore } from '../../src/store/open-store.ts';
import { newPostgresDatabase } from '../servers/postgres.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Opens the data of a test, empty at first; opened twice, it is as two processes have it. Closed with the test. */
export type Open = () => Promise<Database>;

/** Where the data of a test is: a file, or the address of a Postgres. */
const places: Readonly<Record<Dialect, (t: TestContext) => Promise<string>>> = {
  sqlite: async t => join(temporaryFolder(t), 'paperboy.db'),
  postgres: newPostgresDatabase,
};

/** A test of what both have to do. */
export function testBoth(
  title: string,
  body: (open: Open, known: { dialect: Dialect; place: string }) => Promise<void>,
  { skip = false }: { skip?: false | string } = {},
): void {
  for (const dialect of ['sqlite', 'postgres'] as const)
    test(`${title} (${dialect})`, { skip }, async t => {
      const place = await places[dialect](t);
      const open = async () => {
        const database = await openStore({ databaseUrl: dialect === 'postgres' ? place : null, file: place });
        // The test may have closed it.
        t.after(() => database.close().catch(() => {}));
        return database;
      };
      await body(open, { dialect, place });
    });
}
