// What Discord refuses in a command's options: https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure

import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import { type FormField, refuseRepeated } from './form.ts';
import { checkNamed, checkTranslated } from './named-rules.ts';

const maxTextChars = 6000;
/** What JavaScript and Discord hold exactly: between -2^53 and 2^53. */
const maxInteger = Number.MAX_SAFE_INTEGER;
const numeric: unknown[] = [Option.Integer, Option.Number];
const chosen: unknown[] = [Option.String, ...numeric];
const nested: unknown[] = [Option.Subcommand, Option.SubcommandGroup];

/** Checks a list of options in which only these kinds of nesting are allowed. */
export function checkOptions(options: FormField, nesting: readonly Option[]): void {
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

/** Checks one choice, of an option or of an autocomplete's answer; with no type, text and number are both fine. */
export function checkChoice(choice: FormField, type?: unknown): void {
  checkTranslated(choice, 'name', field => field.text({ min: 1, max: 100, required: true }));
  const value = choice.at('value');
  if (!value.require()) return;
  const isNumber = type === undefined ? typeof value.value === 'number' : type !== Option.String;
  if (!isNumber) value.text({ min: 1, max: 100, required: true });
  else if (type === Option.Integer) value.integer(-maxInteger, maxInteger);
  else if (typeof value.value !== 'number')
    value.refuse('NUMBER_TYPE_COERCE', `Value "${value.value}" is not a number.`);
}

function checkOption(option: FormField, nesting: readonly Option[]): void {
  checkNamed(option);
  const type = option.at('type').value;
  const plain = Object.values(Option).filter(value => typeof value === 'number' && !nested.includes(value));
  option.at('type').oneOf([...nesting, ...plain]);
  option.at('required').boolean();
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
  checkBounds(option, type);
}

function checkChoices(option: FormField, type: unknown): void {
  option.at('autocomplete').boolean();
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

/** Lengths are of texts, values of numbers; the lower bound is not above the upper. */
function checkBounds(option: FormField, type: unknown): void {
  option.at('min_length').integer(0, maxTextChars);
  option.at('max_length').integer(1, maxTextChars);
  if (type === Option.Integer) {
    option.at('min_value').integer(-maxInteger, maxInteger);
    option.at('max_value').integer(-maxInteger, maxInteger);
  }
  const bounds = [
    { name: 'length', isFitting: type === Option.String },
    { name: 'value', isFitting: numeric.includes(type) },
  ];
  for (const { name, isFitting } of bounds) {
    const [min, max] = [option.at(`min_${name}`), option.at(`max_${name}`)];
    const isCrossed = min.present && max.present && Number(min.value) > Number(max.value);
    const wrong = isFitting ? isCrossed : min.present || max.present;
    if (wrong)
      (min.present ? min : max).refuse(
        'APPLICATION_COMMAND_OPTIONS_BOUNDS_INVALID',
        `Invalid ${name} bounds`,
      );
  }
}
