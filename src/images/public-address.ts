// Telling the public internet from everything a picture's address must not lead to: this machine, its network, the
// cloud's metadata. https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { ImageError } from './image-error.ts';

// All that is given out: https://www.iana.org/assignments/ipv6-address-space
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');
// Where a network without IPv4 finds the IPv4 internet, https://www.rfc-editor.org/rfc/rfc6052#section-2.1
const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** Whether an IP address is one of the public internet. An IPv4 address inside an IPv6 one is judged as itself. */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0) return false;
  const address = ipaddr.process(text);
  if (address.kind() === 'ipv6' && address.match(nat64))
    return isPublicAddress(address.toByteArray().slice(-4).join('.'));
  return address.range() === 'unicast' && (address.kind() === 'ipv4' || address.match(globalUnicast));
}

/**
 * Whether a host may be asked as far as its spelling tells: a public address, or a name other than `localhost`.
 * @param hostname as `URL` gives it, which has brought every spelling of an IPv4 address into the usual one
 */
export function mayBePublic(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$|\.$/g, '');
  return isIP(host) === 0 ? !/(?:^|\.)localhost$/.test(host) : isPublicAddress(host);
}

/**
 * A lookup that gives a name's addresses only when all of them are public. Since the connection is made to what it
 * gave, a name that changes its address in between gains nothing.
 * @param lookup finds the addresses, as `dns.lookup` does
 */
export const publicLookup =
  (lookup: LookupFunction): LookupFunction =>
  (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, answer) => {
      if (error !== null) return callback(error, []);
      const addresses = [answer].flat().map(one => (typeof one === 'string' ? one : one.address));
      const inside = addresses.find(address => !isPublicAddress(address));
      const [first] = addresses;
      if (inside !== undefined || first === undefined)
        return callback(
          new ImageError('address', `${hostname} is ${inside ?? 'nowhere'}, not a public address`),
          [],
        );
      return options.all === true ? callback(null, answer) : callback(null, first, isIP(first));
    });
