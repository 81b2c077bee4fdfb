// Wrong briefs, each a good one with one edit.

import type { Wrong } from '../edit.ts';
import { wrongFacts } from './bad-facts.ts';
import { wrongForm } from './bad-form.ts';
import { swapped } from './bad-swapped.ts';

/** All of them. */
export const wrongs: readonly Wrong[] = [...wrongFacts, ...swapped, ...wrongForm];
