// Entering what the search index lacks.
import { briefsOf } from '../store/briefs.ts';
import type { Sql } from '../store/database.ts';
import { unindexedPapers } from '../store/paper-index.ts';
import { paperByNumber } from '../store/papers.ts';
import { indexPaper } from './index-paper.ts';

/** Enters every paper that is kept and not in the index; gives how many those were. */
export async function completeIndex(sql: Sql): Promise<number> {
  const missing = await unindexedPapers(sql);
  for (const number of missing) {
    const known = await paperByNumber(sql, number);
    if (known !== null) await indexPaper(sql, known, (await briefsOf(sql, known.paper.id)).values());
  }
  return missing.length;
}
