// What a user may choose in a string select, of a message or of a modal.

/** Throws unless the menu offers each value, each is there once, and they are neither too few nor too many. */
export function checkSelected(menu: Record<string, unknown>, values: readonly string[]): void {
  const offered = Array.isArray(menu.options) ? menu.options.map(option => option.value) : [];
  const missing = values.find(value => !offered.includes(value));
  if (missing !== undefined) throw new Error(`the menu ${menu.custom_id} doesn't offer ${missing}`);
  const [min, max] = [Number(menu.min_values ?? 1), Number(menu.max_values ?? 1)];
  if (new Set(values).size !== values.length || values.length < min || values.length > max)
    throw new Error(`the menu ${menu.custom_id} takes ${min} to ${max} different values`);
}
