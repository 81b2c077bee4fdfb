// Firings of schedules in the store.
import type { Sql } from './database.ts';

/** `due`: its digest is to be planned; `planned`: the deliveries are in the ledger; `skipped`: there was nothing to post. */
type SlotState = 'due' | 'planned' | 'skipped';

/** One firing of one destination's schedule. Instants in epoch milliseconds. */
export type Slot = {
  readonly destination: string;
  readonly fires_at: number;
  readonly state: SlotState;
  /** The date of the digest that it asked for, once that is known. */
  readonly date: string | null;
  readonly reason: string | null;
  readonly due_at: number;
};

/** Records a firing. The same firing recorded again changes nothing. */
export async function recordSlot(sql: Sql, destination: string, firesAtMs: number): Promise<void> {
  await sql.all(
    `INSERT INTO slots (destination, fires_at, state, due_at) VALUES ($1, $2, 'due', $2)
     ON CONFLICT (destination, fires_at) DO NOTHING`,
    destination,
    firesAtMs,
  );
}

/** The slots that are due, oldest first. */
export const dueSlots = (sql: Sql, nowMs: number): Promise<Slot[]> =>
  sql.all<Slot>(
    `SELECT * FROM slots WHERE state = 'due' AND due_at <= $1 ORDER BY fires_at, destination`,
    nowMs,
  );

/** When the next slot becomes due of all destinations but some, in epoch milliseconds; `null` when none is. */
export async function nextSlotDueAt(sql: Sql, but: ReadonlySet<string>): Promise<number | null> {
  const rows = await sql.all<{ destination: string; due_at: number }>(
    `SELECT destination, MIN(due_at) AS due_at FROM slots WHERE state = 'due' GROUP BY destination`,
  );
  const times = rows.filter(({ destination }) => !but.has(destination)).map(({ due_at }) => due_at);
  return times.length === 0 ? null : Math.min(...times);
}

/** Writes what became of a slot that is due. */
export async function settleSlot(sql: Sql, slot: Slot): Promise<void> {
  await sql.all(
    `UPDATE slots SET state = $1, date = $2, reason = $3, due_at = $4 WHERE destination = $5 AND fires_at = $6 AND state = 'due'`,
    slot.state,
    slot.date,
    slot.reason,
    slot.due_at,
    slot.destination,
    slot.fires_at,
  );
}
