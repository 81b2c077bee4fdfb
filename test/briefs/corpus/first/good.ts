// The good briefs of the first ten papers, by language.
import type { Draft } from '../../../../src/briefs/draft.ts';
import type { CorpusLanguage } from '../edit.ts';
import { goodEn } from './good-en.ts';
import { goodJa } from './good-ja.ts';
import { goodKo } from './good-ko.ts';
import { goodZh } from './good-zh.ts';

/** By language, then by paper. */
export const good: Readonly<Record<CorpusLanguage, Readonly<Record<string, Draft>>>> = {
  ko: goodKo,
  en: goodEn,
  ja: goodJa,
  zh: goodZh,
};
