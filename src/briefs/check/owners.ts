// Whose a number is in the source: what its clause names beside it.
import { sentences } from '../../digest/plain-text.ts';
import type { Term } from '../glossary.ts';
import { type Items, isResult, readItems } from './items.ts';
import { listsIn, pairedLists, rangesIn } from './lists.ts';
import type { Quantity } from './quantity.ts';

/** By number, whom or what the source gives it to. */
export type Owners = ReadonlyMap<number, ReadonlySet<string>>;

// Where one statement ends and the next begins. A decimal point and a thousand's comma are no end.
const clauseEnd = /[;:(—]|,(?!\d)|\b(?:and|while|whereas|but|than|though|although|compared)\b/gi;

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

/** By number what its clause names with no other number between; a clause that names nobody speaks of the one before. */
function ownersInClauses(sentence: string, { entities, numbers }: Items): Map<number, string[]> {
  const found = new Map<number, string[]>();
  let last: string[] = [];
  for (const [from, to] of clausesOf(sentence, { entities, numbers })) {
    const isInside = ({ start }: { start: number }) => start >= from && start < to;
    const named = entities.filter(isInside);
    const counted = numbers.filter(isInside);
    for (const number of counted) {
      const near = named.filter(
        entity =>
          !counted.some(
            other =>
              other !== number &&
              isResult(other) &&
              other.start > Math.min(entity.start, number.start) &&
              other.start < Math.max(entity.start, number.start),
          ),
      );
      found.set(
        number.value,
        (near.length > 0 ? near.map(({ key }) => key) : last).concat(found.get(number.value) ?? []),
      );
    }
    if (named.length > 0 || counted.length > 0) last = counted.length > 0 ? [] : named.map(({ key }) => key);
  }
  return found;
}

function clausesOf(sentence: string, { entities, numbers }: Items): [number, number][] {
  const isInside = (index: number) =>
    [...entities, ...numbers].some(({ start, end }) => start < index && index < end);
  const ends = [...sentence.matchAll(clauseEnd)].map(({ index }) => index).filter(index => !isInside(index));
  return [0, ...ends].map((from, at) => [from, ends[at] ?? sentence.length]);
}
