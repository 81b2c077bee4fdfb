// Papers to offer when none is what somebody typed.
import type { Term } from '../digest/term.ts';
import type { Sql } from '../store/database.ts';
import { matchPaperIndex } from '../store/paper-index.ts';
import type { Alternatives, Joint } from '../store/paper-index-query.ts';
import { everywhere, matchPapers } from './match-papers.ts';
import { mendedGroups, nameGroups } from './mended-groups.ts';
import { everyPaper, filterConditions, filterRange, type PaperFilter } from './paper-filter.ts';
import { looseParts } from './query-groups.ts';
import { beginnings } from './tokens.ts';

/**
 * The numbers of the papers that a query with slips in it may mean, likeliest first: with its words spelled as papers
 * spell them, else with some of its words, or with words that begin like them.
 * @param limit the most to give, 1 or more
 */
export async function nearestPapers(
  sql: Sql,
  text: string,
  { terms, filter, limit }: { terms: readonly Term[]; filter: PaperFilter; limit: number },
): Promise<number[]> {
  const parts = looseParts(text, terms);
  const any = (groups: readonly Alternatives[], joint: Joint, passing = filter, most = limit) =>
    matchPaperIndex(sql, {
      places: everywhere,
      groups,
      joint,
      filters: filterConditions(passing),
      range: filterRange(passing),
      limit: most,
    });
  const isKnown = async (group: Alternatives) => (await any([group], 'and', everyPaper, 1)).length > 0;
  for (const guess of [() => nameGroups(sql, text), () => mendedGroups(sql, parts, isKnown)]) {
    const groups = await guess();
    const found = groups.length === 0 ? [] : await matchPapers(sql, { names: [], groups, filter }, { limit });
    if (found.length > 0) return found;
  }
  const groups = parts.map(({ ways }) => ways);
  const begun = beginnings(text).map(condition => [[condition]]);
  const some = groups.length === 0 ? [] : await any(groups, 'or');
  const alike = begun.length === 0 ? [] : await any(begun, 'and');
  return [...new Set([...some, ...alike])].slice(0, limit);
}
