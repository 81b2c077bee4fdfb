// A press on a button, a menu or a time: what it sends of the control it is on.

import { type Entered, type Entries, elementsOf, enter } from './element-state.ts';
import { isObject, type JsonObject } from './json.ts';

/**
 * A press on a button, or a choice: in a menu by its option's value, or of a time as `HH:mm`. `value` or `blockId`
 * choose among buttons with the same action id.
 */
export interface Press {
  actionId: string;
  blockId?: string;
  value?: string;
  selectedOption?: string;
  selectedOptions?: readonly string[];
  selectedTime?: string;
  /** What was chosen elsewhere in the message or modal before; it stays chosen. */
  entered?: Entered;
  userId: string;
}

/** Where a press may be: all blocks, and those whose controls tell the app at once. */
interface Place {
  blocks: JsonObject[];
  telling: JsonObject[];
}

/** What was pressed, in its place if that is known, once everything entered is in `entries`; throws where it can't be. */
export function used(press: Press, place: Place | undefined, entries: Entries): JsonObject {
  const pressed = action(press, place?.telling);
  if (!place) return pressed;
  const { blocks } = place;
  enter(blocks, press.entered ?? {}, entries);
  const entry = press.selectedOption ?? press.selectedOptions ?? press.selectedTime;
  if (entry !== undefined && pressed.type !== 'overflow')
    enter(blocks, { [String(pressed.block_id)]: { [press.actionId]: entry } }, entries);
  return pressed;
}

/** What was pressed, in the blocks if they are known. */
function action(press: Press, blocks: JsonObject[] | undefined): JsonObject {
  const found = blocks && controlIn(blocks, press);
  if (blocks && !found) throw new Error(`there is no control ${press.actionId} as pressed`);
  const block_id = press.blockId ?? found?.blockId ?? 'block';
  const named = { action_id: press.actionId, block_id };
  const options = (values: readonly string[]) => values.map(value => optionOf(found?.element, value));
  if (press.selectedOption !== undefined) {
    const [selected_option] = options([press.selectedOption]);
    return { type: found?.element.type ?? 'static_select', ...named, selected_option };
  }
  if (press.selectedOptions !== undefined)
    return { type: 'multi_static_select', ...named, selected_options: options(press.selectedOptions) };
  if (press.selectedTime !== undefined)
    return { type: 'timepicker', ...named, selected_time: press.selectedTime };
  return { ...(found?.element ?? { value: press.value }), type: 'button', ...named };
}

function optionOf(menu: JsonObject | undefined, value: string): JsonObject {
  return optionIn(menu, value) ?? { text: { type: 'plain_text', text: value }, value };
}

function optionIn(menu: JsonObject | undefined, value: string): JsonObject | undefined {
  const options = Array.isArray(menu?.options) ? menu.options.filter(isObject) : [];
  return options.find(one => one.value === value);
}

function controlIn(blocks: readonly JsonObject[], press: Press) {
  const types =
    press.selectedOption !== undefined
      ? ['static_select', 'overflow']
      : press.selectedOptions !== undefined
        ? ['multi_static_select']
        : [press.selectedTime !== undefined ? 'timepicker' : 'button'];
  const values = [press.selectedOption ?? [], press.selectedOptions ?? []].flat();
  return elementsOf(blocks).find(
    ({ blockId, actionId, element }) =>
      actionId === press.actionId &&
      types.includes(String(element.type)) &&
      (press.blockId === undefined || press.blockId === blockId) &&
      (press.value === undefined || press.value === element.value) &&
      values.every(value => optionIn(element, value) !== undefined),
  );
}
