// Five channels on each platform, seen and troubled by their number.
import type { DiscordServer } from '../../servers/discord/server.ts';
import type { StoredMessage as DiscordMessage } from '../../servers/discord/state.ts';
import type { SlackServer } from '../../servers/slack/server.ts';
import type { StoredMessage as SlackMessage } from '../../servers/slack/workspace.ts';
import { setStanding } from './standing.ts';
import type { Trouble } from './troubles.ts';

/** Channels of a platform are called by their number, from 1. */
export const channelNumbers = [1, 2, 3, 4, 5] as const;
export const platforms = ['slack', 'discord'] as const;
export type Platform = (typeof platforms)[number];

type Servers = { readonly slack: SlackServer; readonly discord: DiscordServer };

export const channelIds = {
  slack: (n: number) => `C000000000${n}`,
  discord: (n: number) => `11223344556677880${n}`,
};
export const guildId = '300000000000000001';
const always = { times: Number.POSITIVE_INFINITY };

/** Adds the channels. */
export function addChannels(servers: Servers) {
  const { slack, discord } = servers;
  for (const n of channelNumbers) {
    slack.addChannel({ id: channelIds.slack(n), member: true });
    discord.addChannel({ id: channelIds.discord(n), guildId });
  }
  const messagesIn = {
    slack: (n: number): readonly SlackMessage[] => slack.messages(channelIds.slack(n)),
    /** Those of its threads too. */
    discord: (n: number): readonly DiscordMessage[] =>
      discord
        .messages(channelIds.discord(n))
        .flatMap(root => [
          root,
          ...(root.thread === undefined ? [] : discord.messages(String(root.thread.id))),
        ]),
  };
  return {
    messagesIn,
    setHistoryShown: shutHistories(servers),
    trouble: (n: number, trouble: Trouble, how: { times?: number; skip?: number } = {}) =>
      orderTrouble(servers, { n, trouble, how, messagesIn: messagesIn.discord }),
    /** Somebody deletes what is in a channel. */
    empty(n: number): void {
      for (const messages of [slack.messages(channelIds.slack(n)), discord.messages(channelIds.discord(n))])
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
  };
}

/** From the `skip`th post to a channel on, `times` of them go wrong; the first one by default. */
function orderTrouble(
  { slack, discord }: Servers,
  {
    n,
    trouble,
    how: { times = 1, skip = 0 },
    messagesIn,
  }: {
    n: number;
    trouble: Trouble;
    how: { times?: number; skip?: number };
    messagesIn: (n: number) => readonly DiscordMessage[];
  },
): void {
  const left = { slack: skip, discord: skip };
  if (trouble.slack !== undefined)
    slack.fault(
      ({ method, arguments: { channel } }) =>
        method === 'chat.postMessage' && channel === channelIds.slack(n) && left.slack-- <= 0,
      { ...trouble.slack, times },
    );
  // A thread has the id of the message that it was opened from.
  const isHere = (id: string | undefined) =>
    id === channelIds.discord(n) || messagesIn(n).some(message => message.id === id);
  if (trouble.discord !== undefined)
    discord.fault(
      line => isHere(/^POST \/channels\/(\d+)\/messages$/.exec(line)?.[1]) && left.discord-- <= 0,
      { ...trouble.discord, times },
    );
}

/** Gives what decides whether a channel's history may be read. */
function shutHistories(servers: Servers): (n: number, isShown: boolean) => void {
  const hidden = new Set<unknown>();
  const reads = new Set(['conversations.history', 'conversations.replies']);
  servers.slack.fault(call => reads.has(call.method) && hidden.has(call.arguments.channel), {
    error: 'missing_scope',
    ...always,
  });
  return (n, isShown) => {
    if (isShown) hidden.delete(channelIds.slack(n));
    else hidden.add(channelIds.slack(n));
    setStanding(servers, n, { discord: isShown ? [] : ['ReadMessageHistory'] });
  };
}

/** Gives what decides whether both platforms refuse the tokens that they took. */
export function revocableTokens({ slack, discord }: Servers): (areRevoked: boolean) => void {
  let areRevokedNow = false;
  slack.fault(() => areRevokedNow, { error: 'token_revoked', ...always });
  discord.fault(() => areRevokedNow, {
    status: 401,
    body: { message: '401: Unauthorized', code: 0 },
    ...always,
  });
  return areRevoked => {
    areRevokedNow = areRevoked;
  };
}
