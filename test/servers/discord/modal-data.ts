// What a submitted modal carries: what was filled in, or what the modal came with.

import { ComponentType } from 'discord-api-types/v10';
import { isRecord } from './form.ts';
import { checkSelected } from './selected.ts';

/** What the user fills in, by custom id: a text, or the values chosen in a menu. */
export type ModalValues = Readonly<Record<string, string | readonly string[]>>;

/** The interaction's `data`; throws for a field the modal hasn't, and for what Discord would not let a user submit. */
export function modalData(modal: Record<string, unknown>, values: ModalValues): Record<string, unknown> {
  const left = new Set(Object.keys(values));
  let ids = 0;
  const fill = (component: Record<string, unknown>): Record<string, unknown> => {
    ids += 1;
    const { type } = component;
    const filled = { id: component.id ?? ids, type };
    if (isRecord(component.component)) return { ...filled, component: fill(component.component) };
    if (Array.isArray(component.components))
      return { ...filled, components: component.components.filter(isRecord).map(fill) };
    if (type === ComponentType.TextDisplay) return filled;
    const customId = String(component.custom_id);
    left.delete(customId);
    const field = { ...filled, custom_id: customId };
    return type === ComponentType.TextInput
      ? { ...field, value: typed(component, values[customId]) }
      : { ...field, values: chosen(component, values[customId]) };
  };
  const components = Array.isArray(modal.components) ? modal.components.filter(isRecord).map(fill) : [];
  for (const customId of left) throw new Error(`the modal has no field ${customId}`);
  return { custom_id: modal.custom_id, components };
}

function typed(input: Record<string, unknown>, given: string | readonly string[] | undefined): string {
  const { custom_id: customId, required = true } = input;
  const text = given ?? input.value ?? '';
  if (typeof text !== 'string') throw new Error(`the field ${customId} takes a text`);
  if (text === '' && required !== true) return text;
  const [min, max] = [Number(input.min_length ?? 0), Number(input.max_length ?? 4000)];
  if (text === '' || text.length < min || text.length > max)
    throw new Error(`the field ${customId} takes ${Math.max(1, min)} to ${max} characters`);
  return text;
}

function chosen(
  menu: Record<string, unknown>,
  given: string | readonly string[] | undefined,
): readonly string[] {
  const options = Array.isArray(menu.options) ? menu.options.filter(isRecord) : [];
  const values = given ?? options.filter(option => option.default === true).map(({ value }) => String(value));
  if (typeof values === 'string') throw new Error(`the menu ${menu.custom_id} takes a list of values`);
  const isRequired = menu.required !== false;
  if (values.length > 0 || isRequired) checkSelected(menu, values);
  return values;
}
