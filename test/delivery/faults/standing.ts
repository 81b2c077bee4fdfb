// What the bot may do in a channel, by each platform's own rules.
import type { DiscordServer } from '../../servers/discord/server.ts';
import type { Permission } from '../../servers/discord/state.ts';
import type { SlackServer } from '../../servers/slack/server.ts';
import { channelIds, guildId } from './channels.ts';

/** What differs from a channel that it may do everything in. */
export type Standing = {
  readonly slack?: { readonly member?: boolean; readonly archived?: boolean };
  /** What it lacks. */
  readonly discord?: readonly Permission[];
};

const allPermissions: readonly Permission[] = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'CreatePublicThreads',
  'SendMessagesInThreads',
];

/** Sets it for the nth channels, and for the threads in them. */
export function setStanding(
  { slack, discord }: { readonly slack: SlackServer; readonly discord: DiscordServer },
  n: number,
  { slack: onSlack = {}, discord: lacking = [] }: Standing,
): void {
  slack.addChannel({ id: channelIds.slack(n), ...onSlack });
  setPermissions(discord, channelIds.discord(n), lacking);
}

/** Of a channel on Discord, and of the threads in it. */
export function setPermissions(discord: DiscordServer, id: string, lacking: readonly Permission[]): void {
  const permissions = allPermissions.filter(permission => !lacking.includes(permission));
  discord.addChannel({ id, guildId, permissions });
  for (const { thread } of discord.messages(id))
    if (thread !== undefined)
      discord.addChannel({ id: String(thread.id), guildId, parentId: id, permissions });
}
