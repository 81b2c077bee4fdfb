// Cases made from papers, good briefs of them, and edits of those.
import type { Draft } from '../../../src/briefs/draft.ts';
import type { BriefPart, FaultKind } from '../../../src/digest/review.ts';
import { type CorpusLanguage, edited, type Variant, type Wrong } from './edit.ts';

/** What a brief is held against. */
export type SourceText = { readonly title: string; readonly abstract: string };

/** Papers by a key, with their good briefs and what is made of these. */
export type Collection = {
  readonly papers: Readonly<Record<string, SourceText>>;
  readonly good: Readonly<Record<CorpusLanguage, Readonly<Record<string, Draft>>>>;
  readonly variants: readonly Variant[];
  readonly wrongs: readonly Wrong[];
};

/** A brief to be checked. */
export type GoodCase = {
  readonly title: string;
  readonly language: CorpusLanguage;
  readonly paper: SourceText;
  readonly draft: Draft;
};

/** A brief with one fault: where, `index` being `null` for all key points together, and what it may be called. */
export type BadCase = GoodCase & {
  readonly fault: {
    readonly part: BriefPart;
    readonly index: number | null;
    readonly kinds: readonly FaultKind[];
  };
};

const languages = ['ko', 'en', 'ja', 'zh'] as const;

/** Every good brief of a collection. */
export const goodCasesOf = (collection: Collection): GoodCase[] => [
  ...languages.flatMap(language =>
    Object.keys(collection.good[language]).map(key =>
      caseOf(collection, `${key} in ${language}`, key, language),
    ),
  ),
  ...collection.variants.map(({ title, paper, language, edits }) => {
    const base = caseOf(collection, title, paper, language);
    return { ...base, draft: edits.reduce(edited, base.draft) };
  }),
];

/** The wrong briefs of a collection that are, or are not, beyond what a check without understanding can find. */
export const badCasesOf = (collection: Collection, isBeyond: boolean): BadCase[] =>
  collection.wrongs
    .filter(({ beyond = false }) => beyond === isBeyond)
    .map(({ title, paper, language, edit, kinds }) => {
      const base = caseOf(collection, title, paper, language);
      const index = 'index' in edit ? edit.index : null;
      return { ...base, draft: edited(base.draft, edit), fault: { part: edit.part, index, kinds } };
    });

/** Throws where there is no such paper or no brief of it in the language. */
function caseOf(
  { papers, good }: Collection,
  title: string,
  key: string,
  language: CorpusLanguage,
): GoodCase {
  const paper = papers[key];
  const draft = good[language][key];
  if (paper === undefined || draft === undefined) throw new Error(`There is no ${key} in ${language}`);
  return { title, language, paper, draft };
}
