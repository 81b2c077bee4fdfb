// Finding the paper that somebody means.
import { distance } from 'fastest-levenshtein';
import { idFromUrl, isArxivId } from '../digest/paper.ts';
import type { Sql } from '../store/database.ts';
import { type Condition, type Joint, matchPaperIndex, type Place } from '../store/paper-index.ts';
import {
  type KnownPaper,
  newestPapers,
  paperById,
  paperByNumber,
  paperNames,
  papersByName,
} from '../store/papers.ts';
import { paperName } from './paper-name.ts';
import { beginnings, compact, conditions } from './tokens.ts';

/** What a query found: equally good matches, newest first; where there is none, the nearest instead. */
export type Found = { readonly matches: readonly KnownPaper[]; readonly nearest: readonly KnownPaper[] };

// Where a word stands tells how likely the paper is the one meant; the first place with a match decides.
const everywhere = ['names', 'title', 'brief', 'abstract'] as const satisfies readonly Place[];
const places: readonly (readonly Place[])[] = [everywhere.slice(0, 2), everywhere.slice(0, 3), everywhere];

const maxNearest = 5;
// Nobody types more of a title than that.
const maxWords = 32;

/**
 * Finds papers by arXiv id, arXiv or Hugging Face address, name (the title before its colon), acronym, or words of
 * title, brief and abstract in any language, of which the first 32 count.
 * @param limit the most matches to give, 1 or more
 */
export async function findPapers(sql: Sql, query: string, limit: number): Promise<Found> {
  const matches = await findMatches(sql, query.trim(), limit);
  return matches.length > 0 ? { matches, nearest: [] } : { matches, nearest: await findNearest(sql, query) };
}

/** Papers to offer while a query is typed; the newest ones for an empty one. */
export async function suggestPapers(sql: Sql, query: string, limit: number): Promise<readonly KnownPaper[]> {
  if (compact(query) === '') return newestPapers(sql, limit);
  const byWords = await search(sql, everywhere, conditions(query), 'and', limit);
  const best = await findMatches(sql, query.trim(), limit);
  return [...new Map([...best, ...byWords].map(known => [known.number, known])).values()].slice(0, limit);
}

async function findMatches(sql: Sql, query: string, limit: number): Promise<KnownPaper[]> {
  const id = idFromUrl(query) ?? query.replace(/^arxiv:\s*/i, '').replace(/v\d+$/i, '');
  if (isArxivId(id)) {
    const known = await paperById(sql, id);
    if (known !== null) return [known];
  }
  if (compact(query) === '') return [];
  const named = await papersByName(sql, paperName(query), limit);
  if (named.length > 0) return named;
  for (const place of places) {
    const found = await search(sql, place, conditions(query), 'and', limit);
    if (found.length > 0) return found;
  }
  return [];
}

/** Papers whose name is spelled much like the query, then those with some of its words, or with words that begin like them. */
async function findNearest(sql: Sql, query: string): Promise<KnownPaper[]> {
  const wanted = compact(query).slice(0, 100);
  if (wanted === '') return [];
  const near = (await paperNames(sql))
    .filter(({ name }) => Math.abs(name.length - wanted.length) <= wanted.length / 2)
    .map(({ name, number }) => ({ number, distance: distance(name, wanted) }))
    .filter(({ distance }) => distance <= wanted.length / 2)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, maxNearest);
  const spelled = await Promise.all(near.map(({ number }) => paperByNumber(sql, number)));
  const some = await search(sql, everywhere, conditions(query), 'or', maxNearest);
  const alike = await search(sql, everywhere, beginnings(query), 'and', maxNearest);
  const all = [...spelled.filter(known => known !== null), ...some, ...alike];
  return [...new Map(all.map(known => [known.number, known])).values()].slice(0, maxNearest);
}

async function search(
  sql: Sql,
  places: readonly Place[],
  wanted: readonly Condition[],
  joint: Joint,
  limit: number,
): Promise<KnownPaper[]> {
  const numbers = await matchPaperIndex(sql, { places, conditions: wanted.slice(0, maxWords), joint, limit });
  const found = await Promise.all(numbers.map(number => paperByNumber(sql, number)));
  return found.filter(known => known !== null);
}
