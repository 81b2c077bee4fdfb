// What a query asks of the index: as it was typed, and more loosely.
import type { Term } from '../digest/term.ts';
import type { Alternatives, Condition } from '../store/paper-index-query.ts';
import { fillers, partedAtParticles, stems } from './particles.ts';
import { beginning, conditions, isHangul, runsTogether } from './tokens.ts';
import { translateQuery } from './translate-query.ts';

/**
 * Every word as it was typed; where a glossary has it, in English too, for a paper whose only words are English.
 * @param isTyping whether the last word may not have come to its end
 */
export const typedGroups = (text: string, terms: readonly Term[], isTyping: boolean): Alternatives[] =>
  translateQuery(text, terms).flatMap(({ words, bare, english }, index, parts) => {
    const last = isTyping && index === parts.length - 1 ? begun(words.at(-1) ?? '') : [];
    if (english.length === 0) return words.map(word => [conditions(word), ...last]);
    const said = [words, ...(bare === undefined ? [] : [bare])];
    return [[...said.map(each => each.flatMap(conditions)), ...english.map(conditions), ...last]];
  });

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
