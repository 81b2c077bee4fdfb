// Digests already written: Markdown files, one by one or by the folder.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Digest } from '../digest/digest.ts';
import type { Language } from '../digest/language.ts';
import { readDigest } from '../digest/markdown/read.ts';

/** The digest that comes with the program, in every language, for the first look at it. */
export const bundledSamples: Readonly<Record<Language, string>> = {
  ko: fileURLToPath(new URL('../../samples/2026-01-13.md', import.meta.url)),
  en: fileURLToPath(new URL('../../samples/2026-01-13.en.md', import.meta.url)),
  ja: fileURLToPath(new URL('../../samples/2026-01-13.ja.md', import.meta.url)),
  zh: fileURLToPath(new URL('../../samples/2026-01-13.zh.md', import.meta.url)),
};

// How Paperboy names its own; other Markdown in a folder is not for us.
const digestName = /^\d{4}-\d{2}-\d{2}(?:\.(?:week|month))?(?:\.[a-z]{2})?\.md$/;

/**
 * The Markdown files that a path names: a file itself, whatever its name; of a folder the files in it and below
 * that are named by a date, such as `2026-01-13.md`, `2026-01-13.en.md` or `2026-01-18.week.md`, by name.
 * @throws when the path does not exist, or is a folder without such a file
 */
export function listDigestFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(name => digestName.test(basename(name)))
    .toSorted();
  if (names.length === 0)
    throw new Error(
      `${path}: no file in this folder or below is named by its date, such as 2026-01-13.md or 2026-01-13.en.md`,
    );
  return names.map(name => join(path, name));
}

/**
 * Reads one file.
 * @throws {DigestFormatError} when it is not a digest
 */
export const readDigestFile = (file: string): Digest => readDigest(readFileSync(file, 'utf8'), file);
