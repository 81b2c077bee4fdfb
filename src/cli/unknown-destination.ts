// What is said of a destination that nobody knows.
import { closest } from 'fastest-levenshtein';
import type { DestinationBook } from '../subscriptions/book.ts';
import { UsageError } from './cli.ts';

const shownNames = 20;

/** The error for a name that is none: with those there are, or the nearest of many. */
export async function unknownDestination(
  book: Pick<DestinationBook, 'all'>,
  name: string,
): Promise<UsageError> {
  const names = (await book.all()).map(each => each.name);
  if (names.length === 0) return new UsageError(`There is no destination "${name}", nor any other`);
  if (names.length > shownNames)
    return new UsageError(`There is no destination "${name}". Did you mean ${closest(name, names)}?`);
  return new UsageError(`There is no destination "${name}": there are ${names.join(', ')}`);
}
