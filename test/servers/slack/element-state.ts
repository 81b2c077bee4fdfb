// What menus and inputs hold: their initial value, or what a person chose or typed instead.
// https://docs.slack.dev/reference/views#the-state-object and the elements' own pages

import { isObject, type JsonObject } from './json.ts';

/**
 * What a person enters: the value of an option, the values of several, the id of a conversation, a text, a number
 * or a time as `HH:mm`; null empties it.
 */
export type Entry = string | readonly string[] | null;

/** What is entered, by block id; where a block has several elements, by action id within it. */
export type Entered = Record<string, Entry | Record<string, Entry>>;

/** What a person changed, by block id and action id. */
export type Entries = Map<string, Map<string, Entry>>;

/** An element that holds a value, and where it stands. */
interface Holder {
  block: JsonObject;
  element: JsonObject;
  blockId: string;
  actionId: string;
}

/** Blocks in which everything that may have an id has one, the app's or one made up for its place. */
export function withIds(blocks: unknown): JsonObject[] {
  const all = Array.isArray(blocks) ? blocks.filter(isObject) : [];
  return all.map((block, index) => {
    const named: JsonObject = { ...block, block_id: block.block_id ?? `block-${index}` };
    const idOf = (element: JsonObject, at: number) =>
      element.type === 'image' || element.type === undefined || block.type === 'context'
        ? element
        : { ...element, action_id: element.action_id ?? `action-${index}-${at}` };
    if (isObject(block.element)) named.element = idOf(block.element, 0);
    if (isObject(block.accessory)) named.accessory = idOf(block.accessory, 0);
    if (block.type === 'actions' && Array.isArray(block.elements))
      named.elements = block.elements.filter(isObject).map(idOf);
    return named;
  });
}

/** The elements people can use in blocks that went through `withIds`. */
export function elementsOf(blocks: readonly JsonObject[]): Holder[] {
  return blocks.flatMap(block => {
    const elements = block.type === 'actions' ? block.elements : [block.element, block.accessory];
    return (Array.isArray(elements) ? elements.filter(isObject) : []).flatMap(element =>
      typeof element.action_id === 'string'
        ? [{ block, element, blockId: String(block.block_id), actionId: element.action_id }]
        : [],
    );
  });
}

/** `state.values` of these blocks: every element that holds a value, with what was entered. */
export function stateOf(blocks: unknown, entries: Entries): JsonObject {
  const values: Record<string, JsonObject> = {};
  for (const { element, blockId, actionId } of elementsOf(withIds(blocks))) {
    const kind = kinds[String(element.type)];
    if (!kind) continue;
    const block = values[blockId] ?? {};
    block[actionId] = {
      type: element.type,
      ...kind(element, entryOf({ element, blockId, actionId }, entries)),
    };
    values[blockId] = block;
  }
  return values;
}

/** What an element holds: what was entered, or else what it began with. */
export function entryOf(holder: Omit<Holder, 'block'>, entries: Entries): Entry {
  const entered = entries.get(holder.blockId)?.get(holder.actionId);
  return entered === undefined ? initialOf(holder.element) : entered;
}

/** Adds what a person enters to `entries`; throws where Slack's own client would not let them. */
export function enter(blocks: unknown, entered: Entered, entries: Entries): void {
  const holders = elementsOf(withIds(blocks)).filter(({ element }) => kinds[String(element.type)]);
  for (const [blockId, given] of Object.entries(entered)) {
    const here = holders.filter(holder => holder.blockId === blockId);
    const byAction = isObject(given) ? given : { [here[0]?.actionId ?? '']: given };
    for (const [actionId, entry] of Object.entries(byAction)) {
      const holder = here.find(one => one.actionId === actionId);
      if (!holder || !isEntry(entry)) throw new Error(`nothing to enter in ${blockId} ${actionId}`);
      kinds[String(holder.element.type)]?.(holder.element, entry);
      entries.set(blockId, new Map([...(entries.get(blockId) ?? []), [actionId, entry]]));
    }
  }
}

/** Throws for an input that must not be empty and is, as Slack's client does before it submits. */
export function checkComplete(blocks: readonly JsonObject[], entries: Entries): void {
  for (const { block, element, blockId, actionId } of elementsOf(blocks)) {
    if (block.type !== 'input' || block.optional === true) continue;
    const entry = entryOf({ element, blockId, actionId }, entries);
    if (entry === null || entry.length === 0) throw new Error(`${blockId} must not be empty`);
  }
}

function isEntry(value: unknown): value is Entry {
  return value === null || typeof value === 'string' || Array.isArray(value);
}

function initialOf({ initial_option, initial_options, ...element }: JsonObject): Entry {
  const chosen = isObject(initial_option) ? initial_option.value : undefined;
  const first = element.initial_value ?? element.initial_time ?? element.initial_conversation ?? chosen;
  if (typeof first === 'string') return first;
  return Array.isArray(initial_options) ? initial_options.map(one => String(one.value)) : null;
}

/** What each kind of element sends for an entry; throws for one that can't be entered there. */
const kinds: Record<string, (element: JsonObject, entry: Entry) => JsonObject> = {
  static_select: (element, entry) => ({
    selected_option: entry === null ? null : optionOf(element, textOf(element, entry)),
  }),
  multi_static_select(element, entry) {
    if (typeof entry === 'string') throw new Error(`${element.action_id} takes several options`);
    const most = Number(element.max_selected_items ?? 100);
    if ((entry?.length ?? 0) > most) throw new Error(`${element.action_id} takes no more than ${most}`);
    return { selected_options: (entry ?? []).map(value => optionOf(element, value)) };
  },
  conversations_select: (element, entry) => ({
    selected_conversation: entry === null ? null : textOf(element, entry),
  }),
  timepicker(element, entry) {
    if (entry !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(textOf(element, entry)))
      throw new Error(`${element.action_id} takes a time as HH:mm`);
    return { selected_time: entry };
  },
  plain_text_input(element, entry) {
    const text = entry === null ? '' : textOf(element, entry);
    const { min_length = 0, max_length = 3000 } = element;
    if (text && (text.length < Number(min_length) || text.length > Number(max_length)))
      throw new Error(`${element.action_id} takes ${min_length} to ${max_length} characters`);
    return { value: text || null };
  },
  number_input(element, entry) {
    const text = entry === null ? '' : textOf(element, entry);
    const { min_value = '-Infinity', max_value = 'Infinity', is_decimal_allowed } = element;
    const number = is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
    if (text && (!number.test(text) || Number(text) < Number(min_value) || Number(text) > Number(max_value)))
      throw new Error(`${element.action_id} does not take ${text}`);
    return { value: text || null };
  },
};

function textOf({ action_id }: JsonObject, entry: string | readonly string[]): string {
  if (typeof entry !== 'string') throw new Error(`${action_id} takes one value`);
  return entry;
}

function optionOf({ action_id, options }: JsonObject, value: string): JsonObject {
  const found = Array.isArray(options)
    ? options.find(one => isObject(one) && one.value === value)
    : undefined;
  if (!isObject(found)) throw new Error(`${action_id} has no option ${value}`);
  return found;
}
