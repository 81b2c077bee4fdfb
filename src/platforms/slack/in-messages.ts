// Parting a digest into as few messages as Slack's limits allow.
import type { KnownBlock } from '@slack/types';
import { cut } from '../../digest/cut.ts';
import type { Digest } from '../../digest/digest.ts';
import { digestHeading, themesLine } from '../../strings/digest-heading.ts';
import { hasChart } from '../digest-chart.ts';
import { titleText } from './card.ts';
import { blockLimits, messageChars, textChars } from './limits.ts';
import type { SlackMessage } from './render.ts';
import { escapeText } from './text.ts';

// More than a chart's block takes.
const chartChars = 200;

/**
 * As few messages as the limits allow, cut between papers; the first has room for the chart.
 * @param blocksOf the blocks of the papers from one index up to, and without, another
 */
export function inMessages(
  digest: Digest,
  blocksOf: (from: number, to: number) => KnownBlock[],
): SlackMessage[] {
  const fits = (from: number, to: number) => {
    const blocks = blocksOf(from, to);
    const isCharted = from === 0 && hasChart(digest);
    return (
      blocks.length + (isCharted ? 1 : 0) <= blockLimits.perMessage &&
      countChars(blocks) + (isCharted ? chartChars : 0) <= messageChars
    );
  };
  const starts = [0];
  for (let last = 1; last < digest.entries.length; last++)
    if (!fits(starts.at(-1) ?? 0, last + 1)) starts.push(last);
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? digest.entries.length;
    return { text: fallbackText(digest, from, to), blocks: blocksOf(from, to) };
  });
}

/** Heading, themes and titles, shortened alike so that they fit a notification whatever has to be escaped. */
export function fallbackText(digest: Digest, from: number, to: number): string {
  const titleChars = textChars / 6 / Math.max(1, to - from);
  const titles = digest.entries
    .slice(from, to)
    .map(({ paper }, index) => `${from + index + 1}. ${titleText(paper, titleChars)}`);
  const themes = cut(themesLine(digest) ?? '', textChars / 12);
  const lead = from === 0 ? [digestHeading(digest), ...(themes === '' ? [] : [themes])] : [];
  return [...lead, ...titles].map(escapeText).join('\n');
}

/** Every character of text and address in the blocks: what Slack's own limit seems to count. */
export function countChars(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + countChars(inner), 0);
}
