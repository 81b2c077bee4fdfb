// One paper as a Discord embed.
import type { APIEmbed } from 'discord-api-types/v10';
import type { Brief } from '../../digest/brief.ts';
import { plainTitle, type Run } from '../../digest/inline.ts';
import { type Paper, paperLinks, thumbnailUrl, titleUrl, votesText } from '../../digest/paper.ts';
import { oneLine } from '../../digest/plain-text.ts';
import { readAbstract, readerOf } from '../../digest/read-brief.ts';
import type { Strings } from '../../strings/strings.ts';
import { cardLimits, embedLimits } from './limits.ts';
import { discordText } from './text.ts';

type Described = { readonly paper: Paper; readonly brief: Brief };

// Gold, silver and bronze, then Discord's own blue.
const rankColours = [0xf5b301, 0x9aa5b1, 0xc77b3f] as const;
const otherColour = 0x5865f2;

/** The paper's card: title, summary, key points, picture, votes. Without a rank when it stands alone. */
export function cardEmbed({ paper, brief }: Described, rank: number | null, strings: Strings): APIEmbed {
  const read = readerOf(brief);
  const summary = discordText(read(brief.summary ?? ''), cardLimits.summaryChars);
  const points = brief.keyPoints
    .slice(0, cardLimits.keyPoints)
    .map(point => discordText(read(oneLine(point)), cardLimits.keyPointChars))
    .filter(point => point !== '')
    .map(point => `- ${point}`);
  const image = thumbnailUrl(paper);
  return {
    title: cardTitle(paper, rank === null ? '' : `${rank}. `),
    url: titleUrl(paper),
    ...(summary !== '' && { description: summary }),
    color: (rank === null ? undefined : rankColours[rank - 1]) ?? otherColour,
    ...(points.length > 0 && { fields: [{ name: strings.digest.keyPoints, value: points.join('\n') }] }),
    ...(image !== null && { thumbnail: { url: image } }),
    footer: { text: footerOf({ paper, brief }, strings) },
  };
}

/** The whole abstract, with every way to the paper. */
export const abstractEmbed = ({ paper, brief }: Described, strings: Strings): APIEmbed =>
  textEmbed({ paper, brief }, readAbstract(paper, brief, strings.paper.noAbstract), strings);

/** The abstract as its authors wrote it. */
export const originalEmbed = ({ paper, brief }: Described, strings: Strings): APIEmbed =>
  textEmbed({ paper, brief }, [{ text: paper.abstract ?? strings.paper.noAbstract }], strings);

function textEmbed({ paper, brief }: Described, abstract: readonly Run[], strings: Strings): APIEmbed {
  const links = paperLinks(paper)
    .map(({ to, url }) => `[${strings.digest.links[to]}](${url})`)
    .join(' · ');
  return {
    title: cardTitle(paper),
    url: titleUrl(paper),
    description: `${discordText(abstract, embedLimits.descriptionChars - links.length - 2)}\n\n${links}`,
    color: otherColour,
    footer: { text: footerOf({ paper, brief }, strings) },
  };
}

/** What an embed adds to a message's common limit. */
export const embedChars = ({ title, description, fields, footer }: APIEmbed): number =>
  [title, description, footer?.text, ...(fields ?? []).flatMap(({ name, value }) => [name, value])].reduce(
    (sum, text) => sum + (text?.length ?? 0),
    0,
  );

/** A paper's title as text, without its formulas' dollars; its id if nothing of the title can be seen. */
export const titleText = ({ title, id }: Paper): string => plainTitle(title) || id;

const cardTitle = (paper: Paper, rank = ''): string =>
  rank + discordText([{ text: titleText(paper) }], embedLimits.titleChars - rank.length);

const footerOf = ({ paper, brief }: Described, strings: Strings): string =>
  [
    votesText(paper),
    paper.id,
    brief.translated || brief.language === 'en' ? null : strings.digest.notTranslated,
  ]
    .filter(part => part !== null)
    .join(' · ');
