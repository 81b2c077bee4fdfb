// What Discord refuses in the names and descriptions of commands and options, translated ones too.

import { Locale } from 'discord-api-types/v10';
import { type FormField, isRecord } from './form.ts';

const namePattern = /^[-_ʼ\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales: readonly string[] = Object.values(Locale);

/** Checks the name and the description of a command or an option. */
export function checkNamed(named: FormField): void {
  checkTranslated(named, 'name', checkName);
  checkTranslated(named, 'description', field => field.text({ min: 1, max: 100, required: true }));
}

/** Checks a text and its localizations by one rule; a locale Discord doesn't know is refused. */
export function checkTranslated(field: FormField, key: string, rule: (text: FormField) => unknown): void {
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

function checkName(field: FormField): void {
  const name = field.text({ min: 1, max: 32, required: true });
  if (name === '') return;
  // The name goes in as it is: what trimming would hide is refused too.
  if (!namePattern.test(String(field.value)) || name !== name.toLowerCase()) {
    field.refuse('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
}
