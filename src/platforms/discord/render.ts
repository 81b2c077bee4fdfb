// Posts and replies as Discord messages: pure functions from data to payload.
import type { APIEmbed } from 'discord-api-types/v10';
import { paperButtons } from '../../commands/paper-buttons.ts';
import type { Reply } from '../../commands/reply.ts';
import type { Layout, Post } from '../../delivery/platform.ts';
import type { Digest } from '../../digest/digest.ts';
import { readInline } from '../../digest/inline.ts';
import { digestHeading, themesLine } from '../../strings/digest-heading.ts';
import { type Strings, stringsOf } from '../../strings/strings.ts';
import { hasChart } from '../digest-chart.ts';
import { abstractEmbed, cardEmbed, embedChars, originalEmbed } from './card.ts';
import { choiceRows } from './form.ts';
import { cardLimits, embedLimits, messageLimits } from './limits.ts';
import { digestContents, paperLine, remark } from './lines.ts';
import { buttonRow, controlRows, linkRow, paperMenu, type Row } from './rows.ts';
import { discordText } from './text.ts';

/** A message as Discord's REST API takes it. Nobody is ever mentioned, whatever a title says. */
export type DiscordMessage = {
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components?: Row[];
  readonly files?: readonly { readonly name: string; readonly content: string | Uint8Array }[];
  readonly allowed_mentions: { parse: [] };
};

/**
 * The messages of a post, in order; with `thread` the first stands in the channel and the others in its thread. An alert
 * is one message of lines in every layout.
 */
export function renderPost(post: Post): DiscordMessage[] {
  if (post.kind === 'notice') return [notice(post.text)];
  const { digest, layout } = post;
  const { language } = digest;
  const strings = stringsOf(language);
  const lines = digestMessages(digest, layout, leadOf(digest));
  if (layout !== 'thread' || digest.edition === 'alert') return lines;
  const cards = digest.entries.map((entry, index) =>
    message({
      embeds: [cardEmbed(entry, index + 1, strings)],
      components: [buttonRow(language, paperButtons(entry.paper.id, { language, view: 'digest' }))],
    }),
  );
  return [...lines, ...cards];
}

/** What stands in the channel: cards, or lines. */
function digestMessages(digest: Digest, layout: Layout, lead: string): DiscordMessage[] {
  const strings = stringsOf(digest.language);
  const messages =
    layout === 'cards' && digest.edition !== 'alert'
      ? cardMessages(lead, digest, strings)
      : digestContents(digest, lead).map(content => message({ content }));
  return withMenu(messages, digest, strings);
}

/** The messages of a post as text alone, each in place of the one of `renderPost`: a line a paper instead of its card. */
export function renderPlain(post: Post): DiscordMessage[] {
  if (post.kind === 'notice') return renderPost(post);
  let from = 0;
  return renderPost(post).map(({ content, embeds = [] }) => {
    const entries = post.digest.entries.slice(from, from + embeds.length);
    const roomChars = messageLimits.contentChars - (content?.length ?? 0);
    const lineChars = Math.floor(roomChars / Math.max(1, entries.length)) - 1;
    const lines = entries.map(({ paper }, index) => paperLine(paper, from + index + 1, lineChars));
    from += embeds.length;
    return message({ content: [content, ...lines].filter(line => line !== undefined).join('\n') });
  });
}

/** The same message without pictures. */
export const withoutImages = ({ embeds, ...rest }: DiscordMessage): DiscordMessage => ({
  ...rest,
  ...(embeds !== undefined && { embeds: embeds.map(({ thumbnail: _, image: __, ...embed }) => embed) }),
});

/** The messages of a reply, in order; its buttons and menus stand under the last. */
export function renderReply(reply: Reply): DiscordMessage[] {
  const messages = bodyOf(reply);
  const last = messages.at(-1);
  const rows = controlRows(reply, last?.components ?? []);
  return last === undefined || rows.length === 0
    ? messages
    : [...messages.slice(0, -1), { ...last, components: rows }];
}

