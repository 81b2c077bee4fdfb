// The search index of papers: FTS5 on SQLite, a tsvector on Postgres, with the same tokens and the same answers.
import type { Sql } from './database.ts';
import {
  type FilterPlace,
  fts5Of,
  type IndexQuery,
  markOf,
  type Place,
  quote,
  tsqueryOf,
} from './paper-index-query.ts';
import { papersADay } from './papers.ts';

/** Of each place the tokens, parted by spaces. A token has letters and digits alone. */
export type PaperTokens = Readonly<Record<Place | FilterPlace, string>>;

const placeNames = ['abstract', 'brief', 'title', 'names', 'authors', 'votes'] as const satisfies readonly (
  | Place
  | FilterPlace
)[];

// FTS5 keeps from each row to the next how far it is, in fewer bytes the nearer it is: a day has fewer rows there than it
// has numbers. The papers beyond them, which no day has had yet, are found by their ids and names alone.
const rowsADay = 512;
const firstOfDay = papersADay - rowsADay;

/** The row of a paper in the index on SQLite, by its number; rows are in the order of the numbers. */
export const rowOf = (number: number): number =>
  Math.floor(number / papersADay) * rowsADay + Math.max(0, (number % papersADay) - firstOfDay);

/** The inverse of {@link rowOf}. */
export const numberOf = (row: number): number =>
  Math.floor(row / rowsADay) * papersADay + (row % rowsADay) + firstOfDay;

/**
 * Enters a paper by its number, in the place of what stood there.
 * @returns whether that was anything else; SQLite, which keeps no text, can't tell and says yes
 */
export async function writePaperIndex(sql: Sql, number: number, tokens: PaperTokens): Promise<boolean> {
  if (sql.dialect === 'postgres') {
    const written = await sql.all(
      `INSERT INTO paper_index (number, words) VALUES ($1, CAST($2 AS TEXT)::tsvector)
       ON CONFLICT (number) DO UPDATE SET words = excluded.words WHERE paper_index.words <> excluded.words
       RETURNING number`,
      number,
      vectorOf(tokens),
    );
    return written.length > 0;
  }
  if (number % papersADay < firstOfDay) return true;
  await sql.all('DELETE FROM paper_index WHERE rowid = $1', rowOf(number));
  await sql.all(
    'INSERT INTO paper_index (rowid, words) VALUES ($1, $2)',
    rowOf(number),
    [...markedTokens(tokens)].join(' '),
  );
  return true;
}

/** The numbers of the papers that meet the conditions, newest first; none for no condition at all. A range is of whole days. */
export async function matchPaperIndex(sql: Sql, query: IndexQuery): Promise<number[]> {
  if (query.groups.length === 0 && query.filters.length === 0) return [];
  const { from, below } = query.range;
  if (sql.dialect === 'postgres') {
    const rows = await sql.all<{ number: number }>(
      `SELECT number FROM paper_index WHERE words @@ CAST($1 AS TEXT)::tsquery AND number >= $2 AND number < $3
       ORDER BY number DESC LIMIT $4`,
      tsqueryOf(query),
      from,
      below,
      query.limit,
    );
    return rows.map(({ number }) => number);
  }
  const rows = await sql.all<{ row: number }>(
    `SELECT rowid AS row FROM paper_index WHERE paper_index MATCH $1 AND rowid >= $2 AND rowid < $3
     ORDER BY rowid DESC LIMIT $4`,
    fts5Of(query),
    rowOf(from),
    rowOf(below),
    query.limit,
  );
  return rows.map(({ row }) => numberOf(row));
}

/** The numbers of the papers that are kept and not in the index, oldest first. */
export async function unindexedPapers(sql: Sql): Promise<number[]> {
  const number =
    sql.dialect === 'postgres'
      ? 'number'
      : `rowid / ${rowsADay} * ${papersADay} + rowid % ${rowsADay} + ${firstOfDay}`;
  const rows = await sql.all<{ number: number }>(
    `SELECT number FROM papers WHERE number NOT IN (SELECT ${number} FROM paper_index) ORDER BY number`,
  );
  return rows.map(row => row.number);
}

/** Each once. */
const markedTokens = (tokens: PaperTokens): Set<string> =>
  new Set(
    placeNames.flatMap(place =>
      tokens[place]
        .split(' ')
        .filter(token => token !== '')
        .map(token => markOf[place] + token),
    ),
  );

const vectorOf = (tokens: PaperTokens): string => [...markedTokens(tokens)].map(quote).join(' ');
