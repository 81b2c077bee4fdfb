// Reads what the briefs' prompt, the glossaries and the themes say: files beside the configuration that come with Paperboy.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { emptyGlossary, type Glossary } from '../briefs/glossary.ts';
import type { Prompt } from '../briefs/prompt.ts';
import { type Language, languages } from '../digest/language.ts';
import type { Vocabulary } from '../digest/term.ts';
import { ConfigurationError, type Fault } from './configuration-error.ts';
import { readYaml } from './yaml-text.ts';

const text = z.string({ error: 'text' }).min(1, { error: 'text' });
const texts = <const Key extends string>(keys: readonly Key[]) =>
  z.strictObject(keyed(keys, text), { error: `a mapping with the keys ${keys.join(', ')}` });

/** A text with these words in braces, which are filled in, all of them or some, and no others. */
const textWith = (words: readonly string[], areNeeded = true) =>
  text.superRefine((written, context) => {
    const found = [...written.matchAll(/\{([a-z]+)\}/g)].map(([, word = '']) => word);
    const missing = words.filter(word => areNeeded && !found.includes(word)).map(word => `{${word}}`);
    const strange = found.filter(word => !words.includes(word)).map(word => `{${word}}`);
    if (missing.length > 0)
      context.addIssue({ code: 'custom', message: `a text with ${missing.join(' and ')} in it` });
    if (strange.length > 0)
      context.addIssue({
        code: 'custom',
        message: `a text without ${strange.join(' and ')}, which nothing fills in`,
      });
  });

const aMapping = { error: 'a mapping as in the file that comes with Paperboy' };

const promptSchema = z.strictObject(
  {
    version: z.string({ error: 'a version in quotes, such as "2"' }).min(1),
    instructions: textWith(['language', 'shape', 'style', 'glossary']),
    shape: texts(['translated', 'english']),
    styles: z.strictObject(keyed(languages, texts(['language', 'rules'])), aMapping),
    glossary: textWith(['terms']),
    repair: textWith(['faults']),
    faults: z.strictObject(
      keyed(
        [
          'number',
          'unit',
          'name',
          'swapped',
          'language',
          'copy',
          'length',
          'count',
          'link',
          'mention',
          'unreadable',
        ] as const,
        textWith(['part', 'found', 'language'], false),
      ),
      aMapping,
    ),
  },
  aMapping,
);

/** The same value under every key. */
function keyed<Key extends string, Value>(keys: readonly Key[], value: Value): Record<Key, Value> {
  return Object.fromEntries(keys.map(key => [key, value])) as Record<Key, Value>;
}

const translations = z
  .array(z.string(), { error: 'a list of translations, the one to use first' })
  .min(1, { error: 'at least one translation' });
const glossarySchema = z.strictObject({
  terms: z.record(z.string(), translations, { error: 'a mapping of English terms' }),
  names: z.record(z.string(), z.string()).default({}),
});

const themesSchema = z.strictObject({
  general: z.array(z.string({ error: 'a term' }), { error: 'a list of English terms' }),
});

const folder = fileURLToPath(new URL('../../config/', import.meta.url));

/**
 * The prompt.
 * @throws {ConfigurationError} with every fault of the file
 */
export const readPrompt = (): Prompt => readFile('prompt.yaml', promptSchema);

/**
 * The glossary of a language; an empty one for a language that has no file.
 * @throws {ConfigurationError} with every fault of the file
 */
export function readGlossary(language: Language): Glossary {
  const name = `glossary.${language}.yaml`;
  if (!existsSync(folder + name)) return emptyGlossary;
  const { terms, names } = readFile(name, glossarySchema);
  return {
    terms: Object.entries(terms).map(([english, translations]) => ({ english, translations })),
    names,
  };
}

/**
 * The terms of all glossaries, which digests of several days tell their themes by and keywords are understood by.
 * @throws {ConfigurationError} with every fault of a file
 */
export function readVocabulary(): Vocabulary {
  const known = new Map(languages.map(language => [language, readGlossary(language).terms]));
  const english = new Set([...known.values()].flatMap(terms => terms.map(term => term.english)));
  known.set(
    'en',
    [...english].map(term => ({ english: term, translations: [] })),
  );
  return {
    termsOf: language => known.get(language) ?? [],
    general: new Set(readFile('themes.yaml', themesSchema).general),
  };
}

function readFile<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> {
  const yaml = readYaml(`config/${name}`, readText(name));
  const parsed = schema.safeParse(yaml.value);
  const faults: Fault[] = [
    ...yaml.faults,
    ...(yaml.value === null ? [] : (parsed.error?.issues ?? [])).map(issue =>
      issue.code === 'unrecognized_keys'
        ? yaml.keyFault([...issue.path, issue.keys[0] ?? ''], 'only keys that the shipped file has')
        : yaml.fault(issue.path, issue.message),
    ),
  ];
  if (!parsed.success || faults.length > 0) throw new ConfigurationError(faults);
  return parsed.data;
}

function readText(name: string): string {
  try {
    return readFileSync(folder + name, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const found = code === 'ENOENT' ? 'no such file' : code;
    throw new ConfigurationError([
      {
        file: `config/${name}`,
        line: null,
        column: null,
        path: '',
        expected: 'the file that comes with Paperboy',
        found,
      },
    ]);
  }
}
