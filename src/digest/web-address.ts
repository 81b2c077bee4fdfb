// Addresses that come from outside, before they are put into a message.

// Longer than any address of a paper, far below every platform's limit.
const maxChars = 500;

// What some platform's markup or RFC 3986 stumbles over; of `%` and `#` only the stray ones.
const unsafe = /[|<>()[\]\\`'"{}^\s]|%(?![\da-f]{2})|(?<=#.*)#/gi;

/**
 * The http(s) address in the spelling that needs no quoting in any platform's markup, or `null` for anything else
 * and for one longer than 500 characters, an `&` counted as the `&amp;` that Slack wants written.
 */
export function webAddress(text: string | null): string | null {
  const url = text === null ? null : URL.parse(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  const address = url.href.replace(unsafe, percentEncoded);
  const isFit = address.replaceAll('&', '&amp;').length <= maxChars && URL.canParse(address);
  return isFit ? address : null;
}

const percentEncoded = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
