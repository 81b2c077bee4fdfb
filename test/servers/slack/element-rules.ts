// The Block Kit rules for what stands inside blocks: https://docs.slack.dev/reference/block-kit/block-elements

import {
  address,
  byType,
  flag,
  integer,
  list,
  object,
  oneOf,
  pattern,
  type Rule,
  text,
  where,
} from './rule.ts';

/** A text object that is plain text of at most `max` characters. */
export const plainText = (max: number): Rule =>
  byType({ plain_text: object({ text: text(max) }, { emoji: flag }) });

/** A text object of either kind, of at most `max` characters. */
export const anyText = (max: number): Rule =>
  byType({
    plain_text: object({ text: text(max) }, { emoji: flag }),
    mrkdwn: object({ text: text(max) }, { verbatim: flag }),
  });

/** A `block_id` or `action_id`. */
export const id = text(255);

/** What stands in an element as long as it is empty. */
export const placeholder = plainText(150);

const web = ['http:', 'https:'];
const time = pattern(/^([01]\d|2[0-3]):[0-5]\d$/);

/** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
const confirm = object(
  { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  { style: oneOf('primary', 'danger') },
);

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
const option = object({ text: plainText(75), value: text(150) }, { description: plainText(75) });

/** Where a picture comes from; https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object */
const sources = {
  image_url: address(3000, web),
  slack_file: where(
    object({}, { id: pattern(/^[F][A-Z0-9]{8,}$/), url: address(3000) }),
    file => (file.id === undefined) !== (file.url === undefined),
    'exactly one of id and url is required',
  ),
};

/** A picture in or as a block: exactly one source, an alternative text, and what else is named. */
export const picture = (more: Record<string, Rule> = {}): Rule =>
  where(
    object({ alt_text: text(2000) }, { ...sources, ...more }),
    image => (image.image_url === undefined) !== (image.slack_file === undefined),
    'exactly one of image_url and slack_file is required',
  );

const listed = (menu: Record<string, unknown>, chosen: unknown) =>
  Array.isArray(menu.options) && menu.options.some(one => JSON.stringify(one) === JSON.stringify(chosen));

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#static_select */
export const staticSelect = where(
  object(
    { options: list(option, 100) },
    { placeholder, action_id: id, initial_option: option, confirm, focus_on_load: flag },
  ),
  menu => menu.initial_option === undefined || listed(menu, menu.initial_option),
  'initial_option must match one of the options',
);

/** https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element#static_multi_select */
export const multiStaticSelect = where(
  object(
    { options: list(option, 100) },
    {
      placeholder,
      action_id: id,
      initial_options: list(option, 100),
      max_selected_items: integer(1, 100),
      confirm,
      focus_on_load: flag,
    },
  ),
  menu =>
    !Array.isArray(menu.initial_options) ||
    (menu.initial_options.every(one => listed(menu, one)) &&
      menu.initial_options.length <= Number(menu.max_selected_items ?? 100)),
  'initial_options must match some of the options',
);

/** https://docs.slack.dev/reference/block-kit/block-elements/time-picker-element */
export const timepicker = object(
  {},
  { action_id: id, placeholder, initial_time: time, timezone: text(255), confirm, focus_on_load: flag },
);

/** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#conversations_select */
export const conversationsSelect = (more: Record<string, Rule> = {}): Rule =>
  object(
    {},
    {
      placeholder,
      action_id: id,
      initial_conversation: text(255),
      default_to_current_conversation: flag,
      filter: object(
        {},
        {
          include: list(oneOf('im', 'mpim', 'private', 'public'), 4),
          exclude_external_shared_channels: flag,
          exclude_bot_users: flag,
        },
      ),
      confirm,
      focus_on_load: flag,
      ...more,
    },
  );

/** What can be pressed or chosen from in an actions block. */
export const controls: Record<string, Rule> = {
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
  static_select: staticSelect,
  conversations_select: conversationsSelect(),
  timepicker,
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

/** What may stand beside a section's text. */
export const accessories: Record<string, Rule> = {
  ...controls,
  multi_static_select: multiStaticSelect,
  image: picture(),
};
