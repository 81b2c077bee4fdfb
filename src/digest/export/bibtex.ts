// Papers as a BibTeX file.
import { type TitlePiece, titlePieces } from '../inline.ts';
import { isArxivId, type Paper, paperLinks, titleUrl } from '../paper.ts';
import { oneLine } from '../plain-text.ts';
import { citationKeys } from './citation-keys.ts';

/** A paper with the date of the list that named it first. */
export type DatedPaper = { readonly paper: Paper; readonly date: Temporal.PlainDate };

/**
 * The file, an entry a paper: `@misc`, as arXiv itself has it (https://info.arxiv.org/help/hypertex/bibstyles/). Letters
 * of all scripts stay as they are, and so do formulas in titles; everything else that TeX or BibTeX would read as a
 * command is escaped.
 * @returns each entry for itself; with an empty line between them they are the file
 */
export function writeBibtex(papers: readonly DatedPaper[]): string[] {
  const keys = citationKeys(papers.map(known => ({ paper: known.paper, year: yearOf(known) })));
  return papers.map((known, index) => writeEntry(known, keys[index] ?? known.paper.id));
}

function writeEntry({ paper, date }: DatedPaper, key: string): string {
  const arxiv = paperLinks(paper).find(({ to }) => to === 'arxiv');
  const authors = paper.authors.map(writeAuthor).filter(author => author !== '');
  const fields = [
    // The inner braces keep BibTeX from changing the case of names such as MHLA.
    ['title', `{${titlePieces(oneLine(paper.title)).map(writePiece).join('')}}`],
    ['author', authors.join(' and ')],
    ['year', yearOf({ paper, date })],
    ['eprint', isArxivId(paper.id) ? paper.id : ''],
    ['archivePrefix', isArxivId(paper.id) ? 'arXiv' : ''],
    ['url', arxiv?.url ?? titleUrl(paper)],
  ] as const;
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

/** Of its publication, else of its list. */
const yearOf = ({ paper, date }: DatedPaper): string =>
  /^\d{4}(?=-)/.exec(paper.publishedAt ?? '')?.[0] ?? String(date.year);

const writePiece = ({ text, formula }: TitlePiece): string =>
  formula !== null && isWhole(formula) ? text : escapeTex(text);

/** A name that has a comma or an "and" in it, as those of teams, is one name even so. */
function writeAuthor(name: string): string {
  const written = escapeTex(oneLine(name));
  return /,|(?:^|\s)and(?=\s|$)|^others$/i.test(written) ? `{${written}}` : written;
}

/** Whether a formula can stand in a field: no comment, and braces in pairs. BibTeX counts those behind a backslash too. */
function isWhole(formula: string): boolean {
  let depth = 0;
  for (const [token] of formula.matchAll(/\\[^{}]|[{}%#&]/g)) {
    if (token === '%' || token === '#' || token === '&') return false;
    depth += token === '{' ? 1 : token === '}' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

// By name: BibTeX counts every brace, and would count that of `\{`.
const named: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const escapeTex = (text: string): string =>
  text.replace(/[\\{}~^%&#_$]/g, character => named[character] ?? `\\${character}`);
