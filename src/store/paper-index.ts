// The search index of papers: FTS5 on SQLite, a tsvector on Postgres, with the same tokens and the same answers.
import type { Sql } from './database.ts';

/** Where a token stands in a paper. */
export type Place = 'names' | 'title' | 'brief' | 'abstract';

/** Of each place the tokens, parted by spaces. A token has letters and digits alone. */
export type PaperTokens = Readonly<Record<Place, string>>;

/** Tokens that stand side by side in one place, or one that some token begins with. */
export type Condition = { readonly tokens: readonly string[]; readonly isBeginning: boolean };

/** Whether all conditions must be met, or one. */
export type Joint = 'and' | 'or';

/** What is looked for, in which places. */
export type IndexQuery = {
  readonly places: readonly Place[];
  readonly conditions: readonly Condition[];
  readonly joint: Joint;
  /** The most numbers to give, 1 or more. */
  readonly limit: number;
};

// The weights of a tsvector, of which it has four: https://www.postgresql.org/docs/current/datatype-textsearch.html
const weights: Readonly<Record<Place, string>> = { names: 'A', title: 'B', brief: 'C', abstract: 'D' };
// In the order of their positions.
const placeNames = ['names', 'title', 'brief', 'abstract'] as const satisfies readonly Place[];

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
    'INSERT INTO paper_index (rowid, names, title, brief, abstract) VALUES ($1, $2, $3, $4, $5)',
    number,
    ...placeNames.map(place => tokens[place]),
  );
}

/** The numbers of the papers that meet the conditions, newest first; none for no condition. */
export async function matchPaperIndex(sql: Sql, query: IndexQuery): Promise<number[]> {
  if (query.conditions.length === 0) return [];
  const rows = await (sql.dialect === 'postgres'
    ? sql.all<{ number: number }>(
        `SELECT number FROM paper_index WHERE words @@ CAST($1 AS TEXT)::tsquery ORDER BY number DESC LIMIT $2`,
        tsqueryOf(query),
        query.limit,
      )
    : sql.all<{ number: number }>(
        'SELECT rowid AS number FROM paper_index WHERE paper_index MATCH $1 ORDER BY rowid DESC LIMIT $2',
        fts5Of(query),
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

function fts5Of({ places, conditions, joint }: IndexQuery): string {
  const terms = conditions.map(
    ({ tokens, isBeginning }) => `"${tokens.join(' ').replaceAll('"', '""')}"${isBeginning ? '*' : ''}`,
  );
  return `{${places.join(' ')}} : (${terms.join(joint === 'and' ? ' AND ' : ' OR ')})`;
}

function tsqueryOf({ places, conditions, joint }: IndexQuery): string {
  const within = places.map(place => weights[place]).join('');
  const terms = conditions.map(
    ({ tokens, isBeginning }) =>
      `(${tokens.map(token => `${quote(token)}:${isBeginning ? '*' : ''}${within}`).join(' <-> ')})`,
  );
  return terms.join(joint === 'and' ? ' & ' : ' | ');
}

/** Between two places a position is left free, so that no phrase goes from one into the other. */
function vectorOf(tokens: PaperTokens): string {
  const entries: string[] = [];
  let position = 0;
  for (const place of placeNames) {
    for (const token of tokens[place].split(' ').filter(token => token !== '')) {
      position += 1;
      entries.push(`${quote(token)}:${position}${weights[place]}`);
    }
    position += 1;
  }
  return entries.join(' ');
}

// https://www.postgresql.org/docs/current/datatype-textsearch.html: quotes and backslashes are doubled.
const quote = (token: string): string => `'${token.replace(/['\\]/g, '$&$&')}'`;
