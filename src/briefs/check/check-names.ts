// Names in a brief that neither title nor abstract has.
import type { Language } from '../../digest/language.ts';
import type { Glossary } from '../glossary.ts';
import type { KnownNames } from './known-names.ts';
import { type Name, nameParts, readNames } from './names.ts';

// A number with its scale, its unit or what it counts is judged as a number: 7B, 12ms, 6-year-olds.
const quantity = /^\d[\d.,]*(?:[kmbt]|[kmgt]i?b|ms|s|h|x|hz|min|(?:-\p{Ll}+)+)?$/iu;

/** The names at fault, as they stand. */
export function strangeNames(
  text: string,
  { known, language, glossary }: { known: KnownNames; language: Language; glossary: Glossary },
): string[] {
  const names = readNames(text);
  const strange = names
    .filter((name, index) => isName(name, text, language) && !isKnown(name, index))
    .map(name => name.text);
  const spelled = Object.entries(glossary.names)
    .filter(([spelling, name]) => text.includes(spelling) && !known.hasName(name))
    .map(([spelling]) => spelling);
  return [...strange, ...spelled, ...strangeVersions(text, known)];

  function isKnown({ text: name }: Name, index: number): boolean {
    if (quantity.test(name) || known.hasName(name)) return true;
    // Without capitals inside and digits it may be a word: Agentic, Fine-Tuning.
    const parts = nameParts(name);
    const areWords = parts.every(part => /^\p{Lu}?\p{Ll}+$/u.test(part));
    if (areWords && parts.every(part => known.hasWord(part) || part.length <= 2)) return true;
    // GPU-hour, where it has GPU-hours.
    if (
      parts.length > 1 &&
      parts.every(part =>
        /\p{Lu}|\d/u.test(part) ? known.hasName(part) && !/\d/.test(part) : known.hasWord(part),
      )
    )
      return true;
    // CIFAR-10/ImageNet is two names.
    const joined = name.split(/[/+]/).filter(part => part !== '');
    if (joined.length > 1 && joined.every(part => known.hasName(part))) return true;
    return known.isExpansion(phraseAround(names, index, text));
  }
}

/** Names of which only the number is not the source's: Gemini 3 Pro or Sonnet 4, where it has Gemini 2.5 Pro and Sonnet 4.5. */
function strangeVersions(text: string, known: KnownNames): string[] {
  const middle = [...text.matchAll(/\p{Lu}[\p{sc=Latin}\d-]* \d+(?:\.\d+)? \p{Lu}[\p{sc=Latin}\d-]*/gu)]
    .map(([name]) => name)
    .filter(name => !known.hasName(name));
  // A number with a unit or a fraction of its own is a result, not a version.
  const last = [...text.matchAll(/(\p{Lu}[\p{sc=Latin}-]*) (\d+(?:\.\d+)?)(?![\d.,]*[\d%]| ?(?:%|[A-Z]))/gu)]
    .filter(([name, word = '']) => known.isAlwaysNumbered(word) && !known.hasName(name))
    .map(([name]) => name);
  return [...middle, ...last];
}

/** Whether a word is a name, and not an English word that explains a term or stands in an English sentence. */
function isName({ text: name, start }: Name, text: string, language: Language): boolean {
  // A letter alone is a variable.
  if (!/[\p{Lu}\d]/u.test(name) || name.length === 1) return false;
  const isCapitalized = /^\p{Lu}\p{Ll}*(?:-\p{Ll}+)*$/u.test(name);
  return !(language === 'en' && isCapitalized && beginsSentence(text, start));
}

const beginsSentence = (text: string, start: number): boolean =>
  /(?:^|[.!?:;]\s+|["“(]\s*)$/.test(text.slice(0, start));

/** The words of the run of words, parted by spaces and hyphens alone, in which one stands. */
function phraseAround(names: readonly Name[], index: number, text: string): string[] {
  const isJoined = (a: number, b: number) => {
    const [left, right] = [names[a], names[b]];
    return left !== undefined && right !== undefined && /^[\s-]*$/.test(text.slice(left.end, right.start));
  };
  let [from, to] = [index, index];
  while (isJoined(from - 1, from)) from -= 1;
  while (isJoined(to, to + 1)) to += 1;
  return names.slice(from, to + 1).flatMap(name => nameParts(name.text));
}
