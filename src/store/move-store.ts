// Taking what a SQLite store holds into a Postgres: every table, row by row.
import { createHash } from 'node:crypto';
import { isMark } from './copy-mark.ts';
import type { Row, Sql, SqlValue } from './database.ts';
import { storable } from './postgres.ts';
import { type Table, tablesOf } from './tables.ts';

/** What became of a table. */
export type MovedTable = {
  readonly name: string;
  /** Rows in SQLite. */
  readonly here: number;
  /** Rows in Postgres, at the end. */
  readonly there: number;
  /** Rows that were not in Postgres before. */
  readonly copied: number;
  /** Whether both hold the same rows with the same content. */
  readonly isEqual: boolean;
};

/** Rows of the target that the source does not have, or has otherwise. */
export type Differing = { readonly name: string; readonly rows: number };

/** A row's values in the order of the table's columns, as Postgres holds them. */
type Values = readonly SqlValue[];

// Some rows hold a day's whole list, so that a page of them comes to megabytes.
const pageRows = 100;

/** The rows of the target that stand against a move, by table; none where all of them are in the source as well. */
export async function differingRows(source: Sql, target: Sql): Promise<Differing[]> {
  const rows = new Map<string, number>();
  for await (const { table } of differing(source, target))
    rows.set(table.name, (rows.get(table.name) ?? 0) + 1);
  return [...rows].map(([name, count]) => ({ name, rows: count }));
}

/** Deletes the rows of the target that stand against a move, to be asked of a mere copy alone; gives how many. */
export async function deleteDiffering(source: Sql, target: Sql): Promise<number> {
  let deleted = 0;
  for await (const { table, values } of differing(source, target)) {
    await target.all(`DELETE FROM ${quoted(table.name)} WHERE ${keyIs(table)}`, ...keyOf(table, values));
    deleted += 1;
  }
  return deleted;
}

/** The rows of the target that the source does not have, or has otherwise; each may be deleted when it is given. */
async function* differing(
  source: Sql,
  target: Sql,
): AsyncGenerator<{ readonly table: Table; readonly values: Values }> {
  for (const table of await tablesOf(source))
    for await (const page of pagesOf(target, table))
      for (const values of page) if (!(await holds(source, table, values))) yield { table, values };
}

/**
 * Copies every row that the target does not have, and compares both. What is there stays, so that a copy that was
 * interrupted is made whole by the next; there should be no differing rows.
 * @param source the SQLite, which nobody else may be writing to
 */
export async function copyTables(source: Sql, target: Sql): Promise<MovedTable[]> {
  const moved: MovedTable[] = [];
  for (const table of await tablesOf(source)) {
    let copied = 0;
    for await (const page of pagesOf(source, table)) copied += await insert(target, table, page);
    const [here, there] = [await digestOf(source, table), await digestOf(target, table)];
    const isEqual = here.digest === there.digest;
    moved.push({ name: table.name, here: here.rows, there: there.rows, copied, isEqual });
  }
  return moved;
}

/** All rows in the order of their keys, but for the mark of a copy. */
async function* pagesOf(sql: Sql, table: Table): AsyncGenerator<Values[]> {
  const key = table.key.map(quoted).join(', ');
  let last: Values | null = null;
  for (;;) {
    const after = last === null ? '' : `WHERE (${key}) > (${numbered(1, table.key.length)})`;
    const page = await rowsOf(sql, table, `${after} ORDER BY ${key} LIMIT ${pageRows}`, last ?? []);
    if (page.length > 0) yield page.filter(values => !isMark(table.name, keyOf(table, values)));
    const end = page.at(-1);
    if (end === undefined || page.length < pageRows) return;
    last = keyOf(table, end);
  }
}

async function rowsOf(sql: Sql, table: Table, rest: string, parameters: Values): Promise<Values[]> {
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ');
  const rows = await sql.all(`SELECT ${columns} FROM ${quoted(table.name)} ${rest}`, ...parameters);
  return rows.map(row => valuesOf(row, table));
}

/** SQLite keeps a fraction in a column for whole numbers, and a character that Postgres has none for. */
const valuesOf = (row: Row, table: Table): Values =>
  table.columns.map(({ name, isWhole }) => {
    const value = row[name] ?? null;
    return isWhole && typeof value === 'number' ? Math.ceil(value) : storable(value);
  });

async function holds(sql: Sql, table: Table, values: Values): Promise<boolean> {
  const [same] = await rowsOf(sql, table, `WHERE ${keyIs(table)}`, keyOf(table, values));
  return same !== undefined && JSON.stringify(same) === JSON.stringify(values);
}

/** Gives how many of the rows were not there. */
async function insert(target: Sql, table: Table, page: readonly Values[]): Promise<number> {
  const width = table.columns.length;
  const rows = page.map((_, index) => `(${numbered(index * width + 1, width)})`).join(', ');
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ');
  const inserted = await target.all(
    `INSERT INTO ${quoted(table.name)} (${columns}) VALUES ${rows} ON CONFLICT DO NOTHING RETURNING 1 AS inserted`,
    ...page.flat(),
  );
  return inserted.length;
}

async function digestOf(sql: Sql, table: Table): Promise<{ rows: number; digest: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const page of pagesOf(sql, table))
    for (const values of page) {
      hash.update(`${JSON.stringify(values)}\n`);
      rows += 1;
    }
  return { rows, digest: hash.digest('hex') };
}

const keyOf = (table: Table, values: Values): Values =>
  table.key.map(name => values[table.columns.findIndex(column => column.name === name)] ?? null);

const keyIs = (table: Table): string =>
  table.key.map((name, index) => `${quoted(name)} = $${index + 1}`).join(' AND ');

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const numbered = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `$${from + index}`).join(', ');
