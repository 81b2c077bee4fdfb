// Entering into the book what a channel asked for, and taking it out again.

import { scheduleText } from '../delivery/destination.ts';
import type { PlatformName } from '../delivery/platform.ts';
import type { Edition } from '../digest/edition.ts';
import type { Database, Sql } from '../store/database.ts';
import { forgetDestination, pauseDestination, seeDestinations } from '../store/destinations.ts';
import { deleteSubscription, writeSubscription } from '../store/subscriptions.ts';
import type { KnownDestination } from './book.ts';
import type { Settings } from './settings.ts';

/** The channel that asks, and who asks for it. */
export type Subscriber = {
  readonly platform: PlatformName;
  readonly workspace: string;
  readonly channel: string;
  readonly channelName: string | null;
  readonly userId: string;
};

/** The name of a channel's destination: one an edition. */
export const subscriptionName = (platform: string, channel: string, edition: Edition): string =>
  edition === 'day' ? `${platform}/${channel}` : `${platform}/${channel}/${edition}`;

/**
 * Subscribes a channel; its history begins now.
 * @param sql a transaction
 * @returns the destination's name
 */
export async function subscribe(
  sql: Sql,
  { platform, workspace, channel, channelName, userId }: Subscriber,
  { settings, nowMs }: { settings: Settings; nowMs: number },
): Promise<string> {
  const name = subscriptionName(platform, channel, settings.edition);
  await writeSubscription(sql, {
    ...rowOf(settings),
    name,
    platform,
    workspace,
    channel,
    channel_name: channelName,
    made_by: userId,
    made_at: nowMs,
  });
  await see(sql, name, settings, nowMs);
  return name;
}

/** Changes what a subscribed channel gets; one whose schedule changes begins anew. */
export async function changeSubscription(
  database: Database,
  { name, platform, workspace, channel, channelName }: KnownDestination,
  { settings, nowMs }: { settings: Settings; nowMs: number },
): Promise<void> {
  await database.tx(async sql => {
    await writeSubscription(sql, {
      ...rowOf(settings),
      name,
      platform,
      workspace: workspace ?? '',
      channel,
      channel_name: channelName,
      // Those stay as they are.
      made_by: '',
      made_at: nowMs,
    });
    await see(sql, name, settings, nowMs);
  });
}

/** Ends a subscription, with what is due of it; gives whether there was one. */
export const unsubscribe = (database: Database, name: string): Promise<boolean> =>
  database.tx(async sql => {
    if (!(await deleteSubscription(sql, name))) return false;
    await forgetDestination(sql, name);
    return true;
  });

/** Pauses a destination on somebody's wish; gives whether it was posted to. */
export const pause = (database: Database, name: string, nowMs: number): Promise<boolean> =>
  database.tx(sql => pauseDestination(sql, name, nowMs));

const see = (sql: Sql, name: string, settings: Settings, nowMs: number): Promise<void> =>
  seeDestinations(sql, [{ name, schedule: scheduleText(settings) }], { nowMs, forgetOthers: false });

const rowOf = ({ edition, schedule, timeZone, language, layout, top, filter }: Settings) => ({
  edition,
  schedule,
  time_zone: timeZone,
  language,
  layout,
  top,
  filter: JSON.stringify(filter),
});
