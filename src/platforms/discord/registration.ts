// The commands as Discord registers them, made from the command table.
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Action, Command, CommandWord } from '../../commands/command.ts';
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

const optionsOf = ({ option }: Action): APIApplicationCommandBasicOption[] => [
  ...(option === undefined
    ? []
    : [
        {
          type: ApplicationCommandOptionType.String as const,
          ...named(option.name),
          required: true,
          autocomplete: true as const,
          max_length: option.maxChars,
        },
      ]),
  { type: ApplicationCommandOptionType.Boolean, ...named('public'), required: false },
];

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
