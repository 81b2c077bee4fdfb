// What a Postgres holds: a copy that `paperboy move` made, or a store that something has worked on since.
import type { Sql, SqlValue } from './database.ts';
import { readFact } from './facts.ts';

const factName = 'held';
const [copy, store] = ['copy', 'store'];

/** Says that all there is was copied, so that a later move may put it right; not of what something works on already. */
export async function markAsCopy(sql: Sql): Promise<void> {
  await sql.all('INSERT INTO facts (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', factName, copy);
}

/** Whether all there is was copied, and nothing has opened it to work on it. */
export const isCopy = async (sql: Sql): Promise<boolean> => (await readFact(sql, factName)) === copy;

/** Says that something works on it from now on: whatever comes, it is nobody's copy any more. */
export async function markAsStore(sql: Sql): Promise<void> {
  await sql.all(
    `INSERT INTO facts (name, value) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE facts.value <> excluded.value`,
    factName,
    store,
  );
}

/** Whether the row of a table with a key is the mark, which is of the Postgres and not of what is moved. */
export const isMark = (table: string, [name]: readonly SqlValue[]): boolean =>
  table === 'facts' && name === factName;
