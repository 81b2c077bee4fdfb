// Digests already written: Markdown files, one by one or by the folder.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Digest } from '../digest/digest.ts';
import { readDigest } from '../digest/markdown/read.ts';

/** The digest that comes with the program, for the first look at it. */
export const bundledSample = fileURLToPath(new URL('../../samples/2026-01-13.md', import.meta.url));

// How Paperboy names its own; other Markdown in a folder is not for us.
const digestName = /^\d{4}-\d{2}-\d{2}(?:\.[a-z]{2})?\.md$/;

/**
 * The Markdown files that paths name: a file itself, whatever its name; of a folder the files in it and below
 * that are named by a date, such as `2026-01-13.md` or `2026-01-13.en.md`, by name.
 * @throws when a path does not exist
 */
export function listDigestFiles(paths: readonly string[]): string[] {
  return paths.flatMap(path => {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter(name => digestName.test(basename(name)))
      .toSorted()
      .map(name => join(path, name));
  });
}

/**
 * Reads one file.
 * @throws {DigestFormatError} when it is not a digest
 */
export const readDigestFile = (file: string): Digest => readDigest(readFileSync(file, 'utf8'), file);
