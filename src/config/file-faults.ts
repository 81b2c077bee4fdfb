// Turns what the schema refuses in the file into faults with their place and the nearest known key.
import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Fault } from './configuration-error.ts';
import { fileJsonSchema } from './json-schema.ts';
import type { Path, YamlText } from './yaml-text.ts';

/** One fault for each unknown key and each wrong value. */
export function fileFaults(yaml: YamlText, issues: readonly z.core.$ZodIssue[]): Fault[] {
  return issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => yaml.keyFault([...issue.path, key], knownKey(issue.path, key)))
      : [yaml.fault(issue.path, issue.message)],
  );
}

function knownKey(path: Path, key: string): string {
  const keys = keysAt(path);
  const nearest = closest(key, keys);
  if (distance(key.toLowerCase(), nearest.toLowerCase()) <= key.length / 3) return `the key ${nearest}`;
  return `one of the keys ${keys.join(', ')}`;
}

type Level = { properties?: Record<string, Level>; items?: Level };

function keysAt(path: Path): string[] {
  const level = path.reduce<Level | undefined>(
    (above, key) => (typeof key === 'number' ? above?.items : above?.properties?.[String(key)]),
    fileJsonSchema() as Level, // the few keys of JSON Schema that are walked here
  );
  return Object.keys(level?.properties ?? {});
}
