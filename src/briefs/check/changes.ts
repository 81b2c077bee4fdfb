// From what to what a text says that something changed.
import type { Language } from '../../digest/language.ts';

const number = '(\\d+(?:\\.\\d+)?)';
const unit = '\\s?[^\\d\\s,.;]{0,8}?';
const about = '(?:약\\s?|约|約|only |just |about |roughly |nearly )?';

const patterns: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`from ${about}${number}${unit}\\s(?:(?:all the way|up|down) )?to ${about}${number}`, 'gi'),
  ko: new RegExp(`${number}${unit}에서\\s${about}${number}${unit}(?:으로|로|까지)`, 'gu'),
  ja: new RegExp(`${number}${unit}から${about}${number}${unit}(?:へ|に|まで)`, 'gu'),
  zh: new RegExp(
    `[从由]\\s?${about}${number}${unit}[升降提减增缩]?[到至高低]{1,2}\\s?${about}${number}`,
    'gu',
  ),
};

/** Each change as `45.2→61.3`. */
export const readChanges = (text: string, language: Language): string[] =>
  [...text.matchAll(patterns[language])].map(([, from, to]) => `${Number(from)}→${Number(to)}`);
