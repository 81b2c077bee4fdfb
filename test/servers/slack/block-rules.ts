// The Block Kit rules for the kinds of block Paperboy may send: https://docs.slack.dev/reference/block-kit

import { accessories, anyText, controls, id, picture, plainText } from './element-rules.ts';
import { inputs } from './input-rules.ts';
import { isObject, type JsonObject } from './json.ts';
import { richTextElements } from './rich-text-rules.ts';
import { byType, flag, list, object, text, unique, where } from './rule.ts';

const block = byType({
  /** https://docs.slack.dev/reference/block-kit/blocks/section-block */
  section: where(
    object(
      {},
      {
        text: anyText(3000),
        fields: list(anyText(2000), 10),
        accessory: byType(accessories),
        expand: flag,
        block_id: id,
      },
    ),
    section => section.text !== undefined || section.fields !== undefined,
    'either text or fields is required',
  ),
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: object({ text: plainText(150) }, { block_id: id }),
  /** https://docs.slack.dev/reference/block-kit/blocks/context-block */
  context: object(
    {
      elements: list(
        byType({
          image: picture(),
          plain_text: object({ text: text(3000) }, { emoji: flag }),
          mrkdwn: object({ text: text(3000) }, { verbatim: flag }),
        }),
        10,
      ),
    },
    { block_id: id },
  ),
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actions: object({ elements: unique(list(byType(controls), 25), 'action_id') }, { block_id: id }),
  /** https://docs.slack.dev/reference/block-kit/blocks/image-block */
  image: picture({ title: plainText(2000), block_id: id }),
  /** https://docs.slack.dev/reference/block-kit/blocks/input-block */
  input: object(
    { label: plainText(2000), element: byType(inputs) },
    { hint: plainText(2000), optional: flag, dispatch_action: flag, block_id: id },
  ),
  divider: object({}, { block_id: id }),
  rich_text: object({ elements: richTextElements }, { block_id: id }),
});

/** At most `max` blocks, of which no two have the same id. */
export const blockList = (max: number) => unique(list(block, max, 0), 'block_id');

/** What is wrong with the blocks of a message. */
export function blockFaults(blocks: readonly unknown[]): string[] {
  const faults: string[] = [];
  blockList(50)(blocks, '/blocks', faults);
  return faults;
}

/** A string inside blocks: the name of its field, and where it stands. */
export interface BlockString {
  key: string;
  value: string;
  pointer: string;
}

/** Every string inside blocks, with its place. */
export function blockStrings(value: unknown, pointer = '/blocks'): BlockString[] {
  if (Array.isArray(value))
    return value.flatMap((entry, index) => blockStrings(entry, `${pointer}/${index}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    typeof entry === 'string'
      ? [{ key, value: entry, pointer: `${pointer}/${key}` }]
      : blockStrings(entry, `${pointer}/${key}`),
  );
}

/** Every file of Slack's own that blocks show, as `slack_file` names it, with its place. */
export function slackFiles(value: unknown, pointer = '/blocks'): { file: JsonObject; pointer: string }[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => slackFiles(entry, `${pointer}/${index}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    key === 'slack_file' && isObject(entry)
      ? [{ file: entry, pointer: `${pointer}/${key}` }]
      : slackFiles(entry, `${pointer}/${key}`),
  );
}
