// Papers as lines of a Discord message.
import type { Digest, DigestEntry } from '../../digest/digest.ts';
import { fairCap } from '../../digest/fair-cap.ts';
import { type Paper, titleUrl, votesText } from '../../digest/paper.ts';
import { stringsOf } from '../../strings/strings.ts';
import { titleText } from './card.ts';
import { cardLimits, embedLimits, messageLimits } from './limits.ts';
import { discordText } from './text.ts';

// A title shorter than this says nothing.
const minTitleChars = 20;

/**
 * A paper's title as a link, with its votes.
 * @param maxChars of the line; an address that leaves its title no room is left out. Unlimited by default
 */
export function paperLine(paper: Paper, rank: number, maxChars = Number.POSITIVE_INFINITY): string {
  const line = (title: string) => `${rank}\\. ${title} · ${votesText(paper)}`;
  const link = (title: string) => `[${title}](<${titleUrl(paper)}>)`;
  const roomChars = maxChars - line(link('')).length;
  const titled = (chars: number) =>
    discordText([{ text: titleText(paper) }], Math.min(chars, embedLimits.titleChars));
  return roomChars < minTitleChars ? line(titled(maxChars - line('').length)) : line(link(titled(roomChars)));
}

/** A few words behind a paper's line. */
export const remark = (text: string): string => ` · ${discordText([{ text }], cardLimits.remarkChars)}`;

/** A line a paper below what leads them, in as few contents as the limit allows; of an alert in one, its lines cut fairly. */
export function digestContents(digest: Digest, lead: string): string[] {
  const entries = digest.entries.map((entry, index) => ({
    entry,
    rank: index + 1,
    reason: reasonOf(entry, digest),
  }));
  const whole = entries.map(({ entry, rank, reason }) => paperLine(entry.paper, rank) + reason);
  if (digest.edition === 'alert') {
    const roomChars = messageLimits.contentChars - lead.length - whole.length;
    const cap = fairCap(
      whole.map(line => line.length),
      roomChars,
    );
    const lines = entries.map(
      ({ entry, rank, reason }) => paperLine(entry.paper, rank, cap - reason.length) + reason,
    );
    return [[lead, ...lines].join('\n')];
  }
  const contents = [lead];
  for (const line of whole) {
    const longer = `${contents.at(-1)}\n${line}`;
    if (longer.length <= messageLimits.contentChars) contents[contents.length - 1] = longer;
    else contents.push(line);
  }
  return contents;
}

/** Why a paper is in an alert. */
const reasonOf = ({ matched = [] }: DigestEntry, { language }: Digest): string =>
  matched.length === 0 ? '' : remark(stringsOf(language).editions.matched(matched.join(', ')));
