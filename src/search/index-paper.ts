// Entering a paper into the search index.
import type { Brief } from '../digest/brief.ts';
import type { Sql } from '../store/database.ts';
import type { KnownPaper } from '../store/papers.ts';
import { acronyms, paperName } from './paper-name.ts';
import { indexTokens } from './tokens.ts';

/** Enters a paper with every brief known of it, in the place of what stood there. */
export async function indexPaper(
  sql: Sql,
  { number, paper }: KnownPaper,
  briefs: Iterable<Brief>,
): Promise<void> {
  const all = [...briefs];
  await sql.all('DELETE FROM paper_index WHERE rowid = $1', number);
  await sql.all(
    'INSERT INTO paper_index (rowid, names, title, brief, abstract) VALUES ($1, $2, $3, $4, $5)',
    number,
    [paperName(paper.title), ...acronyms(paper.title)].join(' '),
    indexTokens(paper.title),
    indexTokens([paper.aiSummary, ...all.flatMap(brief => [brief.summary, ...brief.keyPoints])].join('\n')),
    indexTokens([paper.abstract, ...all.map(brief => brief.abstract)].join('\n')),
  );
}
