// A Slack message in a plainer form, for when Slack refuses the richer one.
import type { KnownBlock } from '@slack/types';
import { cut } from '../../digest/cut.ts';
import { plainTextChars, textChars } from './limits.ts';
import type { SlackMessage } from './render.ts';
import { escapeText } from './text.ts';

/** The same message without pictures, for when Slack can't fetch one and refuses the whole. */
export const withoutImages = ({ text, blocks }: SlackMessage): SlackMessage => ({
  text,
  blocks: blocks.map(block => {
    if (block.type !== 'section') return block;
    const { accessory: _, ...rest } = block;
    return rest;
  }),
});

/**
 * The same message as text alone: what the notification says, with each paper's address below its title. Without the
 * addresses if they are so long that the text would not be one message.
 */
export function asText({ text, blocks }: SlackMessage): SlackMessage {
  const links = blocks.flatMap(titleLinks);
  const titleChars = textChars / 6 / Math.max(1, links.length);
  const linked = [
    ...blocks.flatMap(block => (block.type === 'header' ? [escapeText(block.text.text)] : [])),
    ...links.map(({ title, url }) => `${escapeText(cut(title, titleChars))}\n<${escapeText(url)}>`),
  ].join('\n');
  return { text: links.length > 0 && linked.length <= plainTextChars ? linked : text, blocks: [] };
}

/** The papers that a block leads to: its links with a text of their own, which those in a paper's words have not. */
function titleLinks(block: KnownBlock): { title: string; url: string }[] {
  if (block.type !== 'rich_text') return [];
  return block.elements.flatMap(element => {
    const rank =
      element.type === 'rich_text_list' ? 1 + ('offset' in element ? Number(element.offset) : 0) : null;
    const sections = element.type === 'rich_text_list' ? element.elements : [element];
    return sections.flatMap((section, index) =>
      section.elements.flatMap(inner =>
        'url' in inner && inner.type === 'link' && inner.text !== undefined
          ? [{ title: `${rank === null ? '' : `${rank + index}. `}${inner.text}`, url: inner.url }]
          : [],
      ),
    );
  });
}
