// A Slack, a Discord and a Hugging Face on loopback with any number of channels, and the program that posts to them as a
// process of its own.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Layout } from '../src/delivery/platform.ts';
import { startDiscord } from '../test/servers/discord/server.ts';
import { startHuggingFace } from '../test/servers/huggingface.ts';
import { startSlack } from '../test/servers/slack/server.ts';
import { discordToken, morning, smallDay } from '../test/town.ts';
import { subscribeChannels } from './subscribe-channels.ts';

/** How many channels there are, and whether their platforms keep their rates. */
export type ChannelsOptions = {
  readonly slack?: number;
  readonly discord?: number;
  /** Off by default. */
  readonly rates?: boolean;
  /** What the workspace takes, and what Paperboy is told of it. */
  readonly postsPerMinute?: number;
  /** Of every channel; `cards` by default. */
  readonly layout?: Layout;
  readonly databaseUrl?: string;
  /** The channels subscribed from the chat, instead of standing in the configuration. */
  readonly areSubscribed?: boolean;
};

/** What the platforms saw. */
export type Seen = {
  /** Requests to post, refused ones too. */
  readonly requests: number;
  /** Those, and whatever else was asked of Discord, that came too early. */
  readonly tooEarly: number;
  /** The most that Discord was asked within a second, wherever that begins, with whatever it was asked. */
  readonly mostInASecond: number;
  /** Channels that hold exactly one message. */
  readonly served: number;
  /** From the first request to the last. */
  readonly tookMs: number;
};

/** The servers, and a folder with a configuration for them. */
export type Channels = Awaited<ReturnType<typeof openChannels>>;

// A server may hold as many channels as it likes; a guild of Discord's has at most 500.
const channelsAGuild = 40;
const slackId = (index: number): string => `C${String(index).padStart(10, '0')}`;
const discordId = (index: number): string => String(200_000_000_000_000_000n + BigInt(index));

/** Starts the servers and writes the configuration. */
export async function openChannels(options: ChannelsOptions) {
  const { slack: slackCount = 0, discord: discordCount = 0, rates = false, postsPerMinute = 300 } = options;
  const { layout = 'cards' } = options;
  const discord = await startDiscord({ token: discordToken, ...(!rates && { rates }) });
  const slack = await startSlack({ rates: rates && { postsPerMinute } });
  const huggingFace = await startHuggingFace({
    days: { '2026-01-13': smallDay },
    now: () => morning,
    pictures: true,
  });
  const ids = {
    slack: Array.from({ length: slackCount }, (_, index) => slackId(index)),
    discord: Array.from({ length: discordCount }, (_, index) => discordId(index)),
  };
  for (const id of ids.slack) slack.addChannel({ id });
  for (const [index, id] of ids.discord.entries())
    discord.addChannel({
      id,
      guildId: String(300_000_000_000_000_000n + BigInt((index / channelsAGuild) | 0)),
    });
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-bench-'));
  mkdirSync(join(folder, 'config'));
  const { areSubscribed = false } = options;
  if (areSubscribed) await subscribeChannels(join(folder, 'data', 'paperboy.db'), ids);
  writeFileSync(
    join(folder, 'config', 'paperboy.yaml'),
    configuration(areSubscribed ? { slack: [], discord: [] } : ids, { postsPerMinute, layout }),
  );
  const environment = {
    PATH: process.env.PATH,
    ...(process.env.MALLOC_ARENA_MAX && { MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX }),
    ...(process.env.MALLOC_TRIM_THRESHOLD_ && { MALLOC_TRIM_THRESHOLD_: process.env.MALLOC_TRIM_THRESHOLD_ }),
    ...(slackCount > 0 && {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    }),
    ...(discordCount > 0 && { DISCORD_TOKEN: discordToken, DISCORD_API_URL: `${discord.url}/api` }),
    ...(options.databaseUrl !== undefined && { DATABASE_URL: options.databaseUrl }),
    HF_ENDPOINT: huggingFace.url,
    PORT: '0',
  };

  const posts = () => ({
    onDiscord: discord.requests.filter(({ method }) => method === 'POST'),
    onSlack: slack.requests.filter(({ method }) => method === 'chat.postMessage'),
  });

  return {
    ids,
    folder,
    /** Starts one of the programs beside this file. */
    run(program: string, args: readonly string[] = [], execArgv: readonly string[] = []): ChildProcess {
      const path = fileURLToPath(new URL(program, import.meta.url));
      return fork(path, [...args], { cwd: folder, env: environment, execArgv: [...execArgv] });
    },
    /** What was posted last on each platform, as its SDK was given it; `undefined` where nothing was. */
    lastBodies(): Partial<Record<'slack' | 'discord', Record<string, unknown>>> {
      const { onDiscord, onSlack } = posts();
      const discordBody = onDiscord.at(-1)?.body as Record<string, unknown> | undefined;
      const slackBody = onSlack.at(-1)?.arguments;
      return {
        ...(slackBody !== undefined && { slack: slackBody }),
        ...(discordBody !== undefined && { discord: discordBody }),
      };
    },
    /** Requests to post so far. */
    requests: () => posts().onDiscord.length + posts().onSlack.length,
    seen(): Seen {
      const { onDiscord, onSlack } = posts();
      const at = [...onDiscord, ...onSlack].map(request => request.at);
      const served = [
        ...ids.slack.filter(id => slack.messages(id).length === 1),
        ...ids.discord.filter(id => discord.messages(id).length === 1),
      ].length;
      const stored = ids.slack.reduce((sum, id) => sum + slack.messages(id).length, 0);
      return {
        requests: at.length,
        // Whatever Slack refuses here it refuses for its rate.
        tooEarly: discord.requests.filter(({ answer }) => answer === 429).length + onSlack.length - stored,
        mostInASecond: mostInASecond(discord.requests),
        served,
        tookMs: (at.at(-1) ?? 0) - (at[0] ?? 0),
      };
    },
    async close(): Promise<void> {
      await Promise.all([slack.close(), discord.close(), huggingFace.close()]);
      rmSync(folder, { recursive: true });
    },
  };
}

function mostInASecond(requests: readonly { readonly at: number }[]): number {
  const at = requests.map(request => request.at).toSorted((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [last, ms] of at.entries()) {
    while (ms - (at[first] ?? ms) >= 1000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

function configuration(
  ids: Readonly<Record<'slack' | 'discord', string[]>>,
  { postsPerMinute, layout }: { postsPerMinute: number; layout: Layout },
): string {
  const list = (['slack', 'discord'] as const).flatMap(platform =>
    ids[platform].map(
      (id, index) =>
        `  - { name: ${platform}-${index}, platform: ${platform}, channel: "${id}", layout: ${layout} }\n`,
    ),
  );
  return `slack: { postsPerMinute: ${postsPerMinute} }\ndestinations:${list.length === 0 ? ' []' : `\n${list.join('')}`}\n`;
}

/**
 * What a program tells when it is done.
 * @throws when it ends without a word
 */
export async function told<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`It ended with ${code}`);
  });
  const [message] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => {});
  return message as T;
}
