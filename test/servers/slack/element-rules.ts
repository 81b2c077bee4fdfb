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

const placeholder = plainText(150);
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
const staticSelect = where(
  object(
    { options: list(option, 100) },
    { placeholder, action_id: id, initial_option: option, confirm, focus_on_load: flag },
  ),
  menu => menu.initial_option === undefined || listed(menu, menu.initial_option),
  'initial_option must match one of the options',
);

/** https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element#static_multi_select */
const multiStaticSelect = where(
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
const timepicker = object(
  {},
  { action_id: id, placeholder, initial_time: time, timezone: text(255), confirm, focus_on_load: flag },
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

const lengthsAgree = ({ min_length: min, max_length: max, initial_value: value }: Record<string, unknown>) =>
  Number(min ?? 0) <= Number(max ?? 3000) &&
  (typeof value !== 'string' || value.length <= Number(max ?? 3000));

const isNumber = (value: unknown, decimal: unknown) =>
  typeof value === 'string' && (decimal === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/).test(value);

/** https://docs.slack.dev/reference/block-kit/composition-objects/dispatch-action-configuration-object */
const dispatchConfig = object(
  {},
  { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 2) },
);

/** What an input block may ask with. */
export const inputs: Record<string, Rule> = {
  static_select: staticSelect,
  multi_static_select: multiStaticSelect,
  timepicker,
  /** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
  plain_text_input: where(
    object(
      {},
      {
        action_id: id,
        initial_value: text(3000, 0),
        multiline: flag,
        min_length: integer(0, 3000),
        max_length: integer(1, 3000),
        placeholder,
        focus_on_load: flag,
        dispatch_action_config: dispatchConfig,
      },
    ),
    lengthsAgree,
    'min_length, max_length and initial_value must agree',
  ),
  /** https://docs.slack.dev/reference/block-kit/block-elements/number-input-element */
  number_input: where(
    object(
      { is_decimal_allowed: flag },
      {
        action_id: id,
        initial_value: text(255),
        min_value: text(255),
        max_value: text(255),
        placeholder,
        focus_on_load: flag,
        dispatch_action_config: dispatchConfig,
      },
    ),
    input =>
      [input.initial_value, input.min_value, input.max_value].every(
        value => value === undefined || isNumber(value, input.is_decimal_allowed),
      ),
    'initial_value, min_value and max_value must be numbers of the kind allowed',
  ),
};
