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

/** The headings by language; they tell a file's language. */
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
};

/** The quoted line under 📌 of a brief that no model wrote. */
export const notTranslatedMark = '번역 없음 · not translated';
