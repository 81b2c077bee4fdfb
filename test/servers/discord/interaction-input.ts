// What a user does in Discord, in short form: runs a command, types in an option, uses a component, submits a modal.

import { ComponentType, InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { type Actor, usualUserId } from './actor.ts';
import { type CommandInput, commandData } from './command-data.ts';
import { isRecord } from './form.ts';
import { type ModalValues, modalData } from './modal-data.ts';
import { checkSelected } from './selected.ts';
import type { Channel, DiscordState, StoredMessage } from './state.ts';

/** One thing a user does. */
export interface InteractionInput extends Actor {
  type: InteractionType;
  /** The interaction's `data`, given what the server knows; throws when a user could not do this. */
  dataOf(state: DiscordState): Record<string, unknown>;
  /** For a component: the message it is on. */
  messageId?: string;
}

/** A component of a message, and who uses it. */
interface ComponentUse extends Actor {
  /** In the channel, or ephemeral and shown to this user. */
  messageId: string;
  customId: string;
}

/** A user runs a slash command; it must be registered, if any command is, and fit what was registered. */
export function slashCommand(input: CommandInput): InteractionInput {
  return {
    ...input,
    type: InteractionType.ApplicationCommand,
    dataOf: state => commandData(state, input),
  };
}

/** A user is typing in the option named `focused`; its value is the text so far. */
export function autocomplete(input: CommandInput & { focused: string }): InteractionInput {
  return {
    ...input,
    type: InteractionType.ApplicationCommandAutocomplete,
    dataOf: state => commandData(state, input, input.focused),
  };
}

/** A user chooses in a select menu of a message; the menu must be there, have the values and take as many. */
export function selectMenu(input: ComponentUse & { values: readonly string[] }): InteractionInput {
  return {
    ...input,
    type: InteractionType.MessageComponent,
    dataOf(state) {
      const menu = componentIn(state, input, ComponentType.StringSelect);
      checkSelected(menu, input.values);
      return { component_type: ComponentType.StringSelect, custom_id: input.customId, values: input.values };
    },
  };
}

/** A user presses a button of a message; the button must be there and not disabled. */
export function pressButton(input: ComponentUse): InteractionInput {
  return {
    ...input,
    type: InteractionType.MessageComponent,
    dataOf(state) {
      componentIn(state, input, ComponentType.Button);
      return { component_type: ComponentType.Button, custom_id: input.customId };
    },
  };
}

/** A user submits the modal that an interaction was answered with; by default the user of that interaction. */
export function modalSubmit(
  state: DiscordState,
  interactionId: string,
  values: ModalValues = {},
): InteractionInput {
  const opened = [...state.interactions.values()].find(({ id }) => id === interactionId);
  const modal = opened?.callback?.type === InteractionResponseType.Modal ? opened.callback.data : undefined;
  if (!opened || !modal) throw new Error('the interaction was not answered with a modal');
  return {
    ...opened.actor,
    type: InteractionType.ModalSubmit,
    ...(opened.source && { messageId: opened.source.id }),
    dataOf: () => modalData(modal, values),
  };
}

/** Who acts in the channel; throws for somebody who isn't in this direct message. */
export function userIn({ recipientId }: Channel, { userId = recipientId ?? usualUserId }: Actor): string {
  if (recipientId !== undefined && recipientId !== userId)
    throw new Error(`the direct message is with ${recipientId}, not with ${userId}`);
  return userId;
}

/** A message the user may see: in its channel, or an ephemeral answer to this user. */
export function findMessage(state: DiscordState, actor: Actor, id: string): StoredMessage | undefined {
  const channel = state.channels.get(actor.channelId);
  const ephemeral = state.ephemerals.get(id);
  if (!channel) return undefined;
  if (ephemeral?.message.channel_id === channel.id && ephemeral.userId === userIn(channel, actor))
    return ephemeral.message;
  return channel.messages.find(message => message.id === id);
}

function componentIn(state: DiscordState, use: ComponentUse, type: ComponentType): Record<string, unknown> {
  const message = findMessage(state, use, use.messageId);
  if (!message) throw new Error(`no message ${use.messageId} in channel ${use.channelId}`);
  const found = flatten(message.components).find(component => component.custom_id === use.customId);
  if (found?.type !== type) throw new Error(`the message has no component ${use.customId}`);
  if (found.disabled === true) throw new Error(`the component ${use.customId} is disabled`);
  return found;
}

function flatten(components: unknown): Record<string, unknown>[] {
  if (!Array.isArray(components)) return [];
  return components
    .filter(isRecord)
    .flatMap(component => [component, ...flatten(component.components), ...flatten([component.accessory])]);
}
