// What the bot may do in a channel: https://discord.com/developers/docs/topics/permissions

import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import type { Channel } from './state.ts';

/** What a bot may be allowed in a channel, named as discord.js names it. */
export type Permission =
  | 'ViewChannel'
  | 'SendMessages'
  | 'EmbedLinks'
  | 'AttachFiles'
  | 'ReadMessageHistory'
  | 'CreatePublicThreads'
  | 'SendMessagesInThreads';

/** Every right of an administrator. */
export const everything = '2147483647';

/** Whether the bot has the permission in the channel. */
export function isAllowed(channel: Channel, permission: Permission): boolean {
  return channel.permissions?.includes(permission) ?? true;
}

/**
 * The `app_permissions` of an interaction in the channel, as a bit set. In a direct message they are the few that the
 * documentation of the interaction object names, and the bot may still send.
 */
export function appPermissions({ guildId, permissions }: Channel): string {
  if (permissions) return String(permissions.reduce((sum, name) => sum | Bits[name], 0n));
  if (guildId !== undefined) return everything;
  return String(Bits.AttachFiles | Bits.EmbedLinks | Bits.MentionEveryone | Bits.UseExternalEmojis);
}
