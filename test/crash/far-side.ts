// What a fan-out meets: forty channels, slow links to them, and the trouble on the way.
import type { Layout, PlatformName } from '../../src/delivery/platform.ts';
import { type DiscordServer, startDiscord } from '../servers/discord/server.ts';
import { startHuggingFace } from '../servers/huggingface.ts';
import { type SlackServer, startSlack } from '../servers/slack/server.ts';
import { smallDay } from '../town.ts';
import type { Chance } from './chance.ts';
import { startSlowLink } from './slow-link.ts';
import { slowLandingMs } from './times.ts';
import { orderTrouble } from './trouble.ts';

/** A channel of the fan-out. */
export type CrashChannel = {
  readonly name: string;
  readonly platform: PlatformName;
  readonly channel: string;
  readonly layout: Layout;
};

const channelsAPlatform = 20;
/** Every so many-th is a thread. */
const threadEvery = 5;

const channelId = {
  slack: (index: number) => `C01234567${String(index).padStart(2, '0')}`,
  discord: (index: number) => `1122334455667788${String(index).padStart(2, '0')}`,
};

/** Twenty channels on each platform; of five one is a thread. */
export const crashChannels: readonly CrashChannel[] = (['slack', 'discord'] as const).flatMap(platform =>
  Array.from({ length: channelsAPlatform }, (_, index) => ({
    name: `${platform}-${index}`,
    platform,
    channel: channelId[platform](index),
    layout: index % threadEvery === 0 ? 'thread' : 'cards',
  })),
);

/** A message that a platform holds. */
export type HeldMessage = { readonly id: string; readonly payload: unknown };

/** The servers, and the environment by which a program finds them. */
export type FarSide = Awaited<ReturnType<typeof startFarSide>>;

type FarSideOptions = {
  readonly chance: Chance;
  readonly now: () => Temporal.Instant;
  /** The dates that have a list. */
  readonly dates: readonly string[];
  /** Whether a nonce protects for as long as Discord's does, or for no time at all. */
  readonly remembersNonces: boolean;
  /** After so long a request lands no more. */
  readonly latestMs: number;
  /** Whether anything goes wrong but that the links are slow. */
  readonly isTroubled: boolean;
};

const token = 'MTAwMDAwMDAwMDAwMDAwMDAx.test.token';

/** Starts the servers, with their channels and the trouble that waits for them. */
export async function startFarSide({
  chance,
  now,
  dates,
  remembersNonces,
  latestMs,
  isTroubled,
}: FarSideOptions) {
  const clock = () => now().epochMilliseconds;
  const discord = await startDiscord({
    token,
    now: clock,
    showsNonce: chance.happens(0.5),
    ...(!remembersNonces && { nonceWindowMs: 0 }),
  });
  const slack = await startSlack({ now: clock });
  const days = Object.fromEntries(dates.map(date => [date, smallDay]));
  const quota = { most: 1_000_000, seconds: 300 };
  const huggingFace = await startHuggingFace({ days, now, pictures: true, quota });
  for (const { platform, channel } of crashChannels)
    if (platform === 'slack') slack.addChannel({ id: channel });
    else discord.addChannel({ id: channel, guildId: '300000000000000001' });
  const link = () => ({ chance: chance.branch(), slowMs: slowLandingMs, latestMs });
  const links = {
    slack: await startSlowLink(new URL(slack.apiUrl).origin, link()),
    discord: await startSlowLink(discord.url, link()),
  };
  if (isTroubled) for (const each of crashChannels) orderTrouble(each, { slack, discord, chance });

  return {
    slack,
    discord,
    variables: {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: `${links.slack.url}/api/`,
      DISCORD_TOKEN: token,
      DISCORD_API_URL: `${links.discord.url}/api`,
      HF_ENDPOINT: huggingFace.url,
      PORT: '0',
    },
    /** What is in a channel and its threads, in the order in which it came. */
    held: (channel: CrashChannel) => heldIn(channel, { slack, discord }),
    /** What was asked of a channel, for whoever looks for a mistake. */
    asked: (channel: CrashChannel) => askedOf(channel, { slack, discord }),
    /** How many messages were asked for. */
    posts: () =>
      slack.requests.filter(({ method }) => method === 'chat.postMessage').length +
      discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages')).length,
    quiet: () => Promise.all([links.slack.quiet(), links.discord.quiet()]),
    close: () =>
      Promise.all([links.slack, links.discord, slack, discord, huggingFace].map(each => each.close())),
  };
}

/** The two platforms. */
export type Servers = { readonly slack: SlackServer; readonly discord: DiscordServer };

function heldIn({ platform, channel }: CrashChannel, { slack, discord }: Servers): HeldMessage[] {
  if (platform === 'slack') return slack.messages(channel).map(payload => ({ id: payload.ts, payload }));
  const inChannel = discord.messages(channel);
  const inThreads = inChannel.flatMap(({ id, thread }) => (thread === undefined ? [] : discord.messages(id)));
  return [...inChannel, ...inThreads].map(({ thread, ...payload }) => ({ id: payload.id, payload }));
}

function askedOf({ platform, channel }: CrashChannel, { slack, discord }: Servers): string[] {
  if (platform === 'slack')
    return slack.requests
      .filter(({ arguments: { channel: of } }) => of === channel)
      .map(({ at, method, arguments: { metadata, thread_ts } }) =>
        [at, method, thread_ts, JSON.stringify(metadata)].join(' '),
      );
  const ids = new Set([channel, ...discord.messages(channel).map(({ id }) => id)]);
  return discord.requests
    .filter(({ path }) => ids.has(path.split('/')[2] ?? ''))
    .map(({ at, method, path, answer, body }) =>
      [at, method, path, answer, (body as { nonce?: string } | undefined)?.nonce].join(' '),
    );
}
