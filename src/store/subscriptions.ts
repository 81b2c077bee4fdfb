// Channels that were subscribed from the chat.
import type { Sql } from './database.ts';
import { readFact, writeFact } from './facts.ts';

/** A subscription: what a channel asked for. Instants in epoch milliseconds. */
export type Subscription = {
  /** The destination's. */
  readonly name: string;
  readonly platform: string;
  /** Slack's workspace, Discord's server. */
  readonly workspace: string;
  readonly channel: string;
  /** As it was when it was subscribed; `null` where the platform did not tell it. */
  readonly channel_name: string | null;
  /** Whether others of the workspace could not see the channel when it was subscribed: 1, else 0. */
  readonly is_private: number;
  readonly edition: string;
  readonly schedule: string;
  readonly time_zone: string;
  readonly language: string;
  readonly layout: string;
  readonly top: number;
  /** A `Filter` as JSON. */
  readonly filter: string;
  /** The platform's id of whoever asked. */
  readonly made_by: string;
  readonly made_at: number;
};

/** All subscriptions, oldest first. */
export const allSubscriptions = (sql: Sql): Promise<Subscription[]> =>
  sql.all<Subscription>('SELECT * FROM subscriptions ORDER BY made_at, name');

/**
 * Keeps a new subscription; gives whether there was none of its name, which stays as it is.
 * @param sql a transaction
 */
export async function addSubscription(sql: Sql, row: Subscription): Promise<boolean> {
  const added = await sql.all(
    `INSERT INTO subscriptions
       (name, platform, workspace, channel, channel_name, is_private, edition, schedule, time_zone, language, layout, top,
        filter, made_by, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     ON CONFLICT (name) DO NOTHING RETURNING name`,
    row.name,
    row.platform,
    row.workspace,
    row.channel,
    row.channel_name,
    row.is_private,
    row.edition,
    row.schedule,
    row.time_zone,
    row.language,
    row.layout,
    row.top,
    row.filter,
    row.made_by,
    row.made_at,
  );
  await noteChange(sql);
  return added.length > 0;
}

/** What of a subscription can be changed. */
export type SettingsRow = Pick<
  Subscription,
  'schedule' | 'time_zone' | 'language' | 'layout' | 'top' | 'filter'
>;

/** A subscription, or `null`. */
export async function readSubscription(sql: Sql, name: string): Promise<Subscription | null> {
  const [row] = await sql.all<Subscription>('SELECT * FROM subscriptions WHERE name = $1', name);
  return row ?? null;
}

/**
 * Changes the settings of a subscription.
 * @param sql the transaction in which it was read, since no other runs beside that
 */
export async function writeSettings(sql: Sql, name: string, row: SettingsRow): Promise<void> {
  await sql.all(
    `UPDATE subscriptions SET schedule = $1, time_zone = $2, language = $3, layout = $4, top = $5, filter = $6
     WHERE name = $7`,
    row.schedule,
    row.time_zone,
    row.language,
    row.layout,
    row.top,
    row.filter,
    name,
  );
  await noteChange(sql);
}

/**
 * Forgets a subscription; gives whether there was one.
 * @param sql a transaction
 */
export async function deleteSubscription(sql: Sql, name: string): Promise<boolean> {
  const rows = await sql.all('DELETE FROM subscriptions WHERE name = $1 RETURNING name', name);
  await noteChange(sql);
  return rows.length > 0;
}

const fact = 'destinations revision';

/** Changes with every change of what is posted where; `null` before the first. */
export const destinationsRevision = (sql: Sql): Promise<string | null> => readFact(sql, fact);

/** Has every process read again what is posted where. */
export async function noteChange(sql: Sql): Promise<void> {
  await writeFact(sql, fact, String(Number((await readFact(sql, fact)) ?? 0) + 1));
}
