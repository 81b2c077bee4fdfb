// Entering what the search index lacks.
import { briefsOf } from '../store/briefs.ts';
import type { Database, Sql } from '../store/database.ts';
import { readFact, writeFact } from '../store/facts.ts';
import { searchIndexSince } from '../store/migrations.ts';
import { unindexedPapers } from '../store/paper-index.ts';
import { paperByNumber, paperNumbers } from '../store/papers.ts';
import { chunksOf } from '../store/values.ts';
import { indexPaper } from './index-paper.ts';

// What tells for which version of the tables the index was seen to lack nothing.
const factName = 'search-index';
// Others may write between two transactions.
const papersATransaction = 200;

/**
 * Sees to it that the index of a Postgres has every paper with all that is known of it by now. Whatever was interrupted
 * before, a second time finds nothing to do.
 * @returns how many papers were not in it, or otherwise
 */
export const completeIndex = async (postgres: Database): Promise<number> =>
  enterAll(postgres, await paperNumbers(postgres));

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
  const entered = await enterAll(database, missing);
  await writeFact(database, factName, `${searchIndexSince}`);
  return entered;
}

async function enterAll(database: Database, numbers: readonly number[]): Promise<number> {
  let entered = 0;
  for (const some of chunksOf(numbers, papersATransaction))
    entered += await database.tx(sql => enter(sql, some));
  return entered;
}

async function enter(sql: Sql, numbers: readonly number[]): Promise<number> {
  let entered = 0;
  for (const number of numbers) {
    const known = await paperByNumber(sql, number);
    if (known === null) continue;
    if (await indexPaper(sql, known, (await briefsOf(sql, known.paper.id)).values())) entered += 1;
  }
  return entered;
}
