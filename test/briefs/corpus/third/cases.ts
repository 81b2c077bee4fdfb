// The third corpus as a checker takes it: good briefs that must pass, bad ones that must not.
import type { Draft } from '../../../../src/briefs/draft.ts';
import type { FaultKind } from '../../../../src/digest/review.ts';
import { type CorpusLanguage, edited, type Variant, type Wrong } from '../edit.ts';
import type { SourceText } from '../papers.ts';
import { wrongs } from './bad.ts';
import { good, variants } from './good.ts';
import { papers } from './papers.ts';

type CorpusCase = {
  readonly title: string;
  readonly language: CorpusLanguage;
  readonly paper: SourceText;
  readonly draft: Draft;
};

/** Where the fault is, `index` being `null` for all key points together, and what it may be called. */
type CorpusFault = {
  readonly part: keyof Draft;
  readonly index: number | null;
  readonly kinds: readonly FaultKind[];
};

const languages = ['ko', 'en', 'ja', 'zh'] as const;

/** Throws where there is no such paper or no brief of it in the language. */
function corpusCase(title: string, key: string, language: CorpusLanguage): CorpusCase {
  const paper = papers[key];
  const draft = good[language][key];
  if (paper === undefined || draft === undefined) throw new Error(`There is no ${key} in ${language}`);
  return { title, language, paper, draft };
}

function variantCase({ title, paper, language, edits }: Variant): CorpusCase {
  const base = corpusCase(title, paper, language);
  return { ...base, draft: edits.reduce(edited, base.draft) };
}

function wrongCase({
  title,
  paper,
  language,
  edit,
  kinds,
}: Wrong): CorpusCase & { readonly fault: CorpusFault } {
  const base = corpusCase(title, paper, language);
  const index = 'index' in edit ? edit.index : null;
  return { ...base, draft: edited(base.draft, edit), fault: { part: edit.part, index, kinds } };
}

/** Briefs without any fault. */
export const goodCases = [
  ...languages.flatMap(language =>
    Object.keys(good[language]).map(key => corpusCase(`${key} in ${language}`, key, language)),
  ),
  ...variants.map(variantCase),
];

/** Briefs with one fault each. */
export const badCases = Object.values(wrongs).flat().map(wrongCase);
