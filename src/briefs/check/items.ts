// The numbers and the things they can belong to, in the order in which a text has them.
import type { Language } from '../../digest/language.ts';
import type { Term } from '../../digest/term.ts';
import { nameKey, readNames } from './names.ts';
import { readQuantities } from './quantities.ts';
import type { Quantity } from './quantity.ts';

/** A name, a term of the glossary by its English, or somebody's age. */
export type Entity = { readonly key: string; readonly start: number; readonly end: number };

/** What a text or a part of it has. */
export type Items = { readonly entities: readonly Entity[]; readonly numbers: readonly Quantity[] };

// A year belongs to the name of a contest, and a version to that of a model: HMMT 2025, Gemini 2.5 Pro.
const numberOfName = /^\s(?:(?:19|20)\d\d(?![\d.%])|\d+(?:\.\d+)? (?=\p{Lu})[\p{sc=Latin}\d-]+)/u;
// What is no more than a number with a unit is no name.
const isMeasure = /^\d[\d.,]*(?:\p{L}{0,3}|(?:-\p{Ll}+)+)$/u;
// Words that often begin a sentence, and are no name for their capital. One that is missing here owns a number too much,
// which makes the check more lenient and not stricter.
const beginners = new Set(
  (
    'a an the this that these those it its we our they their he she there here each every all both many most some several ' +
    'such other another no not in on at by for from of to with without within across over under after before during ' +
    'between among through via using given despite unlike like than as if when while where whereas whether since because ' +
    'although though however moreover furthermore additionally also thus hence therefore finally first second third next ' +
    'then instead rather overall notably specifically importantly remarkably surprisingly crucially together compared ' +
    'extensive comprehensive experiments experimental results evaluations evaluation empirically training models model ' +
    'performance accuracy existing recent current previous prior one two three four five six seven eight nine ten'
  ).split(' '),
);

/** Reads a text; numbers that are words count for nobody, since every sentence has some. */
export function readItems(text: string, language: Language, terms: readonly Term[]): Items {
  const quantities = readQuantities(text).filter(({ isWord }) => !isWord);
  const isAge = ({ unit, value }: Quantity) => unit === 'year' && value < 100;
  const ages = quantities
    .filter(isAge)
    .map(({ value, start, end }) => ({ key: `${value} year`, start, end }));
  const entities = withoutOverlaps([...namesIn(text, language), ...termsIn(text, language, terms), ...ages]);
  const numbers = quantities.filter(
    number => !isAge(number) && !entities.some(({ start, end }) => start < number.end && number.start < end),
  );
  return { entities, numbers };
}

const namesIn = (text: string, language: Language): Entity[] =>
  readNames(text)
    .filter(
      ({ text: name, start }) =>
        /[\p{Lu}\d]/u.test(name) &&
        name.length > 1 &&
        !isMeasure.test(name) &&
        !(language === 'en' && start === 0 && beginners.has(name.toLowerCase())),
    )
    .map(({ text: name, start, end }) => {
      const more = numberOfName.exec(text.slice(end, end + 40))?.[0] ?? '';
      return { key: nameKey(name + more), start, end: end + more.length };
    });

/** Of all glossaries and languages, the pattern that finds a term, with the terms by spelling. */
const finders = new WeakMap<readonly Term[], Partial<Record<Language, Finder>>>();
type Finder = { readonly pattern: RegExp; readonly englishOf: ReadonlyMap<string, string> };

function termsIn(text: string, language: Language, terms: readonly Term[]): Entity[] {
  const known = finders.get(terms) ?? {};
  finders.set(terms, known);
  const finder = known[language] ?? createFinder(language, terms);
  known[language] = finder;
  return [...text.toLowerCase().matchAll(finder.pattern)].map(({ 0: found, index }) => ({
    key: finder.englishOf.get(found) ?? finder.englishOf.get(found.replace(/e?s$/, '')) ?? found,
    start: index,
    end: index + found.length,
  }));
}

function createFinder(language: Language, terms: readonly Term[]): Finder {
  const spellings = terms.flatMap(({ english, translations }) =>
    (language === 'en' ? [english] : translations).map(
      spelling => [spelling.toLowerCase(), english] as const,
    ),
  );
  const longestFirst = spellings.map(([spelling]) => spelling).toSorted((a, b) => b.length - a.length);
  const escaped = longestFirst.map(spelling => spelling.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const any = escaped.length === 0 ? '(?!)' : escaped.join('|');
  const pattern = language === 'en' ? `\\b(?:${any})(?:s|es)?\\b` : `(?<!\\p{sc=Hangul})(?:${any})`;
  return { pattern: new RegExp(pattern, 'gu'), englishOf: new Map(spellings) };
}

/** Of what overlaps the longest: image generation, not generation. */
function withoutOverlaps(entities: readonly Entity[]): Entity[] {
  const kept: Entity[] = [];
  for (const entity of entities.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some(other => other.start < entity.end && entity.start < other.end)) kept.push(entity);
  return kept.toSorted((a, b) => a.start - b.start);
}

/** Sizes of models and data, and how many steps or items there are, are no results; they are said of whoever stands near. */
export const isResult = ({ value, unit }: Quantity): boolean =>
  value < 100_000 && (unit !== null || !Number.isInteger(value));
