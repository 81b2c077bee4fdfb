// Posts and replies as Slack messages: pure functions from data to payload.
import type { KnownBlock } from '@slack/types';
import { paperButtons } from '../../commands/paper-buttons.ts';
import type { Reply } from '../../commands/reply.ts';
import type { Post } from '../../delivery/platform.ts';
import { cut } from '../../digest/cut.ts';
import type { Digest, DigestEntry } from '../../digest/digest.ts';
import { plain } from '../../digest/inline.ts';
import { type Paper, titleUrl, votesText } from '../../digest/paper.ts';
import { type Strings, stringsOf } from '../../strings/strings.ts';
import { abstractBlocks, cardBlocks, originalBlocks, textBlocks, titleText } from './card.ts';
import { controlBlocks, paperMenu } from './controls.ts';
import { fileMessages } from './file.ts';
import { blockLimits, cardLimits, messageChars, textChars } from './limits.ts';
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
    blocks: digestCard(entry, index + 1, digest, strings),
  }));
  return [...lines, ...cards];
}

/** The messages of a reply, in order; its buttons and menus stand under the last. */
export function renderReply(reply: Reply): SlackMessage[] {
  const messages = bodyOf(reply);
  const last = messages.at(-1);
  const controls = controlBlocks(reply);
  return last === undefined || controls.length === 0
    ? messages
    : [...messages.slice(0, -1), { ...last, blocks: [...last.blocks, ...controls] }];
}

function bodyOf(reply: Reply): SlackMessage[] {
  const strings = stringsOf(reply.language);
  switch (reply.kind) {
    case 'digest': {
      const note = textBlocks(reply.note ?? '', cardLimits.noteChars);
      return cardMessages([...note, headerBlock(reply.digest, strings)], reply.digest, strings);
    }
    case 'paper':
      return [paperMessage(reply, strings)];
    case 'choices':
      return [choicesMessage(reply, strings)];
    case 'notice':
      return [notice(reply.text)];
    case 'file':
      return [notice(reply.lead), ...fileMessages(reply)];
    case 'form':
      // It is shown in a window of its own.
      return [notice(reply.lead)];
  }
}

function paperMessage(reply: Reply & { kind: 'paper' }, strings: Strings): SlackMessage {
  const { paper, view, note = '', language } = reply;
  const blocks =
    view === 'abstract'
      ? abstractBlocks(reply, strings)
      : view === 'original'
        ? originalBlocks(reply, strings)
        : cardBlocks(reply, null, { strings, language });
  return {
    text: escapeText(titleText(paper, cardLimits.titleChars)),
    blocks: [...textBlocks(note, cardLimits.noteChars), ...blocks],
  };
}

function choicesMessage(
  { lead, papers, list, language }: Reply & { kind: 'choices' },
  strings: Strings,
): SlackMessage {
  const { text, blocks } = notice(lead);
  const first = list?.first ?? 1;
  const lines = list === undefined || papers.length === 0 ? [] : [paperList(papers, first - 1, list.remarks)];
  const menu =
    papers.length === 0
      ? []
      : [paperMenu('paper', papers, { language, placeholder: strings.paper.choose, first })];
  return { text, blocks: [...blocks, ...lines, ...menu] };
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
  const cards = digest.entries.map((entry, index) => digestCard(entry, index + 1, digest, strings));
  return inMessages(digest, strings, (from, to) => [
    ...(from === 0 ? lead : []),
    ...cards
      .slice(from, to)
      .flatMap((card, index) => (index === 0 ? card : [{ type: 'divider' as const }, ...card])),
  ]);
}

/** A paper's card among others, with what can be asked of it. */
const digestCard = (entry: DigestEntry, rank: number, { language }: Digest, strings: Strings): KnownBlock[] =>
  cardBlocks(entry, rank, {
    strings,
    language,
    buttons: paperButtons(entry.paper.id, { language, view: 'digest' }),
  });

/** A line a paper, and under the last the menus that show an abstract to one reader and save a paper. */
function lineMessages(digest: Digest, strings: Strings): SlackMessage[] {
  const papers = digest.entries.map(({ paper }) => paper);
  const { language } = digest;
  const menus = () => [
    paperMenu('abstract', papers, { language, placeholder: strings.digest.showAbstract }),
    paperMenu('save', papers, { language, placeholder: strings.saved.save }),
  ];
  return inMessages(digest, strings, (from, to) => [
    ...(from === 0 ? [headerBlock(digest, strings)] : []),
    ...(from < to ? [paperList(papers.slice(from, to), from)] : []),
    ...(from < to && to === papers.length ? menus() : []),
  ]);
}

/** Papers as numbered lines with links. */
const paperList = (papers: readonly Paper[], from: number, remarks: readonly string[] = []): KnownBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_list',
      style: 'ordered',
      // Documented, though the SDK's type does not name it.
      ...(from > 0 && { offset: from }),
      elements: papers.map((paper, index) => ({
        type: 'rich_text_section' as const,
        elements: [
          { type: 'link' as const, url: titleUrl(paper), text: titleText(paper, cardLimits.titleChars) },
          {
            type: 'text' as const,
            text: [votesText(paper), ...remarks.slice(index, index + 1)].map(part => ` · ${part}`).join(''),
          },
        ],
      })),
    },
  ],
});

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
