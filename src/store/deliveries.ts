// The ledger of deliveries: what was sent where, one row a message.
import type { Sql } from './database.ts';
import type { DigestKey } from './digests.ts';

/**
 * `due`: to be sent at its time; `sending`: a request is under way; `sent`: the platform holds the message;
 * `unknown`: it may hold it; `failed`: it refused for good.
 */
export type DeliveryState = 'due' | 'sending' | 'sent' | 'unknown' | 'failed';

/** What identifies a delivery: a date's digest for a destination, or a word on why there is none. */
export type DeliveryKey = {
  readonly date: string;
  readonly destination: string;
  readonly kind: 'digest' | 'notice';
};

/** How a delivery is planned: the same for all its parts. */
export type PlannedDelivery = DeliveryKey & {
  readonly platform: string;
  readonly channel: string;
  readonly layout: string;
  readonly language: string;
  /** With date and language the key of the digest. */
  readonly selection: string;
  /** The words of a notice. */
  readonly notice: string | null;
};

/** A row of the ledger: one message of a delivery. */
export type Delivery = PlannedDelivery & {
  /** From 0. */
  readonly part: number;
  readonly state: DeliveryState;
  /** Requests made so far. */
  readonly attempt: number;
  /** Epoch milliseconds. */
  readonly due_at: number;
  readonly message_id: string | null;
  readonly reason: string | null;
  /** A `FailureKind`, when it failed. */
  readonly failure: string | null;
  /** How often it was planned anew. */
  readonly again: number;
  readonly changed_at: number;
};

/**
 * Plans a delivery, due now. Parts that are there already stay as they are, so planning can be repeated.
 * @param parts how many messages it has
 * @param again how often it was sent anew on purpose
 */
export async function planDelivery(
  sql: Sql,
  planned: PlannedDelivery,
  { parts, nowMs, again = 0 }: { parts: number; nowMs: number; again?: number },
): Promise<void> {
  for (let part = 0; part < parts; part += 1) {
    await sql.all(
      `INSERT INTO deliveries
         (date, destination, kind, part, platform, channel, layout, language, selection, notice, state, due_at, again, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'due', $11, $12, $11)
       ON CONFLICT (date, destination, kind, part) DO NOTHING`,
      planned.date,
      planned.destination,
      planned.kind,
      part,
      planned.platform,
      planned.channel,
      planned.layout,
      planned.language,
      planned.selection,
      planned.notice,
      nowMs,
      again,
    );
  }
}

/** Makes the parts that failed due again; a platform that refused a message certainly does not hold it. */
export async function reviveDelivery(sql: Sql, key: DeliveryKey, nowMs: number): Promise<void> {
  await sql.all(
    `UPDATE deliveries SET state = 'due', due_at = $1, reason = NULL, failure = NULL, changed_at = $1
     WHERE date = $2 AND destination = $3 AND kind = $4 AND state = 'failed'`,
    nowMs,
    key.date,
    key.destination,
    key.kind,
  );
}

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

/** The parts of one delivery, in order; none if it was never planned. */
export const deliveryParts = (sql: Sql, key: DeliveryKey): Promise<Delivery[]> =>
  sql.all<Delivery>(
    'SELECT * FROM deliveries WHERE date = $1 AND destination = $2 AND kind = $3 ORDER BY part',
    key.date,
    key.destination,
    key.kind,
  );

/**
 * Of every delivery its next part, if that is due now or later: what can be sent. A part is not there before the parts
 * in front of it are sent.
 */
export const nextParts = (sql: Sql): Promise<Delivery[]> =>
  sql.all<Delivery>(
    `SELECT * FROM deliveries AS next
     WHERE state = 'due' AND NOT EXISTS (
       SELECT 1 FROM deliveries AS earlier
       WHERE earlier.date = next.date AND earlier.destination = next.destination AND earlier.kind = next.kind
         AND earlier.part < next.part AND earlier.state <> 'sent')
     ORDER BY destination, date, kind`,
  );

/** Marks a due part as being sent, and gives it as it is now; `null` when somebody else has taken it. */
export async function claimPart(
  sql: Sql,
  { date, destination, kind, part }: Delivery,
  nowMs: number,
): Promise<Delivery | null> {
  const [claimed] = await sql.all<Delivery>(
    `UPDATE deliveries SET state = 'sending', attempt = attempt + 1, changed_at = $1
     WHERE date = $2 AND destination = $3 AND kind = $4 AND part = $5 AND state = 'due' RETURNING *`,
    nowMs,
    date,
    destination,
    kind,
    part,
  );
  return claimed ?? null;
}

/**
 * Writes what became of a part that was being sent, also where it was given up for unknown meanwhile; it is not sent
 * again then, since its digest may have changed.
 */
export async function settlePart(sql: Sql, settled: Delivery): Promise<void> {
  await sql.all(
    `UPDATE deliveries SET state = $1, message_id = $2, reason = $3, failure = $4, due_at = $5, changed_at = $6
     WHERE date = $7 AND destination = $8 AND kind = $9 AND part = $10 AND attempt = $11 AND again = $12
       AND (state = 'sending' OR (state = 'unknown' AND $1 <> 'due'))`,
    settled.state,
    settled.message_id,
    settled.reason,
    settled.failure,
    // A wait with jitter, or one that a platform asks for, may end within a millisecond.
    Math.ceil(settled.due_at),
    settled.changed_at,
    settled.date,
    settled.destination,
    settled.kind,
    settled.part,
    settled.attempt,
    settled.again,
  );
}

/** Parts whose sender is gone become unknown, since their request may have been accepted; gives them. */
export const abandonSending = (sql: Sql, startedBeforeMs: number, nowMs: number): Promise<Delivery[]> =>
  sql.all<Delivery>(
    `UPDATE deliveries SET state = 'unknown', reason = 'Paperboy ended while this was being sent', changed_at = $1
     WHERE state = 'sending' AND changed_at < $2 RETURNING *`,
    nowMs,
    startedBeforeMs,
  );

/** The parts changed last, newest first. */
export const recentDeliveries = (sql: Sql, limit: number): Promise<Delivery[]> =>
  sql.all<Delivery>('SELECT * FROM deliveries ORDER BY changed_at DESC, destination, part LIMIT $1', limit);

/** The parts that are not done, oldest first. */
export const openDeliveries = (sql: Sql): Promise<Delivery[]> =>
  sql.all<Delivery>(`SELECT * FROM deliveries WHERE state <> 'sent' ORDER BY date, destination, part`);

/**
 * Whether a digest is on its way to a channel: some message of it is still to be sent that was planned from the digest
 * as it is now.
 */
export async function isUnderWay(sql: Sql, { date, language, selection }: DigestKey): Promise<boolean> {
  const rows = await sql.all(
    `SELECT 1 AS found FROM deliveries AS part
     WHERE date = $1 AND language = $2 AND selection = $3 AND kind = 'digest' AND (
       state IN ('due', 'sending') OR (state = 'failed' AND EXISTS (
         SELECT 1 FROM deliveries AS other
         WHERE other.date = part.date AND other.destination = part.destination AND other.kind = part.kind
           AND other.state <> 'failed')))
     LIMIT 1`,
    date.toString(),
    language,
    selection,
  );
  return rows.length > 0;
}
