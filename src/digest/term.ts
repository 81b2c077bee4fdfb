// The field's terms, and where a text speaks of one.
import { type Language, languages } from './language.ts';
import { fold } from './plain-text.ts';

/** A term with its translations, the one to use first. */
export type Term = { readonly english: string; readonly translations: readonly string[] };

/** The terms that are known. */
export type Vocabulary = {
  /** With their translations in a language; in English all of them, without any. */
  readonly termsOf: (language: Language) => readonly Term[];
  /** English terms that stand in so many papers that they tell nothing of them. */
  readonly general: ReadonlySet<string>;
};

/** Knows no term. */
export const noVocabulary: Vocabulary = { termsOf: () => [], general: new Set() };

const patterns = new Map<string, RegExp>();

/** Whether an English text speaks of a term: the whole word or its plural, hyphened, parted or written as one. */
export function speaksOf(foldedText: string, english: string): boolean {
  const pattern = patterns.get(english) ?? patternOf(english);
  patterns.set(english, pattern);
  return pattern.test(foldedText);
}

function patternOf(english: string): RegExp {
  const words = fold(english)
    .split(/[-\s]+/)
    .map(word => RegExp.escape(word))
    .join('[-\\s]*');
  const ending = words.endsWith('y') ? `${words.slice(0, -1)}(?:y|ies)` : `${words}(?:e?s)?`;
  return new RegExp(`(?<![\\p{L}\\p{N}])${ending}(?![\\p{L}\\p{N}])`, 'u');
}

const translated = new WeakMap<Vocabulary, ReadonlyMap<string, readonly string[]>>();

/** The English of a word as somebody typed it in any language; several where it translates several terms. */
export function englishOf(word: string, vocabulary: Vocabulary): readonly string[] {
  const known = translated.get(vocabulary) ?? englishByTranslation(vocabulary);
  translated.set(vocabulary, known);
  return known.get(joined(word)) ?? [];
}

function englishByTranslation({ termsOf }: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { english, translations } of languages.flatMap(termsOf))
    for (const key of new Set(translations.map(joined))) {
      const known = found.get(key) ?? [];
      found.set(key, known.includes(english) ? known : [...known, english]);
    }
  return found;
}

/** Korean is spelled with or without a space between the words of a term. */
const joined = (text: string): string => fold(text).replace(/[-\s]+/g, '');
