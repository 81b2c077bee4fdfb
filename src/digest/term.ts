// The field's terms, and where a text speaks of one, or of another word.
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

/** Scripts without spaces between words, or with endings joined to them: there a word is found wherever it stands. */
const joining = '[\\p{scx=Hangul}\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}]';
/** What makes a word go on. */
const going = `[[\\p{L}\\p{M}\\p{N}]--${joining}]`;
const beginsWord = new RegExp(`^${going}`, 'v');
const endsWord = new RegExp(`${going}$`, 'v');
const hasJoining = new RegExp(joining, 'v');

const patterns = new Map<string, RegExp>();
// Beside the field's terms also whatever people type.
const maxPatterns = 10_000;

/**
 * Whether a text speaks of a word or a term: the whole word or its plural, hyphened, parted or written as one. In Hangul,
 * Han and kana it may be a part of what is written as one word.
 * @param foldedText in any language
 */
export function speaksOf(foldedText: string, word: string): boolean {
  const pattern = patterns.get(word) ?? patternOf(word);
  if (patterns.size >= maxPatterns) patterns.clear();
  patterns.set(word, pattern);
  return pattern.test(foldedText);
}

function patternOf(word: string): RegExp {
  const folded = fold(word).trim();
  const parts = folded.split(/[-\s]+/).filter(part => part !== '');
  // Of signs alone there is no word.
  if (parts.length === 0) return new RegExp(RegExp.escape(folded), 'v');
  const joined = parts.map(part => RegExp.escape(part)).join('[\\-\\s]*');
  const begin = beginsWord.test(folded) ? `(?<!${going})` : '';
  if (!endsWord.test(folded)) return new RegExp(`${begin}${joined}`, 'v');
  const ending = joined.endsWith('y') ? `${joined.slice(0, -1)}(?:y|ies)` : `${joined}(?:e?s)?`;
  return new RegExp(`${begin}${ending}(?!${going})`, 'v');
}

/**
 * Whether somebody has a name, or a part of it: each of its words whole, in any order. Names in Hangul, Han and kana are
 * written as one word, and any part of them will do.
 */
export function hasName(fullName: string, name: string): boolean {
  const folded = fold(fullName);
  const words = wordsOf(folded);
  const wanted = wordsOf(fold(name));
  return (
    wanted.length > 0 &&
    wanted.every(word => (hasJoining.test(word) ? folded.includes(word) : words.includes(word)))
  );
}

const wordsOf = (folded: string): string[] =>
  folded.split(/[^\p{L}\p{M}\p{N}]+/u).filter(word => word !== '');

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
