// Which tables a SQLite store has, read from itself.
import type { Sql } from './database.ts';

/** A table, as far as its rows can be read and written without knowing what they mean. */
export type Table = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly isWhole: boolean }[];
  /** The columns that tell its rows apart, in the order of the key. */
  readonly key: readonly string[];
};

/**
 * The tables with what is kept, by name: without the search index, which is made from them, and without the version of
 * the tables, which each database has for itself.
 */
export async function tablesOf(sqlite: Sql): Promise<Table[]> {
  // https://www.sqlite.org/pragma.html#pragma_table_list: the index is a virtual table with shadow tables.
  const named = await sqlite.all<{ name: string }>(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
     AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'schema_version' ORDER BY name`,
  );
  const tables: Table[] = [];
  for (const { name } of named) {
    const columns = await sqlite.all<{ name: string; type: string; pk: number }>(
      'SELECT name, type, pk FROM pragma_table_info($1) ORDER BY cid',
      name,
    );
    const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
    tables.push({
      name,
      columns: columns.map(column => ({ name: column.name, isWhole: /INT/i.test(column.type) })),
      key: (key.length === 0 ? columns : key).map(column => column.name),
    });
  }
  return tables;
}
