// Counts a number in the store up: what two processes do at once in a test. Arguments: the file, or the address of a
// Postgres, and how often.
import { pathToFileURL } from 'node:url';
import type { Database } from '../../src/store/database.ts';
import { readFact, writeFact } from '../../src/store/facts.ts';
import { openStore } from '../../src/store/open-store.ts';

/** Reads and writes the fact `count` in a transaction of its own, so many times. */
export async function countUp(database: Database, times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) {
    await database.tx(async sql => {
      const count = Number((await readFact(sql, 'count')) ?? 0);
      await writeFact(sql, 'count', String(count + 1));
    });
  }
}

const [, script = '', place = '', times = ''] = process.argv;
if (import.meta.url === pathToFileURL(script).href) {
  const database = await openStore({ databaseUrl: URL.canParse(place) ? place : null, file: place });
  await countUp(database, Number(times));
  await database.close();
}
