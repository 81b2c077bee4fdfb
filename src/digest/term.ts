// A term of the field in another language.

/** An English term with its translations, the one to use first. */
export type Term = { readonly english: string; readonly translations: readonly string[] };
