// A form on Discord: menus in a message, one for each choice, and a window for the texts.
import { createHash } from 'node:crypto';
import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { controlId } from '../../commands/control-id.ts';
import type { Field, Reply } from '../../commands/reply.ts';
import { cut } from '../../digest/cut.ts';
import { modalLimits, selectLimits } from './limits.ts';

type Form = Reply & { kind: 'form' };
type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Texts alone are asked for in a window. */
export const isWindow = ({ fields }: Form): boolean => fields.every(({ kind }) => kind === 'text');

/** The window of a form without choices. */
export const modalOf = ({
  verb,
  language,
  argument,
  title,
  fields,
}: Form): APIModalInteractionResponseCallbackData => ({
  custom_id: controlId({ verb, language, argument }),
  title: cut(title, modalLimits.titleChars),
  components: fields.flatMap(field =>
    field.kind === 'text' ? [{ type: ComponentType.ActionRow, components: [inputOf(field)] }] : [],
  ),
});

/**
 * What was written into a window, by the fields' names, without what stands there as it was shown: others may have
 * changed it since.
 */
export const valuesOf = (
  fields: Iterable<{ readonly customId: string; readonly value?: unknown }>,
): Record<string, string> =>
  Object.fromEntries(
    [...fields].flatMap(({ customId, value = '' }) => {
      const [name = '', shown] = customId.split('#');
      return fingerprint(String(value)) === shown ? [] : [[name, String(value)]];
    }),
  );

/** Tells a text from others; the text itself has no room in a field's id. */
const fingerprint = (text: string): string =>
  createHash('sha256').update(text.trim()).digest('base64url').slice(0, 12);

const inputOf = (field: Field & { kind: 'text' }) => ({
  type: ComponentType.TextInput as const,
  custom_id: `${field.name}#${fingerprint(field.value)}`,
  label: cut(field.label, modalLimits.labelChars),
  style: TextInputStyle.Short as const,
  required: false,
  max_length: field.maxChars,
  ...(field.value !== '' && { value: field.value }),
  placeholder: cut(field.hint, modalLimits.placeholderChars),
});

/** A menu for each choice; what is chosen is a press of the form's verb with the field's name in front of its argument. */
export const choiceRows = ({ verb, language, argument, fields }: Form): Row[] =>
  fields.flatMap(field =>
    field.kind === 'choice'
      ? [
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.StringSelect,
                custom_id: controlId({ verb, language, argument: `${field.name}/${argument}` }),
                options: field.choices.slice(0, selectLimits.options).map(({ label, value }) => ({
                  label: cut(`${field.label}: ${label}`, selectLimits.labelChars),
                  value,
                  ...(value === field.value && { default: true }),
                })),
              },
            ],
          },
        ]
      : [],
  );
