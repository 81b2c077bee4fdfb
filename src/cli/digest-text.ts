// A digest and a paper as plain text for a terminal.
import type { Brief } from '../digest/brief.ts';
import type { Digest } from '../digest/digest.ts';
import { plain, plainTitle } from '../digest/inline.ts';
import { type Paper, votesText } from '../digest/paper.ts';
import { oneLine } from '../digest/plain-text.ts';
import { readerOf } from '../digest/read-brief.ts';
import { digestHeading } from '../strings/digest-heading.ts';
import { stringsOf } from '../strings/strings.ts';

/** Heading and papers, an empty line between them. */
export const digestText = (digest: Digest): string =>
  [
    digestHeading(digest),
    ...digest.entries.map(({ paper, brief }, index) => paperText(paper, brief, `${index + 1}. `)),
  ].join('\n\n');

/** Title, votes, address, summary and key points. */
export function paperText(paper: Paper, brief: Brief, lead = ''): string {
  const read = readerOf(brief);
  const mark =
    brief.translated || brief.language === 'en' ? '' : ` · ${stringsOf(brief.language).digest.notTranslated}`;
  return [
    `${lead}${plainTitle(paper.title)}`,
    `   ${votesText(paper)} · ${paper.url}${mark}`,
    ...(brief.summary === null ? [] : [`   ${oneLine(plain(brief.summary, read))}`]),
    ...brief.keyPoints.map(point => `   - ${oneLine(plain(point, read))}`),
  ].join('\n');
}
