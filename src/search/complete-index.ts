// Entering what the search index lacks.
import { briefsOf } from '../store/briefs.ts';
import type { Database, Sql } from '../store/database.ts';
import { readFact, writeFact } from '../store/facts.ts';
import { searchIndexSince } from '../store/migrations.ts';
import { unindexedPapers } from '../store/paper-index.ts';
import { paperByNumber } from '../store/papers.ts';
import { indexPaper } from './index-paper.ts';

// What tells for which version of the tables the index was seen to lack nothing.
const factName = 'search-index';
// Others may write between two transactions.
const papersATransaction = 200;

/** Enters every paper that is kept and not in the index; gives how many those were. */
export async function completeIndex(sql: Sql): Promise<number> {
  const missing = await unindexedPapers(sql);
  await enter(sql, missing);
  return missing.length;
}

/**
 * Fills an index that a new version of the tables left empty. One question to the database where that was done before.
 * @param onBegin told how many papers there are to enter, if there are any: a thousand take one to two seconds
 * @returns how many papers were entered
 */
export async function refreshIndex(
  database: Database,
  onBegin: (papers: number) => void = () => {},
): Promise<number> {
  if ((await readFact(database, factName)) === `${searchIndexSince}`) return 0;
  const missing = await unindexedPapers(database);
  if (missing.length > 0) onBegin(missing.length);
  for (let first = 0; first < missing.length; first += papersATransaction)
    await database.tx(sql => enter(sql, missing.slice(first, first + papersATransaction)));
  await writeFact(database, factName, `${searchIndexSince}`);
  return missing.length;
}

async function enter(sql: Sql, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) {
    const known = await paperByNumber(sql, number);
    if (known !== null) await indexPaper(sql, known, (await briefsOf(sql, known.paper.id)).values());
  }
}
