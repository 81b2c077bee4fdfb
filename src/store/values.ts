// Rows as the parameters of one statement, so that many are written at once.
import type { SqlValue } from './database.ts';

/** A column's type, in the spelling that every dialect casts to. */
export type ColumnType = 'TEXT' | 'BIGINT' | 'INTEGER';

/**
 * Rows as a VALUES list, each value cast, with its parameters.
 * @param columns name and type of each; a row has them all
 * @param first the number of the list's first parameter, 1 by default
 */
export function valuesOf<C extends string>(
  columns: Readonly<Record<C, ColumnType>>,
  rows: readonly Readonly<Record<NoInfer<C>, SqlValue>>[],
  first = 1,
): { readonly names: string; readonly list: string; readonly parameters: SqlValue[] } {
  const typed = Object.entries(columns) as [C, ColumnType][];
  const list = rows
    .map((_, row) => {
      const at = first + row * typed.length;
      return `(${typed.map(([, type], column) => `CAST($${at + column} AS ${type})`).join(', ')})`;
    })
    .join(', ');
  return {
    names: typed.map(([name]) => name).join(', '),
    list,
    parameters: rows.flatMap(row => typed.map(([name]) => row[name])),
  };
}

/** In parts of a size, the last one maybe shorter. */
export function chunksOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
