// Bringing other people's text into the two shapes that a digest holds: one line, or paragraphs.

const invisible = /(?![\t\n\r\u0085])\p{Cc}|\ufeff/gu;

/** One line: control characters dropped, runs of white space made one space. */
export const oneLine = (text: string): string => clean(text).replace(/\s+/gu, ' ').trim();

/** Paragraphs: lines trimmed, empty lines between paragraphs made one. */
export const paragraphs = (text: string): string =>
  clean(text)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .split('\n')
    .map(line => line.replace(/[^\S\n]+/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const sentenceBreaks = new Intl.Segmenter('en', { granularity: 'sentence' });

// What Unicode's rules take for the end of a sentence, and is none.
const abbreviation = /(?:\b(?:et al|e\.g|i\.e|vs|cf|etc|resp|approx|Fig|Eq|Sec|No|Dr)\.|\b[A-Z]\.)\s*$/;

/** The sentences of an English text, in order; an abbreviation such as "et al." does not end one. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let open = '';
  for (const { segment } of sentenceBreaks.segment(oneLine(text))) {
    open += segment;
    if (abbreviation.test(open)) continue;
    found.push(open.trim());
    open = '';
  }
  if (open.trim() !== '') found.push(open.trim());
  return found;
}

/** Composed (a decomposed Hangul syllable is three characters), without control characters or half a surrogate pair. */
const clean = (text: string): string => text.toWellFormed().normalize('NFC').replace(invisible, '');

/** One spelling for all, to compare by: compatibility forms and case folded. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
