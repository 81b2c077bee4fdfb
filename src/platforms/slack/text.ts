// Text as Slack's text objects and rich text. The only place that knows Slack's special characters.
import type { MrkdwnElement, PlainTextElement, RichTextLink, RichTextText } from '@slack/types';
import { cutRuns, type Run } from '../../digest/inline.ts';
import { blockLimits } from './limits.ts';

/** Text in mrkdwn and in a message's `text`: https://docs.slack.dev/messaging/formatting-message-text#escaping */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A link in mrkdwn. The label must be our own words: nothing in it can be escaped but `&`, `<` and `>`. */
export const mrkdwnLink = (url: string, label: string): string => `<${escapeText(url)}|${escapeText(label)}>`;

/**
 * Runs as a text object: mrkdwn where that can say them, else plain text, in which nothing is markup.
 * mrkdwn has no way to write a `*`, `_`, `~`, backtick or `:name:` that is not markup, and knows no bold that a letter
 * touches, as a Korean particle does.
 * @param maxChars what a reader sees at most, no more than a section takes
 */
export function slackText(runs: readonly Run[], maxChars: number): MrkdwnElement | PlainTextElement {
  const kept = cutRuns(runs, maxChars, shownChars);
  const text = kept.map(mrkdwn).join('');
  return kept.every(isMrkdwn) && text.length <= blockLimits.sectionChars
    ? { type: 'mrkdwn', text, verbatim: true }
    : { type: 'plain_text', text: kept.map(run => run.text).join(''), emoji: false };
}

/**
 * Runs as the elements of a rich text section, where text is always text; empty for no text.
 * @param maxChars what a reader sees at most
 */
export const richText = (runs: readonly Run[], maxChars: number): (RichTextText | RichTextLink)[] =>
  cutRuns(runs, maxChars, shownChars).map(({ text, url, strong }) => ({
    ...(url === undefined ? { type: 'text' as const, text } : { type: 'link' as const, url }),
    ...(strong && { style: { bold: true } }),
  }));

const shownChars = ({ text }: Run): number => text.length;

function mrkdwn({ text, url, strong }: Run): string {
  if (url !== undefined) return `<${escapeText(url)}>`;
  return strong ? `*${escapeText(text)}*` : escapeText(text);
}

const markup = /[*_~`]|:[^\s:]+:|^\s*>/m;

/** Whether mrkdwn can say a run where it stands. */
function isMrkdwn({ text, url, strong }: Run, index: number, runs: readonly Run[]): boolean {
  if (url !== undefined) return true;
  if (markup.test(text)) return false;
  if (!strong) return true;
  const before = runs[index - 1]?.text.at(-1) ?? ' ';
  const after = runs[index + 1]?.text.at(0) ?? ' ';
  return text.trim() === text && /\s/.test(before) && /[\s.,;!?]/.test(after);
}
