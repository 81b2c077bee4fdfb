// The ledger of deliveries: what was sent where, one row a message.
import type { Sql } from './database.ts';
import type { DigestKey } from './digests.ts';
import { chunksOf, valuesOf } from './values.ts';

/**
 * `due`: to be sent at its time; `sending`: a request is under way, for as long as its lease; `sent`: the platform
 * holds the message; `unknown`: it may hold it; `failed`: it refused for good.
 */
export type DeliveryState = 'due' | 'sending' | 'sent' | 'unknown' | 'failed';

/**
 * `late_at` of what its channel, or its reader, does not get any more since that subscription ended: it is not sent, and
 * what may be out is looked for once.
 */
export const unwanted = 0;

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

/** A row of the ledger: one message of a delivery. Instants in epoch milliseconds. */
export type Delivery = PlannedDelivery & {
  /** From 0. */
  readonly part: number;
  readonly state: DeliveryState;
  /** How often it was taken to be sent or looked for; it tells the holder of the lease from an earlier one. */
  readonly attempt: number;
  /** When it is to be sent or looked for; of one that is being sent the end of its lease. */
  readonly due_at: number;
  /** When the first request was made that may have been accepted; `null` when certainly none was. */
  readonly asked_at: number | null;
  /** A `Form`: how plainly it is said, since the platform refused richer ones. */
  readonly form: string;
  readonly message_id: string | null;
  readonly reason: string | null;
  /** A `FailureKind`: why it failed, or why a person must look. */
  readonly failure: string | null;
  /** How often it was planned anew. */
  readonly again: number;
  readonly planned_at: number;
  /** From when on nobody wants it any more, if that is earlier than for all others; `unwanted` for one without a channel. */
  readonly late_at: number | null;
  readonly changed_at: number;
  /** Every state that it had, a line each; see `historyLine`. */
  readonly history: string;
};

/** One line of a delivery's history: when it came into which state, and why. */
export type Transition = {
  readonly atMs: number;
  readonly state: DeliveryState;
  readonly reason: string | null;
};

/** A transition as a line of `history`. */
export const historyLine = (atMs: number, state: DeliveryState, reason: string | null = null): string =>
  `${JSON.stringify([atMs, state, reason])}\n`;

/** The history of a delivery, oldest first. */
export const transitionsOf = ({ history }: Pick<Delivery, 'history'>): Transition[] =>
  history
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const [atMs, state, reason] = JSON.parse(line) as [number, DeliveryState, string | null];
      return { atMs, state, reason };
    });

/** What a row is planned with. */
export const plannedColumns = {
  date: 'TEXT',
  destination: 'TEXT',
  kind: 'TEXT',
  part: 'INTEGER',
  platform: 'TEXT',
  channel: 'TEXT',
  layout: 'TEXT',
  language: 'TEXT',
  selection: 'TEXT',
  notice: 'TEXT',
  late_at: 'BIGINT',
  again: 'INTEGER',
  attempt: 'INTEGER',
  state: 'TEXT',
  due_at: 'BIGINT',
  planned_at: 'BIGINT',
  changed_at: 'BIGINT',
  history: 'TEXT',
} as const;

const rowsAtOnce = 100;

/** A delivery to plan, with how many messages it has and how often it was sent anew on purpose. */
export type NewDelivery = PlannedDelivery & {
  readonly parts: number;
  readonly again?: number;
  readonly late_at?: number | null;
  /** What it is planned in the place of: its history goes on, and so does the count of attempts. */
  readonly before?: readonly Delivery[];
};

/** Why a message is due that was planned, or planned anew. */
export const newlyPlanned = 'Planned';

