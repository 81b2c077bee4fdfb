// Discord's Markdown read back as Discord reads it: https://support.discord.com/hc/en-us/articles/210298617

/** Text as a reader sees it, and how. */
export type Piece = { text: string; bold: boolean; url: string | null };

// Whatever is not one of these must have been escaped.
const active = [/[*_~|`<[\]]/y, /@(?:everyone|here)/y, /:[\p{L}\p{N}_+-]+:/uy, /https?:\/\/\S/iy];
const block = /^[ \t]*(?:#{1,3}|-#|>{1,3}|[-*+]|\d+\.)\s/m;

/**
 * The pieces that a reader sees.
 * Throws for markup other than bold, links in angle brackets and links with a label.
 */
export function readMarkdown(source: string): Piece[] {
  const start = block.exec(source);
  if (start !== null) throw new Error(`a line starts with "${start[0]}": ${source}`);
  const pieces: Piece[] = [];
  readRunning(source, { bold: false, url: null }, pieces);
  return pieces;
}

/** What a reader sees, without its style. */
export const readText = (source: string): string =>
  readMarkdown(source)
    .map(({ text }) => text)
    .join('');

function readRunning(source: string, style: Omit<Piece, 'text'>, pieces: Piece[]): void {
  const add = (text: string, url = style.url) => {
    const last = pieces.at(-1);
    if (last !== undefined && last.bold === style.bold && last.url === url && url === style.url)
      last.text += text;
    else pieces.push({ text, bold: style.bold, url });
  };
  for (let at = 0; at < source.length; ) {
    const match = (pattern: RegExp) => {
      pattern.lastIndex = at;
      return pattern.exec(source);
    };
    const escaped = match(/\\([^0-9A-Za-z\s])/y);
    const angled = match(/<(https?:\/\/[^ >]+)>/y);
    const labelled = match(/\[((?:\\.|[^\\\]])+)\]\(<?(https?:\/\/[^\s<>()]+)>?\)/y);
    const bold = match(/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y);
    const found = escaped ?? angled ?? labelled ?? bold;
    if (found === null) {
      if (active.some(pattern => match(pattern) !== null))
        throw new Error(`markup at "${source.slice(at, at + 30)}"`);
      add(source[at] ?? '');
      at += 1;
      continue;
    }
    if (escaped) add(escaped[1] ?? '');
    else if (angled) add(angled[1] ?? '', angled[1] ?? '');
    else if (labelled) readRunning(labelled[1] ?? '', { ...style, url: labelled[2] ?? '' }, pieces);
    else if (bold) readRunning(bold[1] ?? '', { ...style, bold: true }, pieces);
    at += found[0].length;
  }
}
