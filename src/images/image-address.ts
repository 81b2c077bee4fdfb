// The address of a picture, before anything is sent to it.
import { cut } from '../digest/cut.ts';
import { ImageError } from './image-error.ts';
import { mayBePublic } from './public-address.ts';

/**
 * The address in a text that a stranger wrote, if it may be asked.
 * @param allowedOrigin the one origin that may be at a private address
 * @param base what a relative address, of a redirect, is relative to
 * @throws {ImageError} `address`
 */
export function imageAddress(text: string, allowedOrigin: string | null, base?: URL): URL {
  const address = URL.parse(text, base);
  if (address === null || !['http:', 'https:'].includes(address.protocol))
    throw new ImageError('address', `${shownAddress(text)} is no http(s) address`);
  if (address.username !== '' || address.password !== '')
    throw new ImageError('address', `${shownAddress(address)} was written with a user name or a password`);
  if (address.origin !== allowedOrigin && !mayBePublic(address.hostname))
    throw new ImageError('address', `${shownAddress(address)} is not on the public internet`);
  return address;
}

/** An address for the log, without the parts that may be secrets. */
export function shownAddress(text: string | URL): string {
  const address = URL.parse(String(text));
  return cut(
    address === null ? JSON.stringify(text) : `${address.protocol}//${address.host}${address.pathname}`,
    200,
  );
}
