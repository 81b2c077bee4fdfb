// Posts and replies as Discord messages: pure functions from data to payload.
import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { actionId, type PaperAction, type Reply } from '../../commands/reply.ts';
import type { Post } from '../../delivery/platform.ts';
import { cut } from '../../digest/cut.ts';
import type { Digest } from '../../digest/digest.ts';
import { readInline } from '../../digest/inline.ts';
import type { Language } from '../../digest/language.ts';
import { type Paper, paperLinks, titleUrl, votesText } from '../../digest/paper.ts';
import { type Strings, stringsOf } from '../../strings/strings.ts';
import { abstractEmbed, cardEmbed, embedChars, titleText } from './card.ts';
import { cardLimits, embedLimits, messageLimits, selectLimits } from './limits.ts';
import { discordText } from './text.ts';

// A title shorter than this says nothing.
const minTitleChars = 20;

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A message as Discord's REST API takes it. Nobody is ever mentioned, whatever a title says. */
export type DiscordMessage = {
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components?: Row[];
  readonly allowed_mentions: { parse: [] };
};

/** The messages of a post, in order; with `thread` the first stands in the channel and the others in its thread. */
export function renderPost(post: Post): DiscordMessage[] {
  if (post.kind === 'notice') return [notice(post.text)];
  const { digest, layout } = post;
  const strings = stringsOf(digest.language);
  if (layout === 'cards')
    return withMenu(cardMessages(headingOf(digest, strings), digest, strings), digest, strings);
  const lines = withMenu(lineMessages(digest, strings), digest, strings);
  if (layout === 'compact') return lines;
  const cards = digest.entries.map((entry, index) =>
    message({ embeds: [cardEmbed(entry, index + 1, strings)] }),
  );
  return [...lines, ...cards];
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

/** The messages of a reply, in order. */
export function renderReply(reply: Reply): DiscordMessage[] {
  const strings = stringsOf(reply.language);
  switch (reply.kind) {
    case 'digest': {
      const { digest, note } = reply;
      const lead = note === null ? '' : `${discordText(readInline(note), cardLimits.noteChars)}\n`;
      return withMenu(cardMessages(lead + headingOf(digest, strings), digest, strings), digest, strings);
    }
    case 'paper':
      return reply.view === 'abstract'
        ? [message({ embeds: [abstractEmbed(reply, strings)] })]
        : [
            message({
              embeds: [cardEmbed(reply, null, strings)],
              components: [paperButtons(reply.paper, reply.language, strings)],
            }),
          ];
    case 'choices':
      return [
        message({
          content: discordText(readInline(reply.lead), messageLimits.contentChars),
          components: [paperMenu('paper', reply.papers, reply.language, strings.paper.choose)],
        }),
      ];
    case 'notice':
      return [notice(reply.text)];
  }
}

const message = (parts: Omit<DiscordMessage, 'allowed_mentions'>): DiscordMessage => ({
  ...parts,
  allowed_mentions: { parse: [] },
});

const notice = (text: string): DiscordMessage =>
  message({ content: discordText(readInline(text), messageLimits.contentChars) });

const headingOf = (digest: Digest, strings: Strings): string =>
  `**${strings.digest.heading(digest.date, digest.entries.length)}**`;

/** As few messages as the limits allow, cut between papers. */
function cardMessages(heading: string, digest: Digest, strings: Strings): DiscordMessage[] {
  const groups: APIEmbed[][] = [[]];
  let chars = 0;
  for (const [index, entry] of digest.entries.entries()) {
    const embed = cardEmbed(entry, index + 1, strings);
    chars += embedChars(embed);
    const group = groups.at(-1) ?? [];
    if (chars <= embedLimits.messageChars && group.length < embedLimits.perMessage) group.push(embed);
    else {
      groups.push([embed]);
      chars = embedChars(embed);
    }
  }
  return groups.map((embeds, index) => message({ ...(index === 0 && { content: heading }), embeds }));
}

/** A line a paper, in as few messages as the limit allows. */
function lineMessages(digest: Digest, strings: Strings): DiscordMessage[] {
  const contents = [headingOf(digest, strings)];
  for (const [index, { paper }] of digest.entries.entries()) {
    const line = paperLine(paper, index + 1);
    const longer = `${contents.at(-1)}\n${line}`;
    if (longer.length <= messageLimits.contentChars) contents[contents.length - 1] = longer;
    else contents.push(line);
  }
  return contents.map(content => message({ content }));
}

/**
 * A paper's title as a link, with its votes.
 * @param maxChars of the line; an address that leaves its title no room is left out. Unlimited by default
 */
function paperLine(paper: Paper, rank: number, maxChars = Number.POSITIVE_INFINITY): string {
  const line = (title: string) => `${rank}\\. ${title} · ${votesText(paper)}`;
  const link = (title: string) => `[${title}](<${titleUrl(paper)}>)`;
  const roomChars = maxChars - line(link('')).length;
  const titled = (chars: number) =>
    discordText([{ text: titleText(paper) }], Math.min(chars, embedLimits.titleChars));
  return roomChars < minTitleChars ? line(titled(maxChars - line('').length)) : line(link(titled(roomChars)));
}

/** The menu that shows an abstract to one reader, under the last message. */
function withMenu(messages: readonly DiscordMessage[], digest: Digest, strings: Strings): DiscordMessage[] {
  if (digest.entries.length === 0) return [...messages];
  const papers = digest.entries.map(entry => entry.paper);
  const components = [paperMenu('abstract', papers, digest.language, strings.digest.showAbstract)];
  return messages.map((sent, index) => (index === messages.length - 1 ? { ...sent, components } : sent));
}

const paperMenu = (
  action: PaperAction,
  papers: readonly Paper[],
  language: Language,
  placeholder: string,
): Row => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.StringSelect,
      custom_id: actionId(action, language),
      placeholder: cut(placeholder, selectLimits.placeholderChars),
      options: papers.slice(0, selectLimits.options).map((paper, index) => ({
        label: cut(`${index + 1}. ${titleText(paper)}`, selectLimits.labelChars),
        value: paper.id,
      })),
    },
  ],
});

/** The abstract for this reader, and the ways to the paper that its title does not lead to. */
const paperButtons = (paper: Paper, language: Language, strings: Strings): Row => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      custom_id: actionId('abstract', language, paper.id),
      label: strings.digest.showAbstract,
    },
    ...paperLinks(paper)
      .filter(({ to }) => to !== 'page')
      .map(({ to, url }) => ({
        type: ComponentType.Button as const,
        style: ButtonStyle.Link as const,
        url,
        label: strings.digest.links[to],
      })),
  ],
});
