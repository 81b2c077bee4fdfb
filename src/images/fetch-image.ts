// Fetching a picture from an address that a stranger wrote.
import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { EnvHttpProxyAgent } from 'undici';
import { imageAddress, shownAddress } from './image-address.ts';
import { ImageError } from './image-error.ts';
import { type ImageType, imageType } from './image-type.ts';
import { publicLookup } from './public-address.ts';

/** A picture that was fetched. */
export type FetchedImage = { readonly bytes: Uint8Array; readonly type: ImageType };

/** Fetches pictures. */
export type ImageFetcher = {
  /** @throws {ImageError} when there is no such picture to be had */
  fetch(url: string): Promise<FetchedImage>;
  /** Gives up what is under way. */
  close(): Promise<void>;
};

type ImageFetcherOptions = {
  /** The one origin that may be at a private address, such as a mirror of Hugging Face; `null` when none may. */
  readonly allowedOrigin: string | null;
  /** For the whole of a picture, redirects included. Default 10,000. */
  readonly timeoutMs?: number;
  /** The largest picture taken. Default 5 MiB. */
  readonly maxBytes?: number;
  /** Default 3. */
  readonly maxRedirects?: number;
  /** Finds a name's addresses. Default `dns.lookup`. */
  readonly lookup?: LookupFunction;
};

const redirectStatuses = [301, 302, 303, 307, 308];

/**
 * A fetcher of pictures. Proxies are taken from `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, as everywhere. A proxy
 * finds a name's addresses itself: behind one, only `localhost` and addresses written as numbers can be judged.
 */
export function createImageFetcher(options: ImageFetcherOptions): ImageFetcher {
  const { timeoutMs = 10_000, maxBytes = 5 * 1024 * 1024, maxRedirects = 3, lookup = systemLookup } = options;
  const allowedOrigin = options.allowedOrigin === null ? null : new URL(options.allowedOrigin).origin;
  const createAgent = (agentLookup: LookupFunction) =>
    new EnvHttpProxyAgent({ connect: { lookup: agentLookup }, connectTimeout: timeoutMs });
  const allowedAgent = createAgent(lookup);
  const publicAgent = createAgent(publicLookup(lookup));

  async function fetch(url: string): Promise<FetchedImage> {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      // The race, because a request that is still waiting for its connection does not heed its signal.
      const bytes = await Promise.race([follow(url, timeout), aborted(timeout)]);
      const type = imageType(bytes);
      if (type === null) throw new ImageError('not-an-image', `${shownAddress(url)} is no PNG, JPEG or GIF`);
      return { bytes, type };
    } catch (error) {
      if (error instanceof ImageError) throw error;
      if (timeout.aborted)
        throw new ImageError('too-slow', `${shownAddress(url)} took longer than ${timeoutMs} ms`, error);
      const reason = error instanceof Error ? error.message || error.name : String(error);
      throw new ImageError('unreachable', `${shownAddress(url)} could not be fetched: ${reason}`, error);
    }
  }

  async function follow(url: string, timeout: AbortSignal): Promise<Buffer> {
    let address = imageAddress(url, allowedOrigin);
    for (let left = maxRedirects; ; left -= 1) {
      const answer = await ask(address, timeout);
      if (typeof answer !== 'string') return answer;
      if (left === 0)
        throw new ImageError('too-many-redirects', `${shownAddress(url)} is passed on too often`);
      address = imageAddress(answer, allowedOrigin, address);
    }
  }

  /** The bytes of a picture, or where to ask instead. */
  async function ask(address: URL, timeout: AbortSignal): Promise<Buffer | string> {
    const dispatcher = address.origin === allowedOrigin ? allowedAgent : publicAgent;
    const enough = new AbortController();
    try {
      const { statusCode, headers, body } = await dispatcher.request({
        origin: address.origin,
        path: address.pathname + address.search,
        method: 'GET',
        headers: { accept: 'image/png, image/jpeg, image/gif' },
        signal: AbortSignal.any([timeout, enough.signal]),
      });
      const { location } = headers;
      if (redirectStatuses.includes(statusCode) && typeof location === 'string') return location;
      if (statusCode !== 200)
        throw new ImageError('refused', `${shownAddress(address)} answered ${statusCode}`);
      if (Number(headers['content-length']) > maxBytes) throw tooLarge(address);
      return await read(body, address);
    } finally {
      // What is still to come of the answer is not wanted.
      enough.abort();
    }
  }

  async function read(body: AsyncIterable<Buffer>, address: URL): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(address);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  const tooLarge = (address: URL): ImageError =>
    new ImageError('too-large', `${shownAddress(address)} is larger than ${maxBytes} bytes`);

  async function close(): Promise<void> {
    await Promise.all([allowedAgent.destroy(), publicAgent.destroy()]);
  }

  return { fetch, close };
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
