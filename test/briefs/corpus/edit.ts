// How one brief is made from another.
import type { Draft } from '../../../src/briefs/draft.ts';
import type { FaultKind } from '../../../src/digest/review.ts';

/** The asked language of a brief. */
export type CorpusLanguage = 'ko' | 'en' | 'ja' | 'zh';

/** Replaces `from`, which stands there exactly once, or without it the whole text. */
export type Edit =
  | { readonly part: 'summary' | 'abstract'; readonly from?: string; readonly to: string }
  | { readonly part: 'keyPoints'; readonly index: number; readonly from?: string; readonly to: string }
  | { readonly part: 'keyPoints'; readonly to: readonly string[] };

/** The good brief of `paper` in `language`, with other words that are as right. */
export type Variant = {
  readonly title: string;
  readonly paper: string;
  readonly language: CorpusLanguage;
  readonly edits: readonly Edit[];
};

/** The good brief of `paper` in `language`, spoilt; any one of `kinds` is a right name for the fault. */
export type Wrong = {
  readonly title: string;
  readonly paper: string;
  readonly language: CorpusLanguage;
  readonly edit: Edit;
  readonly kinds: readonly FaultKind[];
  /** Only understanding would find it. */
  readonly beyond?: true;
};

function replaced(text: string | null, from: string | undefined, to: string): string {
  if (from === undefined) return to;
  const [before, after, ...more] = (text ?? '').split(from);
  if (before === undefined || after === undefined || more.length > 0 || from === to) {
    throw new Error(`"${from}" must stand exactly once in "${text}" and must change`);
  }
  return before + to + after;
}

/** The draft after the edit; throws where `from` does not stand exactly once. */
export function edited(draft: Draft, edit: Edit): Draft {
  if (edit.part !== 'keyPoints') {
    return { ...draft, [edit.part]: replaced(draft[edit.part], edit.from, edit.to) };
  }
  if (!('index' in edit)) return { ...draft, keyPoints: edit.to };
  const old = draft.keyPoints[edit.index];
  if (old === undefined) throw new Error(`There is no key point ${edit.index}`);
  return { ...draft, keyPoints: draft.keyPoints.with(edit.index, replaced(old, edit.from, edit.to)) };
}
