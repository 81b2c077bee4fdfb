// A date, a language, and a selection of papers with their briefs.
import type { Brief } from './brief.ts';
import type { Language } from './language.ts';
import type { Paper } from './paper.ts';

/** A paper at its place in a digest. */
export type DigestEntry = {
  readonly paper: Paper;
  readonly brief: Brief;
};

/** What is posted: the day's best papers, best first. */
export type Digest = {
  readonly date: Temporal.PlainDate;
  readonly language: Language;
  /** How many papers were asked for; there are fewer entries on a thin day. */
  readonly top: number;
  readonly entries: readonly DigestEntry[];
};
