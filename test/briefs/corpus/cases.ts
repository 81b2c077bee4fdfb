// The corpus as a checker takes it: good briefs that must pass, bad ones that must not.
import { badCasesOf, type Collection, goodCasesOf } from './build.ts';
import * as firstBad from './first/bad.ts';
import * as firstGood from './first/good.ts';
import { variants as firstVariants } from './first/good-variants.ts';
import { papers as firstPapers } from './first/papers.ts';
import * as secondBad from './second/bad.ts';
import * as secondGood from './second/good.ts';
import { papers as secondPapers } from './second/papers.ts';
import * as thirdBad from './third/bad.ts';
import * as thirdGood from './third/good.ts';
import { papers as thirdPapers } from './third/papers.ts';

/** The second and the third were written by somebody who had not seen the check, and it not them. */
export const collections: readonly Collection[] = [
  { papers: firstPapers, ...firstGood, ...firstBad, variants: firstVariants },
  { papers: secondPapers, ...secondGood, ...secondBad },
  { papers: thirdPapers, ...thirdGood, ...thirdBad },
];

/** Briefs without any fault. */
export const goodCases = collections.flatMap(goodCasesOf);

/** Briefs with one fault each. */
export const badCases = collections.flatMap(collection => badCasesOf(collection, false));

/** Briefs with a fault that only understanding would find: who did what is said in plain words alone. */
export const beyondCases = collections.flatMap(collection => badCasesOf(collection, true));
