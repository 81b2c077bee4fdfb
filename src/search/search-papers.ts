// Searching everything that is stored, page by page.
import type { Term } from '../digest/term.ts';
import type { Sql } from '../store/database.ts';
import { matchPaperIndex } from '../store/paper-index.ts';
import { type KnownPaper, newestPapers } from '../store/papers.ts';
import { matchText, papersOf } from './find-papers.ts';
import { nearestPapers } from './nearest-papers.ts';
import { filterConditions, filterRange, type PaperFilter } from './paper-filter.ts';
import type { SearchQuery } from './search-query.ts';

/** Which of the papers are asked for. */
export type SearchRequest = {
  readonly query: SearchQuery;
  /** How many come before them, 0 or more. */
  readonly skip: number;
  /** The most to give, 1 or more. */
  readonly limit: number;
  /** The glossaries' terms, by which words find papers that have them in English alone. */
  readonly terms?: readonly Term[];
};

/** A page of papers. */
export type SearchPage = {
  readonly papers: readonly KnownPaper[];
  /** Whether some come after them. */
  readonly hasMore: boolean;
  /** `false` where no paper is as asked and these are the nearest instead, of which there is one page. */
  readonly isMatch: boolean;
};

/**
 * All papers that are as asked, in an order that stays: named so, then with the words in the title, the brief, the
 * abstract, and newest first among equals. Without words, the newest that pass the filters.
 */
export async function searchPapers(
  sql: Sql,
  { query, skip, limit, terms = [] }: SearchRequest,
): Promise<SearchPage> {
  const { words, ...filter } = query;
  const upTo = skip + limit + 1;
  const numbers = await (words === ''
    ? newestNumbers(sql, filter, upTo)
    : matchText(sql, words, { terms, filter, limit: upTo }));
  if (numbers.length > 0)
    return {
      papers: await papersOf(sql, numbers.slice(skip, skip + limit)),
      hasMore: numbers.length === upTo,
      isMatch: true,
    };
  const nearest = skip > 0 ? [] : await nearestPapers(sql, words, { terms, filter, limit });
  return { papers: await papersOf(sql, nearest), hasMore: false, isMatch: false };
}

async function newestNumbers(sql: Sql, filter: PaperFilter, limit: number): Promise<number[]> {
  const [filters, range] = [filterConditions(filter), filterRange(filter)];
  if (filters.length === 0) return (await newestPapers(sql, limit, range)).map(({ number }) => number);
  return matchPaperIndex(sql, {
    places: ['names'],
    groups: [],
    joint: 'and',
    filters,
    range,
    limit,
  });
}
