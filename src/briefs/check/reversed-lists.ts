// Lists of numbers that a text has in another order than the source, while their names stand in the same.
import { type HeldAgainst, readLists } from './results.ts';

/** The lists that run another way, where no number has an owner of its own that would tell. */
export function reversedLists(text: string, { results, language, terms }: HeldAgainst): string[] {
  return readLists(text, language, terms).flatMap(({ values, names }) => {
    const same = results.lists.find(
      list => list.values.length === values.length && values.every(value => list.values.includes(value)),
    );
    if (same === undefined || same.values.join() === values.join()) return [];
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
