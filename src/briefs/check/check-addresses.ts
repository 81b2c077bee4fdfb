// Web addresses and calls to somebody that the abstract does not have.

const inAddress = '[^\\s<>()[\\]"\'“”]';
// Of an unknown scheme or host none is trusted. "vs.Qwen" is a missing space, "v1.5" and "mAP@0.5" are no hosts.
const address = new RegExp(
  `(?:\\p{L}[\\p{L}\\d+.-]*://|(?<![\\p{L}\\d])(?:mailto|tel|javascript|data):(?=\\S))${inAddress}+|` +
    `(?<![\\p{L}\\d@.-])(?!(?:vs|cf|fig|eq|etc|al|no)\\.)(?:[a-z\\d][a-z\\d-]*\\.)+[a-z]{2,24}` +
    `(?![\\p{sc=Latin}\\d-])(?:[:/]${inAddress}*)?|` +
    '[\\w.+-]+@(?:[a-z\\d-]+\\.)+[a-z]{2,24}(?![\\p{sc=Latin}\\d])|' +
    `(?<![\\p{L}\\d.-])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.])(?:[:/]${inAddress}*)?`,
  'giu',
);
const mention =
  /(?<![\p{L}\d.])@[\p{L}_][\p{L}\d_.-]*|@(?:everyone|here|channel)\b|<(?:[@!#/:]|(?:a|t|id):)[^>\s]*>/giu;

/**
 * Addresses that the source has not just so; one with a known beginning leads somewhere else. A Korean particle and
 * punctuation behind one are not part of it.
 */
export const strangeAddresses = (text: string, source: string): string[] => {
  const known = new Set(addressesOf(source).map(compared));
  return addressesOf(text).filter(found => !known.has(compared(found)));
};

const addressesOf = (text: string): string[] =>
  [...text.matchAll(address)].map(([found]) =>
    found.replace(/[^\x21-\x7e].*$/u, '').replace(/[.,;:!?]+$/, ''),
  );

const compared = (address: string): string => address.toLowerCase().replace(/\/$/, '');

/** Mentions; one that is in the source too is an attack on whoever reads it, or no mention that a brief needs. */
export const mentions = (text: string): string[] =>
  [...text.normalize('NFKC').matchAll(mention)].map(([found]) => found);
