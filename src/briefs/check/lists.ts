// Lists of numbers and of owners that belong together member by member: A and B reach 1 and 2, respectively.
import type { Language } from '../../digest/language.ts';
import type { Entity, Items } from './items.ts';

type Grammar = {
  /** What stands between the members of a list, with a word or two that belong to the first. */
  readonly joint: RegExp;
  readonly respectively: RegExp;
};

const grammars: Readonly<Record<Language, Grammar>> = {
  en: {
    joint: /^(?:\s[a-z-]+){0,2}\s*(?:,|and|&|,\s*and)\s*(?:(?:on|in|for|the|from)\s)*$/i,
    respectively: /\brespectively\b/i,
  },
  ko: { joint: /^(?:\s[가-힣]{1,6}?)?\s*(?:,|과|와|및|·|\/|~|그리고)\s*$/u, respectively: /각각/u },
  ja: {
    joint: /^[\p{sc=Han}\p{sc=Katakana}ー]{0,8}\s*(?:,|、|と|および|及び|・|\/)\s*$/u,
    respectively: /それぞれ/u,
  },
  zh: { joint: /^\p{sc=Han}{0,6}?\s*(?:,|、|和|与|及|以及|\/)\s*$/u, respectively: /分别/u },
};

/** A number of a list with the owner at the same place of the other list. */
export type Pair = { readonly value: number; readonly owner: string };

/**
 * The pairs of a sentence that says they belong together, or has them so close that nothing else is meant; none where it
 * has not exactly one such two lists.
 */
export function pairedLists(sentence: string, { entities, numbers }: Items, language: Language): Pair[] {
  const owners = listsIn<Entity>(entities, sentence, language);
  const pairs = listsIn(numbers, sentence, language).flatMap(values =>
    owners
      .filter(
        list =>
          list.length === values.length &&
          !isParted(list, values, numbers) &&
          (grammars[language].respectively.test(sentence) || areClose(list, values, sentence)),
      )
      .map(list => ({ values, list })),
  );
  const [pair] = pairs;
  if (pair === undefined || pairs.length > 1) return [];
  return pair.values.map(({ value }, index) => ({ value, owner: pair.list[index]?.key ?? '' }));
}

type Placed = { readonly start: number; readonly end: number };

/** Whether another number stands between two lists, which then hardly belong together. */
function isParted(a: readonly Placed[], b: readonly Placed[], numbers: readonly Placed[]): boolean {
  const from = Math.min(a.at(-1)?.end ?? 0, b.at(-1)?.end ?? 0);
  const to = Math.max(a[0]?.start ?? 0, b[0]?.start ?? 0);
  return numbers.some(({ start, end }) => start >= from && end <= to);
}

// GPTQ and AWQ lose 2.9 and 2.3 points.
function areClose(owners: readonly Placed[], values: readonly Placed[], sentence: string): boolean {
  const [from = 0, to = 0] = [owners.at(-1)?.end, values[0]?.start];
  // What is only put in between, as in "A and B, which evict, lose 1 and 2".
  const gap = sentence.slice(from, to).replace(/^,[^,]*,/, '');
  return from <= to && gap.length <= 24 && !/[,;.]/.test(gap);
}

/** Runs of two and more with nothing but a list's joints between them. */
export const listsIn = <T extends Placed>(items: readonly T[], sentence: string, language: Language): T[][] =>
  runsIn(items, sentence, grammars[language].joint);

// From 84.7 to 84.1, 10-20%.
const range = /^\s*(?:to|-|–|~)\s*(?:(?:just|only|about)\s)?$/i;

/** The ranges and changes of an English sentence: two numbers of which the same is said. */
export const rangesIn = <T extends Placed>(items: readonly T[], sentence: string): T[][] =>
  runsIn(items, sentence, range);

function runsIn<T extends Placed>(items: readonly T[], sentence: string, joint: RegExp): T[][] {
  const lists: T[][] = [];
  for (const item of items) {
    const last = lists.at(-1)?.at(-1);
    if (last !== undefined && joint.test(sentence.slice(last.end, item.start))) lists.at(-1)?.push(item);
    else lists.push([item]);
  }
  return lists.filter(({ length }) => length > 1);
}
