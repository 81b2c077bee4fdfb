// A command typed as free text, as on Slack and on the command line, read by the same table.
import { cut } from '../digest/cut.ts';
import { literal } from '../digest/inline.ts';
import { type Language, languages } from '../digest/language.ts';
import { stringsOf } from '../strings/strings.ts';
import type { Action, Command, CommandOption, CommandWord, Values } from './command.ts';
import { commands } from './table.ts';
import { isWord, type TypedText, typedTexts } from './typed-words.ts';

/** What was typed: an action with its options' texts, or a usage line for what could not be read. */
export type Parsed =
  | { readonly action: Action; readonly values: Values; readonly isPublic: boolean }
  | { readonly usage: string };

/** Longer than anything that is meant. */
const maxTextChars = 2_000;
// As much of what was typed as an answer repeats.
const shownChars = 80;

/**
 * @param name the command's, without a slash
 * @param text what follows it
 * @param language of the usage line
 */
export function parseCommandText(name: string, text: string, language: Language): Parsed {
  const command = commands.find(known => known.name === name);
  if (command === undefined) return usage(commands.map(known => usageLine(known)).join(', '), language);
  if (text.length > maxTextChars) return usage(usageLine(command), language);
  const words = text.trim().split(/\s+/).filter(Boolean);
  const found = 'actions' in command ? findInGroup(command, words) : { action: command, words };
  if (found === null) return usage(usageLine(command), language);
  const isPublic = asksForAll(found.action, found.words.at(-1));
  const rest = isPublic ? found.words.slice(0, -1) : found.words;
  const values = readValues(found.action, rest);
  if (values !== null) return { action: found.action, values, isPublic };
  const quoted = unquoted(found.action, rest);
  if (quoted !== null) return { usage: stringsOf(language).subscriptions.quote(literal(quoted)) };
  const hint = unreadable(found.action, rest, language);
  if (hint !== null) return { usage: hint };
  const maxChars = exceeded(found.action, rest);
  return maxChars === null
    ? usage(usageLine(command, found.action), language)
    : { usage: stringsOf(language).asking.tooLong(maxChars) };
}

/** Whether the last word asks for an answer that all see, and is none of a text's words. */
function asksForAll({ isPrivate, options = [] }: Action, last: string | undefined): boolean {
  if (isPrivate) return false;
  return options.some(({ isFree }) => isFree) ? last?.toLowerCase() === 'public' : isWord('public', last);
}

function findInGroup(
  { actions, bare }: Extract<Command, { actions: unknown }>,
  words: readonly string[],
): { action: Action; words: readonly string[] } | null {
  const [first, ...rest] = words;
  const byName = (name: CommandWord) => actions.find(action => action.name === name);
  const named = actions.find(({ name }) => isWord(name, first));
  const isBare = first === undefined || (rest.length === 0 && isWord('public', first));
  const action = named ?? byName(isBare ? bare.withoutText : bare.withText);
  return action === undefined ? null : { action, words: named ? rest : words };
}

/**
 * The texts of an action's options; `null` when something is missing or too much. A text that was given with its
 * option's name is taken as it is: the command tells best what is wrong with it.
 */
function readValues({ options = [] }: Action, words: readonly string[]): Values | null {
  const rest = options.find(({ isRest }) => isRest);
  // Whatever looks like an option's name belongs to the text then.
  if (rest !== undefined) return readRest(rest, words.join(' '));
  const values: Partial<Record<CommandWord, string>> = {};
  for (const { key, text } of joinedTexts(typedTexts(words.join(' ')), options)) {
    const option = options.find(each => (key === null ? isMeant(each, text, values) : isNameOf(each, key)));
    if (option === undefined || values[option.name] !== undefined) return null;
    values[option.name] = chosenIn(option, text) ?? text;
  }
  return options.every(({ name, isRequired }) => !isRequired || values[name] !== undefined) ? values : null;
}

/** The most characters that may be typed, where nothing is wrong but that there are more. */
function exceeded({ options = [] }: Action, words: readonly string[]): number | null {
  const rest = options.find(({ isRest }) => isRest);
  return rest !== undefined && words.join(' ').length > rest.maxChars ? rest.maxChars : null;
}

function readRest({ name, isRequired, maxChars, accepts }: CommandOption, text: string): Values | null {
  if (text === '') return isRequired ? null : {};
  return text.length <= maxChars && accepts(text) ? { [name]: text } : null;
}

/** Whether a text without a name is meant for an option that has none yet. */
const isMeant = (option: CommandOption, text: string, values: Values): boolean =>
  !option.isNamed &&
  values[option.name] === undefined &&
  (chosenIn(option, text) !== null || (text.length <= option.maxChars && option.accepts(text)));

