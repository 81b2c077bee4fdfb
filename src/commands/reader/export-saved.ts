// A reader's list as a file, to be kept or cited from.
import { sourceBrief } from '../../briefs/source-brief.ts';
import { writeBibtex } from '../../digest/export/bibtex.ts';
import { writeReadingList } from '../../digest/export/reading-list.ts';
import { plain } from '../../digest/inline.ts';
import type { Paper } from '../../digest/paper.ts';
import { readerOf } from '../../digest/read-brief.ts';
import { briefsOf } from '../../store/briefs.ts';
import { type KnownPaper, papersByIds } from '../../store/papers.ts';
import { savedPaperIds } from '../../store/saved-papers.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { CommandContext } from '../command.ts';
import type { Control } from '../controls.ts';
import { type Button, notice } from '../reply.ts';
import { ownerOf } from './owner.ts';

type Format = 'bibtex' | 'markdown';

const formats: Readonly<
  Record<
    Format,
    {
      readonly label: string;
      readonly extension: string;
      readonly write: (papers: readonly KnownPaper[], context: CommandContext) => Promise<string[]>;
    }
  >
> = {
  bibtex: { label: 'BibTeX', extension: 'bib', write: async papers => writeBibtex(papers) },
  markdown: { label: 'Markdown', extension: 'md', write: writeMarkdown },
};

/** A button for each format. */
export const exportButtons: readonly Button[] = (['bibtex', 'markdown'] as const).map(format => ({
  verb: 'export',
  argument: format,
  label: formats[format].label,
}));

/** Answers with the file; where it is too long for one answer with a part of it, and a button for the next. */
export const exportControl: Control = {
  async press({ argument }, context) {
    const { database, language, place } = context;
    const strings = stringsOf(language);
    const [, name, number = '0'] = /^(bibtex|markdown)(?:\/(\d{1,3}))?$/.exec(argument) ?? [];
    if (name === undefined) return notice(language, strings.commands.unknownControl);
    const format: Format = name === 'bibtex' ? 'bibtex' : 'markdown';
    const ids = await savedPaperIds(database, ownerOf(context));
    const known = await papersByIds(database, ids);
    const papers = ids.flatMap(id => known.get(id) ?? []);
    if (papers.length === 0) return notice(language, strings.saved.empty);
    const { label, extension, write } = formats[format];
    const pieces = await write(papers, context);
    const parts = inParts(pieces, place.fileChars ?? Number.POSITIVE_INFINITY);
    const index = Math.min(Number(number), parts.length - 1);
    const lead = strings.saved.exported(label, papers.length);
    const isWhole = parts.length === 1;
    const next: Button = {
      verb: 'export',
      argument: `${format}/${index + 1}`,
      label: strings.saved.nextPart,
    };
    return {
      kind: 'file',
      language,
      lead: isWhole ? lead : `${lead}\n${strings.saved.part(index + 1, parts.length)}`,
      name: isWhole ? `papers.${extension}` : `papers-${index + 1}.${extension}`,
      content: parts[index] ?? '',
      buttons: index < parts.length - 1 ? [next] : [],
    };
  },
};

async function writeMarkdown(papers: readonly KnownPaper[], context: CommandContext): Promise<string[]> {
  const entries = papers.map(async ({ paper }) => ({ paper, summary: await summaryOf(paper, context) }));
  return writeReadingList(stringsOf(context.language).saved.heading, await Promise.all(entries));
}

/** The sentence on a paper in the reader's language; the source's own is English. */
async function summaryOf(paper: Paper, { database, language }: CommandContext): Promise<string | null> {
  const written = (await briefsOf(database, paper.id)).get(language);
  if (language !== 'en' && written?.translated !== true) return null;
  const brief = written ?? sourceBrief(paper, language);
  return brief.summary === null ? null : plain(brief.summary, readerOf(brief));
}

/** Pieces with empty lines between them, in as few parts as the limit allows. */
function inParts(pieces: readonly string[], maxChars: number): string[] {
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + piece.length < maxChars)
      parts[parts.length - 1] = `${last}\n${piece}`;
    else parts.push(piece);
  }
  return parts;
}
