// Sends what a user does over the gateway and waits for the bot's answer as that user would.

import { InteractionResponseType as Answer } from 'discord-api-types/v10';
import type { Gateway } from './gateway.ts';
import { eventOf } from './interaction-event.ts';
import { findMessage, type InteractionInput, userIn } from './interaction-input.ts';
import { callbackWithinMs } from './interaction-routes.ts';
import type { Callback, LiveInteraction } from './live-interaction.ts';
import type { DiscordState, StoredMessage } from './state.ts';

/** What the user got. */
export interface InteractionReply {
  /** Of the interaction that was sent. */
  interactionId: string;
  /** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback-type */
  callbackType: number;
  /** The first callback's data; empty when it had none. */
  data: Record<string, unknown>;
  /** The first callback's flags, 64 for ephemeral. */
  flags: number;
  /** From the event's sending to the first callback's arrival. */
  ms: number;
  /** What stands in the end: the deferral's edit, the updated message, or the first callback's data. */
  final: StoredMessage | Record<string, unknown>;
  /** `@original` as it stands whenever it is read: the answer, or the message whose component was used. */
  readonly message: StoredMessage | undefined;
  /** Further messages, growing as they come. */
  followUps: readonly StoredMessage[];
}

/** How long to wait, in milliseconds of real time. */
export interface InteractOptions {
  /** For the first callback; default 3,000. */
  timeoutMs?: number;
  /** For the message that ends a deferral, from the callback on; default 10,000. */
  finalTimeoutMs?: number;
  /** How often the same event is sent, one right after the other; default 1. */
  deliveries?: number;
}

/** Sends the interaction; rejects when no client is connected, or when nothing was answered in time. */
export async function interact(
  state: DiscordState,
  gateway: Gateway,
  input: InteractionInput,
  { timeoutMs = callbackWithinMs, finalTimeoutMs = 10_000, deliveries = 1 }: InteractOptions = {},
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
    actor: actorOf(input, userIn(channel, input)),
    event: {},
    createdAtMs: state.now(),
    isLoading: false,
    followUps: [],
    onCallback: called.resolve,
    onFinal: ended.resolve,
  };
  const message = input.messageId === undefined ? undefined : findMessage(state, input, input.messageId);
  if (message) Object.assign(interaction, { source: message, original: message });
  interaction.event = eventOf(state, interaction, channel, input);

  state.interactions.set(interaction.token, interaction);
  const startedAt = performance.now();
  for (let sent = 0; sent < deliveries; sent += 1) replay(gateway, interaction);
  const callback = await within(called.promise, timeoutMs, 'the application did not respond');
  const ms = performance.now() - startedAt;

  const isDeferred: boolean = [
    Answer.DeferredChannelMessageWithSource,
    Answer.DeferredMessageUpdate,
  ].includes(callback.type);
  const final = isDeferred
    ? await within(ended.promise, finalTimeoutMs, 'the application deferred and then did not respond')
    : ((callback.type === Answer.UpdateMessage ? interaction.source : undefined) ?? callback.data);
  const flags = Number(callback.data.flags ?? 0);
  return {
    interactionId: interaction.id,
    callbackType: callback.type,
    data: callback.data,
    flags,
    ms,
    final,
    get message() {
      return interaction.original;
    },
    followUps: interaction.followUps,
  };
}

/** Sends the event of an interaction once more, the very same. */
export function replay(gateway: Gateway, { event }: Pick<LiveInteraction, 'event'>): void {
  gateway.dispatch('INTERACTION_CREATE', event);
}

function actorOf(input: InteractionInput, userId: string): LiveInteraction['actor'] {
  const { channelId, locale, guildLocale, permissions } = input;
  return {
    channelId,
    userId,
    ...(locale !== undefined && { locale }),
    ...(guildLocale !== undefined && { guildLocale }),
    ...(permissions !== undefined && { permissions }),
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
