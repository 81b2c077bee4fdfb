// What is asked of the search index, and its text for each database.

/** Where a word stands in a paper. */
export type Place = 'names' | 'title' | 'brief' | 'abstract';

/** What a filter looks at. */
export type FilterPlace = 'authors' | 'votes';

/** Tokens that stand side by side in one place, or one that some token begins with. */
export type Condition = {
  readonly tokens: readonly string[];
  readonly isBeginning: boolean;
  /** Tokens of which each would do as well. */
  readonly alike?: readonly string[];
};

/** Ways to say one thing, of which one must be met; each has conditions that must all be met. */
export type Alternatives = readonly (readonly Condition[])[];

/** One of the conditions must be met in the place. */
export type IndexFilter = { readonly place: FilterPlace; readonly anyOf: readonly Condition[] };

/** Numbers of papers, of which `below` is out of the range. */
export type NumberRange = { readonly from: number; readonly below: number };

/** Whether all groups must be met, or one. */
export type Joint = 'and' | 'or';

/** What is looked for, in which places. */
export type IndexQuery = {
  readonly places: readonly Place[];
  /** Without the papers that meet the groups in these places alone; none for all. */
  readonly beyond: readonly Place[];
  readonly groups: readonly Alternatives[];
  readonly joint: Joint;
  readonly filters: readonly IndexFilter[];
  readonly range: NumberRange;
  /** The most numbers to give, 1 or more. */
  readonly limit: number;
};

/** The weights of a tsvector, of which it has four: https://www.postgresql.org/docs/current/datatype-textsearch.html */
export const weightOf: Readonly<Record<Place, string>> = {
  names: 'A',
  title: 'B',
  brief: 'C',
  abstract: 'D',
};

/** What filters look at has no weight of its own there, so that its tokens begin with a sign that no word has. */
export const markOf: Readonly<Record<FilterPlace, string>> = { authors: '@', votes: '^' };

/** The query as FTS5 reads it: https://www.sqlite.org/fts5.html#full_text_query_syntax */
export function fts5Of({ places, beyond, groups, joint, filters }: IndexQuery): string {
  const within = (places: readonly string[], text: string) => `{${places.join(' ')}} : (${text})`;
  const word = (condition: Condition) =>
    either(condition)
      .map(
        ({ tokens, isBeginning }) => `"${tokens.join(' ').replaceAll('"', '""')}"${isBeginning ? '*' : ''}`,
      )
      .join(' OR ');
  const words = together(groups, joint, { word, and: ' AND ', or: ' OR ' });
  const parts = filters.map(({ place, anyOf }) => within([place], anyOf.map(word).join(' OR ')));
  if (words !== '') {
    const found = within(places, words);
    parts.unshift(beyond.length === 0 ? found : `((${found}) NOT (${within(beyond, words)}))`);
  }
  return parts.map(part => `(${part})`).join(' AND ');
}

/** The query as Postgres reads it: https://www.postgresql.org/docs/current/datatype-textsearch.html */
export function tsqueryOf({ places, beyond, groups, joint, filters }: IndexQuery): string {
  const word = (mark: string, within: string) => (condition: Condition) =>
    either(condition)
      .map(
        ({ tokens, isBeginning }) =>
          `(${tokens.map(token => `${quote(mark + token)}:${isBeginning ? '*' : ''}${within}`).join(' <-> ')})`,
      )
      .join(' | ');
  const words = (places: readonly Place[]) => {
    const within = places.map(place => weightOf[place]).join('');
    return together(groups, joint, { word: word('', within), and: ' & ', or: ' | ' });
  };
  const parts = filters.map(({ place, anyOf }) => anyOf.map(word(markOf[place], '')).join(' | '));
  if (groups.length > 0)
    parts.unshift(beyond.length === 0 ? words(places) : `(${words(places)}) & !(${words(beyond)})`);
  return parts.map(part => `(${part})`).join(' & ');
}

/** A token as Postgres reads it: quotes and backslashes are doubled. */
export const quote = (token: string): string => `'${token.replace(/['\\]/g, '$&$&')}'`;

const either = ({ alike = [], ...condition }: Condition): Condition[] => [
  condition,
  ...alike.map(token => ({ tokens: [token], isBeginning: false })),
];

function together(
  groups: readonly Alternatives[],
  joint: Joint,
  { word, and, or }: { word: (condition: Condition) => string; and: string; or: string },
): string {
  const way = (conditions: readonly Condition[]) =>
    `(${conditions.map(condition => `(${word(condition)})`).join(and)})`;
  return groups.map(ways => `(${ways.map(way).join(or)})`).join(joint === 'and' ? and : or);
}
