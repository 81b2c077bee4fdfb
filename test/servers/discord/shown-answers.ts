// Where the messages of an interaction stand: for everybody in the channel, or only for who asked.

import { MessageFlags } from 'discord-api-types/v10';
import { refusals } from './api-error.ts';
import type { LiveInteraction } from './live-interaction.ts';
import type { Channel, DiscordState, StoredMessage } from './state.ts';

/** The interaction's channel; throws 10003 when there is none. */
export function channelOf({ channels }: DiscordState, { channelId }: LiveInteraction): Channel {
  const channel = channels.get(channelId);
  if (!channel) throw refusals.unknownChannel();
  return channel;
}

/** Puts the message where everybody in the channel sees it, or, if it is ephemeral, only who asked. */
export function show(state: DiscordState, interaction: LiveInteraction, message: StoredMessage): void {
  const { userId } = interaction.actor;
  if ((message.flags & MessageFlags.Ephemeral) !== 0) state.ephemerals.set(message.id, { message, userId });
  else channelOf(state, interaction).messages.push(message);
}

/** True while anybody sees the message. */
export function isShown({ channels, ephemerals }: DiscordState, message: StoredMessage): boolean {
  return ephemerals.has(message.id) || channels.get(message.channel_id)?.messages.includes(message) === true;
}

/** True until the message is deleted; one that is only "thinking" is there without being in the channel. */
export function isThere(state: DiscordState, interaction: LiveInteraction, message: StoredMessage): boolean {
  const { isLoading, original, source } = interaction;
  return (isLoading && message === original && message !== source) || isShown(state, message);
}
