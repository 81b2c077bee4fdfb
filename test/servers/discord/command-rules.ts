// What Discord refuses in a command: https://discord.com/developers/docs/interactions/application-commands

import {
  ApplicationCommandType,
  Locale,
  ApplicationCommandOptionType as Option,
} from 'discord-api-types/v10';
import { checkForm, type FormField, isRecord, refuseRepeated } from './form.ts';

const namePattern = /^[-_ʼ\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const maxCommandChars = 8000;
const maxCommands = 100;
const locales: readonly string[] = Object.values(Locale);
const chosen: unknown[] = [Option.String, Option.Integer, Option.Number];
const nested: unknown[] = [Option.Subcommand, Option.SubcommandGroup];

/** Checks a whole list of commands as it is PUT; throws 50035 with every fault. */
export function checkCommands(body: unknown): void {
  checkForm(body, form => {
    const commands = form.list({ max: maxCommands, required: true });
    for (const command of commands) checkCommand(command);
    refuseRepeated(
      commands.map(command => command.at('name')),
      { code: 'APPLICATION_COMMANDS_DUPLICATE_NAME', message: 'Application command names must be unique' },
    );
  });
}

function checkCommand(command: FormField): void {
  const type = command.at('type').value ?? ApplicationCommandType.ChatInput;
  if (type !== ApplicationCommandType.ChatInput) {
    checkTranslated(command, 'name', field => field.text({ min: 1, max: 32, required: true }));
    if (command.at('description').value)
      command.at('description').refuse('BASE_TYPE_MAX_LENGTH', 'Must be 0 in length.');
    return;
  }
  checkNamed(command);
  checkOptions(command.at('options'), [Option.Subcommand, Option.SubcommandGroup]);
  if (countChars(command.value) > maxCommandChars) {
    command.refuse('APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${maxCommandChars})`);
  }
}

/** Checks a list of options in which only these kinds of nesting are allowed. */
function checkOptions(options: FormField, nesting: readonly Option[]): void {
  const all = options.list({ max: 25 });
  const types = all.map(option => option.at('type').value);
  if (types.some(type => nested.includes(type)) && !types.every(type => nested.includes(type))) {
    options.refuse(
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and parameter options cannot be mixed',
    );
  }
  for (const option of all) checkOption(option, nesting);
  refuseRepeated(
    all.map(option => option.at('name')),
    { code: 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', message: 'Option names must be unique' },
  );
  const firstOptional = all.findIndex(option => option.at('required').value !== true);
  for (const late of all.slice(firstOptional === -1 ? all.length : firstOptional)) {
    if (late.at('required').value !== true) continue;
    late.refuse(
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'Required options must be placed before non-required options',
    );
  }
}

function checkOption(option: FormField, nesting: readonly Option[]): void {
  checkNamed(option);
  const type = option.at('type').value;
  const plain = Object.values(Option).filter(value => typeof value === 'number' && !nested.includes(value));
  option.at('type').oneOf([...nesting, ...plain]);
  if (type === Option.SubcommandGroup) {
    checkOptions(option.at('options'), [Option.Subcommand]);
    for (const child of option.at('options').list({ min: 1, max: 25, required: true })) {
      child.at('type').oneOf([Option.Subcommand]);
    }
  } else if (type === Option.Subcommand) checkOptions(option.at('options'), []);
  else if (option.at('options').present) {
    option
      .at('options')
      .refuse('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Only sub-commands and groups have options');
  }
  checkChoices(option, type);
  option.at('min_length').integer(0, 6000);
  option.at('max_length').integer(1, 6000);
}

function checkChoices(option: FormField, type: unknown): void {
  const isAutocompleted = option.at('autocomplete').value === true;
  if (isAutocompleted && (!chosen.includes(type) || option.at('choices').present)) {
    option.refuse('APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID', 'This option cannot be autocompleted');
  }
  const choices = option.at('choices').list({ max: 25 });
  if (choices.length > 0 && !chosen.includes(type)) {
    option
      .at('choices')
      .refuse('APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID', 'This option cannot have choices');
  }
  for (const choice of choices) checkChoice(choice, type);
  refuseRepeated(
    choices.map(choice => choice.at('name')),
    {
      code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
      message: 'Option choice names must be unique',
    },
  );
}

/** Checks one choice, of an option or of an autocomplete's answer; with no type, text and number are both fine. */
export function checkChoice(choice: FormField, type?: unknown): void {
  checkTranslated(choice, 'name', field => field.text({ min: 1, max: 100, required: true }));
  const value = choice.at('value');
  if (!value.require()) return;
  const isNumber = type === undefined ? typeof value.value === 'number' : type !== Option.String;
  if (!isNumber) value.text({ min: 1, max: 100, required: true });
  else if (typeof value.value !== 'number')
    value.refuse('NUMBER_TYPE_COERCE', `Value "${value.value}" is not a number.`);
}

function checkNamed(named: FormField): void {
  checkTranslated(named, 'name', checkName);
  checkTranslated(named, 'description', field => field.text({ min: 1, max: 100, required: true }));
}

function checkName(field: FormField): void {
  const name = field.text({ min: 1, max: 32, required: true });
  if (name === '') return;
  // The name goes in as it is: what trimming would hide is refused too.
  if (!namePattern.test(String(field.value)) || name !== name.toLowerCase()) {
    field.refuse('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
}

/** Checks a text and its localizations by one rule; a locale Discord doesn't know is refused. */
function checkTranslated(field: FormField, key: string, rule: (text: FormField) => unknown): void {
  rule(field.at(key));
  const translations = field.at(`${key}_localizations`);
  if (!translations.present) return;
  if (!isRecord(translations.value)) {
    translations.refuse('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    return;
  }
  for (const locale of Object.keys(translations.value)) {
    const text = translations.at(locale);
    if (!locales.includes(locale)) text.refuse('BASE_TYPE_CHOICES', `Locale ${locale} is not supported.`);
    if (text.present) rule(text);
  }
}

/** Name, description and value characters of a command and all below it, the longest translation counting. */
function countChars(node: unknown): number {
  if (!isRecord(node)) return 0;
  const longest = (key: string) => {
    const translations = node[`${key}_localizations`];
    const texts = [node[key], ...(isRecord(translations) ? Object.values(translations) : [])];
    return Math.max(...texts.map(text => (typeof text === 'string' ? text.length : 0)));
  };
  const below = [node.options, node.choices].flatMap(list => (Array.isArray(list) ? list : []));
  const own = longest('name') + longest('description') + String(node.value ?? '').length;
  return below.reduce<number>((sum, child) => sum + countChars(child), own);
}
