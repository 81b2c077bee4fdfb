// A digest as the text of its Markdown file.
import type { Digest, DigestEntry } from '../digest.ts';
import { firstDayOf } from '../edition.ts';
import { escapeBlocks } from './block-escape.ts';
import { editionNames, notTranslatedMark, partHeadings } from './format.ts';

/**
 * The Markdown file of a digest; {@link readDigest} gives a digest with papers back. Parts that are missing are left
 * out, and so is what several days were about. An alert is written as the day it is of.
 */
export const writeDigest = (digest: Digest): string =>
  `# ${titleOf(digest)} (Top ${digest.top})\n\n${digest.entries.map(writeEntry).join('')}`;

function titleOf({ date, edition = 'day' }: Digest): string {
  if (edition === 'day' || edition === 'alert') return `${date} ${editionNames.day}`;
  return `${firstDayOf(edition, date)} – ${date} ${editionNames[edition]}`;
}

function writeEntry({ paper, brief }: DigestEntry, index: number): string {
  const headings = partHeadings[brief.language];
  const summary = [
    brief.translated ? null : `> ${notTranslatedMark}`,
    brief.summary && escapeBlocks(brief.summary),
  ];
  const parts: (string | null)[] = [
    `## ${index + 1}. [${escapeLinkText(paper.title)}](${writeAddress(paper.url)})\n**Upvotes**: ${paper.upvotes}`,
    paper.thumbnail && `![Thumbnail](${writeAddress(paper.thumbnail)})`,
    section(headings.summary, summary.filter(part => part !== null).join('\n\n')),
    section(
      brief.translated ? headings.abstract : headings.sourceAbstract,
      escapeBlocks(brief.abstract ?? ''),
    ),
    section(headings.keyPoints, brief.keyPoints.map(writeKeyPoint).join('\n')),
    '---',
  ];
  return `${parts.filter(part => part !== null).join('\n\n')}\n\n`;
}

const section = (heading: string, body: string): string | null =>
  body === '' ? null : `### ${heading}\n${body}`;

const writeKeyPoint = (point: string): string => `- ${escapeBlocks(point).replaceAll('\n', '\n  ')}`;

/** Escapes only what a Markdown reader would take for markup, so that most titles stand as they are. */
const escapeLinkText = (title: string): string =>
  title.replace(
    /\\(?=[!-/:-@[-`{-~]|$)|[*`[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)|~(?=~)/gu,
    '\\$&',
  );

/** An address as the target of a link; in angle brackets when it holds what would end the target. */
const writeAddress = (address: string): string =>
  /^[^\s()<>\\&[\]]+$/.test(address) ? address : `<${address.replace(/[<>\\&]/g, '\\$&')}>`;
