// How wide text is in the charts' font, which is needed before it is drawn.
import { ellipsis, head } from '../digest/cut.ts';

// Advances in Nanum Gothic, the same in both weights; each is its group's widest, so that no text is wider than told.
const advancesEm: readonly (readonly [RegExp, number])[] = [
  [/[Iil|‘’]/, 0.25],
  [/[ j',.:;{}·]/, 0.31],
  [/[-()[\]Jfrt/\\“”]/, 0.39],
  [/[!"s–]/, 0.44],
  [/[LcvzyF]/, 0.51],
  [/[xk<>?STZ_ae]/, 0.56],
  [/[EP#$*0-9BbdghnopquR]/, 0.63],
  [/[KCVXY+=^~]/, 0.68],
  [/[&ADHNU]/, 0.74],
  [/[OQGw@]/, 0.88],
  [/[m…가-힣]/, 0.95],
];
const widestEm = 1.1;

/** The most that a text can be wide, as a multiple of its font size. */
export const textWidthEm = (text: string): number =>
  [...text].reduce((sum, character) => sum + advanceEm(character), 0);

/**
 * The text, or its longest beginning that surely fits with an ellipsis behind it.
 * @param maxEm the width as a multiple of the font size
 */
export const cutToWidth = (text: string, maxEm: number): string =>
  textWidthEm(text) <= maxEm
    ? text
    : head(text, maxEm - advanceEm(ellipsis), textWidthEm).trimEnd() + ellipsis;

const advanceEm = (character: string): number =>
  advancesEm.find(([characters]) => characters.test(character))?.[1] ?? widestEm;
