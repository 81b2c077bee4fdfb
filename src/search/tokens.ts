// Text cut into the tokens that the search index holds, for scripts with spaces and for those that run together.
import { fold } from '../digest/plain-text.ts';
import type { Condition } from '../store/paper-index-query.ts';

// Characters of these run together into words that hold other words; everything else is a word as it stands. A script's
// extensions have the ー of both kana.
const hangul = String.raw`[\uac00-\ud7a3]`;
const hanAndKana = String.raw`[[\p{L}\p{N}]&&[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]]`;

/** Matches the words of a folded text. */
export const words = new RegExp(
  `${hangul}+|${hanAndKana}+|[[\\p{L}\\p{N}]--${hangul}--${hanAndKana}]+`,
  'gv',
);
const runningTogether = new RegExp(`^(?:${hangul}|${hanAndKana})`, 'v');
const onlyHangul = new RegExp(`^${hangul}+$`, 'v');

/** Whether a word is of a script whose words hold other words. */
export const runsTogether = (word: string): boolean => runningTogether.test(word);

/** Whether a word is of Hangul syllables. */
export const isHangul = (word: string): boolean => onlyHangul.test(word);

// Longer than any word that somebody types, or means. An index takes a token of 2 KB at most.
const maxTypedChars = 100;
const maxTokenChars = 500;
// So many words begin with one letter, or with two, that looking through them all would take too long.
const minBeginningChars = 3;
// Of a word with a slip in it.
const minOpenChars = 4;

/**
 * The text as tokens parted by spaces. A word that runs together becomes its overlapping pairs of characters and its
 * last one, so that every word within it is found: 어텐션을 gives 어텐 텐션 션을 을, and 注意力 gives 注意 意力 力. A word
 * that comes twice is there once: which token comes after which is not kept.
 */
export const indexTokens = (text: string): string =>
  [...new Set(wordsOf(text))]
    .flatMap(word => (runsTogether(word) ? pairsAndLast(word) : [token(word)]))
    .join(' ');

/** A word that does not run together, as the index takes it; both forms of the Greek sigma are one letter, as FTS5 has it. */
export const token = (word: string): string => head(word.replaceAll('ς', 'σ'), maxTokenChars);

/** A text's words, folded. */
export const wordsOf = (text: string): string[] => fold(text).match(words) ?? [];

/**
 * The words as conditions: one that runs together is all of its pairs, its single character a beginning; any
 * other stands for itself and for its plural or singular.
 */
export const conditions = (text: string): Condition[] =>
  wordsOf(text).map(long => {
    const word = typedHead(long);
    if (!runsTogether(word)) return { tokens: [token(word)], isBeginning: false, alike: numbersOf(word) };
    const pairs = pairsAndLast(word).slice(0, -1);
    return pairs.length > 0 ? { tokens: pairs, isBeginning: false } : { tokens: [word], isBeginning: true };
  });

/**
 * The beginning of a word that is not of a script that runs together; none of one too short. Names and titles have few
 * enough words to go through all that begin so.
 */
export const beginning = (word: string): Condition[] =>
  runsTogether(word) || word.length < minBeginningChars
    ? []
    : [{ tokens: [token(word)], isBeginning: true, only: ['names', 'title'] }];

/** An English word in the other number, as far as its last letter tells. */
function numbersOf(word: string): string[] {
  if (!/^[a-z]{3,}$/.test(word)) return [];
  if (!word.endsWith('s')) return [`${word}s`];
  return word.endsWith('ss') || word.length < 4 ? [] : [word.slice(0, -1)];
}

/** The same with the end of each long word left open, where a slip of the fingers or a particle is likeliest. */
export const beginnings = (text: string): Condition[] =>
  wordsOf(text).flatMap(word => {
    const open = word.slice(0, Math.max(runsTogether(word) ? 2 : minOpenChars, Math.floor(word.length / 2)));
    return runsTogether(word) || open.length < minBeginningChars
      ? conditions(open)
      : beginning(typedHead(open));
  });

/** Letters and digits alone, folded: `X-Coder` and `x coder` are both `xcoder`. */
export const compact = (text: string): string => wordsOf(text).join('');

// By code points: a rare character such as 𠮷 is two UTF-16 units.
const pairsAndLast = (word: string): string[] =>
  [...word.matchAll(/.(?=(.?))/gu)].map(([character, next]) => `${character}${next}`);

/** As much of a word as counts in a query. */
export const typedHead = (word: string): string => head(word, maxTypedChars);

const head = (word: string, maxChars: number): string =>
  word.length <= maxChars ? word : [...word].slice(0, maxChars).join('');
