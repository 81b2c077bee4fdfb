// Taking up again what failed, and taking back what was planned.
import type { Sql } from './database.ts';
import { type Delivery, type DeliveryKey, historyLine, unwanted } from './deliveries.ts';

/** Why a message is tried again that somebody asked for anew: it is no other for that. */
export const takenUpByHand = 'Asked for again';

/**
 * Makes the parts that failed due again; a platform that refused a message certainly does not hold it. Where an earlier
 * request may have been accepted, or a person was to look, it is looked for first.
 */
export async function reviveDelivery(
  sql: Sql,
  key: DeliveryKey,
  { nowMs, late_at }: { nowMs: number } & Pick<Delivery, 'late_at'>,
): Promise<void> {
  await sql.all(
    `UPDATE deliveries SET ${revived}, planned_at = $1, late_at = $8
     WHERE date = $5 AND destination = $6 AND kind = $7 AND ${isAtRest}`,
    ...revivedFrom(nowMs, takenUpByHand),
    key.date,
    key.destination,
    key.kind,
    late_at,
  );
}

/**
 * Makes what failed due again of a destination, as far as it was planned since an instant and is still wanted, beside what
 * is due of it, the oldest digest first, and gives how many they are. What has nothing out yet goes to the channel that the
 * destination has by now.
 */
export async function reviveDestination(
  sql: Sql,
  { name, channel }: { readonly name: string; readonly channel: string },
  { nowMs, sinceMs }: { nowMs: number; sinceMs: number },
): Promise<number> {
  await sql.all(
    `UPDATE deliveries SET channel = $1
     WHERE destination = $2 AND kind = 'digest' AND NOT EXISTS (
       SELECT 1 FROM deliveries AS other
       WHERE other.date = deliveries.date AND other.destination = deliveries.destination AND other.kind = deliveries.kind
         AND (other.state = 'sent' OR other.asked_at IS NOT NULL))`,
    channel,
    name,
  );
  const due = await sql.all<{ date: string }>(
    `UPDATE deliveries SET due_at = $1
     WHERE destination = $2 AND kind = 'digest' AND state = 'due' AND due_at <= $1 RETURNING date`,
    nowMs,
    name,
  );
  const rows = await sql.all<{ date: string }>(
    `UPDATE deliveries SET ${revived}, planned_at = $1
     WHERE destination = $5 AND planned_at >= $6 AND kind = 'digest' AND ${isAtRest}
       AND (late_at IS NULL OR late_at > $1) RETURNING date`,
    ...revivedFrom(nowMs),
    name,
    sinceMs,
  );
  return new Set([...due, ...rows].map(({ date }) => date)).size;
}

/** Takes back the words that go under a name, as far as they are not out. */
export async function withdrawNotices(sql: Sql, destination: string): Promise<void> {
  await sql.all(
    `DELETE FROM deliveries WHERE destination = $1 AND state IN ('due', 'failed') AND asked_at IS NULL`,
    destination,
  );
}

/**
 * Makes due again what failed since an instant for what a new start mends: the platform's token or scopes. Whatever
 * may be out and could not be looked for is looked for again, and given up if it is older than that. When it was planned
 * stays, or it would never be too late.
 */
export async function reviveAccounts(
  sql: Sql,
  { nowMs, sinceMs }: { nowMs: number; sinceMs: number },
): Promise<void> {
  await sql.all(
    `UPDATE deliveries SET ${revived}
     WHERE planned_at >= $5 AND (late_at IS NULL OR late_at > $1) AND (
       (state = 'failed' AND failure IN ('token', 'scope')) OR (state = 'unknown' AND failure = 'unseen'))`,
    ...revivedFrom(nowMs),
    sinceMs,
  );
  await sql.all(
    `UPDATE deliveries SET state = 'failed', changed_at = $1, history = history || $2
     WHERE state = 'unknown' AND failure = 'unseen'`,
    nowMs,
    historyLine(nowMs, 'failed', 'It could not be looked for within catchUpDays'),
  );
}

/**
 * Has what was planned before an instant for a destination that is no longer there done with: it would come too late by
 * now, and is looked for once where it may be out.
 */
export async function abandonGone(sql: Sql, sinceMs: number): Promise<void> {
  await sql.all(
    `UPDATE deliveries SET late_at = ${unwanted}
     WHERE state IN ('due', 'sending', 'unknown') AND planned_at < $1
       AND destination NOT LIKE 'operator/%' AND destination NOT LIKE 'subscriber/%'
       AND NOT EXISTS (SELECT 1 FROM destinations WHERE destinations.name = deliveries.destination)`,
    sinceMs,
  );
}

const isAtRest = `(state = 'failed' OR (state = 'unknown' AND failure IS NOT NULL))`;
const revived = `state = CASE WHEN asked_at IS NULL THEN 'due' ELSE 'unknown' END, due_at = $1, changed_at = $1,
  form = $2, reason = NULL, failure = NULL,
  history = history || CASE WHEN asked_at IS NULL THEN CAST($3 AS TEXT) ELSE CAST($4 AS TEXT) END`;
const revivedFrom = (nowMs: number, reason = 'Taken up again') =>
  [nowMs, 'full', historyLine(nowMs, 'due', reason), historyLine(nowMs, 'unknown', reason)] as const;

/** Forgets a delivery so that it can be planned anew; gives how often that has been done, this time included. */
export async function forgetDelivery(sql: Sql, key: DeliveryKey): Promise<number> {
  const rows = await sql.all<{ again: number }>(
    'DELETE FROM deliveries WHERE date = $1 AND destination = $2 AND kind = $3 RETURNING again',
    key.date,
    key.destination,
    key.kind,
  );
  return Math.max(0, ...rows.map(row => row.again + 1));
}
