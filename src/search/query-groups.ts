// What a query asks of the index: as it was typed, and more loosely.
import type { Term } from '../digest/term.ts';
import type { Alternatives, Condition } from '../store/paper-index-query.ts';
import { fillers, partedAtParticles, stems } from './particles.ts';
import { queryWords } from './query-words.ts';
import { beginning, conditions, isHangul, runsTogether } from './tokens.ts';
import { translateQuery } from './translate-query.ts';

/**
 * Every word as it was typed.
 * @param isTyping whether the last word may not have come to its end
 */
export const typedGroups = (text: string, isTyping: boolean): Alternatives[] =>
  queryWords(text).map((word, index, words) => [
    conditions(word),
    ...(isTyping && index === words.length - 1 ? begun(word) : []),
  ]);

/** Words of a query that belong together, and the ways to say them. */
export type LoosePart = { readonly words: readonly string[]; readonly ways: Alternatives };

/**
 * Every word as it was typed, or as a beginning, or without what is attached to it, or in English; without those that
 * only say that a paper is meant.
 */
export function looseParts(text: string, terms: readonly Term[]): LoosePart[] {
  const translated = translateQuery(text, terms);
  const telling = translated.filter(({ words }) => !words.every(word => fillers.has(word)));
  const kept = telling.length > 0 ? telling : translated;
  return kept.map(({ words, english }) => ({
    words,
    ways: [
      ...variants(words).map(variant => variant.flatMap(conditions)),
      ...english.map(conditions),
      ...(words.length === 1 ? words.flatMap(begun) : []),
    ],
  }));
}

/** The words themselves first, then with less at the end of the last, then parted. */
function variants(words: readonly string[]): string[][] {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const ends = [last, ...stems(last)];
  const parts = runsTogether(last) && !isHangul(last) ? partedAtParticles(last) : [];
  return [...ends.map(end => [...before, end]), ...(parts.length > 1 ? [[...before, ...parts]] : [])];
}

const begun = (word: string): Condition[][] => beginning(word).map(condition => [condition]);
