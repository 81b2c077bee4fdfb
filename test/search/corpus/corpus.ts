// Every question of the corpus by its kind: queries of ours over the real day and the bundled samples.
import { english } from './english.ts';
import { filters } from './filters.ts';
import { japaneseChinese } from './japanese-chinese.ts';
import { korean, particles, translated } from './korean.ts';
import { names } from './names.ts';
import type { Question } from './question.ts';
import { slips } from './slips.ts';

/** The questions of every kind. */
export const corpus: Readonly<Record<string, readonly Question[]>> = {
  names,
  english,
  korean,
  particles,
  translated,
  japaneseChinese,
  slips,
  filters,
};
