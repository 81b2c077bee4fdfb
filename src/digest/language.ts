// The languages a digest can be written in.

/** Every language that has strings, the default first. */
export const languages = ['ko', 'en', 'ja', 'zh'] as const;

/** A language of a digest and of the strings around it, as a BCP 47 tag. */
export type Language = (typeof languages)[number];
