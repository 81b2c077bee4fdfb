// Small named facts in the store, such as which commands a platform was told.
import type { Sql } from './database.ts';

/** The fact's value, or `null`. */
export async function readFact(sql: Sql, name: string): Promise<string | null> {
  const [row] = await sql.all<{ value: string }>('SELECT value FROM facts WHERE name = $1', name);
  return row?.value ?? null;
}

/** Keeps the fact in the place of its earlier value. */
export async function writeFact(sql: Sql, name: string, value: string): Promise<void> {
  await sql.all(
    'INSERT INTO facts (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value,
  );
}
