// What a digest says of one paper in one language.
import type { Language } from './language.ts';
import type { Review } from './review.ts';

/** A brief; missing parts are `null` or empty, never invented. */
export type Brief = {
  readonly language: Language;
  /** 📌 one sentence. */
  readonly summary: string | null;
  /** 📝 the abstract in the brief's language. */
  readonly abstract: string | null;
  /** 🔑 usually three. */
  readonly keyPoints: readonly string[];
  /** `false` when no model wrote it and its words are still the source's. */
  readonly translated: boolean;
  /** How it was checked, where a model was asked; a Markdown file does not hold it. */
  readonly review?: Review;
};
