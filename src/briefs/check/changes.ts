// From what to what a text says that something changed.
import type { Language } from '../../digest/language.ts';
import type { Owners } from './owners.ts';

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

/**
 * A change that the source has the other way, or to or from another number, which belongs to somebody else: "from 45.2 to
 * 49.8", where it rises to 61.3 and the rival stays at 49.8.
 */
export function isOtherChange(
  change: string,
  { changes, owners }: { readonly changes: readonly string[]; readonly owners: Owners },
): boolean {
  if (changes.includes(change)) return false;
  const ends = change.split('→');
  if (changes.includes(ends.toReversed().join('→'))) return true;
  const ownersOf = (end = ''): ReadonlySet<string> => owners.get(Number(end)) ?? new Set();
  return changes.some(other => {
    const rightful = other.split('→');
    const strange = ends.find(end => !rightful.includes(end));
    const isHalf = ends.some(end => rightful.includes(end));
    const itsOwn = rightful.reduce((left, end) => left.difference(ownersOf(end)), ownersOf(strange));
    return isHalf && itsOwn.size > 0;
  });
}
