// Web addresses and calls to somebody that the abstract does not have.

// A bare host counts only with an ending that people type, so that "e.g." and "v1.5" are none.
const address =
  /https?:\/\/[^\s<>()[\]"'“”]+|\bwww\.[^\s<>()[\]"'“”]+|(?<![\p{L}\d@.-])(?:[a-z\d-]+\.)+(?:com|org|net|io|ai|co|dev|app|kr|jp|cn|me|gg|ly|xyz|info|edu|gov|example|test)(?![\p{sc=Latin}\d.-]*[\p{sc=Latin}\d])(?:\/[^\s<>()[\]"'“”]*)?|[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+/giu;
const mention = /(?<![\p{sc=Latin}\d.])@[\p{sc=Latin}_][\p{sc=Latin}\d_.-]*|<[@!#][^>\s]*>/giu;

/** Addresses that the source lacks. A Korean particle and punctuation behind one are not part of it. */
export const strangeAddresses = (text: string, source: string): string[] => {
  const known = source.toLowerCase();
  return [...text.matchAll(address)]
    .map(([found]) => found.replace(/[^\x21-\x7e].*$/u, '').replace(/[.,;:!?]+$/, ''))
    .filter(found => !known.includes(found.toLowerCase()));
};

/** Mentions; one that is in the source too is an attack on whoever reads it, or no mention that a brief needs. */
export const mentions = (text: string): string[] => [...text.matchAll(mention)].map(([found]) => found);
