// What somebody types to search: words, and filters such as `author:lecun`.
import { readTypedDate } from '../digest/typed-date.ts';
import type { PaperFilter } from './paper-filter.ts';
import { compact } from './tokens.ts';

/** A search: words, trimmed, which may be none, and what a paper must be besides. */
export type SearchQuery = PaperFilter & { readonly words: string };

/** A filter by its English name. */
type FilterName = 'author' | 'after' | 'before' | 'minvotes';

/** A filter whose value can't be read, with what was typed for it. */
export type UnreadableFilter = { readonly unreadable: FilterName; readonly value: string };

const spellings: Readonly<Record<FilterName, readonly string[]>> = {
  author: ['author', 'authors', '저자', '작성자', '著者', '作者'],
  after: ['after', 'since', '이후', '부터', '以降', '以後', '之后', '以后', '之後'],
  before: ['before', 'until', '이전', '까지', '以前', '之前'],
  minvotes: [
    ...['minvotes', 'votes', '최소추천', '추천', '최소투표', '최소추천수', '추천수'],
    ...['最低投票', '最低投票数', '最小投票', '投票', '最低票数', '最少票数', '票数', '最少投票'],
  ],
};

const filterOf = new Map(
  Object.entries(spellings).flatMap(([name, all]) => all.map(spelling => [spelling, name as FilterName])),
);

// A value stands in quotes of some language, or ends at a space; between it and the colon a space may stand.
const filterText = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${[...filterOf.keys()].join('|')})[:：]\s*(?:["“”「]([^"“”」]*)["“”」]|(\S*))`,
  'giu',
);

/**
 * Reads a search. Dates are those of lists: `after:2026-01-13` takes that day in and `before:2026-01-13` leaves it out;
 * `2026-01` and `2026` are their first days, and any other date is read as people type it: `어제`, `"last friday"`. A
 * paper must pass every filter; of each kind but authors the last counts. Filters may be named in Korean, Japanese and Chinese too: 저자:, 이후:, 이전:, 최소추천: and the like.
 * @param today the day that it is for whoever typed it
 */
export function readSearchQuery(
  text: string,
  { today }: { today: Temporal.PlainDate },
): SearchQuery | UnreadableFilter {
  const authors: string[] = [];
  const dates: { after: Temporal.PlainDate | null; before: Temporal.PlainDate | null } = {
    after: null,
    before: null,
  };
  let minVotes: number | null = null;
  for (const [, typed = '', quoted, plain = ''] of text.matchAll(filterText)) {
    const name = filterOf.get(typed.toLowerCase()) ?? 'author';
    const value = (quoted ?? plain).normalize('NFKC').trim();
    if (name === 'author') {
      if (compact(value) === '') return { unreadable: name, value };
      authors.push(value);
    } else if (name === 'minvotes') {
      if (!/^\d{1,9}$/.test(value)) return { unreadable: name, value };
      minVotes = Number(value);
    } else {
      const date = readListDate(value) ?? readTypedDate(value, { today });
      if (date === null) return { unreadable: name, value };
      dates[name] = date;
    }
  }
  return { words: text.replace(filterText, ' ').replace(/\s+/g, ' ').trim(), authors, ...dates, minVotes };
}

/** A day, or the first of a month or a year, with any of the signs that part their numbers. */
function readListDate(text: string): Temporal.PlainDate | null {
  const [, year, month = '1', day = '1'] =
    /^(\d{4})(?:[-./年년](\d{1,2})(?:[-./月월](\d{1,2})[日일]?)?)?[月월年년.]?$/.exec(text) ?? [];
  if (year === undefined) return null;
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
  } catch {
    return null;
  }
}
