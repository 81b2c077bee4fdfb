// What is asked of the search index, and its text for each database.

/** Where a word stands in a paper. */
export type Place = 'names' | 'title' | 'brief' | 'abstract';

/** What a filter looks at. */
export type FilterPlace = 'authors' | 'votes';

/** Tokens that all stand in one place, or one that some token begins with. */
export type Condition = {
  readonly tokens: readonly string[];
  readonly isBeginning: boolean;
  /** Tokens of which each would do as well. */
  readonly alike?: readonly string[];
  /** The only places that count; any if there are none. */
  readonly only?: readonly Place[];
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
  readonly groups: readonly Alternatives[];
  readonly joint: Joint;
  readonly filters: readonly IndexFilter[];
  /** Of whole days. */
  readonly range: NumberRange;
  /** The most numbers to give, 1 or more. */
  readonly limit: number;
};

/**
 * What a token of a place begins with, so that those of one place are found without going through all others. Signs for
 * private use are letters to FTS5, and no word has one: https://www.sqlite.org/fts5.html#unicode61_tokenizer
 */
export const markOf: Readonly<Record<Place | FilterPlace, string>> = {
  names: '\ue000',
  title: '\ue001',
  brief: '\ue002',
  abstract: '',
  authors: '\ue003',
  votes: '\ue004',
};

/** How a database writes what a query is made of. */
type Syntax = {
  readonly token: (token: string, isBeginning: boolean) => string;
  readonly and: string;
  readonly or: string;
};

/** The query as FTS5 reads it: https://www.sqlite.org/fts5.html#full_text_query_syntax */
export const fts5Of = (query: IndexQuery): string =>
  textOf(query, {
    token: (token, isBeginning) => `"${token.replaceAll('"', '""')}"${isBeginning ? '*' : ''}`,
    and: ' AND ',
    or: ' OR ',
  });

/** The query as Postgres reads it: https://www.postgresql.org/docs/current/datatype-textsearch.html */
export const tsqueryOf = (query: IndexQuery): string =>
  textOf(query, {
    token: (token, isBeginning) => `${quote(token)}${isBeginning ? ':*' : ''}`,
    and: ' & ',
    or: ' | ',
  });

/** A token as Postgres reads it: quotes and backslashes are doubled. */
export const quote = (token: string): string => `'${token.replace(/['\\]/g, '$&$&')}'`;

function textOf({ places, groups, joint, filters }: IndexQuery, syntax: Syntax): string {
  const { token, and, or } = syntax;
  const all = (texts: readonly string[], between: string) => `(${texts.join(between)})`;
  const condition = (place: Place | FilterPlace, { tokens, isBeginning, alike = [] }: Condition) => {
    const marked = (text: string) => token(markOf[place] + text, isBeginning);
    return [all(tokens.map(marked), and), ...alike.map(marked)];
  };
  const within = (wanted: Condition) =>
    places.filter(place => wanted.only?.includes(place) ?? true).flatMap(place => condition(place, wanted));
  const way = (conditions: readonly Condition[]) =>
    all(
      conditions.map(wanted => all(within(wanted), or)),
      and,
    );
  const parts = filters.map(({ place, anyOf }) =>
    all(
      anyOf.flatMap(wanted => condition(place, wanted)),
      or,
    ),
  );
  if (groups.length > 0)
    parts.unshift(
      all(
        groups.map(ways => all(ways.map(way), or)),
        joint === 'and' ? and : or,
      ),
    );
  return all(parts, and);
}
