// A form as a Slack modal: https://docs.slack.dev/surfaces/modals
import type { InputBlock, ModalView } from '@slack/types';
import { controlId } from '../../commands/control-id.ts';
import type { Field, Reply } from '../../commands/reply.ts';
import { cut } from '../../digest/cut.ts';
import { plain } from '../../digest/inline.ts';
import { stringsOf } from '../../strings/strings.ts';
import { textBlocks } from './card.ts';
import { optionsOf } from './controls.ts';
import { blockLimits, modalLimits } from './limits.ts';

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
  private_metadata: JSON.stringify({ channel: channelId, shown: shownIn(fields) } satisfies Metadata),
  title: { type: 'plain_text', text: cut(title, modalLimits.titleChars) },
  submit: { type: 'plain_text', text: stringsOf(language).forms.submit },
  close: { type: 'plain_text', text: stringsOf(language).forms.cancel },
  blocks: [...textBlocks(lead, blockLimits.sectionChars), ...fields.map(inputOf)],
});

/** What a window carries until it is sent, at most 3,000 characters: where it was asked for, and what it showed. */
type Metadata = { readonly channel: string; readonly shown: Readonly<Record<string, string>> };

/** What a window carries; it was written by {@link modalOf}. */
export const readMetadata = (text: string): Metadata => JSON.parse(text) as Metadata;

/** The window in place of a form, with the answer to it. */
export const answerView = (text: string, language: Reply['language'], title: string): ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: cut(title, modalLimits.titleChars) },
  close: { type: 'plain_text', text: stringsOf(language).forms.close },
  blocks: textBlocks(plain(text) === '' ? title : text, blockLimits.sectionChars),
});

/**
 * What was filled in, by the fields' names, without what stands there as it was shown: others may have changed it since.
 */
export function valuesOf(
  state: Readonly<
    Record<
      string,
      Readonly<Record<string, { value?: string | null; selected_option?: { value: string } | null }>>
    >
  >,
  shown: Metadata['shown'],
): Record<string, string> {
  const values = Object.entries(state).flatMap(([name, inputs]) =>
    Object.values(inputs).map(
      ({ value, selected_option }) => [name, selected_option?.value ?? value ?? ''] as const,
    ),
  );
  return Object.fromEntries(values.filter(([name, value]) => value !== shown[name]));
}

const shownIn = (fields: readonly Field[]): Record<string, string> =>
  Object.fromEntries(fields.map(field => [field.name, shownValue(field)]));

/** What is written is shown as it is read, and not by its value. */
const shownValue = (field: Field): string =>
  field.kind === 'choice' && field.written !== undefined
    ? (field.choices.find(({ value }) => value === field.value)?.label ?? field.value)
    : field.value;

function inputOf(field: Field): InputBlock {
  if (field.kind === 'text') return textInput(field, field);
  return field.written === undefined ? menuInput(field) : textInput(field, field.written);
}

const inputBlock = ({ name, label }: Field) =>
  ({ type: 'input', block_id: name, label: { type: 'plain_text', text: label } }) as const;

function textInput(field: Field, { maxChars, hint }: { maxChars: number; hint: string }): InputBlock {
  const value = shownValue(field);
  return {
    ...inputBlock(field),
    optional: field.kind === 'text',
    hint: { type: 'plain_text', text: hint },
    element: {
      type: 'plain_text_input',
      action_id: field.name,
      max_length: maxChars,
      ...(value !== '' && { initial_value: value }),
    },
  };
}

function menuInput(field: Field & { kind: 'choice' }): InputBlock {
  const options = optionsOf(field.choices);
  const chosen = options.find(({ value }) => value === field.value);
  return {
    ...inputBlock(field),
    element: {
      type: 'static_select',
      action_id: field.name,
      options,
      ...(chosen !== undefined && { initial_option: chosen }),
    },
  };
}
