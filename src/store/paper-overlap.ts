// How the search index says which papers have the same words, without either database's own ranking, so that both agree.
import type { Sql } from './database.ts';
import { numberOf, rowOf } from './paper-index.ts';
import { fts5Of, type Place, tsqueryOf } from './paper-index-query.ts';

const title = ['title'] as const satisfies readonly Place[];
const everywhere = ['names', 'title', 'brief', 'abstract'] as const satisfies readonly Place[];

/** Spellings of one word, any of which stands for it. A token has letters and digits alone. */
type WordForms = readonly string[];

/** A word, and how much it counts: a whole number, since sums of whole numbers are the same on every database. */
type WeighedWord = { readonly forms: WordForms; readonly weight: number };

/** How many papers are kept. */
export async function countPapers(sql: Sql): Promise<number> {
  const [row] = await sql.all<{ papers: number }>('SELECT COUNT(*) AS papers FROM papers');
  return row?.papers ?? 0;
}

/**
 * In how many papers each word stands, in their order.
 * @param most of what more than that many papers have, nothing more is counted
 */
export async function countPapersWith(
  sql: Sql,
  words: readonly WordForms[],
  most: number,
): Promise<number[]> {
  if (words.length === 0) return [];
  const counts = words.map(
    (_, index) =>
      `SELECT ${index} AS word, COUNT(*) AS papers FROM (SELECT 1 FROM paper_index WHERE ${matches(sql, index + 1)} LIMIT ${most}) AS found${index}`,
  );
  const rows = await sql.all<{ word: number; papers: number }>(
    counts.join(' UNION ALL '),
    ...words.map(word => queryOf(sql, word, everywhere)),
  );
  const byWord = new Map(rows.map(({ word, papers }) => [word, papers]));
  return words.map((_, index) => byWord.get(index) ?? 0);
}

/**
 * The numbers of the papers with the greatest sum of the words that they have, those in their title counted twice; the
 * newest first among equals.
 * @param except the number of a paper that is left out
 * @param least how many of the words a paper has at least
 */
export async function papersWithMost(
  sql: Sql,
  words: readonly WeighedWord[],
  { except, least, limit }: { except: number; least: number; limit: number },
): Promise<number[]> {
  if (words.length === 0) return [];
  const isPostgres = sql.dialect === 'postgres';
  const wanted = words.flatMap(({ forms, weight }, word) =>
    [everywhere, title].map(places => ({ word, weight, query: queryOf(sql, forms, places) })),
  );
  const found = wanted.map(
    ({ word, weight }, index) =>
      `SELECT ${isPostgres ? 'number' : 'rowid'} AS place, ${word} AS word, ${weight} AS weight
       FROM paper_index WHERE ${matches(sql, index + 1)}`,
  );
  const [exceptAt, leastAt, limitAt] = [1, 2, 3].map(place => `$${wanted.length + place}`);
  const rows = await sql.all<{ place: number }>(
    `SELECT place FROM (${found.join(' UNION ALL ')}) AS matched WHERE place <> ${exceptAt}
     GROUP BY place HAVING COUNT(DISTINCT word) >= ${leastAt} ORDER BY SUM(weight) DESC, place DESC LIMIT ${limitAt}`,
    ...wanted.map(({ query }) => query),
    isPostgres ? except : rowOf(except),
    least,
    limit,
  );
  return rows.map(({ place }) => (isPostgres ? place : numberOf(place)));
}

const matches = ({ dialect }: Sql, parameter: number): string =>
  dialect === 'postgres'
    ? `words @@ CAST($${parameter} AS TEXT)::tsquery`
    : `paper_index MATCH $${parameter}`;

function queryOf({ dialect }: Sql, [form = '', ...alike]: WordForms, places: readonly Place[]): string {
  const query = {
    places,
    beyond: [],
    groups: [[[{ tokens: [form], isBeginning: false, alike }]]],
    joint: 'and' as const,
    filters: [],
    range: { from: 0, below: 0 },
    limit: 0,
  };
  return dialect === 'postgres' ? tsqueryOf(query) : fts5Of(query);
}
