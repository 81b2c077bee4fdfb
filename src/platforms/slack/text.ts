// Text as Slack's text objects and rich text. The only place that knows Slack's special characters.
import type { MrkdwnElement, PlainTextElement, RichTextLink, RichTextText } from '@slack/types';
import { cutRuns, type Run } from '../../digest/inline.ts';

/** Text in mrkdwn and in a message's `text`: https://docs.slack.dev/messaging/formatting-message-text#escaping */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A link in mrkdwn. The label must be our own words: nothing in it can be escaped but `&`, `<` and `>`. */
export const mrkdwnLink = (url: string, label: string): string => `<${escapeText(url)}|${escapeText(label)}>`;

/**
 * Runs as a text object, cut to fit: mrkdwn where that can say them, else plain text, in which nothing is markup.
 * mrkdwn has no way to write a `*`, `_`, `~`, backtick or `:name:` that is not markup, and knows no bold that a letter
 * touches, as a Korean particle does.
 */
export function slackText(runs: readonly Run[], maxChars: number): MrkdwnElement | PlainTextElement {
  const kept = cutRuns(runs, maxChars, ({ text, url, strong }) =>
    url === undefined ? escapeText(text).length + (strong ? 2 : 0) : escapeText(url).length + 2,
  );
  if (!isMrkdwn(kept))
    return { type: 'plain_text', text: kept.map(({ text }) => text).join(''), emoji: false };
  const text = kept.map(({ text, url, strong }) => {
    if (url !== undefined) return `<${escapeText(url)}>`;
    return strong ? `*${escapeText(text)}*` : escapeText(text);
  });
  return { type: 'mrkdwn', text: text.join(''), verbatim: true };
}

/** Runs as the elements of a rich text section, cut to fit; empty for no text. There text is always text. */
export const richText = (runs: readonly Run[], maxChars: number): (RichTextText | RichTextLink)[] =>
  cutRuns(runs, maxChars, ({ text }) => text.length).map(({ text, url, strong }) => ({
    ...(url === undefined ? { type: 'text' as const, text } : { type: 'link' as const, url }),
    ...(strong && { style: { bold: true } }),
  }));

const markup = /[*_~`]|:[\w+-]+:|^\s*>/m;

function isMrkdwn(runs: readonly Run[]): boolean {
  return runs.every(({ text, url, strong }, index) => {
    if (url === undefined && markup.test(text)) return false;
    if (!strong) return true;
    const before = runs[index - 1]?.text.at(-1) ?? ' ';
    const after = runs[index + 1]?.text.at(0) ?? ' ';
    return !text.includes('\n') && /\s/.test(before) && /[\s.,;!?]/.test(after);
  });
}
