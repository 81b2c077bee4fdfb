// Papers in the store.
import type { Paper } from '../digest/paper.ts';
import type { Sql } from './database.ts';

/** A paper with the date of the list that named it first. */
export type KnownPaper = {
  readonly number: number;
  readonly date: Temporal.PlainDate;
  readonly paper: Paper;
};

type PaperRow = { number: number; date: string; paper: string };

/** More than any day has ever had. */
const papersADay = 10_000;

/**
 * Keeps the papers of a date, first come highest, and gives their numbers. A paper seen before keeps its number and
 * date; what is newly told of it replaces what was known, except by a source that tells less.
 * @param name what `papers.name` holds for a paper: the key it is found by exactly
 */
export async function writePapers(
  sql: Sql,
  {
    date,
    papers,
    name,
  }: { date: Temporal.PlainDate; papers: readonly Paper[]; name: (paper: Paper) => string },
): Promise<KnownPaper[]> {
  const day = Math.floor(date.toZonedDateTime('UTC').epochMilliseconds / 86_400_000) * papersADay;
  const [lowest] = await sql.all<{ number: number | null }>(
    'SELECT MIN(number) AS number FROM papers WHERE number >= $1 AND number < $2',
    day,
    day + papersADay,
  );
  let next = (lowest?.number ?? day + papersADay) - 1;
  const known: KnownPaper[] = [];
  for (const paper of papers) {
    const [before] = await sql.all<PaperRow>(
      'SELECT number, date, paper FROM papers WHERE id = $1',
      paper.id,
    );
    if (before === undefined) {
      await sql.all(
        'INSERT INTO papers (number, id, date, name, paper) VALUES ($1, $2, $3, $4, $5)',
        next,
        paper.id,
        date.toString(),
        name(paper),
        JSON.stringify(paper),
      );
      known.push({ number: next, date, paper });
      next -= 1;
      continue;
    }
    const merged = merge(knownPaper(before).paper, paper);
    await sql.all(
      'UPDATE papers SET name = $1, paper = $2 WHERE number = $3',
      name(merged),
      JSON.stringify(merged),
      before.number,
    );
    known.push({ ...knownPaper(before), paper: merged });
  }
  return known;
}

/** A paper by its id, or `null`. */
export async function paperById(sql: Sql, id: string): Promise<KnownPaper | null> {
  const [row] = await sql.all<PaperRow>('SELECT number, date, paper FROM papers WHERE id = $1', id);
  return row === undefined ? null : knownPaper(row);
}

/** Those of some papers that are kept, by id. */
export async function papersByIds(sql: Sql, ids: readonly string[]): Promise<Map<string, KnownPaper>> {
  if (ids.length === 0) return new Map();
  const wanted = ids.map((_, index) => `$${index + 1}`).join(', ');
  const rows = await sql.all<PaperRow>(
    `SELECT number, date, paper FROM papers WHERE id IN (${wanted})`,
    ...ids,
  );
  return new Map(rows.map(knownPaper).map(known => [known.paper.id, known]));
}

/** The newest papers kept under a name. */
export async function papersByName(sql: Sql, name: string, limit: number): Promise<KnownPaper[]> {
  const rows = await sql.all<PaperRow>(
    'SELECT number, date, paper FROM papers WHERE name = $1 ORDER BY number DESC LIMIT $2',
    name,
    limit,
  );
  return rows.map(knownPaper);
}

/** The newest papers. */
export async function newestPapers(sql: Sql, limit: number): Promise<KnownPaper[]> {
  return (
    await sql.all<PaperRow>('SELECT number, date, paper FROM papers ORDER BY number DESC LIMIT $1', limit)
  ).map(knownPaper);
}

/** The names of all papers, newest first, with their numbers. */
export const paperNames = (sql: Sql): Promise<{ number: number; name: string }[]> =>
  sql.all<{ number: number; name: string }>('SELECT number, name FROM papers ORDER BY number DESC');

/** A paper by its number, or `null`. */
export async function paperByNumber(sql: Sql, number: number): Promise<KnownPaper | null> {
  const [row] = await sql.all<PaperRow>('SELECT number, date, paper FROM papers WHERE number = $1', number);
  return row === undefined ? null : knownPaper(row);
}

const knownPaper = ({ number, date, paper }: PaperRow): KnownPaper => ({
  number,
  date: Temporal.PlainDate.from(date),
  paper: JSON.parse(paper) as Paper,
});

/** The later word counts; where it says nothing, the earlier one stays. */
const merge = (earlier: Paper, later: Paper): Paper => ({
  ...earlier,
  ...Object.fromEntries(
    Object.entries(later).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  ),
});
