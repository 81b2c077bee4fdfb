// The outbox: the ledger's deliveries that are not done, taken with a lease and settled under it.
import type { Sql, SqlValue } from './database.ts';
import { type Delivery, historyLine, plannedColumns, unwanted } from './deliveries.ts';
import { valuesOf } from './values.ts';

// Word for word the condition of the index `outbox`.
const isOpen = `state IN ('due', 'sending', 'unknown')`;
// A part waits for those in front of it, and what may not be looked for for a person. Nothing is sent to a destination
// that is paused, or no longer there; the words to the operator and to a subscriber have none. Of what nobody wants any
// more only that much is asked for: whether it is out.
const isNext = `failure IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM deliveries AS earlier
    WHERE next.part > 0 AND earlier.date = next.date AND earlier.destination = next.destination
      AND earlier.kind = next.kind AND earlier.part < next.part AND earlier.state <> 'sent')
  AND (destination LIKE 'operator/%' OR destination LIKE 'subscriber/%' OR late_at = ${unwanted} OR EXISTS (
    SELECT 1 FROM destinations
    WHERE destinations.name = next.destination AND destinations.paused_at IS NULL))`;

/** One date's digests for some destinations, where nothing else is to be sent. */
export type Only = { readonly date: string; readonly destinations: readonly string[] };

/** The condition of what is wanted, with its parameters. */
function wantedBy(only: Only | undefined, first: number): { condition: string; parameters: SqlValue[] } {
  if (only === undefined) return { condition: '', parameters: [] };
  const names = only.destinations.map((_, index) => `$${first + 1 + index}`).join(', ');
  return {
    condition: `AND kind = 'digest' AND date = $${first} AND destination IN (${names})`,
    parameters: [only.date, ...only.destinations],
  };
}

/**
 * What can be sent or looked for on a platform now, oldest first: of every delivery its next part if that is due, and
 * whose sender is gone.
 */
export function dueParts(
  sql: Sql,
  platform: string,
  { nowMs, limit, only }: { nowMs: number; limit: number; only?: Only | undefined },
): Promise<Delivery[]> {
  const { condition, parameters } = wantedBy(only, 4);
  return sql.all<Delivery>(
    `SELECT * FROM deliveries AS next
     WHERE platform = $1 AND ${isOpen} AND due_at <= $2 AND ${isNext} ${condition}
     ORDER BY due_at, date LIMIT $3`,
    platform,
    nowMs,
    limit,
    ...parameters,
  );
}

/** When the next part of a platform can be sent or looked for, in epoch milliseconds; `null` when none waits. */
export async function nextDueAt(sql: Sql, platform: string, only?: Only): Promise<number | null> {
  const { condition, parameters } = wantedBy(only, 2);
  const [row] = await sql.all<{ due_at: number }>(
    `SELECT due_at FROM deliveries AS next
     WHERE platform = $1 AND ${isOpen} AND ${isNext} ${condition} ORDER BY due_at LIMIT 1`,
    platform,
    ...parameters,
  );
  return row?.due_at ?? null;
}

/** When a message of a platform was last asked for, or answered, since an instant; `null` for not since then. */
export async function lastAsked(sql: Sql, platform: string, sinceMs: number): Promise<number | null> {
  const [row] = await sql.all<{ changed_at: number | null }>(
    'SELECT MAX(changed_at) AS changed_at FROM deliveries WHERE changed_at >= $1 AND platform = $2 AND attempt > 0',
    sinceMs,
    platform,
  );
  return row?.changed_at ?? null;
}

const claimedColumns = {
  date: 'TEXT',
  destination: 'TEXT',
  kind: 'TEXT',
  part: 'INTEGER',
  attempt: 'INTEGER',
  again: 'INTEGER',
} as const;

/**
 * Takes parts as they were read, and gives those that nobody else has taken or put off since, as they are now. Committed
 * before any request leaves, so that whoever comes after a crash knows that one may have.
 * @param leaseMs for so long nobody else takes them
 */
