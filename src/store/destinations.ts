// What the store knows of each destination: since when it has its schedule, and whether posting to it is paused.
import type { Sql } from './database.ts';
import { forChange, historyLine, unwanted } from './deliveries.ts';
import { chunksOf, valuesOf } from './values.ts';

/** A destination in the store. Instants in epoch milliseconds. */
export type DestinationRecord = {
  readonly name: string;
  /** Its schedule with its zone, as text. */
  readonly schedule: string;
  /** When it was first seen with this schedule; nothing before that is caught up. */
  readonly since: number;
  /** Digests in a row that failed for good. */
  readonly failures: number;
  /** `null` while it is posted to. */
  readonly paused_at: number | null;
  /** The `FailureKind` of the last digest that failed, as long as none was delivered after it. */
  readonly failure: string | null;
};

const rowsAtOnce = 500;

/**
 * Takes note of destinations; one whose schedule changed begins anew, and so does one that is from the future, since the
 * clock was wrong.
 * @param sql a transaction
 * @param forgetOthers whether these are all there are: nothing is sent to another any more
 */
export async function seeDestinations(
  sql: Sql,
  seen: readonly { readonly name: string; readonly schedule: string }[],
  { nowMs, forgetOthers }: { nowMs: number; forgetOthers: boolean },
): Promise<void> {
  const rows = seen.map(({ name, schedule }) => ({ name, schedule, since: nowMs, seen_at: nowMs }));
  const columns = { name: 'TEXT', schedule: 'TEXT', since: 'BIGINT', seen_at: 'BIGINT' } as const;
  for (const some of chunksOf(rows, rowsAtOnce)) {
    const { names, list, parameters } = valuesOf(columns, some);
    await sql.all(
      `INSERT INTO destinations (${names}) VALUES ${list}
       ON CONFLICT (name) DO UPDATE SET
         seen_at = excluded.seen_at, schedule = excluded.schedule,
         since = CASE WHEN destinations.schedule = excluded.schedule AND destinations.since < excluded.since
           THEN destinations.since ELSE excluded.since END`,
      ...parameters,
    );
  }
  if (forgetOthers) await sql.all('DELETE FROM destinations WHERE seen_at <> $1', nowMs);
}

/** A destination, or `null` for one that was never seen. */
export async function destinationRecord(sql: Sql, name: string): Promise<DestinationRecord | null> {
  const [row] = await sql.all<DestinationRecord>('SELECT * FROM destinations WHERE name = $1', name);
  return row ?? null;
}

/** The destinations that are paused, those paused first in front. */
export const pausedDestinations = (sql: Sql): Promise<DestinationRecord[]> =>
  sql.all<DestinationRecord>(
    'SELECT * FROM destinations WHERE paused_at IS NOT NULL ORDER BY paused_at, name',
  );

/** The destinations whose last digest failed, as far as they are still posted to. */
export async function failingDestinations(sql: Sql): Promise<ReadonlySet<string>> {
  const rows = await sql.all<{ name: string }>(
    'SELECT name FROM destinations WHERE failures > 0 AND paused_at IS NULL',
  );
  return new Set(rows.map(({ name }) => name));
}

/**
 * Counts a digest that failed for good, and pauses the destination at the last of them in a row.
 * @returns whether it was paused by this one
 */
export async function countFailure(
  sql: Sql,
  name: string,
  { failure, pauseAfter, nowMs }: { failure: string; pauseAfter: number; nowMs: number },
): Promise<boolean> {
  const rows = await sql.all<{ paused: number }>(
    `UPDATE destinations SET
       failures = failures + 1, failure = $1,
       paused_at = CASE WHEN failures + 1 >= $2 THEN CAST($3 AS BIGINT) END
     WHERE name = $4 AND paused_at IS NULL
     RETURNING CASE WHEN paused_at IS NULL THEN 0 ELSE 1 END AS paused`,
    failure,
    pauseAfter,
    nowMs,
    name,
  );
  return rows.some(({ paused }) => paused === 1);
}

/** A delivered message ends the row of failures. */
export async function clearFailures(sql: Sql, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const wanted = names.map((_, index) => `$${index + 1}`).join(', ');
  await sql.all(
    `UPDATE destinations SET failures = 0, failure = NULL WHERE failures > 0 AND paused_at IS NULL AND name IN (${wanted})`,
    ...names,
  );
}

