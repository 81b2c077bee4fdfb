// Adding a channel, as clients that are connected are told of it.

import { ChannelType } from 'discord-api-types/v10';
import type { Gateway } from './gateway.ts';
import { wireGuild } from './guild.ts';
import type { ChannelInput, DiscordState } from './state.ts';
import { wireChannel } from './wire-channel.ts';

/** Adds a channel, thread or direct message, or replaces its settings and keeps its messages. */
export function addChannel(state: DiscordState, gateway: Gateway, input: ChannelInput): void {
  const { id, guildId, parentId } = input;
  const known = state.channels.get(id);
  const isNewGuild = ![...state.channels.values()].some(each => each.guildId === guildId);
  const usual = parentId === undefined ? ChannelType.GuildText : ChannelType.PublicThread;
  const channel = {
    ...input,
    type: input.type ?? (guildId === undefined ? ChannelType.DM : usual),
    name: input.name ?? `channel-${id}`,
    messages: known?.messages ?? [],
  };
  state.channels.set(id, channel);
  if (guildId === undefined || known) return;
  const event = parentId === undefined ? 'CHANNEL_CREATE' : 'THREAD_CREATE';
  if (isNewGuild) gateway.dispatchToGuilds('GUILD_CREATE', wireGuild(state, guildId));
  else gateway.dispatchToGuilds(event, wireChannel(state, channel));
}
