// Posts and replies as Slack messages: pure functions from data to payload.
import type { ActionsBlock, KnownBlock } from '@slack/types';
import { actionId, type PaperAction, type Reply } from '../../commands/reply.ts';
import type { Post } from '../../delivery/platform.ts';
import { cut } from '../../digest/cut.ts';
import type { Digest } from '../../digest/digest.ts';
import { plain } from '../../digest/inline.ts';
import type { Language } from '../../digest/language.ts';
import { type Paper, titleUrl, votesText } from '../../digest/paper.ts';
import { type Strings, stringsOf } from '../../strings/strings.ts';
import { abstractBlocks, cardBlocks, textBlocks, titleText } from './card.ts';
import { blockLimits, cardLimits, elementLimits, messageChars, textChars } from './limits.ts';
import { escapeText } from './text.ts';

/** A message as `chat.postMessage` takes it; `text` is the notification and what a screen reader says. */
export type SlackMessage = { readonly text: string; readonly blocks: readonly KnownBlock[] };

/** The messages of a post, in order; with `thread` the first stands in the channel and the others in its thread. */
export function renderPost(post: Post): SlackMessage[] {
  if (post.kind === 'notice') return [notice(post.text)];
  const { digest, layout } = post;
  const strings = stringsOf(digest.language);
  if (layout === 'cards') return cardMessages([headerBlock(digest, strings)], digest, strings);
  const lines = lineMessages(digest, strings);
  if (layout === 'compact') return lines;
  const cards = digest.entries.map((entry, index) => ({
    text: escapeText(titleText(entry.paper, cardLimits.titleChars)),
    blocks: cardBlocks(entry, index + 1, strings),
  }));
  return [...lines, ...cards];
}

/** The messages of a reply, in order. */
export function renderReply(reply: Reply): SlackMessage[] {
  const strings = stringsOf(reply.language);
  switch (reply.kind) {
    case 'digest': {
      const note = textBlocks(reply.note ?? '', cardLimits.noteChars);
      return cardMessages([...note, headerBlock(reply.digest, strings)], reply.digest, strings);
    }
    case 'paper':
      return [
        {
          text: escapeText(titleText(reply.paper, cardLimits.titleChars)),
          blocks:
            reply.view === 'abstract' ? abstractBlocks(reply, strings) : cardBlocks(reply, null, strings),
        },
      ];
    case 'choices': {
      const { text, blocks } = notice(reply.lead);
      return [
        {
          text,
          blocks: [...blocks, paperMenu('paper', reply.papers, reply.language, strings.paper.choose)],
        },
      ];
    }
    case 'notice':
      return [notice(reply.text)];
  }
}

const notice = (text: string): SlackMessage => ({
  text: escapeText(cut(plain(text), textChars / 5)),
  blocks: textBlocks(text, blockLimits.sectionChars),
});

const headingOf = (digest: Digest, strings: Strings): string =>
  strings.digest.heading(digest.date, digest.entries.length);

const headerBlock = (digest: Digest, strings: Strings): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: cut(headingOf(digest, strings), blockLimits.headerChars) },
});

function cardMessages(lead: readonly KnownBlock[], digest: Digest, strings: Strings): SlackMessage[] {
  const cards = digest.entries.map((entry, index) => cardBlocks(entry, index + 1, strings));
  return inMessages(digest, strings, (from, to) => [
    ...(from === 0 ? lead : []),
    ...cards
      .slice(from, to)
      .flatMap((card, index) => (index === 0 ? card : [{ type: 'divider' as const }, ...card])),
  ]);
}

/** A line a paper, and under the last the menu that shows an abstract to one reader. */
function lineMessages(digest: Digest, strings: Strings): SlackMessage[] {
  const papers = digest.entries.map(({ paper }) => paper);
  const lines = papers.map(paper => ({
    type: 'rich_text_section' as const,
    elements: [
      { type: 'link' as const, url: titleUrl(paper), text: titleText(paper, cardLimits.titleChars) },
      { type: 'text' as const, text: ` · ${votesText(paper)}` },
    ],
  }));
  const list = (from: number, to: number): KnownBlock => ({
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_list',
        style: 'ordered',
        // Documented, though the SDK's type does not name it.
        ...(from > 0 && { offset: from }),
        elements: lines.slice(from, to),
      },
    ],
  });
  const menu = () => paperMenu('abstract', papers, digest.language, strings.digest.showAbstract);
  return inMessages(digest, strings, (from, to) => [
    ...(from === 0 ? [headerBlock(digest, strings)] : []),
    ...(from < to ? [list(from, to)] : []),
    ...(from < to && to === papers.length ? [menu()] : []),
  ]);
}

/**
 * As few messages as the limits allow, cut between papers.
 * @param blocksOf the blocks of the papers from one index up to, and without, another
 */
function inMessages(
  digest: Digest,
  strings: Strings,
  blocksOf: (from: number, to: number) => KnownBlock[],
): SlackMessage[] {
  const fits = (blocks: readonly KnownBlock[]) =>
    blocks.length <= blockLimits.perMessage && countChars(blocks) <= messageChars;
  const starts = [0];
  for (let last = 1; last < digest.entries.length; last++)
    if (!fits(blocksOf(starts.at(-1) ?? 0, last + 1))) starts.push(last);
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? digest.entries.length;
    return { text: fallbackText(digest, strings, from, to), blocks: blocksOf(from, to) };
  });
}

const paperMenu = (
  action: PaperAction,
  papers: readonly Paper[],
  language: Language,
  placeholder: string,
): ActionsBlock => ({
  type: 'actions',
  elements: [
    {
      type: 'static_select',
      action_id: actionId(action, language),
      placeholder: { type: 'plain_text', text: cut(placeholder, elementLimits.placeholderChars) },
      options: papers.slice(0, elementLimits.options).map((paper, index) => ({
        text: {
          type: 'plain_text',
          text: cut(`${index + 1}. ${titleText(paper, cardLimits.titleChars)}`, elementLimits.optionChars),
          emoji: false,
        },
        value: paper.id,
      })),
    },
  ],
});

/** Heading and titles, shortened alike so that they fit a notification whatever has to be escaped. */
function fallbackText(digest: Digest, strings: Strings, from: number, to: number): string {
  const titleChars = textChars / 6 / Math.max(1, to - from);
  const titles = digest.entries
    .slice(from, to)
    .map(({ paper }, index) => `${from + index + 1}. ${titleText(paper, titleChars)}`);
  return [...(from === 0 ? [headingOf(digest, strings)] : []), ...titles].map(escapeText).join('\n');
}

/** Every character of text and address in the blocks: what Slack's own limit seems to count. */
function countChars(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + countChars(inner), 0);
}
