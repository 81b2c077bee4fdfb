// Taking what a SQLite store holds into a Postgres: every table, row by row, and nothing over what is there.
import { createHash } from 'node:crypto';
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
  const found: Differing[] = [];
  for (const table of await tablesOf(source)) {
    let rows = 0;
    for await (const page of pagesOf(target, table))
      for (const values of page) if (!(await holds(source, table, values))) rows += 1;
    if (rows > 0) found.push({ name: table.name, rows });
  }
  return found;
}

/**
 * Copies every row that the target does not have, and compares both. What is there stays, so that a copy that was
 * interrupted is made whole by the next; `differingRows` should have found none.
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

/** All rows in the order of their keys. */
async function* pagesOf(sql: Sql, table: Table): AsyncGenerator<Values[]> {
  const key = table.key.map(quoted).join(', ');
  const keyPlaces = table.key.map(name => table.columns.findIndex(column => column.name === name));
  let last: Values | null = null;
  for (;;) {
    const after = last === null ? '' : `WHERE (${key}) > (${numbered(1, keyPlaces.length)})`;
    const page = await rowsOf(sql, table, `${after} ORDER BY ${key} LIMIT ${pageRows}`, last ?? []);
    if (page.length > 0) yield page;
    const end = page.at(-1);
    if (end === undefined || page.length < pageRows) return;
    last = keyPlaces.map(place => end[place] ?? null);
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
  const where = table.key.map((name, index) => `${quoted(name)} = $${index + 1}`).join(' AND ');
  const key = table.key.map(name => values[table.columns.findIndex(column => column.name === name)] ?? null);
  const [same] = await rowsOf(sql, table, `WHERE ${where}`, key);
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

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const numbered = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `$${from + index}`).join(', ');
