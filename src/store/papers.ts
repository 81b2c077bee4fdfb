// Papers in the store.
import type { Paper } from '../digest/paper.ts';
import type { Sql } from './database.ts';
import type { NumberRange } from './paper-index-query.ts';

/** A paper with the date of the list that named it first. */
export type KnownPaper = {
  readonly number: number;
  readonly date: Temporal.PlainDate;
  readonly paper: Paper;
};

type PaperRow = { number: number; date: string; paper: string };

/** How many numbers a day has; more than it has ever had papers. They are given from the highest down. */
export const papersADay = 10_000;

/** The lowest number that a paper of a date may have; all of later dates are higher, all of earlier ones lower. */
export const firstNumberOf = (date: Temporal.PlainDate): number =>
  Math.floor(date.toZonedDateTime('UTC').epochMilliseconds / 86_400_000) * papersADay;

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
  const day = firstNumberOf(date);
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

/** The newest papers, of a range of numbers if one is given. */
export async function newestPapers(
  sql: Sql,
  limit: number,
  { from, below }: NumberRange = { from: 0, below: Number.MAX_SAFE_INTEGER },
): Promise<KnownPaper[]> {
  const rows = await sql.all<PaperRow>(
    `SELECT number, date, paper FROM papers WHERE number >= $1 AND number < $2 ORDER BY number DESC LIMIT $3`,
    from,
    below,
    limit,
  );
  return rows.map(knownPaper);
}

/** The numbers of the papers kept under a name, or under one that begins so, newest first. */
export async function numbersByName(
  sql: Sql,
  name: string,
  { isBeginning = false, range, limit }: { isBeginning?: boolean; range: NumberRange; limit: number },
): Promise<number[]> {
  // A sign before the number leaves the index of names as the only way, which goes through the fewest rows.
  const rows = await sql.all<{ number: number }>(
    `SELECT number FROM papers WHERE name >= $1 AND name <= $2 AND +number >= $3 AND +number < $4
     ORDER BY +number DESC LIMIT $5`,
    name,
    isBeginning ? `${name}\u{10ffff}` : name,
    range.from,
    range.below,
    limit,
  );
  return rows.map(({ number }) => number);
}

/** The numbers of all papers, oldest first. */
export async function paperNumbers(sql: Sql): Promise<number[]> {
  const rows = await sql.all<{ number: number }>('SELECT number FROM papers ORDER BY number');
  return rows.map(({ number }) => number);
}

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
