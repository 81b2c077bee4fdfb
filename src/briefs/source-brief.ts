// The brief of a paper that no model wrote: the source's own words, marked as not translated.
import type { Brief } from '../digest/brief.ts';
import type { Language } from '../digest/language.ts';
import type { Paper } from '../digest/paper.ts';
import { sentences } from '../digest/plain-text.ts';

const maxKeyPoints = 3;

/**
 * The source's own summary if there is one, else the abstract's first sentence; as key points the abstract's
 * sentences that tell most: the last ones, where results stand, that the summary has not said already.
 */
export function sourceBrief(paper: Paper, language: Language): Brief {
  const all = sentences(paper.abstract ?? '');
  const summary = paper.aiSummary ?? all[0] ?? null;
  const keyPoints = all.filter(sentence => sentence !== summary).slice(-maxKeyPoints);
  return { language, summary, abstract: paper.abstract, keyPoints, translated: false };
}
