// What a paper must be besides its words: its authors, its votes and its date, as the index holds them.
import { fold } from '../digest/plain-text.ts';
import type { IndexFilter, NumberRange } from '../store/paper-index-query.ts';
import { firstNumberOf } from '../store/papers.ts';
import { token, wordsOf } from './tokens.ts';

/** What is asked of a paper besides its words. */
export type PaperFilter = {
  /** Each is the name of an author, or words of one that stand side by side. */
  readonly authors: readonly string[];
  /** The first date of a list. */
  readonly after: Temporal.PlainDate | null;
  /** The date that is too late. */
  readonly before: Temporal.PlainDate | null;
  /** 0 or more. */
  readonly minVotes: number | null;
};

/** Every paper. */
export const everyPaper: PaperFilter = { authors: [], after: null, before: null, minVotes: null };

// Votes in twos, fours, eights and so on; no paper has ever had half as many as the levels hold.
const base = 2;
const levels = 12;
const maxVotes = base ** levels - 1;

const within = (votes: number): number => Math.min(Math.max(0, votes), maxVotes);

/** A level's letter, and which of its groups it is. */
const voteToken = (level: number, group: number): string =>
  `${String.fromCharCode('a'.charCodeAt(0) + level)}${group}`;

/** What the index holds of a paper's votes: in which group of each level they are. */
export const voteTokens = (votes: number): string =>
  Array.from({ length: levels }, (_, level) =>
    voteToken(level, Math.floor(within(votes) / base ** level)),
  ).join(' ');

/** The fewest groups that have all numbers from one up. */
function votesFrom(least: number): string[] {
  const found: string[] = [];
  let group = within(least);
  for (let level = 0; level < levels; level += 1) {
    // The highest level has no other above it that would hold its last groups together.
    const isTop = level === levels - 1;
    for (; isTop ? group < base : group % base !== 0; group += 1) found.push(voteToken(level, group));
    group /= base;
  }
  return found;
}

/** Accents are often left out, and some sources have the backslash by which LaTeX sets them. */
const plain = (name: string): string =>
  fold(name)
    .normalize('NFD')
    .replace(/[\p{M}\\]/gu, '')
    .normalize('NFC');

// Nobody has more names than that.
const maxNames = 6;

/** What the index holds of a paper's authors: every word of a name, and those side by side as one. */
export const authorTokens = (authors: readonly string[]): string =>
  authors
    .flatMap(author => {
      const names = wordsOf(plain(author)).slice(0, maxNames);
      return names.flatMap((_, from) =>
        names.slice(from).map((_, more) => joined(names.slice(from, from + more + 1))),
      );
    })
    .join(' ');

const joined = (names: readonly string[]): string => token(names.slice(0, maxNames).join(''));

/** The filter as conditions of the index. */
export const filterConditions = ({ authors, minVotes }: PaperFilter): IndexFilter[] => [
  ...authors
    .map(author => joined(wordsOf(plain(author))))
    .filter(name => name !== '')
    .map(name => ({ place: 'authors' as const, anyOf: [{ tokens: [name], isBeginning: false }] })),
  ...(minVotes === null || minVotes <= 0
    ? []
    : [
        {
          place: 'votes' as const,
          anyOf: votesFrom(minVotes).map(token => ({ tokens: [token], isBeginning: false })),
        },
      ]),
];

/** The numbers of the papers of the filter's dates. */
export const filterRange = ({ after, before }: PaperFilter): NumberRange => ({
  from: after === null ? 0 : firstNumberOf(after),
  below: before === null ? Number.MAX_SAFE_INTEGER : firstNumberOf(before),
});
