// Entering a paper into the search index.
import type { Brief } from '../digest/brief.ts';
import type { Sql } from '../store/database.ts';
import { writePaperIndex } from '../store/paper-index.ts';
import type { KnownPaper } from '../store/papers.ts';
import { acronyms, paperName } from './paper-name.ts';
import { indexTokens, token } from './tokens.ts';

/** Enters a paper with every brief known of it, in the place of what stood there. */
export async function indexPaper(
  sql: Sql,
  { number, paper }: KnownPaper,
  briefs: Iterable<Brief>,
): Promise<void> {
  const all = [...briefs];
  await writePaperIndex(sql, number, {
    names: [paperName(paper.title), ...acronyms(paper.title)]
      .map(token)
      .filter(name => name !== '')
      .join(' '),
    title: indexTokens(paper.title),
    brief: indexTokens(
      [paper.aiSummary, ...all.flatMap(brief => [brief.summary, ...brief.keyPoints])].join('\n'),
    ),
    abstract: indexTokens([paper.abstract, ...all.map(brief => brief.abstract)].join('\n')),
  });
}
