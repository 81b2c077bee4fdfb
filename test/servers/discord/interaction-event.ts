// INTERACTION_CREATE as the gateway sends it: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object

import { InteractionContextType as Context } from 'discord-api-types/v10';
import { wireUser } from './actor.ts';
import type { InteractionInput } from './interaction-input.ts';
import type { LiveInteraction } from './live-interaction.ts';
import { appPermissions, everything } from './permissions.ts';
import type { Channel, DiscordState } from './state.ts';
import { wireMessage } from './stored-message.ts';
import { wireChannel } from './wire-channel.ts';

const attachmentLimitBytes = 10 * 1024 * 1024;

/** The event: a member in a guild, a user in a direct message. */
export function eventOf(
  state: DiscordState,
  { id, token, actor, source }: Pick<LiveInteraction, 'id' | 'token' | 'actor' | 'source'>,
  channel: Channel,
  input: InteractionInput,
): Record<string, unknown> {
  const { userId, locale = 'en-US', guildLocale = 'en-US', permissions = everything } = actor;
  const user = wireUser(userId);
  const { guildId } = channel;
  const member = { user, roles: [], permissions, joined_at: '2026-01-01T00:00:00Z', flags: 0 };
  const place =
    guildId === undefined
      ? { user, context: Context.BotDM, authorizing_integration_owners: { 0: '0' } }
      : {
          member: { ...member, deaf: false, mute: false },
          guild_id: guildId,
          guild: { id: guildId, locale: guildLocale, features: [] },
          guild_locale: guildLocale,
          context: Context.Guild,
          authorizing_integration_owners: { 0: guildId },
        };
  return {
    id,
    application_id: state.applicationId,
    type: input.type,
    token,
    version: 1,
    data: input.dataOf(state),
    channel_id: channel.id,
    channel: { ...wireChannel(state, channel), ...(guildId !== undefined && { permissions }) },
    ...(source && { message: wireMessage(source) }),
    ...place,
    locale,
    app_permissions: appPermissions(channel),
    entitlements: [],
    attachment_size_limit: attachmentLimitBytes,
  };
}
