// Whether a draft has as many parts as were asked for, and none is too short or too long.
import type { Language } from '../../digest/language.ts';
import { sentences } from '../../digest/plain-text.ts';
import type { Fault } from '../../digest/review.ts';
import type { Draft } from '../draft.ts';

type Range = readonly [least: number, most: number];

/** In UTF-16 units; of an abstract in units for each one of the source. */
const lengths: Readonly<
  Record<Language, { readonly summary: Range; readonly keyPoint: Range; readonly abstract: Range }>
> = {
  ko: { summary: [15, 400], keyPoint: [10, 300], abstract: [0.25, 1.3] },
  ja: { summary: [15, 400], keyPoint: [10, 300], abstract: [0.25, 1.3] },
  zh: { summary: [10, 300], keyPoint: [8, 250], abstract: [0.15, 1] },
  en: { summary: [30, 600], keyPoint: [20, 450], abstract: [0, 0] },
};

/** How many key points a brief has. */
export const keyPointCount = 3;

/** How many key points of a draft are looked at; what stands behind them is in no brief. */
export const mostPointsRead = 2 * keyPointCount;

/** What is too much or too little. */
export function lengthFaults(draft: Draft, language: Language, sourceChars: number): Fault[] {
  const { summary, keyPoint, abstract } = lengths[language];
  const [least, most] = abstract;
  const isWithin = (length: number, [from, to]: Range) => length >= from && length <= to;
  const fault = (
    part: Fault['part'],
    kind: Fault['kind'],
    found: string,
    index: number | null = null,
  ): Fault => ({
    part,
    index,
    kind,
    found,
  });
  return [
    ...(isWithin(draft.summary.length, summary)
      ? []
      : [fault('summary', 'length', `${draft.summary.length}`)]),
    ...(sentences(draft.summary).length > 1
      ? [fault('summary', 'count', `${sentences(draft.summary).length} sentences`)]
      : []),
    ...(draft.abstract === null || isWithin(draft.abstract.length, [least * sourceChars, most * sourceChars])
      ? []
      : [fault('abstract', 'length', `${draft.abstract.length}`)]),
    ...(draft.keyPoints.length === keyPointCount
      ? []
      : [fault('keyPoints', 'count', `${draft.keyPoints.length}`)]),
    ...draft.keyPoints
      .slice(0, mostPointsRead)
      .flatMap((point, index) => [
        ...(isWithin(point.length, keyPoint) ? [] : [fault('keyPoints', 'length', `${point.length}`, index)]),
        ...(draft.keyPoints.indexOf(point) < index
          ? [fault('keyPoints', 'count', 'the same again', index)]
          : []),
      ]),
  ];
}
