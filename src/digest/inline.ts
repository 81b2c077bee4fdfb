// The little markup that a brief's text may hold, read into runs that each platform writes in its own way.
import { ellipsis, head } from './cut.ts';
import { readableMath } from './readable-math.ts';

/** A piece of text in one style. Its text is plain: nothing in it is markup. */
export type Run = {
  readonly text: string;
  readonly strong?: true;
  /** The text is this address. */
  readonly url?: string;
};

// An address is ASCII, so that a Korean particle touching it is not part of it.
const address = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/;
const strong = /\*\*(?!\s)(?<strong>(?:(?!\*\*)[^\n])+?)(?<!\s)\*\*/;
// Pandoc's rule: no space inside the dollars, no digit behind them, so that "$5 and $10" is money.
// A symbol alone is math before a digit too: 16$\times$16.
const math = /\$\$?(?!\s)(?<math>(?:\\.|[^$\\\n])+?)(?<!\s)\$\$?(?!\d)|\$(?<math>\\[a-zA-Z]+)\$/;
const escaped = /\\(?<escaped>[!-/:-@[-`{-~])/;
// What LaTeX needs a backslash for in text, as arXiv's abstracts have it: 3.6\% is 3.6%.
const latexEscaped = /\\(?<escaped>[%&_#$])/;
const anyOf = (...markup: RegExp[]) => new RegExp(markup.map(({ source }) => `(?:${source})`).join('|'), 'g');
const written = anyOf(address, strong, math, escaped);
const sourceMarkup = anyOf(address, math, latexEscaped);

/**
 * Reads `**strong**` (also before a Korean particle, where CommonMark sees none), web addresses, `$math$`
 * and backslash escapes. Everything else is text, whatever it looks like.
 */
export const readInline = (source: string): Run[] => read(source, written);

/**
 * Reads the source's own words, which are no Markdown: web addresses, `$math$` and LaTeX's signs with a backslash, such
 * as `\%`. Everything else is text, asterisks and other backslashes too.
 */
export const readSourceText = (source: string): Run[] => read(source, sourceMarkup);

function read(source: string, markup: RegExp): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of source.matchAll(markup)) {
    const [whole] = match;
    const found = match.groups ?? {};
    runs.push({ text: source.slice(end, match.index) });
    end = match.index + whole.length;
    if (found.strong !== undefined)
      runs.push(...read(found.strong, markup).map(run => ({ ...run, strong: true as const })));
    else if (found.math !== undefined) runs.push({ text: readableMath(found.math) });
    else if (found.escaped !== undefined) runs.push({ text: found.escaped });
    else runs.push(...linked(whole));
  }
  runs.push({ text: source.slice(end) });
  return joined(runs);
}

const formulas = new RegExp(math, 'g');

/** A piece of a title as it stands; of a formula what stands between its dollars too. */
export type TitlePiece = { readonly text: string; readonly formula: string | null };

/** A title in pieces: formulas, and the text between them. */
export function titlePieces(title: string): TitlePiece[] {
  const pieces: TitlePiece[] = [];
  let end = 0;
  for (const { 0: text, index, groups } of title.matchAll(formulas)) {
    pieces.push({ text: title.slice(end, index), formula: null }, { text, formula: groups?.math ?? null });
    end = index + text.length;
  }
  return [...pieces, { text: title.slice(end), formula: null }].filter(({ text }) => text !== '');
}

/** A title: text as it stands, but for its formulas. */
export const plainTitle = (title: string): string =>
  titlePieces(title)
    .map(({ text, formula }) => (formula === null ? text : readableMath(formula)))
    .join('');

/** Any text as markup in which all of it is text. */
export const literal = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/**
 * The text that a reader sees, without any style.
 * @param reader the default is {@link readInline}
 */
export const plain = (source: string, reader = readInline): string =>
  reader(source)
    .map(run => run.text)
    .join('');

/**
 * The runs, or as much of them as fits, with an ellipsis where they were cut. An address is kept whole or not at all.
 * @param max the most they may cost as written, the ellipsis included
 * @param costOf what a run costs as written, its markup included
 */
export function cutRuns(runs: readonly Run[], max: number, costOf: (run: Run) => number): Run[] {
  const end: Run = { text: ellipsis };
  if (runs.reduce((sum, run) => sum + costOf(run), 0) <= max) return [...runs];
  const kept: Run[] = [];
  let left = max - costOf(end);
  for (const run of runs) {
    const cost = costOf(run);
    if (cost > left) {
      const markupCost = costOf({ ...run, text: '' });
      const text = head(run.text, left - markupCost, piece => costOf({ ...run, text: piece }) - markupCost);
      if (run.url === undefined) kept.push({ ...run, text: text.trimEnd() });
      break;
    }
    kept.push(run);
    left -= cost;
  }
  return joined([...kept, end]);
}

function linked(found: string): Run[] {
  const url = withoutTrailingPunctuation(found);
  if (!URL.canParse(url)) return [{ text: found }];
  return [{ text: url, url }, { text: found.slice(url.length) }];
}

/** A full stop or an unopened bracket behind an address belongs to the sentence. */
function withoutTrailingPunctuation(url: string): string {
  const shorter = url.replace(/[.,;:!?'*~_]+$/, '');
  const count = (character: string) => shorter.split(character).length - 1;
  const isUnopened =
    (shorter.endsWith(')') && count(')') > count('(')) || (shorter.endsWith(']') && count(']') > count('['));
  return isUnopened ? withoutTrailingPunctuation(shorter.slice(0, -1)) : shorter;
}

/** Neighbours of one style made one; empty runs dropped. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.text === '') continue;
    if (last !== undefined && last.url === undefined && run.url === undefined && last.strong === run.strong) {
      result[result.length - 1] = { ...last, text: last.text + run.text };
    } else result.push(run);
  }
  return result;
}
