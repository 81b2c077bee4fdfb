// Firings of schedules in the store.
import type { Sql } from './database.ts';
import { chunksOf, valuesOf } from './values.ts';

/**
 * `due`: its digest is to be planned; `planned`: the deliveries are in the ledger; `skipped`: there was nothing to post;
 * `paused`: it fired while posting to its destination was paused.
 */
export type SlotState = 'due' | 'planned' | 'skipped' | 'paused';

/** One firing of one destination's schedule. Instants in epoch milliseconds. */
export type Slot = {
  readonly destination: string;
  readonly fires_at: number;
  readonly state: SlotState;
  /** Who gets the same digest is planned together. */
  readonly audience: string;
  /** The date of the digest that it asked for, once that is known. */
  readonly date: string | null;
  readonly reason: string | null;
  readonly due_at: number;
};

/** Whose schedule fires. */
export type Fired = { readonly destination: string; readonly audience: string };

const rowsAtOnce = 500;

/**
 * Records a firing of destinations that are known since before it. One recorded before stays as it is, so that
 * recording can be repeated.
 * @returns how many were not recorded yet
 */
export async function recordSlots(sql: Sql, firesAtMs: number, fired: readonly Fired[]): Promise<number> {
  let recorded = 0;
  for (const some of chunksOf(fired, rowsAtOnce)) {
    const { list, parameters } = valuesOf({ destination: 'TEXT', audience: 'TEXT' } as const, some, 2);
    const rows = await sql.all(
      `WITH fired (name, audience) AS (VALUES ${list})
       INSERT INTO slots (destination, fires_at, state, due_at, audience)
       SELECT fired.name, CAST($1 AS BIGINT), CASE WHEN paused_at IS NULL THEN 'due' ELSE 'paused' END,
         CAST($1 AS BIGINT), fired.audience
       FROM fired JOIN destinations ON destinations.name = fired.name
       WHERE destinations.since < $1
       ON CONFLICT (destination, fires_at) DO NOTHING RETURNING fires_at`,
      firesAtMs,
      ...parameters,
    );
    recorded += rows.length;
  }
  return recorded;
}

/** The audiences that have slots which are due, with when the first is to be planned, in epoch milliseconds. */
export async function dueAudiences(sql: Sql): Promise<Map<string, number>> {
  const rows = await sql.all<{ audience: string; due_at: number }>(
    `SELECT audience, MIN(due_at) AS due_at FROM slots WHERE state = 'due' GROUP BY audience`,
  );
  return new Map(rows.map(({ audience, due_at }) => [audience, due_at]));
}

/** The slots of an audience's oldest firing after an instant that are due, now or later. */
export const oldestSlots = (
  sql: Sql,
  audience: string,
  { afterMs, limit }: { afterMs: number; limit: number },
): Promise<Slot[]> =>
  sql.all<Slot>(
    `SELECT * FROM slots WHERE state = 'due' AND audience = $1 AND fires_at = (
       SELECT MIN(fires_at) FROM slots WHERE state = 'due' AND audience = $1 AND fires_at > $2)
     ORDER BY destination LIMIT $3`,
    audience,
    afterMs,
    limit,
  );

/** Puts off what an audience's firing asks for, since it could not be planned. */
export async function postponeSlots(
  sql: Sql,
  { audience, fires_at }: Pick<Slot, 'audience' | 'fires_at'>,
  { reason, untilMs }: { reason: string; untilMs: number },
): Promise<void> {
  await sql.all(
    `UPDATE slots SET reason = $1, due_at = $2 WHERE audience = $3 AND fires_at = $4 AND state = 'due'`,
    reason,
    untilMs,
    audience,
    fires_at,
  );
}

/**
 * What was put off for longer than any slot is, so by a clock that was ahead, is due when it fired, or will have.
 * @param longestMs how long a slot is put off at most
 */
export async function bringSlotsForward(
  sql: Sql,
  { nowMs, longestMs }: { nowMs: number; longestMs: number },
): Promise<void> {
  await sql.all(
    `UPDATE slots SET due_at = fires_at WHERE state = 'due' AND due_at > fires_at AND due_at > $1`,
    nowMs + longestMs,
  );
}

/** All slots that are due, now or later, oldest first. */
export const waitingSlots = (sql: Sql, limit: number): Promise<Slot[]> =>
  sql.all<Slot>(`SELECT * FROM slots WHERE state = 'due' ORDER BY fires_at, destination LIMIT $1`, limit);

/** The last firings of a destination, newest first. */
export const slotsOf = (sql: Sql, destination: string, limit: number): Promise<Slot[]> =>
  sql.all<Slot>(
    'SELECT * FROM slots WHERE destination = $1 ORDER BY fires_at DESC LIMIT $2',
    destination,
    limit,
  );

/** Writes what became of slots that are due. */
export async function settleSlots(sql: Sql, slots: readonly Slot[]): Promise<void> {
  const columns = {
    destination: 'TEXT',
    fires_at: 'BIGINT',
    state: 'TEXT',
    date: 'TEXT',
    reason: 'TEXT',
    due_at: 'BIGINT',
  } as const;
  for (const some of chunksOf(slots, rowsAtOnce)) {
    const { names, list, parameters } = valuesOf(columns, some);
    // The state stands where it does for parts of the outbox, for the same reason.
    await sql.all(
      `WITH settled (${names}) AS (VALUES ${list})
       UPDATE slots SET state = settled.state, date = settled.date, reason = settled.reason, due_at = settled.due_at
       FROM settled
       WHERE slots.destination = settled.destination AND slots.fires_at = settled.fires_at
         AND settled.destination = CASE WHEN slots.state = 'due' THEN slots.destination END`,
      ...parameters,
    );
  }
}

/** When a destination fired last, as far as that was recorded, in epoch milliseconds; `null` for never. */
export async function lastFiring(sql: Sql, destination: string): Promise<number | null> {
  const [row] = await sql.all<{ fires_at: number | null }>(
    'SELECT MAX(fires_at) AS fires_at FROM slots WHERE destination = $1',
    destination,
  );
  return row?.fires_at ?? null;
}

/** Makes due what fired while posting to a destination was paused, since an instant; gives how many. */
export async function resumeSlots(
  sql: Sql,
  destination: string,
  { nowMs, sinceMs }: { nowMs: number; sinceMs: number },
): Promise<number> {
  const rows = await sql.all(
    `UPDATE slots SET state = 'due', due_at = $1 WHERE destination = $2 AND state = 'paused' AND fires_at >= $3
     RETURNING fires_at`,
    nowMs,
    destination,
    sinceMs,
  );
  return rows.length;
}
