// The best papers of a list for one audience.
import type { Brief } from './brief.ts';
import type { Edition } from './edition.ts';
import type { Paper } from './paper.ts';
import { fold } from './plain-text.ts';
import type { Snapshot } from './snapshot.ts';
import { englishOf, hasName, noVocabulary, speaksOf, type Vocabulary } from './term.ts';

/** What an audience wants to see; an empty list and 0 let everything through. */
export type Filter = {
  /** One of these words, whole, in title, abstract or brief, whatever its case; a term of the field in any language. */
  readonly keywords: readonly string[];
  /** Of one of these all words, whole, in an author's name, whatever their case and order. */
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

/** Whatever is known to tell by whether a paper matches a filter. */
export type Knowledge = {
  /** Every brief of a paper, in any language; keywords are looked for in them too. */
  readonly briefsOf?: (paper: Paper) => readonly Brief[];
  /** By it a keyword in one language is found in a paper that is known in English alone. */
  readonly vocabulary?: Vocabulary;
};

/**
 * A selection as text, the same for equal selections: the key under which a digest made for it is kept.
 * The order and case of the words do not matter, nor does one named twice; only an alert repeats them as they were typed.
 */
export function selectionKey({ top, filter, edition = 'day' }: Selection): string {
  const spelled = (word: string) => (edition === 'alert' ? word : fold(word));
  const words = (list: readonly string[]) => [...new Set(list.map(spelled))].toSorted();
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
 */
export function select(
  { papers }: Pick<Snapshot, 'papers'>,
  { top, filter }: Selection,
  knowledge: Knowledge = {},
): Paper[] {
  return papers
    .filter(paper => matches(paper, filter, knowledge))
    .toSorted((a, b) => b.upvotes - a.upvotes) // stable: ties stay in the list's order
    .slice(0, top);
}

function matches(paper: Paper, filter: Filter, knowledge: Knowledge): boolean {
  if (paper.upvotes < filter.minUpvotes) return false;
  const { keywords, authors } = filter;
  if (filter.isEither && keywords.length > 0 && authors.length > 0)
    return matchedWords(paper, filter, knowledge).length > 0;
  return (
    (authors.length === 0 || matchedAuthors(paper, authors).length > 0) &&
    (keywords.length === 0 || matchedKeywords(paper, keywords, knowledge).length > 0)
  );
}

/** The keywords and authors of a filter that a paper matches, as they are spelled there. */
export const matchedWords = (
  paper: Paper,
  { keywords, authors }: Pick<Filter, 'keywords' | 'authors'>,
  knowledge: Knowledge = {},
): string[] => [
  ...new Set([...matchedKeywords(paper, keywords, knowledge), ...matchedAuthors(paper, authors)]),
];

const matchedAuthors = (paper: Paper, authors: readonly string[]): string[] =>
  authors.filter(author => paper.authors.some(name => hasName(name, author)));

function matchedKeywords(
  paper: Paper,
  keywords: readonly string[],
  { briefsOf = () => [], vocabulary = noVocabulary }: Knowledge,
): string[] {
  if (keywords.length === 0) return [];
  const briefs = briefsOf(paper).flatMap(brief => [brief.summary, brief.abstract, ...brief.keyPoints]);
  const text = fold([paper.title, paper.abstract, ...briefs].join('\n'));
  return keywords.filter(
    keyword =>
      speaksOf(text, keyword) || englishOf(keyword, vocabulary).some(english => speaksOf(text, english)),
  );
}
