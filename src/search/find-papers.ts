// Finding the paper that somebody means.
import { idFromUrl, isArxivId } from '../digest/paper.ts';
import type { Term } from '../digest/term.ts';
import type { Sql } from '../store/database.ts';
import { type KnownPaper, newestPapers, paperById, paperByNumber } from '../store/papers.ts';
import { matchPapers } from './match-papers.ts';
import { nearestPapers } from './nearest-papers.ts';
import { everyPaper, type PaperFilter } from './paper-filter.ts';
import { paperName } from './paper-name.ts';
import { fillers } from './particles.ts';
import { looseParts, typedGroups } from './query-groups.ts';
import { queryWords } from './query-words.ts';
import { compact } from './tokens.ts';

/** What a query found: equally good matches, newest first; where there is none, the nearest instead. */
export type Found = { readonly matches: readonly KnownPaper[]; readonly nearest: readonly KnownPaper[] };

const maxNearest = 5;

/**
 * Finds papers by arXiv id, arXiv or Hugging Face address, name (the title before its colon), acronym, or words of
 * title, brief and abstract in any language, of which the first 32 count.
 * @param limit the most matches to give, 1 or more
 * @param terms the glossaries' terms, by which words find papers that have them in English too
 */
export async function findPapers(
  sql: Sql,
  query: string,
  limit: number,
  terms: readonly Term[] = [],
): Promise<Found> {
  const matches = await matchText(sql, query, { terms, filter: everyPaper, limit, onlyBest: true });
  if (matches.length > 0) return { matches: await papersOf(sql, matches), nearest: [] };
  const nearest = await nearestPapers(sql, query, { terms, filter: everyPaper, limit: maxNearest });
  return { matches: [], nearest: await papersOf(sql, nearest) };
}

/** Papers to offer while a query is typed; the newest ones for an empty one. */
export async function suggestPapers(
  sql: Sql,
  query: string,
  limit: number,
  terms: readonly Term[] = [],
): Promise<readonly KnownPaper[]> {
  if (compact(query) === '') return newestPapers(sql, limit);
  return papersOf(sql, await matchText(sql, query, { terms, filter: everyPaper, limit, isTyping: true }));
}

/**
 * The numbers of the papers that a text names, and of those with its words as they were typed or in English by the
 * glossaries; where there are none, more loosely.
 * @param onlyBest gives those of the best kind alone, see `matchPapers`
 * @param isTyping whether the last word may not have come to its end
 */
export async function matchText(
  sql: Sql,
  query: string,
  {
    terms,
    filter,
    isTyping = false,
    ...bounds
  }: {
    terms: readonly Term[];
    filter: PaperFilter;
    limit: number;
    onlyBest?: boolean;
    isTyping?: boolean;
  },
): Promise<number[]> {
  const text = query.trim();
  const id = idFromUrl(text) ?? text.replace(/^arxiv:\s*/i, '').replace(/v\d+$/i, '');
  if (isArxivId(id)) {
    const known = await paperById(sql, id);
    if (known !== null) return [known.number];
  }
  if (compact(text) === '') return [];
  const words = queryWords(text);
  const telling = words.filter(word => !fillers.has(word));
  const names = [...new Set([paperName(text), words.join(''), telling.join('')])];
  const typed = await matchPapers(sql, { names, groups: typedGroups(text, terms, isTyping), filter }, bounds);
  if (typed.length > 0) return typed;
  const groups = looseParts(text, terms).map(({ ways }) => ways);
  return matchPapers(sql, { names: [], groups, filter }, bounds);
}

/** The papers of the numbers, in their order. */
export async function papersOf(sql: Sql, numbers: readonly number[]): Promise<KnownPaper[]> {
  const found = await Promise.all(numbers.map(number => paperByNumber(sql, number)));
  return found.filter(known => known !== null);
}
