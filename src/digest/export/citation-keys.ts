// The keys by which papers are cited, such as `vaswani2017attention`.
import { plainTitle } from '../inline.ts';
import type { Paper } from '../paper.ts';

/** Words that say nothing at the head of a title. */
const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/**
 * A key for each paper: the first author's last name, the year, and the title's first word, in small letters of ASCII
 * alone. One that is taken by an earlier paper, gets a number.
 */
export function citationKeys(papers: readonly { readonly paper: Paper; readonly year: string }[]): string[] {
  const taken = new Set<string>();
  return papers.map(({ paper, year }) => {
    const name = asciiWords(paper.authors[0] ?? '').at(-1) ?? 'anonymous';
    const words = asciiWords(plainTitle(paper.title));
    const word = words.find(each => !articles.has(each)) ?? words[0] ?? paper.id.replace(/[^\da-z]/gi, '');
    const key = `${name}${year}${word}`;
    let unique = key;
    for (let number = 2; taken.has(unique); number++) unique = `${key}-${number}`;
    taken.add(unique);
    return unique;
  });
}

/** The words of a text as far as ASCII can write them, accents dropped: `Müller` is `muller`, and `김` none. */
const asciiWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .split(/\s+/)
    .map(word => /[a-z\d]+/.exec(word)?.[0] ?? '')
    .filter(word => word !== '');
