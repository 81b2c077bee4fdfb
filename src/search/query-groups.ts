// What a query asks of the index: as it was typed, and more loosely.
import type { Term } from '../digest/term.ts';
import type { Alternatives, Condition } from '../store/paper-index-query.ts';
import { fillers, partedAtParticles, stems } from './particles.ts';
import { queryWords } from './query-words.ts';
import { conditions, isHangul, runsTogether, token } from './tokens.ts';
import { translateQuery } from './translate-query.ts';

/** Every word as it was typed. */
export const typedGroups = (text: string): Alternatives[] =>
  queryWords(text)
    .flatMap(word => conditions(word))
    .map(condition => [[condition]]);

/** Words of a query that belong together, and the ways to say them. */
export type LoosePart = { readonly words: readonly string[]; readonly ways: Alternatives };

/**
 * Every word as it was typed, or without what is attached to it, or in English; without those that only say that a
 * paper is meant. The last word, which may still be being typed, is a beginning however short it is.
 */
export function looseParts(text: string, terms: readonly Term[]): LoosePart[] {
  const translated = translateQuery(text, terms);
  const telling = translated.filter(({ words }) => !words.every(word => fillers.has(word)));
  const kept = telling.length > 0 ? telling : translated;
  return kept.map(({ words, english }, index) => ({
    words,
    ways: [
      ...variants(words).map(variant => variant.flatMap(conditions)),
      ...english.map(conditions),
      ...(index === kept.length - 1 ? begun(words) : []),
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

function begun(words: readonly string[]): Condition[][] {
  const [word = '', ...others] = words;
  return others.length > 0 || runsTogether(word) || word.length !== 2
    ? []
    : [[{ tokens: [token(word)], isBeginning: true }]];
}
