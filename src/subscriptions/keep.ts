// Entering into the book what a channel asked for, and taking it out again.
import { scheduleText } from '../delivery/destination.ts';
import { withdrawWords } from '../delivery/notices.ts';
import type { PlatformName } from '../delivery/platform.ts';
import type { Edition } from '../digest/edition.ts';
import type { Database, Sql } from '../store/database.ts';
import { forgetDestination, seeDestinations } from '../store/destinations.ts';
import {
  addSubscription,
  deleteSubscription,
  readSubscription,
  writeSettings,
} from '../store/subscriptions.ts';
import { changeSettings, type Settings, type SettingTexts } from './settings.ts';
import { rowOf, settingsOf } from './settings-row.ts';

/** The channel that asks, and who asks for it. */
export type Subscriber = {
  readonly platform: PlatformName;
  readonly workspace: string;
  readonly channel: string;
  readonly channelName: string | null;
  /** Whether others of the workspace can't see it. */
  readonly isPrivate: boolean;
  readonly userId: string;
};

/** The name of a channel's destination: one an edition. */
const subscriptionName = (platform: string, channel: string, edition: Edition): string =>
  edition === 'day' ? `${platform}/${channel}` : `${platform}/${channel}/${edition}`;

/**
 * Subscribes a channel; its history begins now.
 * @param sql a transaction
 * @returns whether there was no such subscription yet; one that is there stays as it is
 */
export async function subscribe(
  sql: Sql,
  { platform, workspace, channel, channelName, isPrivate, userId }: Subscriber,
  { settings, nowMs }: { settings: Settings; nowMs: number },
): Promise<boolean> {
  const name = subscriptionName(platform, channel, settings.edition);
  const isNew = await addSubscription(sql, {
    ...rowOf(settings),
    edition: settings.edition,
    name,
    platform,
    workspace,
    channel,
    channel_name: channelName,
    is_private: isPrivate ? 1 : 0,
    made_by: userId,
    made_at: nowMs,
  });
  if (isNew) await see(sql, name, settings, nowMs);
  return isNew;
}

/**
 * Changes those settings of a subscribed channel that texts are given for, and leaves what others changed meanwhile; one
 * whose schedule changes begins anew.
 * @returns the settings after that, or what is wrong with the texts; `null` where it is subscribed no longer
 */
export const changeSubscription = (
  database: Database,
  name: string,
  { texts, nowMs }: { texts: SettingTexts; nowMs: number },
): Promise<ReturnType<typeof changeSettings> | null> =>
  database.tx(async sql => {
    const row = await readSubscription(sql, name);
    if (row === null) return null;
    const changed = changeSettings(settingsOf(row), texts);
    if (!('edition' in changed)) return changed;
    await writeSettings(sql, name, rowOf(changed));
    await see(sql, name, changed, nowMs);
    return changed;
  });

/** Ends a subscription, with what is due of it; gives whether there was one. */
export const unsubscribe = (database: Database, name: string, nowMs: number): Promise<boolean> =>
  database.tx(async sql => {
    if (!(await deleteSubscription(sql, name))) return false;
    await forgetDestination(sql, name, nowMs);
    await withdrawWords(sql, name);
    return true;
  });

const see = (sql: Sql, name: string, settings: Settings, nowMs: number): Promise<void> =>
  seeDestinations(sql, [{ name, schedule: scheduleText(settings) }], { nowMs, forgetOthers: false });
