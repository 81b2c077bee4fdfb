// Papers as a list in Markdown, to be kept or pasted elsewhere.
import { type Paper, paperLinks, titleUrl, votesText } from '../paper.ts';
import { oneLine } from '../plain-text.ts';

/** A paper of the list. */
export type ReadingListEntry = {
  readonly paper: Paper;
  /** One sentence as plain text, where there is one. */
  readonly summary: string | null;
};

/**
 * The list, numbered: title, authors, votes, the way to arXiv, and a sentence. Markdown shows every text as it stands.
 * @param heading plain text, one line
 * @returns the heading and each entry for itself; with an empty line between them they are the file
 */
export const writeReadingList = (heading: string, entries: readonly ReadingListEntry[]): string[] => [
  `# ${escapeMarkdown(heading)}\n`,
  ...entries.map(writeEntry),
];

function writeEntry({ paper, summary }: ReadingListEntry, index: number): string {
  const mark = `${index + 1}. `;
  const arxiv = paperLinks(paper).find(({ to }) => to === 'arxiv');
  const authors = paper.authors.map(oneLine).filter(author => author !== '');
  const title = oneLine(paper.title) || paper.id;
  const facts = [
    escapeMarkdown(authors.join(', ')),
    votesText(paper),
    ...(arxiv === undefined ? [] : [`[arXiv](${arxiv.url})`]),
  ];
  const parts = [
    `[${escapeMarkdown(title)}](${titleUrl(paper)})`,
    facts.filter(fact => fact !== '').join(' · '),
    escapeMarkdown(oneLine(summary ?? '')),
  ];
  return `${mark}${parts.filter(part => part !== '').join(`\n\n${' '.repeat(mark.length)}`)}\n`;
}

/**
 * One line of text as Markdown shows it unchanged. Only what could be markup gets a backslash, so that most titles stay
 * readable: https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
const escapeMarkdown = (line: string): string =>
  line
    .replace(/\\(?=[!-/:-@[-`{-~]|$)|[*`[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&')
    .replace(/^(?:#|>|[-+=](?=[-+=\s]|$))/, '\\$&')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
