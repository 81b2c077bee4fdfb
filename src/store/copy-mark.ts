// What a Postgres holds: a copy that `paperboy move` is making or has made, or a store that something works on.
import type { Sql, SqlValue } from './database.ts';
import { readFact } from './facts.ts';
import { StoreError } from './store-error.ts';

const factName = 'held';

/** `part`: of a copy, which was not finished; `copy`: a whole one; `store`: something has worked on it. */
type Held = 'part' | 'copy' | 'store';

/** Says that what there is was copied, so that a later move may put it right. What is a store already stays one. */
export async function markAsCopy(sql: Sql, held: 'part' | 'copy'): Promise<void> {
  await sql.all(
    `INSERT INTO facts (name, value) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE facts.value <> $3`,
    factName,
    held satisfies Held,
    'store' satisfies Held,
  );
}

/** Whether all there is was copied, and nothing has worked on it since. */
export async function isCopy(sql: Sql): Promise<boolean> {
  const held = await readFact(sql, factName);
  return held === ('part' satisfies Held) || held === ('copy' satisfies Held);
}

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
