// The best papers of a list for one audience.
import type { Brief } from './brief.ts';
import type { Edition } from './edition.ts';
import type { Paper } from './paper.ts';
import { fold } from './plain-text.ts';
import type { Snapshot } from './snapshot.ts';

/** What an audience wants to see; an empty list and 0 let everything through. */
export type Filter = {
  /** One of these words in title, abstract or brief, whatever its case. */
  readonly keywords: readonly string[];
  /** One of these in an author's name, whatever its case. */
  readonly authors: readonly string[];
  readonly minUpvotes: number;
  /** One of the keywords or one of the authors is enough. */
  readonly isEither?: true;
};

/** How many papers, of which kind. */
export type Selection = {
  /** 1 to 10. */
  readonly top: number;
  readonly filter: Filter;
  /** `day` by default. */
  readonly edition?: Edition;
};

/** Lets every paper through. */
export const everything: Filter = { keywords: [], authors: [], minUpvotes: 0 };

/**
 * A selection as text, the same for equal selections: the key under which a digest made for it is kept.
 * The order and case of the words do not matter, nor does one named twice.
 */
export function selectionKey({ top, filter, edition = 'day' }: Selection): string {
  const words = (list: readonly string[]) => [...new Set(list.map(fold))].toSorted();
  const parts = {
    keywords: words(filter.keywords),
    authors: words(filter.authors),
    minUpvotes: filter.minUpvotes,
    isEither: filter.isEither ? 1 : 0,
  };
  const wanted = Object.entries(parts).filter(
    ([, value]) => (Array.isArray(value) ? value.length : value) > 0,
  );
  const size = edition === 'day' ? `top ${top}` : `${edition} top ${top}`;
  return wanted.length === 0 ? size : `${size} ${JSON.stringify(Object.fromEntries(wanted))}`;
}

/**
 * The selection's papers: upvotes descending, ties in the list's order. A list names a paper once, so the order
 * is total and every channel, retry and later command sees the same.
 * @param briefsOf every brief known of a paper, in any language; keywords are looked for in them too
 */
export function select(
  snapshot: Snapshot,
  { top, filter }: Selection,
  briefsOf: (paper: Paper) => readonly Brief[] = () => [],
): Paper[] {
  return snapshot.papers
    .filter(paper => matches(paper, filter, briefsOf))
    .toSorted((a, b) => b.upvotes - a.upvotes) // stable: ties stay in the list's order
    .slice(0, top);
}

function matches(paper: Paper, filter: Filter, briefsOf: (paper: Paper) => readonly Brief[]): boolean {
  if (paper.upvotes < filter.minUpvotes) return false;
  const authors = paper.authors.map(fold);
  const isWanted = (author: string) => authors.some(name => name.includes(fold(author)));
  if (filter.authors.length > 0 && !filter.authors.some(isWanted)) return false;
  if (filter.keywords.length === 0) return true;
  const briefs = briefsOf(paper).flatMap(brief => [brief.summary, brief.abstract, ...brief.keyPoints]);
  const text = fold([paper.title, paper.abstract, ...briefs].join('\n'));
  return filter.keywords.some(keyword => text.includes(fold(keyword)));
}
