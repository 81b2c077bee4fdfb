// The book of destinations: what the configuration names, what was subscribed from the chat, and what readers follow.
import type { Destination } from '../delivery/destination.ts';
import type { PlatformName } from '../delivery/platform.ts';
import type { Database } from '../store/database.ts';
import { allFollows } from '../store/follows.ts';
import { allSubscriptions, destinationsRevision, type Subscription } from '../store/subscriptions.ts';
import { followerDestination } from './follower.ts';
import { settingsOf } from './settings-row.ts';

/** A destination with where it comes from; only what was subscribed can be changed from the chat. */
export type KnownDestination = Destination & {
  readonly origin: 'config' | 'chat' | 'follower';
  /** Slack's workspace, Discord's server; `null` where it is not known. */
  readonly workspace: string | null;
  /** The channel's, where it is known. */
  readonly channelName: string | null;
  /** Whether others of the workspace can't see the channel; `null` where it is not known. */
  readonly isPrivate: boolean | null;
};

/** Everything that is posted to, as it is by now. */
export type DestinationBook = {
  all(): Promise<readonly KnownDestination[]>;
  byName(name: string): Promise<KnownDestination | null>;
  /** What is posted to a channel. */
  inChannel(platform: string, channel: string): Promise<readonly KnownDestination[]>;
};

type Pages = {
  readonly revision: string | null;
  readonly all: readonly KnownDestination[];
  readonly byName: ReadonlyMap<string, KnownDestination>;
  readonly byChannel: ReadonlyMap<string, readonly KnownDestination[]>;
};

/**
 * A book that reads the store again when something changed in it, by whichever process.
 * @param emptyDay what those subscribed from the chat get on a day without papers
 */
export function createBook({
  database,
  configured,
  emptyDay,
}: {
  database: Database;
  configured: readonly Destination[];
  emptyDay: Destination['emptyDay'];
}): DestinationBook {
  let pages: Promise<Pages> | null = null;

  async function open(): Promise<Pages> {
    const revision = await destinationsRevision(database);
    const known = await pages?.catch(() => null);
    if (known?.revision === revision) return known;
    pages = read(revision);
    return pages;
  }

  async function read(revision: string | null): Promise<Pages> {
    const subscribed = (await allSubscriptions(database)).map(row => subscribedDestination(row, emptyDay));
    const followers = Map.groupBy(
      await allFollows(database),
      ({ platform, user_id }) => `${platform} ${user_id}`,
    );
    const all: KnownDestination[] = [
      ...configured.map(each => ({ ...each, ...unknownChannel, origin: 'config' as const })),
      ...subscribed,
      ...[...followers.values()].map(follows => ({
        ...followerDestination(follows),
        ...unknownChannel,
        origin: 'follower' as const,
      })),
    ];
    return {
      revision,
      all,
      byName: new Map(all.map(each => [each.name, each])),
      byChannel: Map.groupBy(all, placeOf),
    };
  }

  return {
    all: async () => (await open()).all,
    byName: async name => (await open()).byName.get(name) ?? null,
    inChannel: async (platform, channel) =>
      (await open()).byChannel.get(placeOf({ platform, channel })) ?? [],
  };
}

const unknownChannel = { workspace: null, channelName: null, isPrivate: null } as const;

const placeOf = ({ platform, channel }: { platform: string; channel: string }) => `${platform} ${channel}`;

/** The destination of a subscription; the row was written by us, so its words are those of our types. */
const subscribedDestination = (row: Subscription, emptyDay: Destination['emptyDay']): KnownDestination => ({
  ...settingsOf(row),
  name: row.name,
  platform: row.platform as PlatformName,
  workspace: row.workspace,
  channel: row.channel,
  channelName: row.channel_name,
  isPrivate: row.is_private === 1,
  emptyDay,
  origin: 'chat',
});
