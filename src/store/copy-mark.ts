// What a Postgres holds: a copy that `paperboy move` is making or has made, or a store that something works on.
import type { Sql, SqlValue } from './database.ts';
import { readFact, writeFact } from './facts.ts';
import { StoreError } from './store-error.ts';

const factName = 'held';

/** `part`: of a copy, which was not finished; `copy`: a whole one; `store`: something has worked on it. */
type Held = 'part' | 'copy' | 'store';

/** What a Postgres is marked as; `null` for one that nothing has been moved into or has worked on. */
export async function heldIn(sql: Sql): Promise<Held | null> {
  const held = await readFact(sql, factName);
  return held === 'part' || held === 'copy' || held === 'store' ? held : null;
}

/**
 * Says that it is but a part of a copy from now on.
 * @param was what it was marked as when it was looked at
 * @throws {StoreError} when that is not so any more, since something began to work on it meanwhile
 */
export async function markAsPart(sql: Sql, was: Held | null): Promise<void> {
  const marked = await sql.all(
    `INSERT INTO facts (name, value) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE facts.value = $3 RETURNING value`,
    factName,
    'part' satisfies Held,
    was,
  );
  if (marked.length === 0)
    throw new StoreError(
      'Something began to work on this Postgres meanwhile: stop it, and run `npm start -- move` again.',
    );
}

/** Says what it is once every row is there. */
export const markAsWhole = (sql: Sql, held: 'copy' | 'store'): Promise<void> =>
  writeFact(sql, factName, held satisfies Held);

/**
 * Says that something works on it from now on: whatever comes, it is nobody's copy any more.
 * @throws {StoreError} for a part of a copy: who knows but a part of what was sent would send the rest again
 */
export async function markAsStore(sql: Sql): Promise<void> {
  const [row] = await sql.all<{ value: Held }>(
    `INSERT INTO facts (name, value) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET value = CASE facts.value WHEN 'part' THEN 'part' ELSE excluded.value END
     RETURNING value`,
    factName,
    'store' satisfies Held,
  );
  if (row?.value === 'part')
    throw new StoreError(
      'This Postgres holds a part of what is to be moved into it: run `npm start -- move` again, until it ends with every row the same.',
    );
}

/** Whether the row of a table with a key is the mark, which is of the Postgres and not of what is moved. */
export const isMark = (table: string, [name]: readonly SqlValue[]): boolean =>
  table === 'facts' && name === factName;
