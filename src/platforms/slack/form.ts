// A form as a Slack modal: https://docs.slack.dev/surfaces/modals
import type { InputBlock, ModalView } from '@slack/types';
import { controlId } from '../../commands/control-id.ts';
import type { Field, Reply } from '../../commands/reply.ts';
import { cut } from '../../digest/cut.ts';
import { plain } from '../../digest/inline.ts';
import { stringsOf } from '../../strings/strings.ts';
import { textBlocks } from './card.ts';
import { optionsOf } from './controls.ts';
import { blockLimits, elementLimits, modalLimits } from './limits.ts';

/**
 * The window.
 * @param channelId where it was asked for, which the window carries until it is sent
 */
export const modalOf = (
  { verb, language, argument, title, lead, fields }: Reply & { kind: 'form' },
  channelId: string,
): ModalView => ({
  type: 'modal',
  callback_id: controlId({ verb, language, argument }),
  private_metadata: channelId,
  title: { type: 'plain_text', text: cut(title, modalLimits.titleChars) },
  submit: { type: 'plain_text', text: stringsOf(language).forms.submit },
  close: { type: 'plain_text', text: stringsOf(language).forms.cancel },
  blocks: [...textBlocks(lead, blockLimits.sectionChars), ...fields.map(inputOf)],
});

/** The window in place of a form, with the answer to it. */
export const answerView = (text: string, language: Reply['language'], title: string): ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: cut(title, modalLimits.titleChars) },
  close: { type: 'plain_text', text: stringsOf(language).forms.close },
  blocks: textBlocks(plain(text) === '' ? title : text, blockLimits.sectionChars),
});

/** What was filled in, by the fields' names. */
export function valuesOf(
  state: Readonly<
    Record<
      string,
      Readonly<Record<string, { value?: string | null; selected_option?: { value: string } | null }>>
    >
  >,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(state).flatMap(([name, inputs]) =>
      Object.values(inputs).map(({ value, selected_option }) => [
        name,
        selected_option?.value ?? value ?? '',
      ]),
    ),
  );
}

function inputOf(field: Field): InputBlock {
  const common = {
    type: 'input',
    block_id: field.name,
    label: { type: 'plain_text', text: field.label },
  } as const;
  if (field.kind === 'text')
    return {
      ...common,
      optional: true,
      element: {
        type: 'plain_text_input',
        action_id: field.name,
        max_length: field.maxChars,
        ...(field.value !== '' && { initial_value: field.value }),
        placeholder: { type: 'plain_text', text: cut(field.hint, elementLimits.placeholderChars) },
      },
    };
  const options = optionsOf(field.choices);
  const chosen = options.find(({ value }) => value === field.value);
  return {
    ...common,
    element: {
      type: 'static_select',
      action_id: field.name,
      options,
      ...(chosen !== undefined && { initial_option: chosen }),
    },
  };
}
