// Whose a number is in the source: what its clause names beside it.
import { sentences } from '../../digest/plain-text.ts';
import type { Term } from '../../digest/term.ts';
import { type Items, isResult, readItems } from './items.ts';
import { listsIn, pairedLists, rangesIn } from './lists.ts';
import type { Quantity } from './quantity.ts';

/** By number, whom or what the source gives it to. */
export type Owners = ReadonlyMap<number, ReadonlySet<string>>;

// Where one statement ends and the next begins. A decimal point and a thousand's comma are no end.
const clauseEnd = /[;:—]|,(?!\d)|\b(?:and|while|whereas|but|than|though|although|compared)\b/gi;

/** Reads the owners of every number of an English text; what two lists pair is owned so and not otherwise. */
export function readOwners(source: string, terms: readonly Term[]): Owners {
  const owners = new Map<number, Set<string>>();
  const add = (value: number, keys: Iterable<string>) => {
    const known = owners.get(value) ?? new Set();
    for (const key of keys) known.add(key);
    owners.set(value, known);
  };
  for (const sentence of sentences(source)) {
    const items = readItems(sentence, 'en', terms);
    const pairs = pairedLists(sentence, items, 'en');
    for (const { value, owner } of pairs) add(value, [owner]);
    if (pairs.length > 0) continue;
    const own = ownersInClauses(sentence, items);
    for (const [value, keys] of own) add(value, keys);
    const shareAmong = (list: readonly Quantity[]) => {
      const shared = list.flatMap(({ value }) => own.get(value) ?? []);
      for (const { value } of list) add(value, shared);
    };
    for (const range of rangesIn(items.numbers, sentence)) shareAmong(range);
    // 58.4 and 51.3 for Qwen are both Qwen's.
    for (const list of listsIn(items.numbers, sentence, 'en'))
      if (list.some(({ value }) => (own.get(value) ?? []).length === 0)) shareAmong(list);
  }
  return owners;
}

// What is put in between tells something of the subject, which the rest of the sentence is still about.
const aside = /^,?\s*(?:which|who|that|where)\b/;

/**
 * By number what its clause names with no other result between. Where nobody stands before the number, it is also of
 * whom the clauses before spoke.
 */
function ownersInClauses(sentence: string, items: Items): Map<number, string[]> {
  const found = new Map<number, string[]>();
  let subject: string[] = [];
  for (const [from, to] of clausesOf(sentence, items)) {
    const isInside = ({ start }: { start: number }) => start >= from && start < to;
    const named = items.entities.filter(isInside);
    const counted = items.numbers.filter(isInside);
    const results = counted.filter(isResult);
    for (const number of counted) {
      // What stands between two numbers belongs to the first: 31.5% on AIME with 2.2 times the tokens.
      const near = named.filter(entity =>
        entity.start < number.start
          ? !results.some(other => other.start < number.start && other !== number)
          : !results.some(other => isBetween(other, number, entity)),
      );
      const isLed = near.some(({ start }) => start < number.start);
      const owners = [...near.map(({ key }) => key), ...(isLed ? [] : subject)];
      found.set(number.value, [...(found.get(number.value) ?? []), ...owners]);
    }
    if (counted.length > 0) subject = [];
    else if (named.length > 0 && !aside.test(sentence.slice(from, to))) subject = named.map(({ key }) => key);
  }
  return found;
}

type Placed = { readonly start: number };

const isBetween = (middle: Placed, from: Placed, to: Placed): boolean =>
  middle.start > from.start && middle.start < to.start;

function clausesOf(sentence: string, { entities, numbers }: Items): [number, number][] {
  const isInside = (index: number) =>
    [...entities, ...numbers].some(({ start, end }) => start < index && index < end);
  const ends = [...sentence.matchAll(clauseEnd)].map(({ index }) => index).filter(index => !isInside(index));
  return [0, ...ends].map((from, at) => [from, ends[at] ?? sentence.length]);
}
