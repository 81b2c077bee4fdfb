// Keeping papers so that they can be found again.
import type { Brief } from '../digest/brief.ts';
import type { Paper } from '../digest/paper.ts';
import { indexPaper } from '../search/index-paper.ts';
import { paperName } from '../search/paper-name.ts';
import { type BriefAuthor, briefsOf, unknownAuthor, writeBrief } from '../store/briefs.ts';
import type { Sql } from '../store/database.ts';
import { writePapers } from '../store/papers.ts';

/** Briefs by paper id, all of one author; by default they came with a file. */
type NewBriefs = {
  readonly briefs?: ReadonlyMap<string, Brief>;
  readonly author?: BriefAuthor & { readonly madeAtMs: number };
};

/** Keeps the papers of a date, with new briefs where there are some, and enters them into the search index. */
export async function keepPapers(
  sql: Sql,
  date: Temporal.PlainDate,
  papers: readonly Paper[],
  { briefs = new Map(), author = { ...unknownAuthor, madeAtMs: 0 } }: NewBriefs = {},
): Promise<void> {
  for (const known of await writePapers(sql, { date, papers, name: paper => paperName(paper.title) })) {
    const brief = briefs.get(known.paper.id);
    if (brief !== undefined) await writeBrief(sql, known.paper.id, brief, author);
    await indexPaper(sql, known, (await briefsOf(sql, known.paper.id)).values());
  }
}
