// What a source says of its results: whose each is, what changed, and who does better than whom.
import type { Language } from '../../digest/language.ts';
import { sentences } from '../../digest/plain-text.ts';
import type { Term } from '../../digest/term.ts';
import { readChanges } from './changes.ts';
import { type Contest, readContests } from './contests.ts';
import { readItems } from './items.ts';
import { listsIn } from './lists.ts';
import { type Owners, readOwners } from './owners.ts';

/** A list of numbers, with the names of its sentence in their order. */
export type NumberList = { readonly values: readonly number[]; readonly names: readonly string[] };

/** What a source says. */
export type Results = {
  readonly owners: Owners;
  /** As `45.2→61.3`. */
  readonly changes: readonly string[];
  readonly contests: readonly Contest[];
  readonly lists: readonly NumberList[];
};

/** What a text is held against, and how it is read. */
export type HeldAgainst = {
  readonly results: Results;
  readonly language: Language;
  readonly terms: readonly Term[];
};

/** Reads title and abstract, in English. */
export const readResults = (source: string, terms: readonly Term[]): Results => ({
  owners: readOwners(source, terms),
  changes: readChanges(source, 'en'),
  contests: readContests(source, 'en'),
  lists: readLists(source, 'en', terms),
});

/** Every list of numbers in a text. */
export function readLists(text: string, language: Language, terms: readonly Term[]): NumberList[] {
  return sentences(text).flatMap(sentence => {
    const { entities, numbers } = readItems(sentence, language, terms);
    const names = [...new Set(entities.map(({ key }) => key))];
    return listsIn(numbers, sentence, language).map(list => ({
      values: list.map(({ value }) => value),
      names,
    }));
  });
}
