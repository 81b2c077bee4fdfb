// Results that are all in the source, but of somebody else, or the other way round.
import type { Language } from '../../digest/language.ts';
import { sentences } from '../../digest/plain-text.ts';
import type { Term } from '../glossary.ts';
import { readChanges } from './changes.ts';
import { type Contest, readContests } from './contests.ts';
import { isResult, readItems } from './items.ts';
import { listsIn, pairedLists } from './lists.ts';
import { type Owners, readOwners } from './owners.ts';

/** What a source says of whose is what. */
export type Results = {
  readonly owners: Owners;
  /** As `45.2→61.3`. */
  readonly changes: readonly string[];
  readonly contests: readonly Contest[];
  /** The lists of numbers, each with the names of its sentence in their order. */
  readonly lists: readonly { readonly values: readonly number[]; readonly names: readonly string[] }[];
};

/** Reads title and abstract, in English. */
export const readResults = (source: string, terms: readonly Term[]): Results => ({
  owners: readOwners(source, terms),
  changes: readChanges(source, 'en'),
  contests: readContests(source, 'en'),
  lists: readLists(source, 'en', terms),
});

/** What a brief's text says otherwise, in words for the model. */
export function swappedResults(
  text: string,
  { results, language, terms }: { results: Results; language: Language; terms: readonly Term[] },
): string[] {
  return [
    ...exchangedOwners(text, { results, language, terms }),
    ...reversedLists(text, { results, language, terms }),
    ...readChanges(text, language).filter(change => isOtherChange(change, results.changes)),
    ...readContests(text, language)
      .filter(contest => isOtherContest(contest, results.contests))
      .map(({ winner, loser }) => `${winner ?? '…'} > ${loser}`),
  ];
}

/** Where in a sentence each owner and each number stands, by its rank among all of them. */
type Places = {
  readonly owners: ReadonlyMap<string, readonly number[]>;
  readonly numbers: ReadonlyMap<number, readonly number[]>;
};

/**
 * Two numbers of a sentence of which each stands nearer to the other's owner than to its own. Only the order of the four
 * counts, so that it holds for every word order, and what an order leaves open is not a fault.
 */
function exchangedOwners(
  text: string,
  { results, language, terms }: { results: Results; language: Language; terms: readonly Term[] },
): string[] {
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

/** Lists that a sentence pairs with names in the source's order, while its numbers are in another. */
function reversedLists(
  text: string,
  { results, language, terms }: { results: Results; language: Language; terms: readonly Term[] },
): string[] {
  return readLists(text, language, terms).flatMap(({ values, names }) => {
    const same = results.lists.find(
      list => list.values.length === values.length && values.every(value => list.values.includes(value)),
    );
    if (same === undefined || same.values.join() === values.join()) return [];
    // Where each has an owner of its own, that one tells.
    const [first, ...others] = values.map(value => results.owners.get(value) ?? new Set());
    if (others.some(owners => owners.symmetricDifference(first ?? new Set()).size > 0)) return [];
    return agreement(names, same.names) > 0 ? [values.join(', ')] : [];
  });
}

/** How many pairs of shared names stand in the same order, less those that stand in the other. */
function agreement(names: readonly string[], others: readonly string[]): number {
  const shared = names.filter(name => others.includes(name));
  const pairs = shared.flatMap((name, index) => shared.slice(index + 1).map(next => [name, next] as const));
  return pairs.reduce((sum, [name, next]) => sum + Math.sign(others.indexOf(next) - others.indexOf(name)), 0);
}

function readLists(text: string, language: Language, terms: readonly Term[]): Results['lists'] {
  return sentences(text).flatMap(sentence => {
    const { entities, numbers } = readItems(sentence, language, terms);
    const names = [...new Set(entities.map(({ key }) => key))];
    return listsIn(numbers, sentence, language).map(list => ({
      values: list.map(({ value }) => value),
      names,
    }));
  });
}

/** A change that the source has otherwise: the other way, or from or to another number. */
function isOtherChange(change: string, known: readonly string[]): boolean {
  if (known.includes(change)) return false;
  const ends = change.split('→');
  return known.some(other => other.split('→').some(end => ends.includes(end)));
}

/** A contest that the source has the other way round, at the same place where places are named. */
function isOtherContest({ winner, loser, where }: Contest, known: readonly Contest[]): boolean {
  const isHere = (other: Contest) =>
    where.size === 0 || other.where.size === 0 || !where.isDisjointFrom(other.where);
  const here = known.filter(isHere);
  const isSame = here.some(
    other => other.loser === loser && (winner === null || other.winner === null || other.winner === winner),
  );
  const isReversed = here.some(
    other =>
      (winner !== null && other.loser === winner && (other.winner === null || other.winner === loser)) ||
      (winner === null && other.winner === loser),
  );
  return isReversed && !isSame;
}
