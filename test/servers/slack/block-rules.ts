// The Block Kit rules for the kinds of block Paperboy may send: https://docs.slack.dev/reference/block-kit

import { isObject } from './json.ts';
import { richTextElements } from './rich-text-rules.ts';
import { address, byType, flag, list, object, oneOf, type Rule, text, unique, where } from './rule.ts';

const plainText = (max: number): Rule => byType({ plain_text: object({ text: text(max) }, { emoji: flag }) });
const anyText = (max: number): Rule =>
  byType({
    plain_text: object({ text: text(max) }, { emoji: flag }),
    mrkdwn: object({ text: text(max) }, { verbatim: flag }),
  });

const id = text(255);
const web = ['http:', 'https:'];
const confirm = object(
  { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  { style: oneOf('primary', 'danger') },
);

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
const option = object({ text: plainText(75), value: text(150) }, { description: plainText(75) });

/** https://docs.slack.dev/reference/block-kit/block-elements/image-element */
const image = object({ image_url: address(3000, web), alt_text: text(2000) });

const initialOptionIsListed = (select: Record<string, unknown>) =>
  select.initial_option === undefined ||
  (Array.isArray(select.options) &&
    select.options.some(one => JSON.stringify(one) === JSON.stringify(select.initial_option)));

/** What can be pressed or chosen from. */
const controls: Record<string, Rule> = {
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  button: object(
    { text: plainText(75) },
    {
      action_id: id,
      value: text(2000),
      url: address(3000),
      style: oneOf('primary', 'danger'),
      confirm,
      accessibility_label: text(75),
    },
  ),
  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#static_select */
  static_select: where(
    object(
      { options: list(option, 100) },
      { placeholder: plainText(150), action_id: id, initial_option: option, confirm, focus_on_load: flag },
    ),
    initialOptionIsListed,
    'initial_option must match one of the options',
  ),
  /** https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element */
  overflow: object(
    {
      options: list(
        object({ text: plainText(75), value: text(150) }, { description: plainText(75), url: address(3000) }),
        5,
      ),
    },
    { action_id: id, confirm },
  ),
};

const block = byType({
  /** https://docs.slack.dev/reference/block-kit/blocks/section-block */
  section: where(
    object(
      {},
      {
        text: anyText(3000),
        fields: list(anyText(2000), 10),
        accessory: byType({ ...controls, image }),
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
          image,
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
  image: object(
    { image_url: address(3000, web), alt_text: text(2000) },
    { title: plainText(2000), block_id: id },
  ),
  divider: object({}, { block_id: id }),
  rich_text: object({ elements: richTextElements }, { block_id: id }),
});

/** What is wrong with the blocks of a message (at most 50) or, with another `max`, of a view. */
export function blockFaults(blocks: readonly unknown[], max = 50): string[] {
  const faults: string[] = [];
  unique(list(block, max, 0), 'block_id')(blocks, '/blocks', faults);
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
