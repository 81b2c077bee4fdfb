// The texts of a brief as runs.
import type { Brief } from './brief.ts';
import { type Run, readInline, readSourceText } from './inline.ts';
import type { Paper } from './paper.ts';

/** What reads a brief's texts: as Markdown when a model wrote them, else as the source's own words. */
export const readerOf = ({ translated }: Brief): ((text: string) => Run[]) =>
  translated ? readInline : readSourceText;

/** The abstract: the brief's, else the source's, else `missing`. */
export const readAbstract = (paper: Paper, brief: Brief, missing: string): Run[] =>
  brief.abstract === null ? readSourceText(paper.abstract ?? missing) : readerOf(brief)(brief.abstract);
