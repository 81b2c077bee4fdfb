// What a user may put into a command's option.

import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10';

/** A text, a number, or yes or no; ids of users, channels and roles are texts. */
export type OptionValue = string | number | boolean;

/** Throws when Discord would not let a user send the value in the option as it was registered. */
export function checkValue(option: Record<string, unknown>, value: OptionValue): void {
  const { name, type } = option;
  if (!isOfType(type, value))
    throw new Error(`${name} can't be ${JSON.stringify(value)}: it is of type ${type}`);
  const choices = Array.isArray(option.choices) ? option.choices.map(choice => choice.value) : [];
  if (choices.length > 0 && !choices.includes(value)) throw new Error(`${name} has no choice ${value}`);
  const size = typeof value === 'string' ? value.length : Number(value);
  const kind = typeof value === 'string' ? 'length' : 'value';
  const [min, max] = [option[`min_${kind}`], option[`max_${kind}`]];
  if (typeof min === 'number' && size < min) throw new Error(`${name} is below its least ${kind}, ${min}`);
  if (typeof max === 'number' && size > max) throw new Error(`${name} is above its greatest ${kind}, ${max}`);
}

function isOfType(type: unknown, value: OptionValue): boolean {
  if (type === Option.Boolean) return typeof value === 'boolean';
  if (type === Option.Integer) return Number.isSafeInteger(value);
  if (type === Option.Number) return typeof value === 'number';
  return typeof value === 'string';
}
