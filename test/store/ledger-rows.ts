// Rows of the ledger, as tests plan and change them.
import type { Sql } from '../../src/store/database.ts';
import {
  type Delivery,
  historyLine,
  type NewDelivery,
  type PlannedDelivery,
  planDeliveries,
} from '../../src/store/deliveries.ts';
import { seeDestinations } from '../../src/store/destinations.ts';

export const plannedDigest: PlannedDelivery = {
  date: '2026-01-13',
  destination: 'lab',
  kind: 'digest',
  platform: 'slack',
  channel: 'C1',
  layout: 'cards',
  language: 'ko',
  selection: 'top 5',
  notice: null,
};

/** As `plan` makes it: nobody has touched it. */
export const dueRow: Delivery = {
  ...plannedDigest,
  part: 0,
  state: 'due',
  attempt: 0,
  due_at: 1_000,
  asked_at: null,
  form: 'full',
  message_id: null,
  reason: null,
  failure: null,
  again: 0,
  planned_at: 1_000,
  late_at: null,
  changed_at: 1_000,
  history: historyLine(1_000, 'due', 'Planned'),
};

/** Plans deliveries of one part at 1,000, or as they say. */
export const plan = (sql: Sql, ...changes: Partial<NewDelivery>[]): Promise<void> =>
  planDeliveries(
    sql,
    changes.map(change => ({ ...plannedDigest, parts: 1, ...change })),
    1_000,
  );

/** Makes destinations known. */
export const know = (sql: Sql, ...names: string[]): Promise<void> =>
  seeDestinations(
    sql,
    names.map(name => ({ name, schedule: '0 9 * * * Asia/Seoul' })),
    { nowMs: 0, forgetOthers: false },
  );

/** Writes into the row of a part, of part 0 of the digest for `lab` unless told. */
export async function setRow(
  sql: Sql,
  which: Partial<Pick<Delivery, 'date' | 'destination' | 'kind' | 'part'>>,
  change: Partial<Delivery>,
): Promise<void> {
  const { date, destination, kind, part } = { ...dueRow, ...which };
  const names = Object.keys(change);
  const set = names.map((name, index) => `${name} = $${index + 5}`).join(', ');
  await sql.all(
    `UPDATE deliveries SET ${set} WHERE date = $1 AND destination = $2 AND kind = $3 AND part = $4`,
    date,
    destination,
    kind,
    part,
    ...Object.values(change),
  );
}

/** Rows as plain objects: SQLite's have no prototype. */
export const plain = <R extends object>(rows: readonly R[]): R[] => rows.map(row => ({ ...row }));
