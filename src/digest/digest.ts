// A date, a language, and a selection of papers with their briefs.
import type { Brief } from './brief.ts';
import type { Edition } from './edition.ts';
import type { Language } from './language.ts';
import type { Paper } from './paper.ts';

/** A paper at its place in a digest. */
export type DigestEntry = {
  readonly paper: Paper;
  readonly brief: Brief;
  /** Why it is in an alert: the words and names that somebody follows. */
  readonly matched?: readonly string[];
};

/** What the papers of several days were about. */
export type Themes = {
  /** How many papers the days' lists had. */
  readonly papers: number;
  /** Terms in the digest's language, with how many of the papers are about each; most first. */
  readonly terms: readonly { readonly name: string; readonly papers: number }[];
};

/** What is posted: the best papers of a day or of several, best first. */
export type Digest = {
  /** The list's date; of several lists the last one's. */
  readonly date: Temporal.PlainDate;
  readonly language: Language;
  /** How many papers were asked for; there are fewer entries on a thin day. */
  readonly top: number;
  readonly entries: readonly DigestEntry[];
  /** `day` by default. */
  readonly edition?: Edition;
  /** Of an edition of several days. */
  readonly themes?: Themes;
};
