// The Block Kit rules for what an input block may ask with: https://docs.slack.dev/reference/block-kit/blocks/input-block

import {
  conversationsSelect,
  id,
  multiStaticSelect,
  placeholder,
  staticSelect,
  timepicker,
} from './element-rules.ts';
import { flag, integer, list, object, oneOf, type Rule, text, where } from './rule.ts';

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
  conversations_select: conversationsSelect({ response_url_enabled: flag }),
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
