// What a command's interaction carries, and what a user could never have sent.

import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import type { Actor } from './actor.ts';
import { isRecord } from './form.ts';
import { checkValue, type OptionValue } from './option-value.ts';
import type { Channel, DiscordState, RegisteredCommand } from './state.ts';

const administrator = 8n;

/** A command's name, its sub-command, and its options' values by name. */
export interface CommandInput extends Actor {
  name: string;
  subcommand?: string;
  options?: Readonly<Record<string, OptionValue>>;
}

/** The interaction's `data`; throws for what the registered commands don't allow. */
export function commandData(
  state: DiscordState,
  input: CommandInput,
  focused?: string,
): Record<string, unknown> {
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
    // What is being typed need not fit yet.
    if (option && key !== focused) checkValue(option, value);
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
  const channel = channels.get(input.channelId);
  const offered = [...(commands.guilds.get(channel?.guildId ?? '') ?? []), ...commands.global];
  const found = offered.find(command => command.name === input.name);
  if (!found && commands.registrations > 0) throw new Error(`/${input.name} is not registered`);
  if (found && channel) checkOffered(found, channel, input);
  return found;
}

/** Throws where the command isn't offered, and to whom. */
function checkOffered(command: RegisteredCommand, channel: Channel, { permissions }: CommandInput): void {
  const { contexts, dm_permission, default_member_permissions: needed } = command;
  const isGuild = channel.guildId !== undefined;
  const isHere = Array.isArray(contexts)
    ? contexts.includes(isGuild ? 0 : 1)
    : isGuild || dm_permission !== false;
  if (!isHere) throw new Error(`/${command.name} is not offered ${isGuild ? 'in a guild' : 'in a message'}`);
  if (!isGuild || needed === null || needed === undefined || permissions === undefined) return;
  const own = BigInt(permissions);
  const missing = (own & administrator) === 0n && (own & BigInt(String(needed))) !== BigInt(String(needed));
  if (missing) throw new Error(`/${command.name} is not offered to a member without its permissions`);
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
