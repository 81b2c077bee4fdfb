// Shortening text without breaking what a reader sees as one character.

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What stands where text was cut. */
export const ellipsis = '…';

/**
 * The text, or as many of its graphemes as fit with an ellipsis behind them.
 * @param maxChars UTF-16 units, the ellipsis included
 */
export const cut = (text: string, maxChars: number): string =>
  text.length <= maxChars
    ? text
    : head(text, maxChars - ellipsis.length, piece => piece.length).trimEnd() + ellipsis;

/**
 * The longest beginning of a text, in whole graphemes, that costs no more than `max`.
 * @param cost what a piece costs; it must add up: two pieces together cost the sum of their costs
 */
export function head(text: string, max: number, cost: (piece: string) => number): string {
  let end = 0;
  let spent = 0;
  for (const { segment } of graphemes.segment(text)) {
    spent += cost(segment);
    if (spent > max) break;
    end += segment.length;
  }
  return text.slice(0, end);
}
