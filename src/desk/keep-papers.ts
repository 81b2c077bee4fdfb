// Keeping papers so that they can be found again.
import type { Brief } from '../digest/brief.ts';
import type { Paper } from '../digest/paper.ts';
import { indexPaper } from '../search/index-paper.ts';
import { paperName } from '../search/paper-name.ts';
import type { Sql } from '../store/database.ts';
import { briefsOf, writeBrief, writePapers } from '../store/papers.ts';

/**
 * Keeps the papers of a date, with new briefs where there are some, and enters them into the search index.
 * @param briefs by paper id
 */
export async function keepPapers(
  sql: Sql,
  date: Temporal.PlainDate,
  papers: readonly Paper[],
  briefs: ReadonlyMap<string, Brief> = new Map(),
): Promise<void> {
  for (const known of await writePapers(sql, { date, papers, name: paper => paperName(paper.title) })) {
    const brief = briefs.get(known.paper.id);
    if (brief !== undefined) await writeBrief(sql, known.paper.id, brief);
    await indexPaper(sql, known, (await briefsOf(sql, known.paper.id)).values());
  }
}
