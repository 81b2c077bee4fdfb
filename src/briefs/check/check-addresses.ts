// Web addresses and calls to somebody that the abstract does not have.

// Those that chats make a link of without a scheme; of other words with a dot (torch.compile) they make none.
const endings =
  'com|org|net|io|ai|co|dev|app|kr|jp|cn|me|gg|ly|xyz|info|edu|gov|example|test|site|zone|online|shop|club|click|icu|tv|' +
  'cc|ru|uk|eu|de|fr|us|biz|tech|cloud|store|space|link|live|xn--[a-z\\d-]+';
// What ends an address, besides white space: quotes and brackets, also TeX's, and letters of another script.
const inAddress = '[!#$%&*+,./:;=?@\\\\^~\\w-]';
const address = new RegExp(
  `(?<![a-z\\d+.-])(?:[a-z][a-z\\d+.-]*://|(?:mailto|tel|javascript):|data:[a-z]+/)${inAddress}+|` +
    `(?<![\\p{sc=Latin}\\d@.-])(?:[a-z\\d-]+\\.)+(?:${endings})(?![\\p{sc=Latin}\\d]|\\.[\\p{sc=Latin}\\d])` +
    `(?:[:/]${inAddress}*)?|` +
    '[\\w.+-]{1,64}@(?:[a-z\\d-]+\\.)+[a-z]{2,24}(?![\\p{sc=Latin}\\d])|' +
    `(?<![\\p{L}\\d.-])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.])[:/]${inAddress}*`,
  'giu',
);
const mention =
  /(?<![\p{L}\d.])@(?!\p{sc=Latin}(?![\p{sc=Latin}\d_]))[\p{L}_][\p{L}\d_.-]+|@(?:everyone|here|channel)\b|<(?:[@!#:]|(?:a|t|id):)[^>\s]*>|<\/[^>\s]*:\d+>/giu;

/**
 * Addresses that the source has not just so; one with a known beginning leads somewhere else.
 * @param takes `names`: only a host that is a name too, such as Character.AI, may be the source's
 */
export function strangeAddresses(text: string, source: string, takes: 'all' | 'names' = 'all'): string[] {
  const all = addressesOf(text);
  const known = new Set(all.length === 0 ? [] : addressesOf(source).filter(isTaken).map(target));
  return all.filter(found => !isTaken(found) || !known.has(target(found)));

  function isTaken(found: string): boolean {
    return takes === 'all' || /^[\w.-]+$/.test(found);
  }
}

const addressesOf = (text: string): string[] =>
  [...text.matchAll(address)].map(([found]) => found.replace(/[.,;:!?*_~\\]+$/, ''));

/** Where an address leads, however it is written. */
const target = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');

/** Mentions; one that is in the source too is an attack on whoever reads it, or no mention that a brief needs. */
export const mentions = (text: string): string[] =>
  [...text.normalize('NFKC').matchAll(mention)].map(([found]) => found);
