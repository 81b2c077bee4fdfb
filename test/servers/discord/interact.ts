// Sends what a user does over the gateway and waits for the bot's answer as that user would.

import { InteractionResponseType as Answer } from 'discord-api-types/v10';
import type { Gateway } from './gateway.ts';
import { findMessage, type InteractionInput } from './interaction-input.ts';
import { callbackWithinMs } from './interaction-routes.ts';
import type { Callback, Channel, DiscordState, LiveInteraction, StoredMessage } from './state.ts';
import { wireMessage } from './stored-message.ts';

/** What the user got. */
export interface InteractionReply {
  /** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback-type */
  callbackType: number;
  /** The first callback's data; empty when it had none. */
  data: Record<string, unknown>;
  /** The first callback's flags, 64 for ephemeral. */
  flags: number;
  /** From the event's sending to the first callback's arrival. */
  ms: number;
  /** What stands in the end: the deferral's edit, or the first callback's data. */
  final: StoredMessage | Record<string, unknown>;
  /** Further messages, growing as they come. */
  followUps: readonly StoredMessage[];
}

/** How long to wait, in milliseconds of real time. */
export interface InteractOptions {
  /** For the first callback; default 3,000. */
  timeoutMs?: number;
  /** For the message that ends a deferral, from the callback on; default 10,000. */
  finalTimeoutMs?: number;
}

/** Sends the interaction; rejects when no client is connected, or when nothing was answered in time. */
export async function interact(
  state: DiscordState,
  gateway: Gateway,
  input: InteractionInput,
  { timeoutMs = callbackWithinMs, finalTimeoutMs = 10_000 }: InteractOptions = {},
): Promise<InteractionReply> {
  const channel = state.channels.get(input.channelId);
  if (!channel) throw new Error(`no channel ${input.channelId}: add it first`);
  const called = Promise.withResolvers<Callback>();
  const ended = Promise.withResolvers<StoredMessage>();
  const interaction: LiveInteraction = {
    id: state.newId(),
    token: `interaction-token-${state.newId()}`,
    type: input.type,
    channelId: channel.id,
    createdAtMs: state.now(),
    isLoading: false,
    followUps: [],
    onCallback: called.resolve,
    onFinal: ended.resolve,
  };
  const message = input.messageId === undefined ? undefined : findMessage(state, channel.id, input.messageId);
  if (message) interaction.original = message;
  const event = eventOf(state, interaction, channel, input);

  state.interactions.set(interaction.token, interaction);
  const startedAt = performance.now();
  gateway.dispatch('INTERACTION_CREATE', event);
  const callback = await within(called.promise, timeoutMs, 'the application did not respond');
  const ms = performance.now() - startedAt;

  const isDeferred: boolean = [
    Answer.DeferredChannelMessageWithSource,
    Answer.DeferredMessageUpdate,
  ].includes(callback.type);
  const final = isDeferred
    ? await within(ended.promise, finalTimeoutMs, 'the application deferred and then did not respond')
    : callback.data;
  const flags = Number(callback.data.flags ?? 0);
  return {
    callbackType: callback.type,
    data: callback.data,
    flags,
    ms,
    final,
    followUps: interaction.followUps,
  };
}

function eventOf(
  state: DiscordState,
  interaction: LiveInteraction,
  channel: Channel,
  input: InteractionInput,
): Record<string, unknown> {
  const { userId = '200000000000000001', locale = 'en-US', guildLocale = 'en-US' } = input;
  const { permissions = '2147483647' } = input;
  const user = { id: userId, username: 'reader', discriminator: '0000', global_name: 'Reader', avatar: null };
  const { guildId } = channel;
  const member = { user, roles: [], permissions, joined_at: '2026-01-01T00:00:00Z', flags: 0 };
  const place =
    guildId === undefined
      ? { user, context: 1, authorizing_integration_owners: { 0: '0' } }
      : {
          member: { ...member, deaf: false, mute: false },
          guild_id: guildId,
          guild: { id: guildId, locale: guildLocale, features: [] },
          guild_locale: guildLocale,
          context: 0,
          authorizing_integration_owners: { 0: guildId },
        };
  return {
    id: interaction.id,
    application_id: state.applicationId,
    type: input.type,
    token: interaction.token,
    version: 1,
    data: input.dataOf(state),
    channel_id: channel.id,
    channel: { id: channel.id, type: channel.type, name: channel.name },
    ...(interaction.original && { message: wireMessage(interaction.original) }),
    ...place,
    locale,
    app_permissions: '2147483647',
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
  };
}

async function within<T>(promise: Promise<T>, timeoutMs: number, message: string): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(message)), timeoutMs);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
