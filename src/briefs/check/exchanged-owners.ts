// Numbers that a text gives to each other's owners.
import { sentences } from '../../digest/plain-text.ts';
import { isResult, readItems } from './items.ts';
import { pairedLists } from './lists.ts';
import type { Owners } from './owners.ts';
import type { HeldAgainst } from './results.ts';

/** Where in a sentence each owner and each number stands, by its rank among all of them. */
type Places = {
  readonly owners: ReadonlyMap<string, readonly number[]>;
  readonly numbers: ReadonlyMap<number, readonly number[]>;
};

/**
 * Two numbers of a sentence of which each stands nearer to the other's owner than to its own. Only the order of the four
 * counts, so that it holds for every word order, and what an order leaves open is not a fault.
 */
export function exchangedOwners(text: string, { results, language, terms }: HeldAgainst): string[] {
  return sentences(text).flatMap(sentence => {
    const items = readItems(sentence, language, terms);
    const pairs = pairedLists(sentence, items, language);
    const wrongPairs = pairs
      .filter(({ value, owner }) => isOthers(value, owner, results.owners))
      .map(({ value, owner }) => `${value} (${owner})`);
    const ranked = [...items.entities, ...items.numbers]
      .toSorted((a, b) => a.start - b.start)
      .map((item, rank) => ({ item, rank }));
    const places: Places = {
      owners: placesBy(ranked.flatMap(({ item, rank }) => ('key' in item ? [[item.key, rank]] : []))),
      // What two lists pair has no place of its own.
      numbers: placesBy(
        ranked.flatMap(({ item, rank }) =>
          'key' in item || pairs.some(({ value }) => value === item.value) ? [] : [[item.value, rank]],
        ),
      ),
    };
    const numbers = [...new Set(items.numbers.filter(isResult).map(({ value }) => value))].filter(
      value => results.owners.has(value) && places.numbers.has(value),
    );
    const exchanged = numbers.flatMap((first, index) =>
      numbers
        .slice(index + 1)
        .filter(second => areExchanged(first, second, places, results.owners))
        .map(second => `${first} ↔ ${second}`),
    );
    return [...wrongPairs, ...exchanged];
  });
}

function placesBy<Key>(placed: readonly (readonly [Key, number])[]): Map<Key, number[]> {
  return new Map(
    [...Map.groupBy(placed, ([key]) => key)].map(([key, all]) => [key, all.map(([, rank]) => rank)]),
  );
}

function areExchanged(first: number, second: number, { owners, numbers }: Places, known: Owners): boolean {
  const ofFirst = known.get(first) ?? new Set<string>();
  const ofSecond = known.get(second) ?? new Set<string>();
  // Who stands in the sentence twice may have both.
  const isTelling = (owner: string) => owners.get(owner)?.length === 1;
  const distance = (value: number, owner: string) =>
    nearest(numbers.get(value) ?? [], owners.get(owner) ?? []);
  const differences = [...ofFirst.difference(ofSecond)]
    .filter(isTelling)
    .flatMap(a =>
      [...ofSecond.difference(ofFirst)]
        .filter(isTelling)
        .map(b => distance(first, a) + distance(second, b) - distance(first, b) - distance(second, a)),
    );
  return differences.some(difference => difference > 0) && differences.every(difference => difference >= 0);
}

const nearest = (a: readonly number[], b: readonly number[]): number =>
  Math.min(...a.flatMap(one => b.map(other => Math.abs(one - other))));

/** Whether a number is the source's of others, and this owner has others there. */
const isOthers = (value: number, owner: string, owners: Owners): boolean => {
  const rightful = owners.get(value);
  const hasOthers = [...owners].some(([, keys]) => keys.has(owner));
  return rightful !== undefined && rightful.size > 0 && !rightful.has(owner) && hasOthers;
};
