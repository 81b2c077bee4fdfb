// One paper as Slack blocks.
import type { ContextBlock, KnownBlock, RichTextBlock, SectionBlock } from '@slack/types';
import type { Button } from '../../commands/reply.ts';
import type { Brief } from '../../digest/brief.ts';
import { cut } from '../../digest/cut.ts';
import { plainTitle, type Run, readInline } from '../../digest/inline.ts';
import type { Language } from '../../digest/language.ts';
import { type Paper, paperLinks, thumbnailUrl, titleUrl, votesText } from '../../digest/paper.ts';
import { oneLine } from '../../digest/plain-text.ts';
import { readAbstract, readerOf } from '../../digest/read-brief.ts';
import type { Strings } from '../../strings/strings.ts';
import { buttonRow } from './controls.ts';
import { blockLimits, cardLimits } from './limits.ts';
import { mrkdwnLink, richText, slackText } from './text.ts';

type Described = { readonly paper: Paper; readonly brief: Brief };

/**
 * The paper's card: linked title with votes, summary beside the picture, key points, links, and a button for the
 * abstract. The title is rich text because it must stay as it is, and mrkdwn can't promise that.
 */
export function cardBlocks(
  { paper, brief }: Described,
  rank: number | null,
  { strings, language, buttons = [] }: { strings: Strings; language: Language; buttons?: readonly Button[] },
): KnownBlock[] {
  return [
    titleBlock(paper, rank),
    ...summaryBlock({ paper, brief }, strings),
    ...keyPointsBlock(brief, strings),
    linksBlock({ paper, brief }, strings),
    ...(buttons.length === 0 ? [] : [buttonRow(language, buttons)]),
  ];
}

/** The whole abstract, with every way to the paper. */
export const abstractBlocks = ({ paper, brief }: Described, strings: Strings): KnownBlock[] => [
  titleBlock(paper, null),
  ...runBlocks(readAbstract(paper, brief, strings.paper.noAbstract), blockLimits.sectionChars),
  linksBlock({ paper, brief }, strings),
];

/** The abstract as its authors wrote it. */
export const originalBlocks = ({ paper, brief }: Described, strings: Strings): KnownBlock[] => [
  titleBlock(paper, null),
  ...runBlocks([{ text: paper.abstract ?? strings.paper.noAbstract }], blockLimits.sectionChars),
  linksBlock({ paper, brief }, strings),
];

/** Our own words, which may hold a brief's markup, as a block of their own; none where nothing of it can be seen. */
export const textBlocks = (text: string, maxChars: number): RichTextBlock[] =>
  runBlocks(readInline(text), maxChars);

function runBlocks(runs: readonly Run[], maxChars: number): RichTextBlock[] {
  const elements = richText(runs, maxChars);
  return elements.length === 0
    ? []
    : [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }];
}

/** A paper's title as text, without its formulas' dollars, cut to fit; its id if nothing of the title can be seen. */
export const titleText = ({ title, id }: Paper, maxChars: number): string =>
  cut(plainTitle(title) || id, maxChars);

function titleBlock(paper: Paper, rank: number | null): RichTextBlock {
  const text = `${rank === null ? '' : `${rank}. `}${titleText(paper, cardLimits.titleChars)}`;
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'link', url: titleUrl(paper), text, style: { bold: true } },
          { type: 'text', text: `  ${votesText(paper)}` },
        ],
      },
    ],
  };
}

function summaryBlock({ paper, brief }: Described, strings: Strings): SectionBlock[] {
  const text = slackText(readerOf(brief)(brief.summary ?? ''), cardLimits.summaryChars);
  if (text.text === '') return [];
  const image = thumbnailUrl(paper);
  const altText = strings.digest.thumbnailOf(titleText(paper, cardLimits.titleChars));
  return [
    {
      type: 'section',
      text,
      ...(image !== null && { accessory: { type: 'image', image_url: image, alt_text: altText } }),
    },
  ];
}

function keyPointsBlock(brief: Brief, strings: Strings): RichTextBlock[] {
  const read = readerOf(brief);
  const points = brief.keyPoints
    .slice(0, cardLimits.keyPoints)
    .map(point => richText(read(oneLine(point)), cardLimits.keyPointChars))
    .filter(elements => elements.length > 0);
  if (points.length === 0) return [];
  const heading = { type: 'text' as const, text: strings.digest.keyPoints, style: { bold: true } };
  return [
    {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: [heading] },
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: points.map(elements => ({ type: 'rich_text_section', elements })),
        },
      ],
    },
  ];
}

function linksBlock({ paper, brief }: Described, strings: Strings): ContextBlock {
  const links = paperLinks(paper).map(({ to, url }) => mrkdwnLink(url, strings.digest.links[to]));
  const mark = brief.translated || brief.language === 'en' ? [] : [strings.digest.notTranslated];
  return {
    type: 'context',
    elements: [{ type: 'mrkdwn', text: [...links, ...mark].join(' · '), verbatim: true }],
  };
}
