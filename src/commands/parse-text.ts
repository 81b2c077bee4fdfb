// A command typed as free text, as on Slack and on the command line, read by the same table.

import { type Language, languages } from '../digest/language.ts';
import { stringsOf } from '../strings/strings.ts';
import type { Action, Command, CommandWord } from './command.ts';
import { commands } from './table.ts';

/** What was typed: an action with its option's text, or a usage line for what could not be read. */
export type Parsed =
  | { readonly action: Action; readonly value: string; readonly isPublic: boolean }
  | { readonly usage: string };

/**
 * @param name the command's, without a slash
 * @param text what follows it
 * @param language of the usage line
 */
export function parseCommandText(name: string, text: string, language: Language): Parsed {
  const command = commands.find(known => known.name === name);
  if (command === undefined) return usage(commands.map(known => usageLine(known)).join(', '), language);
  const words = text.trim().split(/\s+/).filter(Boolean);
  const isPublic = isWord('public', words.at(-1));
  const rest = isPublic ? words.slice(0, -1) : words;
  const found =
    'actions' in command ? findInGroup(command, rest) : { action: command, value: rest.join(' ') };
  if (found === null || !isComplete(found.action, found.value)) return usage(usageLine(command), language);
  return { ...found, isPublic };
}

function findInGroup(
  { actions, bare }: Extract<Command, { actions: unknown }>,
  words: readonly string[],
): { action: Action; value: string } | null {
  const [first, ...rest] = words;
  const byName = (name: CommandWord) => actions.find(action => action.name === name);
  const named = actions.find(({ name }) => isWord(name, first));
  const action = named ?? byName(first === undefined ? bare.withoutText : bare.withText);
  return action === undefined ? null : { action, value: (named ? rest : words).join(' ') };
}

/** An action with an option needs its text, of the option's form; one without takes none. */
function isComplete({ option }: Action, value: string): boolean {
  if (option === undefined) return value === '';
  return value.length <= option.maxChars && option.accepts(value);
}

/** Whether a word is a command's, in any language. */
const isWord = (name: CommandWord, word: string | undefined): boolean =>
  word !== undefined &&
  languages.some(language => [name, stringsOf(language).commands.names[name]].includes(word.toLowerCase()));

/** `/papers today|yesterday|latest|2026-01-13|help [public]`, made from the table. */
export function usageLine(command: Command): string {
  const forms =
    'actions' in command
      ? command.actions.map(({ name, option }) => option?.example ?? name)
      : [command.option?.example ?? ''];
  return `/${command.name} ${forms.join('|')} [public]`;
}

const usage = (line: string, language: Language): Parsed => ({
  usage: stringsOf(language).commands.usage(line),
});