function bodyOf(reply: Reply): DiscordMessage[] {
  const strings = stringsOf(reply.language);
  switch (reply.kind) {
    case 'digest': {
      const { digest, note, layout = 'cards' } = reply;
      const lead = note === null ? '' : `${discordText(readInline(note), cardLimits.noteChars)}\n`;
      return digestMessages(digest, layout, lead + leadOf(digest));
    }
    case 'paper':
      return [paperMessage(reply, strings)];
    case 'choices':
      return [choicesMessage(reply, strings)];
    case 'notice':
      return [notice(reply.text)];
    case 'file':
      return [{ ...notice(reply.lead), files: [{ name: reply.name, content: reply.content }] }];
    case 'form':
      return [{ ...notice(reply.lead), components: choiceRows(reply) }];
  }
}

function paperMessage(reply: Reply & { kind: 'paper' }, strings: Strings): DiscordMessage {
  const content =
    reply.note === undefined ? {} : { content: discordText(readInline(reply.note), cardLimits.noteChars) };
  if (reply.view === 'abstract') return message({ ...content, embeds: [abstractEmbed(reply, strings)] });
  if (reply.view === 'original') return message({ ...content, embeds: [originalEmbed(reply, strings)] });
  return message({
    ...content,
    embeds: [cardEmbed(reply, null, strings)],
    components: linkRow(reply.paper, strings),
  });
}

function choicesMessage(
  { lead, papers, list, language }: Reply & { kind: 'choices' },
  strings: Strings,
): DiscordMessage {
  const first = list?.first ?? 1;
  const heading = discordText(
    readInline(lead),
    list === undefined ? messageLimits.contentChars : cardLimits.noteChars,
  );
  const remarks = (list?.remarks ?? []).map(remark);
  const roomChars = messageLimits.contentChars - heading.length;
  const lines = (list === undefined ? [] : papers).map((paper, index) => {
    const remarked = remarks[index] ?? '';
    const lineChars = Math.floor(roomChars / papers.length) - remarked.length - 1;
    return paperLine(paper, first + index, lineChars) + remarked;
  });
  return message({
    content: [heading, ...lines].join('\n'),
    components:
      papers.length === 0
        ? []
        : [paperMenu('paper', papers, { language, placeholder: strings.paper.choose, first })],
  });
}

const message = (parts: Omit<DiscordMessage, 'allowed_mentions'>): DiscordMessage => ({
  ...parts,
  allowed_mentions: { parse: [] },
});

const notice = (text: string): DiscordMessage =>
  message({ content: discordText(readInline(text), messageLimits.contentChars) });

/** The heading, and what several days were about. */
function leadOf(digest: Digest): string {
  const themes = themesLine(digest);
  const heading = `**${digestHeading(digest)}**`;
  return themes === null
    ? heading
    : `${heading}
${discordText([{ text: themes }], cardLimits.noteChars)}`;
}

/** As few messages as the limits allow, cut between papers; the first has room for the chart. */
function cardMessages(heading: string, digest: Digest, strings: Strings): DiscordMessage[] {
  const groups: APIEmbed[][] = [[]];
  let chars = 0;
  for (const [index, entry] of digest.entries.entries()) {
    const embed = cardEmbed(entry, index + 1, strings);
    chars += embedChars(embed);
    const group = groups.at(-1) ?? [];
    const most = embedLimits.perMessage - (groups.length === 1 && hasChart(digest) ? 1 : 0);
    if (chars <= embedLimits.messageChars && group.length < most) group.push(embed);
    else {
      groups.push([embed]);
      chars = embedChars(embed);
    }
  }
  return groups.map((embeds, index) => message({ ...(index === 0 && { content: heading }), embeds }));
}

/** The menus that show an abstract to one reader, and save a paper, under the last message. */
function withMenu(messages: readonly DiscordMessage[], digest: Digest, strings: Strings): DiscordMessage[] {
  if (digest.entries.length === 0) return [...messages];
  const papers = digest.entries.map(entry => entry.paper);
  const { language } = digest;
  const components = [
    paperMenu('abstract', papers, { language, placeholder: strings.digest.showAbstract }),
    paperMenu('save', papers, { language, placeholder: strings.saved.save }),
  ];
  return messages.map((sent, index) => (index === messages.length - 1 ? { ...sent, components } : sent));
}
