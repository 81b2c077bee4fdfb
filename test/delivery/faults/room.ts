// Five channels on each platform, a Paperboy that posts to them, and a clock that the test moves by hand.
import type { TestContext } from 'node:test';
import type { App } from '../../../src/app.ts';
import { showStatus } from '../../../src/cli/status.ts';
import { loadConfig } from '../../../src/config/load-config.ts';
import type { SendPatience } from '../../../src/delivery/patience.ts';
import type { Layout } from '../../../src/delivery/platform.ts';
import { stringsOf } from '../../../src/strings/strings.ts';
import type { StoredMessage as DiscordMessage } from '../../servers/discord/state.ts';
import type { StoredMessage as SlackMessage } from '../../servers/slack/workspace.ts';
import { discordToken, fireSlot, morning, planSlots, smallDay, startTown } from '../../town.ts';
import type { Trouble } from './troubles.ts';

/** Channels of a platform are called by their number, from 1. */
export const channelNumbers = [1, 2, 3, 4, 5] as const;
export const platforms = ['slack', 'discord'] as const;
export type Platform = (typeof platforms)[number];

const idOf = { slack: (n: number) => `C000000000${n}`, discord: (n: number) => `11223344556677880${n}` };
const guildId = '300000000000000001';
const blind = ['ViewChannel', 'SendMessages', 'EmbedLinks'] as const;

/** How a room is set up. */
export type RoomOptions = {
  readonly layout?: Layout;
  readonly sendPatience?: SendPatience;
  /** Tokens that the platforms don't take. */
  readonly wrongTokens?: Readonly<Record<string, string>>;
  /** Messages to Slack; as many as may be by default. */
  readonly postsPerMinute?: number;
  /** More of the configuration file. */
  readonly yaml?: string;
  readonly days?: Record<string, unknown[]>;
};

export type Room = Awaited<ReturnType<typeof openRoom>>;

const configOf = ({ layout = 'cards', postsPerMinute = 6000, yaml = '' }: RoomOptions): string => `
top: 3
slack: { postsPerMinute: ${postsPerMinute} }
${yaml}
destinations:
${channelNumbers
  .flatMap(n => platforms.map(platform => ({ n, platform })))
  .map(
    ({ n, platform }) =>
      `  - { name: ${platform}-${n}, platform: ${platform}, channel: "${idOf[platform](n)}", layout: ${layout} }`,
  )
  .join('\n')}
`;

