// Briefs that no rule was made on: the good ones must pass, the bad ones must not.
import { badCasesOf, type Collection, goodCasesOf } from '../../test/briefs/corpus/build.ts';
import { wrongs } from './bad.ts';
import { good, variants } from './good.ts';
import { papers } from './papers.ts';

const collection: Collection = { papers, good, variants, wrongs: Object.values(wrongs).flat() };

/** Briefs without any fault. */
export const goodCases = goodCasesOf(collection);

/** Briefs with one fault each. */
export const badCases = badCasesOf(collection, false);
