// YAML with its positions: the value it holds, what is wrong with its syntax, and where each part stands.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Fault } from './configuration-error.ts';
import { showValue } from './show-value.ts';

/** The keys and indexes that lead to a part of the file. */
export type Path = readonly PropertyKey[];

/** A file read as YAML. */
export type YamlText = {
  /** What the file holds; an empty file is an empty mapping. Null when the syntax is wrong. */
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** The fault of the value at a path; a missing one stands where its mapping starts. */
  fault(path: Path, expected: string): Fault;
  /** The fault of the key that ends the path. */
  keyFault(path: Path, expected: string): Fault;
};

// The file is the operator's own, so it may repeat a part as often as it likes.
const trusting = { maxAliasCount: -1 };

/** Reads one YAML 1.2 document; never throws. */
export function readYaml(file: string, text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col: column } = lines.linePos(offset);
    return { file, line, column };
  };

  const broken = syntaxErrors(document);
  const syntax = broken.map(({ offset, message }) => ({
    ...place(offset),
    path: '',
    expected: 'valid YAML (indented with spaces; text with signs such as * @ # : in quotes)',
    found: `a fault: ${message}`,
  }));
  const duplicates = document.errors
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ pos }) => {
      // The error knows only where the key starts.
      const path = /^[^:\s]+/.exec(text.slice(pos[0]))?.[0] ?? '';
      return { ...place(pos[0]), path, expected: 'each key once', found: `a second ${path}` };
    });

  const find = (path: Path) => nodeAt(document, path);
  return {
    value: broken.length > 0 ? null : (document.toJS(trusting) ?? {}),
    // What follows a fault on the same line is its echo.
    faults: [...syntax.filter(({ line }, i) => syntax[i - 1]?.line !== line), ...duplicates],
    fault(path, expected) {
      const { node, missing } = find(path);
      return {
        ...place(start(node)),
        path: joinPath(path),
        expected,
        found: missing ? 'nothing' : show(node, text),
      };
    },
    keyFault(path, expected) {
      const key = String(path.at(-1));
      const { node } = find(path.slice(0, -1));
      const pair = isMap(node)
        ? node.items.find(item => isScalar(item.key) && String(item.key.value) === key)
        : null;
      const at = isScalar(pair?.key) ? start(pair.key) : start(node);
      return { ...place(at), path: joinPath(path), expected, found: showValue(key) };
    },
  };
}

function syntaxErrors(document: Document): { offset: number; message: string }[] {
  const errors = [...document.errors, ...document.warnings]
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .map(({ code, pos, message }) => ({
      offset: pos[0],
      // The library's own words advise a programmer.
      message: code === 'MULTIPLE_DOCS' ? 'a second document after ---' : message,
    }));
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document)) return;
      errors.push({
        offset: start(alias),
        message: `the alias *${alias.source}, which nothing before it defines`,
      });
    },
  });
  return errors.toSorted((a, b) => a.offset - b.offset);
}

/** The node at a path, or the innermost one on the way there. */
function nodeAt(document: Document, path: Path): { node: Node | null; missing: boolean } {
  let node: Node | null = document.contents;
  for (const key of path) {
    const inside: unknown = isMap(node) || isSeq(node) ? node.get(key, true) : undefined;
    if (inside === undefined || inside === null) return { node, missing: true };
    const next = inside as Node; // `get` with `keepScalar` gives nodes
    node = isAlias(next) ? (next.resolve(document) ?? next) : next;
  }
  return { node, missing: false };
}

const start = (node: Node | null): number => node?.range?.[0] ?? 0;

function show(node: Node | null, text: string): string {
  if (!isScalar(node)) return isSeq(node) ? 'a list' : 'a mapping';
  if (node.value === null) return node.comment ? 'nothing (what follows # is a comment)' : 'nothing';
  if (typeof node.value === 'string') return showValue(node.value);
  // As it was typed: a long number has lost digits by now.
  const [from = 0, to = 0] = node.range ?? [];
  return `${text.slice(from, to)} (a ${typeof node.value})`;
}

function joinPath(path: Path): string {
  return path.reduce<string>((joined, key) => {
    if (typeof key === 'number') return `${joined}[${key}]`;
    return joined === '' ? String(key) : `${joined}.${String(key)}`;
  }, '');
}
