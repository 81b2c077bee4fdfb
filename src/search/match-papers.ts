// Papers in the order in which they are likely to be meant.
import type { Sql } from '../store/database.ts';
import { matchPaperIndex } from '../store/paper-index.ts';
import type { Alternatives, Place } from '../store/paper-index-query.ts';
import { numbersByName } from '../store/papers.ts';
import { everyPaper, filterConditions, filterRange, type PaperFilter } from './paper-filter.ts';
import { runsTogether, token } from './tokens.ts';

/** What is looked for. */
export type Wanted = {
  /** What the paper may be called, without spaces; the first that is known counts. */
  readonly names: readonly string[];
  /** All must be met. */
  readonly groups: readonly Alternatives[];
  readonly filter: PaperFilter;
};

/** Where words may stand in a paper. */
export const everywhere = ['names', 'title', 'brief', 'abstract'] as const satisfies readonly Place[];

// Where a word stands tells how likely the paper is the one meant.
const classes: readonly (readonly Place[])[] = [everywhere.slice(0, 2), everywhere.slice(0, 3), everywhere];

// More papers of one name than that are not told apart from others.
const maxNamed = 1000;
// A shorter beginning of a name is looked for among names alone: the index has too many words that begin so.
const shortNameChars = 2;

/**
 * The numbers of the papers that meet everything: those that are called so, then those whose initials it is, then by the
 * best place in which all words stand; newest first among equals.
 * @param limit the most to give, 1 or more
 * @param onlyBest gives the first of these kinds that has any, and no other
 */
export async function matchPapers(
  sql: Sql,
  wanted: Wanted,
  { limit, onlyBest = false }: { limit: number; onlyBest?: boolean },
): Promise<number[]> {
  const found = new Set<number>();
  const isEnough = () => found.size >= limit || (onlyBest && found.size > 0);
  const add = (numbers: readonly number[]) => {
    for (const number of numbers) found.add(number);
  };
  for (const name of wanted.names) {
    add(await namedPapers(sql, name, wanted.filter));
    if (found.size > 0) break;
  }
  for (const name of wanted.names) if (!isEnough()) add(await initialsPapers(sql, name, wanted.filter));
  if (!isEnough()) add(await begunPapers(sql, wanted.names[0] ?? '', wanted.filter));
  const filters = filterConditions(wanted.filter);
  const range = filterRange(wanted.filter);
  const isThere =
    wanted.groups.length > 0 && (filters.length === 0 || (await isAnywhere(sql, wanted.groups)));
  for (const places of classes)
    if (!isEnough() && isThere)
      add(
        await matchPaperIndex(sql, {
          places,
          groups: wanted.groups,
          joint: 'and',
          filters,
          range,
          // All that were found so far may be among them.
          limit: limit + found.size,
        }),
      );
  return [...found].slice(0, limit);
}

/** Whether some paper has the words, whatever the filter, which costs more to look through than they do. */
const isAnywhere = async (sql: Sql, groups: readonly Alternatives[]): Promise<boolean> => {
  const [filters, range] = [filterConditions(everyPaper), filterRange(everyPaper)];
  const query = { places: everywhere, groups, joint: 'and', filters, range, limit: 1 } as const;
  return (await matchPaperIndex(sql, query)).length > 0;
};

/** Papers of a name that meet the filter. */
async function namedPapers(sql: Sql, name: string, filter: PaperFilter): Promise<readonly number[]> {
  if (name === '') return [];
  const named = await numbersByName(sql, name, { range: filterRange(filter), limit: maxNamed });
  if (named.length === 0 || filterConditions(filter).length === 0) return named;
  const passed = new Set(await initialsPapers(sql, name, filter));
  return named.filter(number => passed.has(number));
}

/** Papers whose names begin so; the index has no names for the filter, unless it is of dates alone. */
const begunPapers = async (sql: Sql, name: string, filter: PaperFilter): Promise<readonly number[]> =>
  name === '' || name.length > shortNameChars || runsTogether(name) || filterConditions(filter).length > 0
    ? []
    : numbersByName(sql, name, { isBeginning: true, range: filterRange(filter), limit: maxNamed });

/** Papers whose name, or the initials of whose title, it is. */
const initialsPapers = (sql: Sql, name: string, filter: PaperFilter): Promise<number[]> =>
  name === ''
    ? Promise.resolve([])
    : matchPaperIndex(sql, {
        places: ['names'],
        groups: [[[{ tokens: [token(name)], isBeginning: false }]]],
        joint: 'and',
        filters: filterConditions(filter),
        range: filterRange(filter),
        limit: maxNamed,
      });
