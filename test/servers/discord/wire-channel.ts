// A channel, thread or direct message as the API gives it: https://discord.com/developers/docs/resources/channel

import { PermissionFlagsBits as Bits, OverwriteType } from 'discord-api-types/v10';
import { wireUser } from './actor.ts';
import type { Channel, DiscordState } from './state.ts';

/** The channel; a thread has `thread_metadata`, a direct message its recipient and no guild. */
export function wireChannel(state: DiscordState, channel: Channel): Record<string, unknown> {
  const { id, type, name, guildId, parentId, recipientId } = channel;
  const last_message_id = channel.messages.at(-1)?.id ?? null;
  if (guildId === undefined) {
    const recipients = recipientId === undefined ? [] : [wireUser(recipientId)];
    return { id, type, flags: 0, recipients, last_message_id };
  }
  const about = { id, type, name, guild_id: guildId, parent_id: parentId ?? null, last_message_id };
  if (parentId === undefined) {
    // https://discord.com/developers/docs/resources/channel#overwrite-object: the role of everybody has the guild's id.
    const hidden = { id: guildId, type: OverwriteType.Role, allow: '0', deny: String(Bits.ViewChannel) };
    const permission_overwrites = channel.isHidden === true ? [hidden] : [];
    return { ...about, position: 0, permission_overwrites, nsfw: false, rate_limit_per_user: 0 };
  }
  return {
    ...about,
    rate_limit_per_user: 0,
    owner_id: state.user.id,
    message_count: channel.messages.length,
    member_count: 1,
    thread_metadata: {
      archived: false,
      auto_archive_duration: channel.autoArchiveMinutes ?? 1440,
      archive_timestamp: new Date(state.now()).toISOString(),
      locked: false,
    },
  };
}
