// Text cut into the tokens that the search index holds, for Korean and for scripts with spaces.
import { fold } from '../digest/plain-text.ts';

// Hangul syllables run together into words that hold other words; everything else is a word as it stands.
const words = /[\uac00-\ud7a3]+|[[\p{L}\p{N}]--[\uac00-\ud7a3]]+/gv;

const isHangul = (word: string): boolean => /^[\uac00-\ud7a3]/.test(word);

/**
 * The text as tokens parted by spaces. A Hangul word becomes its overlapping pairs of syllables and its last
 * syllable, so that every word within it is found: 어텐션을 gives 어텐 텐션 션을 을.
 */
export const indexTokens = (text: string): string =>
  wordsOf(text)
    .flatMap(word => (isHangul(word) ? [...pairs(word), word.slice(-1)] : [word]))
    .join(' ');

/** A text's words, folded. */
export const wordsOf = (text: string): string[] => fold(text).match(words) ?? [];

/**
 * The words as conditions of an FTS5 query: a Hangul word is the phrase of its pairs, another word the beginning of
 * a word. Nothing in a word is query syntax.
 */
export const conditions = (text: string): string[] =>
  wordsOf(text).map(word =>
    isHangul(word) && word.length > 1 ? `"${pairs(word).join(' ')}"` : `"${word}"*`,
  );

/** The same with the end of each long word left open, where a slip of the fingers or a particle is likeliest. */
export const beginnings = (text: string): string[] =>
  conditions(
    wordsOf(text)
      .map(word => word.slice(0, Math.max(2, Math.floor(word.length / 2))))
      .join(' '),
  );

/** Letters and digits alone, folded: `X-Coder` and `x coder` are both `xcoder`. */
export const compact = (text: string): string => wordsOf(text).join('');

const pairs = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, start) => word.slice(start, start + 2));
