// A small strict reader of BibTeX, and what TeX would set of its texts.

/** An entry as BibTeX splits it: its values are still TeX. */
export type Entry = {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** The entries of a file; throws at the first character that does not belong there. */
export function readBibtex(text: string): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  const take = (form: RegExp): string => {
    const found = new RegExp(form.source, 'yu');
    found.lastIndex = at;
    const [whole, part = whole] = found.exec(text) ?? [null];
    if (whole === null) throw new Error(`${form} expected at ${at}: ${text.slice(at, at + 40)}`);
    at += whole.length;
    return part ?? '';
  };
  // BibTeX counts every brace, also one behind a backslash.
  const braced = (): string => {
    take(/\{/);
    const start = at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= text.length) throw new Error(`A value from ${start} does not end`);
      depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
    }
    return text.slice(start, at - 1);
  };
  while (at < text.length) {
    const type = take(/@(\w+)\{/);
    const key = take(/([a-z\d-]+),\n/);
    const fields: Record<string, string> = {};
    do {
      const name = take(/ {2}(\w+) = /);
      if (name in fields) throw new Error(`${name} stands twice in ${key}`);
      fields[name] = braced();
    } while (take(/,?\n/).startsWith(','));
    take(/\}\n\n?/);
    entries.push({ type, key, fields });
  }
  return entries;
}

const commands: Readonly<Record<string, string>> = {
  '\\textbackslash{}': '\\',
  '\\textbraceleft{}': '{',
  '\\textbraceright{}': '}',
  '\\textasciitilde{}': '~',
  '\\textasciicircum{}': '^',
};

/** What TeX sets: formulas as they are written, groups without their braces. Throws for a character with a meaning. */
export const setText = (tex: string): string =>
  tex.replace(
    /\$(?:\\.|[^$\\])+\$|\\text\w+\{\}|\\([%&#_$])|[{}]|[\\%&#_^~$]/gu,
    (found, escaped?: string) => {
      if (found.length > 1) return escaped ?? commands[found] ?? found;
      if (found === '{' || found === '}') return '';
      throw new Error(`TeX takes ${found} for a command in: ${tex}`);
    },
  );

/** The names of an author field, parted where BibTeX parts them: at an "and" outside of braces. */
export function namesOf(field: string): string[] {
  const names = [''];
  let depth = 0;
  for (const word of field.split(/(\s+)/)) {
    if (depth === 0 && /^and$/i.test(word)) names.push('');
    else names[names.length - 1] += word;
    depth += word.split('{').length - word.split('}').length;
  }
  return names.map(name => name.trim());
}