/** Whether a word with a colon names an option: by the command's word, or as a form has it above its field. */
const isNameOf = ({ name }: CommandOption, word: string): boolean =>
  isWord(name, word) ||
  languages.some(language => {
    const labels: Readonly<Partial<Record<CommandWord, string>>> = stringsOf(language).subscriptions.labels;
    return labels[name]?.replaceAll(' ', '').toLowerCase() === word.toLowerCase();
  });

/** The value of a choice by a name of it in any language. */
function chosenIn({ choices, called }: CommandOption, text: string): string | null {
  const wanted = text.toLowerCase();
  const all = choices === undefined ? [] : languages.flatMap(language => choices(language));
  return (
    all.find(({ label, value }) => [label.toLowerCase(), value].includes(wanted))?.value ??
    called?.(text) ??
    null
  );
}

/** Has words that only together are a text of some option be one: `오후 6시`, `zone:New York`. */
function joinedTexts(texts: readonly TypedText[], options: readonly CommandOption[]): TypedText[] {
  const joined: TypedText[] = [];
  for (let from = 0; from < texts.length; ) {
    const [first, ...rest] = texts.slice(from);
    if (first === undefined) break;
    const behind = rest.findIndex(({ key }) => key !== null);
    const words = [first, ...rest.slice(0, behind === -1 ? undefined : behind)].map(({ text }) => text);
    const taking = options.filter(option => first.key === null || isNameOf(option, first.key));
    const counts = taking.map(({ maxWords = 1, accepts }) => {
      const possible = Array.from({ length: Math.min(maxWords, words.length) }, (_, index) => index + 1);
      return possible.findLast(count => accepts(words.slice(0, count).join(' '))) ?? 1;
    });
    const count = Math.max(1, ...counts);
    joined.push({ key: first.key, text: words.slice(0, count).join(' ') });
    from += count;
  }
  return joined;
}

/** A named text with the word behind it that belongs to it, as it should have been typed; `null` where there is none. */
function unquoted({ options = [] }: Action, words: readonly string[]): string | null {
  if (options.some(({ isRest }) => isRest)) return null;
  const texts = joinedTexts(typedTexts(words.join(' ')), options);
  for (const [index, { key, text }] of texts.entries()) {
    const option = options.find(each => each.isNamed && !each.range && isNameOf(each, key ?? ''));
    const next = texts[index + 1];
    if (option === undefined || next === undefined || next.key !== null) continue;
    if (!options.some(each => isMeant(each, next.text, {})))
      return `${key}:"${cut(`${text} ${next.text}`, shownChars)}"`;
  }
  return null;
}

/** What is said of the first word that is no text of any option, where there are several; `null` where there is none. */
function unreadable({ options = [] }: Action, words: readonly string[], language: Language): string | null {
  if (options.length < 2 || options.some(({ isRest }) => isRest)) return null;
  const wrong = joinedTexts(typedTexts(words.join(' ')), options).find(({ key, text }) =>
    options.every(each => (key === null ? !isMeant(each, text, {}) : !isNameOf(each, key))),
  );
  if (wrong === undefined) return null;
  const { bareNumber, unreadable: say } = stringsOf(language).subscriptions;
  const { key, text } = wrong;
  if (key === null && /^\d{1,2}$/.test(text) && Number(text) < 24) return bareNumber(text);
  return say(literal(cut(key === null ? text : `${key}:${text}`, shownChars)));
}

/**
 * `/papers today|2026-01-13|search WORDS … [public]`, made from the table; of one action with all its options, as
 * `/papers subscribe [time:09:00] [days:weekdays]`, and without any where it takes no word at all.
 */
export function usageLine(command: Command, action?: Action): string {
  const options = action?.options ?? [];
  if (action !== undefined && options.length > 1)
    return `/${command.name} ${action.name} ${options.map(({ name, example }) => `[${name}:${example}]`).join(' ')}`;
  if (action?.isPrivate && options.length === 0) return `/${command.name} ${action.name}`;
  const forms =
    'actions' in command
      ? command.actions.map(({ name, options = [] }) =>
          name === command.bare.withText
            ? (options[0]?.example ?? name)
            : [name, ...options.filter(({ isRequired }) => isRequired).map(({ example }) => example)].join(
                ' ',
              ),
        )
      : (command.options ?? []).map(({ example }) => example);
  return `/${command.name} ${forms.join('|')} [public]`;
}

const usage = (line: string, language: Language): Parsed => ({
  usage: stringsOf(language).commands.usage(line),
});
