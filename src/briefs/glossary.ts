// The field's terms in a language, and how names must not be spelled.
import type { Term } from '../digest/term.ts';

/** What a glossary file holds. */
export type Glossary = {
  readonly terms: readonly Term[];
  /** Spellings of names in the language's own script, with the name: 이미지넷 is ImageNet. */
  readonly names: Readonly<Record<string, string>>;
};

/** For a language without a glossary. */
export const emptyGlossary: Glossary = { terms: [], names: {} };
