// Posts and replies as Slack messages: pure functions from data to payload.
import type { KnownBlock } from '@slack/types';
import { paperButtons } from '../../commands/paper-buttons.ts';
import type { Reply } from '../../commands/reply.ts';
import type { Post } from '../../delivery/platform.ts';
import { cut } from '../../digest/cut.ts';
import type { Digest, DigestEntry } from '../../digest/digest.ts';
import { fairCap } from '../../digest/fair-cap.ts';
import { plain } from '../../digest/inline.ts';
import { digestHeading, themesLine } from '../../strings/digest-heading.ts';
import { type Strings, stringsOf } from '../../strings/strings.ts';
import { abstractBlocks, cardBlocks, originalBlocks, textBlocks, titleText } from './card.ts';
import { controlBlocks, paperMenu } from './controls.ts';
import { fileMessages } from './file.ts';
import { countChars, fallbackText, inMessages } from './in-messages.ts';
import { blockLimits, cardLimits, messageChars, textChars } from './limits.ts';
import { paperList, reasonsOf } from './lines.ts';
import { escapeText } from './text.ts';

/** A message as `chat.postMessage` takes it; `text` is the notification and what a screen reader says. */
export type SlackMessage = { readonly text: string; readonly blocks: readonly KnownBlock[] };

/**
 * The messages of a post, in order; with `thread` the first stands in the channel and the others in its thread. An alert
 * is one message of lines in every layout.
 */
export function renderPost(post: Post): SlackMessage[] {
  if (post.kind === 'notice') return [notice(post.text)];
  const { digest, layout } = post;
  const strings = stringsOf(digest.language);
  if (digest.edition === 'alert') return [alertMessage(digest, strings)];
  if (layout === 'cards') return cardMessages(leadBlocks(digest), digest, strings);
  const lines = lineMessages(leadBlocks(digest), digest, strings);
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
      const { digest, layout = 'cards' } = reply;
      const lead = [...textBlocks(reply.note ?? '', cardLimits.noteChars), ...leadBlocks(digest)];
      return (layout === 'cards' ? cardMessages : lineMessages)(lead, digest, stringsOf(digest.language));
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
  const lines = list === undefined || papers.length === 0 ? [] : [paperList(papers, first - 1, list)];
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

/** What stands above a digest's papers: the heading, and what several days were about. The chart follows it. */
export const leadBlocks = (digest: Digest): KnownBlock[] => [
  {
    type: 'header',
    text: { type: 'plain_text', text: cut(digestHeading(digest), blockLimits.headerChars) },
  },
  ...textBlocks(themesLine(digest) ?? '', cardLimits.noteChars),
];

function cardMessages(lead: readonly KnownBlock[], digest: Digest, strings: Strings): SlackMessage[] {
  const cards = digest.entries.map((entry, index) => digestCard(entry, index + 1, digest, strings));
  return inMessages(digest, (from, to) => [
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

/** A line a paper, and under the last the menus. */
function lineMessages(lead: readonly KnownBlock[], digest: Digest, strings: Strings): SlackMessage[] {
  const { entries } = digest;
  const papers = entries.map(({ paper }) => paper);
  const remarks = reasonsOf(entries, strings);
  return inMessages(digest, (from, to) => [
    ...(from === 0 ? lead : []),
    ...(from < to ? [paperList(papers.slice(from, to), from, { remarks: remarks.slice(from, to) })] : []),
    ...(from < to && to === entries.length ? digestMenus(digest, strings) : []),
  ]);
}

/** An alert: one message, its titles cut fairly. */
function alertMessage(digest: Digest, strings: Strings): SlackMessage {
  const { entries } = digest;
  const papers = entries.map(({ paper }) => paper);
  const remarks = reasonsOf(entries, strings);
  const blocksWith = (titleChars: number): KnownBlock[] =>
    entries.length === 0
      ? leadBlocks(digest)
      : [
          ...leadBlocks(digest),
          paperList(papers, 0, { remarks, titleChars }),
          ...digestMenus(digest, strings),
        ];
  const titles = papers.map(paper => titleText(paper, cardLimits.titleChars).length);
  const roomChars = messageChars - countChars(blocksWith(1)) + papers.length;
  const titleChars = Math.min(cardLimits.titleChars, fairCap(titles, roomChars));
  return { text: fallbackText(digest, 0, entries.length), blocks: blocksWith(titleChars) };
}

/** The menus that show an abstract to one reader, and save a paper. */
function digestMenus({ entries, language }: Digest, strings: Strings): KnownBlock[] {
  const papers = entries.map(({ paper }) => paper);
  return [
    paperMenu('abstract', papers, { language, placeholder: strings.digest.showAbstract }),
    paperMenu('save', papers, { language, placeholder: strings.saved.save }),
  ];
}
