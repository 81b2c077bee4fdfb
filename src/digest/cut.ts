// Shortening text without breaking what a reader sees as one character.

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What stands where text was cut. */
export const ellipsis = '…';

/** What a piece of text costs of a limit. It must add up: two pieces together cost the sum of their costs. */
export type Cost = (piece: string) => number;

const utf16Units: Cost = piece => piece.length;

/**
 * The text, or as many of its graphemes as fit with an ellipsis behind them.
 * @param max the most it may cost, the ellipsis included
 * @param cost UTF-16 units by default; the escaped length where escaping follows
 */
export function cut(text: string, max: number, cost: Cost = utf16Units): string {
  return cost(text) <= max ? text : head(text, max - cost(ellipsis), cost).trimEnd() + ellipsis;
}

/** The longest beginning of a text, in whole graphemes, that costs no more than `max`. */
export function head(text: string, max: number, cost: Cost = utf16Units): string {
  let end = 0;
  let spent = 0;
  for (const { segment } of graphemes.segment(text)) {
    spent += cost(segment);
    if (spent > max) break;
    end += segment.length;
  }
  return text.slice(0, end);
}
