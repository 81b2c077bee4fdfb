// Papers as lines of a Slack message.
import type { KnownBlock } from '@slack/types';
import { cut } from '../../digest/cut.ts';
import type { DigestEntry } from '../../digest/digest.ts';
import { type Paper, titleUrl, votesText } from '../../digest/paper.ts';
import type { Strings } from '../../strings/strings.ts';
import { titleText } from './card.ts';
import { cardLimits } from './limits.ts';

/** A few words on each paper, in their order; and how long a title may be. */
type LineOptions = { readonly remarks?: readonly string[]; readonly titleChars?: number };

/**
 * Papers as numbered lines with links.
 * @param from how many stand above the first
 */
export const paperList = (
  papers: readonly Paper[],
  from: number,
  { remarks = [], titleChars = cardLimits.titleChars }: LineOptions = {},
): KnownBlock => ({
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
          { type: 'link' as const, url: titleUrl(paper), text: titleText(paper, titleChars) },
          {
            type: 'text' as const,
            text: [votesText(paper), remarks[index] ?? '']
              .filter(part => part !== '')
              .map(part => ` · ${part}`)
              .join(''),
          },
        ],
      })),
    },
  ],
});

/** Why each paper is in an alert; empty for one that is in none. */
export const reasonsOf = (entries: readonly DigestEntry[], { editions }: Strings): string[] =>
  entries.map(({ matched = [] }) =>
    matched.length === 0 ? '' : cut(editions.matched(matched.join(', ')), cardLimits.remarkChars),
  );
