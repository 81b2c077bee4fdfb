// What a user does in Discord, in short form: runs a command, types in an option, uses a component.

import {
  ComponentType,
  InteractionType,
  ApplicationCommandOptionType as Option,
} from 'discord-api-types/v10';
import { isRecord } from './form.ts';
import type { DiscordState, RegisteredCommand } from './state.ts';

/** Who does it and where. */
export interface Actor {
  /** A channel added to the server. */
  channelId: string;
  /** Default `200000000000000001`. */
  userId?: string;
  /** The user's language; default `en-US`. */
  locale?: string;
  /** The guild's language; default `en-US`. */
  guildLocale?: string;
  /** What the user may do in the channel, as a bit set; everything by default. */
  permissions?: string;
}

/** One thing a user does. */
export interface InteractionInput extends Actor {
  type: InteractionType;
  /** The interaction's `data`, given what the server knows; throws when a user could not do this. */
  dataOf(state: DiscordState): Record<string, unknown>;
  /** For a component: the message it is on. */
  messageId?: string;
}

type OptionValue = string | number | boolean;

/** A command's name, its sub-command, and its options' values by name. */
export interface CommandInput extends Actor {
  name: string;
  subcommand?: string;
  options?: Readonly<Record<string, OptionValue>>;
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

/** A user chooses in a select menu of a message; the menu must be there and have the values. */
export function selectMenu(
  input: Actor & { messageId: string; customId: string; values: readonly string[] },
): InteractionInput {
  return {
    ...input,
    type: InteractionType.MessageComponent,
    dataOf(state) {
      const menu = componentIn(state, input);
      const offered = Array.isArray(menu.options) ? menu.options.map(option => option.value) : [];
      const missing = input.values.find(value => !offered.includes(value));
      if (missing !== undefined) throw new Error(`the menu ${input.customId} doesn't offer ${missing}`);
      return { component_type: ComponentType.StringSelect, custom_id: input.customId, values: input.values };
    },
  };
}

/** A user presses a button of a message. */
export function pressButton(input: Actor & { messageId: string; customId: string }): InteractionInput {
  return {
    ...input,
    type: InteractionType.MessageComponent,
    dataOf(state) {
      componentIn(state, input);
      return { component_type: ComponentType.Button, custom_id: input.customId };
    },
  };
}

/** A message a user may see: in its channel, or an ephemeral answer. */
export function findMessage({ channels, interactions }: DiscordState, channelId: string, id: string) {
  const answers = [...interactions.values()].flatMap(({ original, followUps }) => [original, ...followUps]);
  const seen = [...(channels.get(channelId)?.messages ?? []), ...answers];
  return seen.find(message => message?.id === id && message.channel_id === channelId);
}

function componentIn(
  state: DiscordState,
  { channelId, messageId, customId }: { channelId: string; messageId: string; customId: string },
): Record<string, unknown> {
  const message = findMessage(state, channelId, messageId);
  if (!message) throw new Error(`no message ${messageId} in channel ${channelId}`);
  const found = flatten(message.components).find(component => component.custom_id === customId);
  if (!found) throw new Error(`the message has no component ${customId}`);
  return found;
}

function flatten(components: unknown): Record<string, unknown>[] {
  if (!Array.isArray(components)) return [];
  return components
    .filter(isRecord)
    .flatMap(component => [component, ...flatten(component.components), ...flatten([component.accessory])]);
}

function commandData(state: DiscordState, input: CommandInput, focused?: string): Record<string, unknown> {
  const { name, subcommand, options = {} } = input;
  const command = registeredCommand(state, input);
  const declared = command && declaredOptions(command, subcommand, name);
  const required = declared?.find(option => option.required === true && !(String(option.name) in options));
  if (required && focused === undefined) throw new Error(`/${name} requires ${required.name}`);

  const values = Object.entries(options).map(([key, value]) => {
    const option = declared?.find(each => each.name === key);
    if (declared && !option) throw new Error(`/${name} has no option ${key}`);
    if (key === focused && option && option.autocomplete !== true)
      throw new Error(`${key} isn't autocompleted`);
    return {
      name: key,
      type: option?.type ?? typeOf(value),
      value,
      ...(key === focused && { focused: true }),
    };
  });
  return {
    id: command?.id ?? state.newId(),
    name,
    type: 1,
    options:
      subcommand === undefined ? values : [{ name: subcommand, type: Option.Subcommand, options: values }],
  };
}

/** The command as registered; none when nothing at all is, so that a bare client can be tried too. */
function registeredCommand(
  { commands, channels }: DiscordState,
  input: CommandInput,
): RegisteredCommand | undefined {
  const guildId = channels.get(input.channelId)?.guildId ?? '';
  const offered = [...(commands.guilds.get(guildId) ?? []), ...commands.global];
  const found = offered.find(command => command.name === input.name);
  if (!found && commands.registrations > 0) throw new Error(`/${input.name} is not registered`);
  return found;
}

function declaredOptions(
  command: RegisteredCommand,
  subcommand: string | undefined,
  name: string,
): Record<string, unknown>[] {
  const recordsOf = (list: unknown) => (Array.isArray(list) ? list.filter(isRecord) : []);
  const options = recordsOf(command.options);
  const subcommands = options.filter(option => option.type === Option.Subcommand);
  if (subcommand === undefined) {
    if (subcommands.length > 0) throw new Error(`/${name} can only be invoked with a sub-command`);
    return options;
  }
  const found = subcommands.find(option => option.name === subcommand);
  if (!found) throw new Error(`/${name} has no sub-command ${subcommand}`);
  return recordsOf(found.options);
}

function typeOf(value: OptionValue): Option {
  if (typeof value === 'boolean') return Option.Boolean;
  if (typeof value === 'string') return Option.String;
  return Number.isInteger(value) ? Option.Integer : Option.Number;
}