/** Everything started, nothing fired. */
export async function openRoom(t: TestContext, options: RoomOptions = {}) {
  let instant = morning;
  const now = () => instant;
  const serverNow = () => instant.epochMilliseconds;
  const town = await startTown(t, {
    now,
    yaml: configOf(options),
    environment: options.wrongTokens ?? {},
    days: options.days ?? { '2026-01-13': smallDay },
    ...(options.sendPatience !== undefined && { sendPatience: options.sendPatience }),
    servers: { slack: { now: serverNow }, discord: { now: serverNow, rates: false } },
  });
  const { slack, discord } = town;
  const hidden: Record<Platform, Set<string>> = { slack: new Set(), discord: new Set() };
  for (const n of channelNumbers) {
    slack.addChannel({ id: idOf.slack(n), member: true });
    discord.addChannel({ id: idOf.discord(n), guildId });
  }
  for (const method of ['conversations.history', 'conversations.replies'])
    slack.fault(call => call.method === method && hidden.slack.has(String(call.arguments.channel)), {
      error: 'missing_scope',
      times: Number.POSITIVE_INFINITY,
    });
  let areTokensRevoked = false;
  slack.fault(() => areTokensRevoked, { error: 'token_revoked', times: Number.POSITIVE_INFINITY });
  discord.fault(() => areTokensRevoked, {
    status: 401,
    body: { message: '401: Unauthorized', code: 0 },
    times: Number.POSITIVE_INFINITY,
  });
  let app = await town.open();

  const messagesIn = {
    slack: (n: number): readonly SlackMessage[] => slack.messages(idOf.slack(n)),
    discord(n: number): readonly DiscordMessage[] {
      const roots = discord.messages(idOf.discord(n));
      return roots.flatMap(root => [
        root,
        ...(root.thread === undefined ? [] : discord.messages(String(root.thread.id))),
      ]);
    },
  };

  /** Whether a line asks for a message in a channel, or in a thread of it. */
  const isDiscordPost = (line: string, n: number): boolean => {
    const id = /^POST \/channels\/(\d+)\/messages$/.exec(line)?.[1];
    return id === idOf.discord(n) || messagesIn.discord(n).some(message => message.id === id);
  };

  return {
    town,
    get app(): App {
      return app;
    },
    now,
    messagesIn,
    idOf,
    move(ms: number): void {
      instant = instant.add({ milliseconds: ms });
    },
    moveTo(when: Temporal.Instant): void {
      instant = when;
    },
    /** The slot of this instant fires for the nth channels, for all by default, and is planned. */
    async fire(n?: number): Promise<void> {
      for (const { name } of app.config.destinations)
        if (n === undefined || name.endsWith(`-${n}`)) await fireSlot(app, name, instant);
      await planSlots(app);
    },
    plan: () => planSlots(app),
    /** Sends what is due now; gives the errors that drains ended with. */
    async send(): Promise<string[]> {
      const drains = await Promise.allSettled([...app.senders.values()].map(sender => sender.drain()));
      return drains.flatMap(drain => (drain.status === 'rejected' ? [String(drain.reason)] : []));
    },
    /** From now on both platforms refuse the tokens that they took. */
    revokeTokens(): void {
      areTokensRevoked = true;
    },
    /** Ends the program and starts it again, with the right tokens. */
    async restart(): Promise<void> {
      await town.shut(app);
      areTokensRevoked = false;
      const tokens = { SLACK_BOT_TOKEN: slack.botToken, DISCORD_TOKEN: discordToken };
      app = await town.open(loadConfig({ environment: { ...town.variables, ...tokens }, cwd: town.folder }));
    },
    /** From the `skip`th post to a channel on, `times` of them go wrong. */
    trouble(n: number, { slack: onSlack, discord: onDiscord }: Trouble, { times = 1, skip = 0 } = {}): void {
      const left = { slack: skip, discord: skip };
      if (onSlack !== undefined)
        slack.fault(
          call =>
            call.method === 'chat.postMessage' &&
            call.arguments.channel === idOf.slack(n) &&
            left.slack-- <= 0,
          { ...onSlack, times },
        );
      if (onDiscord !== undefined)
        discord.fault(line => isDiscordPost(line, n) && left.discord-- <= 0, { ...onDiscord, times });
    },
    /** From now on a channel's history may be read, or may not. */
    showHistory(n: number, isShown: boolean): void {
      if (isShown) hidden.slack.delete(idOf.slack(n));
      else hidden.slack.add(idOf.slack(n));
      discord.addChannel({ id: idOf.discord(n), guildId, ...(!isShown && { permissions: [...blind] }) });
    },
    /** Somebody deletes what is in a channel. */
    empty(n: number): void {
      for (const messages of [slack.messages(idOf.slack(n)), discord.messages(idOf.discord(n))])
        (messages as unknown[]).length = 0;
    },
    /** How many messages each channel of a platform holds. */
    held: (platform: Platform): number[] => channelNumbers.map(n => messagesIn[platform](n).length),
    /** How many posts a platform was asked for. */
    asked: (platform: Platform): number =>
      platform === 'slack'
        ? slack.requests.filter(({ method }) => method === 'chat.postMessage').length
        : discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
            .length,
    /** What `status` says, from a heading to the next. */
    async status(heading: 'open' | 'paused' | 'next'): Promise<string[]> {
      const lines: string[] = [];
      const out = (text: string) => void lines.push(...text.split('\n'));
      await showStatus(app, { out, err: out });
      const { status } = stringsOf('ko');
      const begin = lines.indexOf(status[heading]);
      if (begin === -1) return [];
      const rest = lines.slice(begin + 1);
      const end = rest.findIndex(line => !line.startsWith(' '));
      return (end === -1 ? rest : rest.slice(0, end)).map(line => line.trim());
    },
  };
}
