// The small grammar the Block Kit rules are written in; every fault is worded and placed as Slack does it.

import { isObject } from './json.ts';

/** Looks at a value found at the JSON pointer `at` and adds what is wrong with it to `faults`. */
export type Rule = (value: unknown, at: string, faults: string[]) => void;

const fault = (faults: string[], message: string, at: string) =>
  faults.push(`${message} [json-pointer:${at}]`);

/** A string of `min` to `max` UTF-16 units, the strictest way to count what Slack may count otherwise. */
export const text =
  (max: number, min = 1): Rule =>
  (value, at, faults) => {
    if (typeof value !== 'string') fault(faults, 'must be a string', at);
    else if (value.length < min) fault(faults, `must be more than ${min - 1} characters`, at);
    else if (value.length > max) fault(faults, `must be less than ${max + 1} characters`, at);
  };

/** A string that matches `expression`. */
export const pattern =
  (expression: RegExp): Rule =>
  (value, at, faults) => {
    if (typeof value !== 'string') fault(faults, 'must be a string', at);
    else if (!expression.test(value))
      fault(faults, `input must match regex pattern: ${expression.source}`, at);
  };

/** An absolute address of at most `max` characters with one of the given protocols, or with any. */
export const address =
  (max: number, protocols?: readonly string[]): Rule =>
  (value, at, faults) => {
    const before = faults.length;
    text(max)(value, at, faults);
    if (faults.length > before || typeof value !== 'string') return;
    const url = URL.parse(value);
    if (!url || (protocols && !protocols.includes(url.protocol))) fault(faults, 'invalid_url', at);
  };

/** A boolean. */
export const flag: Rule = (value, at, faults) => {
  if (typeof value !== 'boolean') fault(faults, 'must be a boolean', at);
};

/** An integer from `min` to `max`. */
export const integer =
  (min: number, max: number): Rule =>
  (value, at, faults) => {
    if (!Number.isInteger(value) || Number(value) < min || Number(value) > max)
      fault(faults, `must be an integer from ${min} to ${max}`, at);
  };

/** One of the given strings. */
export const oneOf =
  (...choices: readonly string[]): Rule =>
  (value, at, faults) => {
    if (typeof value !== 'string' || !choices.includes(value)) fault(faults, 'invalid value', at);
  };

/** An array of `min` to `max` items that all keep `item`. */
export const list =
  (item: Rule, max: number, min = 1): Rule =>
  (value, at, faults) => {
    if (!Array.isArray(value)) return void fault(faults, 'must be an array', at);
    if (value.length < min) fault(faults, `no fewer than ${min} items allowed`, at);
    if (value.length > max) fault(faults, `no more than ${max} items allowed`, at);
    value.forEach((entry, index) => {
      item(entry, `${at}/${index}`, faults);
    });
  };

/** An object with all `required` fields, maybe some `optional` ones, and no others besides its `type`. */
export const object =
  (required: Record<string, Rule>, optional: Record<string, Rule> = {}): Rule =>
  (value, at, faults) => {
    if (!isObject(value)) return void fault(faults, 'must be an object', at);
    const rules: Record<string, Rule> = { ...optional, ...required };
    for (const key of Object.keys(required))
      if (value[key] === undefined) fault(faults, `missing required field: ${key}`, at);
    for (const [key, entry] of Object.entries(value)) {
      const rule = rules[key];
      if (rule) rule(entry, `${at}/${key}`, faults);
      else if (key !== 'type') fault(faults, `invalid additional property: ${key}`, at);
    }
  };

/** An object whose `type` chooses its rule; a type that isn't listed is refused. */
export const byType =
  (rules: Record<string, Rule>): Rule =>
  (value, at, faults) => {
    if (!isObject(value)) return void fault(faults, 'must be an object', at);
    const rule = typeof value.type === 'string' ? rules[value.type] : undefined;
    if (rule) rule(value, at, faults);
    else fault(faults, `unsupported type: ${String(value.type)}`, `${at}/type`);
  };

/** `rule`, and then a condition on the whole object. */
export const where =
  (rule: Rule, holds: (value: Record<string, unknown>) => boolean, message: string): Rule =>
  (value, at, faults) => {
    rule(value, at, faults);
    if (isObject(value) && !holds(value)) fault(faults, message, at);
  };

/** No two of the values found by `keysOf` may be equal, within one array. */
export const unique =
  (rule: Rule, key: string): Rule =>
  (value, at, faults) => {
    rule(value, at, faults);
    if (!Array.isArray(value)) return;
    const seen = new Set<unknown>();
    value.forEach((entry, index) => {
      const id = isObject(entry) ? entry[key] : undefined;
      if (id !== undefined && seen.has(id))
        fault(faults, `\`${key}\` "${id}" already exists`, `${at}/${index}/${key}`);
      seen.add(id);
    });
  };
