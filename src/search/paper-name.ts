// The names that people call a paper by.
import { compact, wordsOf } from './tokens.ts';

/** What a paper is called: the title before its colon, or the whole title, without spaces and punctuation. */
export const paperName = (title: string): string => compact(title.split(/:\s/)[0] ?? title);

const smallWords = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'via',
  'with',
]);

/** The initials of a title's parts, as an acronym would be made of them: Structured Episodic Event Memory gives `seem`. */
export const acronyms = (title: string): string[] =>
  title
    .split(/:\s/)
    .map(part => wordsOf(part).filter(word => !smallWords.has(word)))
    .filter(words => words.length >= 3 && words.length <= 8)
    .map(words => words.map(([first]) => first).join(''));