export async function claimParts(
  sql: Sql,
  parts: readonly Delivery[],
  { nowMs, leaseMs }: { nowMs: number; leaseMs: number },
): Promise<Delivery[]> {
  if (parts.length === 0) return [];
  const { names, list, parameters } = valuesOf(claimedColumns, inKeyOrder(parts), 6);
  return sql.all<Delivery>(
    `WITH wanted (${names}) AS (VALUES ${list})
     UPDATE deliveries SET
       state = 'sending', attempt = deliveries.attempt + 1, asked_at = COALESCE(asked_at, $1), due_at = $2,
       changed_at = $1,
       history = history || CASE WHEN state = 'sending' THEN CAST($3 AS TEXT) ELSE '' END
         || CASE WHEN asked_at IS NULL THEN CAST($4 AS TEXT) ELSE CAST($5 AS TEXT) END
     FROM wanted
     WHERE ${isWanted('wanted', `${isOpen} AND deliveries.due_at <= $1 AND failure IS NULL`)}
     RETURNING ${returned}`,
    nowMs,
    nowMs + leaseMs,
    historyLine(nowMs, 'unknown', 'Paperboy ended while this was being sent'),
    historyLine(nowMs, 'sending'),
    historyLine(
      nowMs,
      'sending',
      'An earlier request may have been accepted: looking, or asking with its key',
    ),
    ...parameters,
  );
}

/** The order in which planning takes the same rows: two that take them alike never wait for each other. */
const inKeyOrder = (parts: readonly Delivery[]): Delivery[] =>
  parts.toSorted(
    (a, b) =>
      byBytes(a.date, b.date) ||
      byBytes(a.kind, b.kind) ||
      byBytes(a.destination, b.destination) ||
      a.part - b.part,
  );

const byBytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const columns = [...Object.keys(plannedColumns), ...['asked_at', 'form', 'message_id', 'reason', 'failure']];
// In an update from another table each dialect takes another `*`.
const returned = columns.map(column => `deliveries.${column} AS ${column}`).join(', ');

/**
 * Rows as they were read, if a condition still holds. It stands within another comparison so that the rows are found by
 * their key: Postgres, whose count of the rows in a state is old, would compare each of them with each that is wanted.
 */
const isWanted = (other: string, condition: string) =>
  `deliveries.date = ${other}.date AND deliveries.destination = ${other}.destination
     AND deliveries.kind = ${other}.kind AND deliveries.part = ${other}.part AND deliveries.again = ${other}.again
     AND ${other}.attempt = CASE WHEN ${condition} THEN deliveries.attempt END`;

const settledColumns = {
  ...claimedColumns,
  state: 'TEXT',
  due_at: 'BIGINT',
  asked_at: 'BIGINT',
  form: 'TEXT',
  message_id: 'TEXT',
  reason: 'TEXT',
  failure: 'TEXT',
  changed_at: 'BIGINT',
  line: 'TEXT',
} as const;

/**
 * Writes what became of parts that were being sent, and gives those for which it was still their lease. Whoever took
 * over a lost lease finds out by itself.
 */
export async function settleParts(sql: Sql, parts: readonly Delivery[]): Promise<Delivery[]> {
  if (parts.length === 0) return [];
  const rows = inKeyOrder(parts).map(part => ({
    ...part,
    line: historyLine(part.changed_at, part.state, part.reason ?? part.message_id),
  }));
  const { names, list, parameters } = valuesOf(settledColumns, rows);
  return sql.all<Delivery>(
    `WITH settled (${names}) AS (VALUES ${list})
     UPDATE deliveries SET
       state = settled.state, due_at = settled.due_at, asked_at = settled.asked_at, form = settled.form,
       message_id = settled.message_id, reason = settled.reason, failure = settled.failure,
       changed_at = settled.changed_at, history = history || settled.line
     FROM settled
     WHERE ${isWanted('settled', `deliveries.state = 'sending'`)}
     RETURNING ${returned}`,
    ...parameters,
  );
}

/**
 * Fails everything that waits for a platform which refuses the whole account, so that it is not asked once for each
 * channel. What may have been accepted earlier stays in doubt, and is looked for when it is taken up again.
 */
export const failAccount = (
  sql: Sql,
  platform: string,
  { failure, reason, nowMs }: { failure: string; reason: string; nowMs: number },
): Promise<Delivery[]> =>
  sql.all<Delivery>(
    `UPDATE deliveries SET state = 'failed', failure = $1, reason = $2, changed_at = $3, history = history || $4
     WHERE platform = $5 AND state IN ('due', 'unknown') AND failure IS NULL AND due_at <= $3 RETURNING *`,
    failure,
    reason,
    nowMs,
    historyLine(nowMs, 'failed', reason),
    platform,
  );

/** Whether a message of a channel is the message of some delivery. */
export async function isDelivered(sql: Sql, channel: string, messageId: string): Promise<boolean> {
  const rows = await sql.all(
    'SELECT 1 AS found FROM deliveries WHERE message_id = $1 AND channel = $2 LIMIT 1',
    messageId,
    channel,
  );
  return rows.length > 0;
}
