// Entering a paper into the search index.
import type { Brief } from '../digest/brief.ts';
import type { Sql } from '../store/database.ts';
import { writePaperIndex } from '../store/paper-index.ts';
import { writePaperWords } from '../store/paper-words.ts';
import type { KnownPaper } from '../store/papers.ts';
import { authorTokens, voteTokens } from './paper-filter.ts';
import { acronyms, paperName } from './paper-name.ts';
import { indexTokens, token } from './tokens.ts';
import { vocabulary } from './vocabulary.ts';

/**
 * Enters a paper with every brief known of it, in the place of what stood there.
 * @returns whether that was anything else; always where the index can't be read
 */
export async function indexPaper(
  sql: Sql,
  { number, paper }: KnownPaper,
  briefs: Iterable<Brief>,
): Promise<boolean> {
  const all = [...briefs];
  const names = [paperName(paper.title), ...acronyms(paper.title)].map(token).filter(name => name !== '');
  const brief = [paper.aiSummary, ...all.flatMap(brief => [brief.summary, ...brief.keyPoints])].join('\n');
  const isNew = await writePaperIndex(sql, number, {
    names: names.join(' '),
    title: indexTokens(paper.title),
    brief: indexTokens(brief),
    abstract: indexTokens([paper.abstract, ...all.map(brief => brief.abstract)].join('\n')),
    authors: authorTokens(paper.authors),
    votes: voteTokens(paper.upvotes),
  });
  // An abstract has so many words that a slip in one of them is rarely what it seems.
  await writePaperWords(sql, vocabulary([...names, paper.title, brief].join('\n')));
  return isNew;
}
