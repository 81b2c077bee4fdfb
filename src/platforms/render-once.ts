// Rendering a post or a reply once, however often it is sent.

/** The same function, remembering what it made for as long as the value it was made of is in use. */
export function renderOnce<V extends object, M>(
  render: (value: V) => readonly M[],
): (value: V) => readonly M[] {
  const rendered = new WeakMap<V, readonly M[]>();
  return value => {
    const messages = rendered.get(value) ?? render(value);
    rendered.set(value, messages);
    return messages;
  };
}
