// The commands as Discord registers them, made from the command table.
import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Action, Command, CommandOption, CommandWord } from '../../commands/command.ts';
import { commands } from '../../commands/table.ts';
import { stringsOf } from '../../strings/strings.ts';
import { byLocale } from './locale.ts';

type Registered = Extract<RESTPutAPIApplicationCommandsJSONBody[number], { description: string }>;

/** What is registered: every command with its names and descriptions in every language. */
export const registration = (): RESTPutAPIApplicationCommandsJSONBody => commands.map(registered);

const registered = (command: Command): Registered => ({
  type: ApplicationCommandType.ChatInput,
  ...named(command.name),
  options:
    'actions' in command
      ? command.actions.map(action => ({
          type: ApplicationCommandOptionType.Subcommand as const,
          ...named(action.name),
          options: optionsOf(action),
        }))
      : optionsOf(command),
});

const optionsOf = ({ options = [], isPrivate }: Action): APIApplicationCommandBasicOption[] => [
  ...options.map(registeredOption),
  ...(isPrivate
    ? []
    : [{ type: ApplicationCommandOptionType.Boolean as const, ...named('public'), required: false }]),
];

function registeredOption(option: CommandOption): APIApplicationCommandBasicOption {
  const common = { ...named(option.name), required: option.isRequired ?? false };
  if (option.range !== undefined)
    return {
      type: ApplicationCommandOptionType.Integer,
      ...common,
      min_value: option.range.min,
      max_value: option.range.max,
    };
  if (option.choices !== undefined)
    return { type: ApplicationCommandOptionType.String, ...common, choices: choicesOf(option.choices) };
  return {
    type: ApplicationCommandOptionType.String,
    ...common,
    max_length: option.maxChars,
    ...(option.suggest !== undefined && { autocomplete: true as const }),
  };
}

/** The choices by their English names, and in the other languages beside them. */
function choicesOf(
  choices: NonNullable<CommandOption['choices']>,
): APIApplicationCommandOptionChoice<string>[] {
  return choices('en').map(({ label, value }) => ({
    name: label,
    name_localizations: byLocale(
      language => choices(language).find(each => each.value === value)?.label ?? label,
    ),
    value,
  }));
}

/** A word's English name and description, and those of the other languages beside them. */
function named(word: CommandWord) {
  const { names, descriptions } = stringsOf('en').commands;
  return {
    name: names[word],
    name_localizations: byLocale(language => stringsOf(language).commands.names[word]),
    description: descriptions[word],
    description_localizations: byLocale(language => stringsOf(language).commands.descriptions[word]),
  };
}
