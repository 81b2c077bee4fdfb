// The ledger of deliveries: what was sent where, one row a message.
import type { Sql } from './database.ts';

/**
 * `due`: to be sent at its time; `sending`: a request is under way; `sent`: the platform holds the message;
 * `unknown`: it may hold it; `failed`: it refused for good.
 */
export type DeliveryState = 'due' | 'sending' | 'sent' | 'unknown' | 'failed';

/** A row of the ledger. */
export type Delivery = {
  readonly date: string;
  readonly destination: string;
  /** From 0. */
  readonly part: number;
  readonly platform: string;
  readonly channel: string;
  readonly layout: string;
  readonly language: string;
  /** With date and language the key of the digest. */
  readonly selection: string;
  /** The words to post instead of a digest, where there is none. */
  readonly notice: string | null;
  readonly state: DeliveryState;
  /** Requests made so far. */
  readonly attempt: number;
  /** Epoch milliseconds. */
  readonly due_at: number;
  readonly message_id: string | null;
  readonly reason: string | null;
  /** A `FailureKind`, when it failed. */
  readonly failure: string | null;
  /** How often it was sent anew on purpose. */
  readonly again: number;
  readonly changed_at: number;
};

/** A delivery as it is planned: the same for all its parts. */
export type PlannedDelivery = Pick<
  Delivery,
  'date' | 'destination' | 'platform' | 'channel' | 'layout' | 'language' | 'selection' | 'notice'
>;

/** What identifies a row. */
export type DeliveryKey = Pick<Delivery, 'date' | 'destination' | 'part'>;

/** Plans the parts of a delivery, due now. Parts that are planned already stay as they are, so planning can be repeated. */
export async function planDelivery(
  sql: Sql,
  planned: PlannedDelivery,
  parts: number,
  nowMs: number,
  again = 0,
): Promise<void> {
  for (let part = 0; part < parts; part += 1) {
    await sql.all(
      `INSERT INTO deliveries
         (date, destination, part, platform, channel, layout, language, selection, notice, state, due_at, again, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'due', $10, $11, $12)
       ON CONFLICT (date, destination, part) DO NOTHING`,
      planned.date,
      planned.destination,
      part,
      planned.platform,
      planned.channel,
      planned.layout,
      planned.language,
      planned.selection,
      planned.notice,
      nowMs,
      again,
      nowMs,
    );
  }
}

/** Forgets a delivery so that it can be planned anew; gives how often that has been done, this time included. */
export async function forgetDelivery(sql: Sql, date: string, destination: string): Promise<number> {
  const rows = await sql.all<{ again: number }>(
    'DELETE FROM deliveries WHERE date = $1 AND destination = $2 RETURNING again',
    date,
    destination,
  );
  return Math.max(0, ...rows.map(row => row.again + 1));
}

/** The parts of one delivery, in order; none if it was never planned. */
export const deliveryParts = (sql: Sql, date: string, destination: string): Promise<Delivery[]> =>
  sql.all<Delivery>(
    'SELECT * FROM deliveries WHERE date = $1 AND destination = $2 ORDER BY part',
    date,
    destination,
  );

/** The deliveries that are due, each destination's in order of date and part. */
export const dueDeliveries = (sql: Sql, nowMs: number): Promise<Delivery[]> =>
  sql.all<Delivery>(
    `SELECT * FROM deliveries WHERE state = 'due' AND due_at <= $1 ORDER BY destination, date, part`,
    nowMs,
  );

/** When the next delivery becomes due, in epoch milliseconds; `null` when none is. */
export async function nextDeliveryDueAt(sql: Sql): Promise<number | null> {
  const [row] = await sql.all<{ due_at: number | null }>(
    `SELECT MIN(due_at) AS due_at FROM deliveries WHERE state = 'due'`,
  );
  return row?.due_at ?? null;
}

/** Marks a due row as being sent. Gives `false` when somebody else has taken it, and then it must not be sent. */
export async function claimDelivery(sql: Sql, key: DeliveryKey, nowMs: number): Promise<boolean> {
  const rows = await sql.all(
    `UPDATE deliveries SET state = 'sending', attempt = attempt + 1, changed_at = $1
     WHERE date = $2 AND destination = $3 AND part = $4 AND state = 'due' RETURNING part`,
    nowMs,
    key.date,
    key.destination,
    key.part,
  );
  return rows.length > 0;
}

/** Writes what became of a row that was being sent. */
export async function settleDelivery(
  sql: Sql,
  key: DeliveryKey,
  settled: Pick<Delivery, 'state' | 'message_id' | 'reason' | 'failure' | 'due_at' | 'changed_at'>,
): Promise<void> {
  await sql.all(
    `UPDATE deliveries SET state = $1, message_id = $2, reason = $3, failure = $4, due_at = $5, changed_at = $6
     WHERE date = $7 AND destination = $8 AND part = $9 AND state = 'sending'`,
    settled.state,
    settled.message_id,
    settled.reason,
    settled.failure,
    settled.due_at,
    settled.changed_at,
    key.date,
    key.destination,
    key.part,
  );
}

/** Rows whose sender is gone become unknown: their request may have been accepted. */
export async function abandonSending(sql: Sql, startedBeforeMs: number, nowMs: number): Promise<void> {
  await sql.all(
    `UPDATE deliveries SET state = 'unknown', reason = 'Paperboy ended while this was being sent', changed_at = $1
     WHERE state = 'sending' AND changed_at < $2`,
    nowMs,
    startedBeforeMs,
  );
}

/** The deliveries changed last, newest first. */
export const recentDeliveries = (sql: Sql, limit: number): Promise<Delivery[]> =>
  sql.all<Delivery>('SELECT * FROM deliveries ORDER BY changed_at DESC, destination, part LIMIT $1', limit);

/** The deliveries that are not done, oldest first. */
export const openDeliveries = (sql: Sql): Promise<Delivery[]> =>
  sql.all<Delivery>(`SELECT * FROM deliveries WHERE state <> 'sent' ORDER BY date, destination, part`);
