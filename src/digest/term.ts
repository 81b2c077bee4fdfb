// The field's terms, and where a text speaks of one.
import type { Language } from './language.ts';
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

/** The English of a word as somebody typed it in any language; several where it translates several terms. */
export function englishOf(word: string, { termsOf }: Vocabulary, languages: readonly Language[]): string[] {
  const sought = joined(word);
  const found = languages.flatMap(language =>
    termsOf(language)
      .filter(({ translations }) => translations.some(each => joined(each) === sought))
      .map(({ english }) => english),
  );
  return [...new Set(found)];
}

/** Korean is spelled with or without a space between the words of a term. */
const joined = (text: string): string => fold(text).replace(/[-\s]+/g, '');
