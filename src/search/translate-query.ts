// A query's words in English, by the glossaries.
import type { Term } from '../digest/term.ts';
import { partedAtParticles, stems } from './particles.ts';
import { queryWords } from './query-words.ts';
import { compact, isHangul, runsTogether } from './tokens.ts';

/** Words of a query that belong together, with what they are in English; nothing where no glossary has them. */
export type Translated = {
  readonly words: readonly string[];
  /** The words as the glossary has them, where something is attached to the last. */
  readonly bare?: readonly string[];
  readonly english: readonly string[];
};

type Dictionary = ReadonlyMap<string, readonly string[]>;

// No term of a glossary has more words.
const maxTermWords = 5;

/** A dictionary is made once of the terms that a program has. */
const dictionaries = new WeakMap<readonly Term[], Dictionary>();

/**
 * The query's words in their order, the longest terms first: 확산 모델의 정렬 gives 확산 모델의 with `diffusion model` and
 * 정렬 with `alignment`. A word of a Japanese or Chinese run that is a term stands for itself.
 * @param terms of every language together; the same list each time, which is remembered
 */
export function translateQuery(text: string, terms: readonly Term[]): Translated[] {
  const dictionary = dictionaryOf(terms);
  const words = queryWords(text);
  const found: Translated[] = [];
  for (let at = 0; at < words.length; ) {
    const longest = longestTerm(words.slice(at, at + maxTermWords), dictionary);
    const word = words[at] ?? '';
    if (longest !== null) found.push(longest);
    else if (runsTogether(word) && !isHangul(word)) found.push(...termsWithin(word, dictionary));
    else found.push({ words: [word], english: [] });
    at += longest?.words.length ?? 1;
  }
  return found;
}

/** The term that the first words are, with what is attached to the last of them. */
function longestTerm(words: readonly string[], dictionary: Dictionary): Translated | null {
  for (let length = words.length; length > 0; length -= 1) {
    const some = words.slice(0, length);
    const last = some.at(-1) ?? '';
    for (const end of [last, ...stems(last)]) {
      const bare = [...some.slice(0, -1), end];
      const english = dictionary.get(bare.join(''));
      if (english !== undefined) return { words: some, ...(end !== last && { bare }), english };
    }
  }
  return null;
}

/** A run cut into the terms that stand in it and what is between them, without particles. */
function termsWithin(run: string, dictionary: Dictionary): Translated[] {
  const found: Translated[] = [];
  for (const part of partedAtParticles(run)) {
    let between = '';
    const flush = () => {
      if (between !== '') found.push({ words: [between], english: [] });
      between = '';
    };
    for (let at = 0; at < part.length; ) {
      const term = termAt(part, at, dictionary);
      if (term === null) {
        between += part[at];
        at += 1;
        continue;
      }
      flush();
      found.push(term);
      at += term.words.join('').length;
    }
    flush();
  }
  return found.some(({ english }) => english.length > 0) ? found : [{ words: [run], english: [] }];
}

function termAt(part: string, at: number, dictionary: Dictionary): Translated | null {
  for (let end = part.length; end > at + 1; end -= 1) {
    const english = dictionary.get(part.slice(at, end));
    if (english !== undefined) return { words: [part.slice(at, end)], english };
  }
  return null;
}

function dictionaryOf(terms: readonly Term[]): Dictionary {
  const known = dictionaries.get(terms);
  if (known !== undefined) return known;
  const whole = new Map<string, string[]>();
  const parts = new Map<string, string[]>();
  const add = (to: Map<string, string[]>, translation: string, english: string) => {
    const key = compact(translation);
    if (!/^[\p{ASCII}]*$/u.test(key)) to.set(key, [...new Set([...(to.get(key) ?? []), english])]);
  };
  for (const { english, translations } of terms)
    for (const translation of translations) {
      add(whole, translation, english);
      for (const [part, word] of pairs(translation, english)) add(parts, part, word);
    }
  // What is a term itself is not guessed from others.
  const dictionary = new Map([...parts, ...whole]);
  dictionaries.set(terms, dictionary);
  return dictionary;
}

/** The words of a term one by one, where it has as many as in English: 확산 모델 and `diffusion model` tell what 확산 is. */
function pairs(translation: string, english: string): [part: string, word: string][] {
  const words = english.split(' ');
  if (words.length < 2) return [];
  const parts = translation.includes(' ') ? translation.split(' ') : partsOfRun(translation);
  return parts.length === words.length ? parts.map((part, index) => [part, words[index] ?? '']) : [];
}

/** Where a run changes from kanji to katakana a word ends; of four characters of Han alone each two are one. */
function partsOfRun(run: string): string[] {
  if (/^\p{sc=Han}{4}$/u.test(run)) return [run.slice(0, 2), run.slice(2)];
  return /^\p{sc=Han}{2,}[\p{sc=Katakana}ー]{2,}$/u.test(run)
    ? run.split(/(?<=\p{sc=Han})(?=\p{sc=Katakana})/u)
    : [];
}
