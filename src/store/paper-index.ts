// The search index of papers: FTS5 on SQLite, a tsvector on Postgres, with the same tokens and the same answers.
import type { Sql } from './database.ts';
import type { IndexQuery } from './paper-index-query.ts';
import {
  type FilterPlace,
  fts5Of,
  markOf,
  type Place,
  quote,
  tsqueryOf,
  weightOf,
} from './paper-index-query.ts';

/** Of each place the tokens, parted by spaces. A token has letters and digits alone. */
export type PaperTokens = Readonly<Record<Place | FilterPlace, string>>;

// In the order of their positions.
const placeNames = ['names', 'title', 'brief', 'abstract'] as const satisfies readonly Place[];
const filterNames = ['authors', 'votes'] as const satisfies readonly FilterPlace[];

/** Enters a paper by its number, in the place of what stood there. */
export async function writePaperIndex(sql: Sql, number: number, tokens: PaperTokens): Promise<void> {
  if (sql.dialect === 'postgres') {
    await sql.all(
      `INSERT INTO paper_index (number, words) VALUES ($1, CAST($2 AS TEXT)::tsvector)
       ON CONFLICT (number) DO UPDATE SET words = excluded.words`,
      number,
      vectorOf(tokens),
    );
    return;
  }
  await sql.all('DELETE FROM paper_index WHERE rowid = $1', number);
  await sql.all(
    `INSERT INTO paper_index (rowid, names, title, brief, abstract, authors, votes)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    number,
    ...[...placeNames, ...filterNames].map(place => tokens[place]),
  );
}

/** The numbers of the papers that meet the conditions, newest first; none for no condition at all. */
export async function matchPaperIndex(sql: Sql, query: IndexQuery): Promise<number[]> {
  if (query.groups.length === 0 && query.filters.length === 0) return [];
  const { from, below } = query.range;
  const rows = await (sql.dialect === 'postgres'
    ? sql.all<{ number: number }>(
        `SELECT number FROM paper_index WHERE words @@ CAST($1 AS TEXT)::tsquery AND number >= $2 AND number < $3
         ORDER BY number DESC LIMIT $4`,
        tsqueryOf(query),
        from,
        below,
        query.limit,
      )
    : sql.all<{ number: number }>(
        `SELECT rowid AS number FROM paper_index WHERE paper_index MATCH $1 AND rowid >= $2 AND rowid < $3
         ORDER BY rowid DESC LIMIT $4`,
        fts5Of(query),
        from,
        below,
        query.limit,
      ));
  return rows.map(({ number }) => number);
}

/** The numbers of the papers that are kept and not in the index, oldest first. */
export async function unindexedPapers(sql: Sql): Promise<number[]> {
  const number = sql.dialect === 'postgres' ? 'number' : 'rowid';
  const rows = await sql.all<{ number: number }>(
    `SELECT number FROM papers WHERE number NOT IN (SELECT ${number} FROM paper_index) ORDER BY number`,
  );
  return rows.map(row => row.number);
}

/** Between two places a position is left free, so that no phrase goes from one into the other. */
function vectorOf(tokens: PaperTokens): string {
  const entries: string[] = [];
  let position = 0;
  const enter = (text: string, mark: string, weight: string) => {
    for (const token of text.split(' ').filter(token => token !== '')) {
      position += 1;
      entries.push(`${quote(mark + token)}:${position}${weight}`);
    }
    position += 1;
  };
  for (const place of placeNames) enter(tokens[place], '', weightOf[place]);
  for (const place of filterNames) enter(tokens[place], markOf[place], '');
  return entries.join(' ');
}
