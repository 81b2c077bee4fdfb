// The names of systems, benchmarks and people's things that a text holds in Latin letters.

/** A word with Latin (or Greek) letters, as it stands, with its place. */
export type Name = { readonly text: string; readonly start: number; readonly end: number };

// Letters of every script that has capitals; what joins the parts of a name; a digit may begin one (3D).
const word =
  /[\p{sc=Latin}\p{sc=Greek}\d](?:[\p{sc=Latin}\p{sc=Greek}\d.+@_/'’-]*[\p{sc=Latin}\p{sc=Greek}\d+])?/gu;
const possessive = /['’]s$/;

/** Every word of a text that has a Latin letter. */
export const readNames = (text: string): Name[] =>
  [...text.matchAll(word)]
    .filter(([found]) => /\p{L}/u.test(found))
    .map(({ 0: found, index }) => {
      const name = found.replace(possessive, '');
      return { text: name, start: index, end: index + name.length };
    });

/** Letters and digits alone, in lower case: GPT-5 and gpt 5 are both `gpt5`. */
export const nameKey = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The parts of which a name is made: GPT and 5. */
export const nameParts = (text: string): string[] =>
  text.split(/[^\p{L}\p{N}]+/u).filter(part => part !== '');