/**
 * Pauses a destination on somebody's wish, so without a failure. What is due of it is withdrawn: whoever pauses a channel
 * does not want it later.
 * @param sql a transaction
 * @returns whether it was not paused yet
 */
export async function pauseDestination(sql: Sql, name: string, nowMs: number): Promise<boolean> {
  const rows = await sql.all(
    `UPDATE destinations SET paused_at = $1, failures = 0, failure = NULL
     WHERE name = $2 AND paused_at IS NULL RETURNING name`,
    nowMs,
    name,
  );
  if (rows.length === 0) return false;
  await withdrawDue(sql, name);
  return true;
}

/**
 * Takes back what a destination that is paused on somebody's wish has due, or missed: its firings, and its messages of
 * which certainly none is out. The firings stay known, so that none of them is recorded again.
 * @param sql a transaction
 */
export async function withdrawDue(sql: Sql, name: string): Promise<void> {
  const dates = new Set((await deleteUnsent(sql, name, ['due'])).map(({ date }) => date));
  const reason = 'Posting was paused on wish';
  await sql.all(
    `UPDATE slots SET state = 'skipped', reason = $1 WHERE destination = $2 AND state IN ('due', 'paused')`,
    reason,
    name,
  );
  for (const date of dates)
    await sql.all(
      `UPDATE slots SET state = 'skipped', reason = $1 WHERE destination = $2 AND date = $3 AND state = 'planned'`,
      reason,
      name,
      date,
    );
}

/**
 * Ends a pause.
 * @param sql a transaction
 * @param failures so many in a row it counts as having had, if it was paused by failures; 0 by default
 * @returns the destination as it was; `null` when it was not paused
 */
export async function unpause(sql: Sql, name: string, failures = 0): Promise<DestinationRecord | null> {
  const record = await destinationRecord(sql, name);
  if (record === null || record.paused_at === null) return null;
  await sql.all(
    `UPDATE destinations SET paused_at = NULL, failures = CASE WHEN failure IS NULL THEN 0 ELSE CAST($1 AS INTEGER) END,
       failure = NULL
     WHERE name = $2`,
    failures,
    name,
  );
  return record;
}

/**
 * Forgets a destination, with its firings that are due and its messages of which certainly none is out. What was sent
 * stays known, so that nothing is sent twice if it comes back; what may be out is looked for once, and then done with.
 * @param sql a transaction
 */
export async function forgetDestination(sql: Sql, name: string, nowMs: number): Promise<void> {
  await sql.all('DELETE FROM destinations WHERE name = $1', name);
  await sql.all(`DELETE FROM slots WHERE destination = $1 AND state IN ('due', 'paused')`, name);
  await deleteUnsent(sql, name, ['due', 'failed']);
  const reason = 'Nothing is posted there any more';
  // The rest of a digest that is partly out, and what Paperboy was not allowed to look for.
  await sql.all(
    `UPDATE deliveries SET
       state = 'failed', failure = COALESCE(failure, 'late'), reason = $1, changed_at = $2, history = history || $3
     WHERE destination = $4 AND (state = 'due' OR (state = 'unknown' AND failure IS NOT NULL))`,
    reason,
    nowMs,
    historyLine(nowMs, 'failed', reason),
    name,
  );
  await sql.all(
    `UPDATE deliveries SET late_at = ${unwanted} WHERE destination = $1 AND state IN ('sending', 'unknown')`,
    name,
  );
}

/** Deletes the messages of a destination in some states, of deliveries that are certainly not out; gives their dates. */
async function deleteUnsent(
  sql: Sql,
  name: string,
  states: readonly ('due' | 'failed')[],
): Promise<{ readonly date: string }[]> {
  // A sender that is taking one of them this instant is waited for, and what it takes is seen by the next statement; or
  // it waits, and finds them gone. In the order in which a sender takes its rows.
  await sql.all(
    `SELECT part FROM deliveries WHERE destination = $1 AND asked_at IS NULL
     ORDER BY date, kind, destination, part${forChange(sql)}`,
    name,
  );
  return sql.all(
    `DELETE FROM deliveries
     WHERE destination = $1 AND state IN (${states.map(state => `'${state}'`).join(', ')}) AND asked_at IS NULL
       AND NOT EXISTS (
         SELECT 1 FROM deliveries AS other
         WHERE other.date = deliveries.date AND other.destination = deliveries.destination
           AND other.kind = deliveries.kind AND other.asked_at IS NOT NULL)
     RETURNING date`,
    name,
  );
}
