// The words of the Markdown format, shared by its reader and its writer.
import type { Language } from '../language.ts';

/** The heading of each part of a brief, without its `### `. */
export type PartHeadings = {
  readonly summary: string;
  readonly abstract: string;
  /** The abstract's heading when its words are still the source's. */
  readonly sourceAbstract: string;
  readonly keyPoints: string;
};

/** The headings by language. They tell a file's language, so that no two languages share one. */
export const partHeadings: Readonly<Record<Language, PartHeadings>> = {
  ko: {
    summary: '📌 요약',
    abstract: '📝 초록 (번역)',
    sourceAbstract: '📝 초록',
    keyPoints: '🔑 핵심 포인트',
  },
  en: {
    summary: '📌 Summary',
    abstract: '📝 Abstract',
    sourceAbstract: '📝 Abstract',
    keyPoints: '🔑 Key Points',
  },
  ja: {
    summary: '📌 要約',
    abstract: '📝 アブストラクト (翻訳)',
    sourceAbstract: '📝 アブストラクト',
    keyPoints: '🔑 重要ポイント',
  },
  zh: {
    summary: '📌 一句话总结',
    abstract: '📝 摘要 (翻译)',
    sourceAbstract: '📝 摘要',
    keyPoints: '🔑 要点',
  },
};

/** The quoted line under 📌 of a brief that no model wrote. */
export const notTranslatedMark = '번역 없음 · not translated';

/** How the title of a file names the edition that it holds, between its days and how many papers were asked for. */
export const editionNames = { day: 'Daily Papers', week: 'Weekly Papers', month: 'Monthly Papers' } as const;
