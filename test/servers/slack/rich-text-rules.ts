// What a rich_text block may hold: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block

import { address, byType, flag, integer, list, object, oneOf, type Rule, text } from './rule.ts';

const unbounded = Number.POSITIVE_INFINITY;
const style = object({}, { bold: flag, italic: flag, strike: flag, code: flag, underline: flag });
const border = integer(0, 1);

const words: Record<string, Rule> = {
  text: object({ text: text(unbounded) }, { style }),
  link: object({ url: address(3000) }, { text: text(unbounded), unsafe: flag, style }),
};

const inline = byType({
  ...words,
  emoji: object({ name: text(255) }, { unicode: text(255), skin_tone: integer(1, 6), style }),
  user: object({ user_id: text(255) }, { style }),
  channel: object({ channel_id: text(255) }, { style }),
});

const section = object({ elements: list(inline, unbounded) });

/** The elements of a rich_text block; empty sections, on which the pages are silent, are refused. */
export const richTextElements = list(
  byType({
    rich_text_section: section,
    rich_text_list: object(
      {
        style: oneOf('bullet', 'ordered'),
        elements: list(byType({ rich_text_section: section }), unbounded),
      },
      { indent: integer(0, 8), offset: integer(0, unbounded), border },
    ),
    rich_text_quote: object({ elements: list(inline, unbounded) }, { border }),
    rich_text_preformatted: object(
      { elements: list(byType(words), unbounded) },
      { border, language: text(255) },
    ),
  }),
  unbounded,
);
