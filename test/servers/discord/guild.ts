// A guild as GUILD_CREATE tells it: https://discord.com/developers/docs/resources/guild

import type { DiscordState } from './state.ts';
import { wireChannel } from './wire-channel.ts';

/** The guild with its channels, and the bot as its only member. */
export function wireGuild(state: DiscordState, id: string): Record<string, unknown> {
  const joinedAt = '2026-01-01T00:00:00Z';
  const ownChannels = [...state.channels.values()].filter(channel => channel.guildId === id);
  const wired = (isThread: boolean) =>
    ownChannels
      .filter(({ parentId }) => (parentId !== undefined) === isThread)
      .map(channel => wireChannel(state, channel));
  const everyone = { id, name: '@everyone', color: 0, position: 0, permissions: '2147483647', flags: 0 };
  return {
    id,
    name: `Guild ${id}`,
    icon: null,
    owner_id: '200000000000000001',
    preferred_locale: 'en-US',
    features: [],
    joined_at: joinedAt,
    large: false,
    unavailable: false,
    member_count: 1,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    system_channel_flags: 0,
    roles: [{ ...everyone, hoist: false, managed: false, mentionable: false }],
    members: [{ user: state.user, roles: [], joined_at: joinedAt, deaf: false, mute: false, flags: 0 }],
    channels: wired(false),
    threads: wired(true),
    emojis: [],
    stickers: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