/** Plans deliveries, due now. Parts that are there already stay as they are, so planning can be repeated. */
export async function planDeliveries(
  sql: Sql,
  planned: readonly NewDelivery[],
  nowMs: number,
): Promise<void> {
  const history = historyLine(nowMs, 'due', newlyPlanned);
  const due = { state: 'due', due_at: nowMs, planned_at: nowMs, changed_at: nowMs } as const;
  const rows = planned.flatMap(({ parts, again = 0, late_at = null, before = [], ...delivery }) =>
    Array.from({ length: parts }, (_, part) => ({
      ...delivery,
      ...due,
      part,
      again,
      late_at,
      attempt: before[part]?.attempt ?? 0,
      history: (before[part]?.history ?? '') + history,
    })),
  );
  for (const some of chunksOf(rows, rowsAtOnce)) {
    const { names, list, parameters } = valuesOf(plannedColumns, some);
    await sql.all(
      `INSERT INTO deliveries (${names}) VALUES ${list} ON CONFLICT (date, destination, kind, part) DO NOTHING`,
      ...parameters,
    );
  }
}

/** The parts of one delivery, in order; none if it was never planned. */
export const deliveryParts = (sql: Sql, key: DeliveryKey): Promise<Delivery[]> =>
  deliveriesOf(sql, key, [key.destination]);

/** Keeps senders off the rows that are read until the transaction is over. On SQLite a transaction does that to all. */
export const forChange = ({ dialect }: Sql): string => (dialect === 'postgres' ? ' FOR UPDATE' : '');

/**
 * The parts of a date's deliveries of a kind for some destinations, in order.
 * @param isToChange whether the transaction is going to plan them anew: no sender takes one of them until it is over
 */
export async function deliveriesOf(
  sql: Sql,
  { date, kind }: Pick<DeliveryKey, 'date' | 'kind'>,
  destinations: readonly string[],
  { isToChange = false } = {},
): Promise<Delivery[]> {
  if (destinations.length === 0) return [];
  const names = destinations.map((_, index) => `$${index + 3}`).join(', ');
  return sql.all<Delivery>(
    `SELECT * FROM deliveries WHERE date = $1 AND kind = $2 AND destination IN (${names})
     ORDER BY destination, part${isToChange ? forChange(sql) : ''}`,
    date,
    kind,
    ...destinations,
  );
}

/**
 * When destinations were last planned a digest of another date than one, since an instant and as far as it is out or may
 * come out; in epoch milliseconds.
 */
export async function lastPlanned(
  sql: Sql,
  destinations: readonly string[],
  { sinceMs, besides }: { sinceMs: number; besides: string },
): Promise<Map<string, number>> {
  const names = destinations.map((_, index) => `$${index + 3}`).join(', ');
  // What was planned since then was changed since then, which has an index.
  const rows = await sql.all<{ destination: string; planned_at: number }>(
    `SELECT destination, MAX(planned_at) AS planned_at FROM deliveries
     WHERE changed_at >= $1 AND planned_at >= $1 AND date <> $2 AND kind = 'digest' AND destination IN (${names})
       AND (state <> 'failed' OR asked_at IS NOT NULL)
     GROUP BY destination`,
    sinceMs,
    besides,
    ...destinations,
  );
  return new Map(rows.map(({ destination, planned_at }) => [destination, planned_at]));
}

/** The parts changed last, newest first. */
export const recentDeliveries = (sql: Sql, limit: number): Promise<Delivery[]> =>
  sql.all<Delivery>('SELECT * FROM deliveries ORDER BY changed_at DESC, destination, part LIMIT $1', limit);

/** The parts for a destination, newest first. */
export const deliveriesTo = (sql: Sql, destination: string, limit: number): Promise<Delivery[]> =>
  sql.all<Delivery>(
    'SELECT * FROM deliveries WHERE destination = $1 ORDER BY date DESC, kind, part LIMIT $2',
    destination,
    limit,
  );

/**
 * Whether a digest is on its way to a channel: some message of it is still to be sent that was planned from the digest
 * as it is now.
 */
export async function isUnderWay(sql: Sql, { date, language, selection }: DigestKey): Promise<boolean> {
  const rows = await sql.all(
    `SELECT 1 AS found FROM deliveries AS part
     WHERE date = $1 AND language = $2 AND selection = $3 AND kind = 'digest' AND (
       state IN ('due', 'sending', 'unknown') OR (state = 'failed' AND EXISTS (
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
