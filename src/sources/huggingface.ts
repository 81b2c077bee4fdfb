// Hugging Face's Daily Papers, https://huggingface.co/docs/hub/api.
import { type Dispatcher, EnvHttpProxyAgent, interceptors } from 'undici';
import { cut } from '../digest/cut.ts';
import type { Paper } from '../digest/paper.ts';
import { oneLine } from '../digest/plain-text.ts';
import { readEntries } from './huggingface-entry.ts';
import { newestOpenDate } from './list-day.ts';
import { type Source, SourceError } from './source.ts';

// The largest page the API gives, and more pages than any day has had.
const pageLimit = 100;
const maxPages = 20;
const maxRetries = 4;
// Worth a retry within seconds. A host that is not there, and one that says nothing, is reported at once.
const passingErrors = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];
const maxAnswerBytes = 20 * 1024 * 1024;

type HuggingFaceOptions = {
  /** `https://huggingface.co`, or a mirror. */
  readonly endpoint: string;
  /** Raises the rate from 500 to 1,000 requests in five minutes. */
  readonly token: string | null;
  readonly now: () => Temporal.Instant;
  /** For connecting, then for the answer's head, and between two pieces of its body. Default 15,000. */
  readonly timeoutMs?: number;
  /** Before the first retry; doubled with each, and overruled by `Retry-After`. Default 500. */
  readonly firstRetryMs?: number;
  /** Told of entries that are left out because they lack what a paper needs. */
  readonly onSkipped?: (count: number, date: Temporal.PlainDate) => void;
};

/** A page of a list; `next` is the address of the following one. */
type Page = { readonly papers: readonly Paper[]; readonly skipped: number; readonly next: URL | null };

/** What Hugging Face still answers in the present window of five minutes. */
export type Quota = { readonly left: number; readonly resetsAt: Temporal.Instant };

/** Daily Papers as a source, with what its last answer said of the rate; `null` before one that did. */
export type HuggingFace = Source & { readonly quota: Quota | null; close(): Promise<void> };

/** Daily Papers as a source. Proxies are taken from `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, as everywhere. */
export function createHuggingFace(options: HuggingFaceOptions): HuggingFace {
  const { timeoutMs = 15_000, firstRetryMs = 500 } = options;
  const agent = new EnvHttpProxyAgent({
    connectTimeout: timeoutMs,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const dispatcher = agent.compose(
    interceptors.redirect({ maxRedirections: 3 }),
    interceptors.retry({
      maxRetries,
      minTimeout: firstRetryMs,
      maxTimeout: 30_000,
      methods: ['GET'],
      errorCodes: passingErrors,
      throwOnError: false,
    }),
  );

  let quota: Quota | null = null;

  async function snapshot(date: Temporal.PlainDate) {
    const takenAt = options.now();
    const papers = new Map<string, Paper>();
    let skipped = 0;
    let address: URL | null = listAddress(options.endpoint, date);
    for (let page = 0; address !== null && page < maxPages; page += 1) {
      const read: Page = await readPage(address, date);
      // Votes move while pages are read, so that a paper may stand on two of them.
      for (const paper of read.papers) papers.set(paper.id, paper);
      skipped += read.skipped;
      address = read.next;
    }
    if (skipped > 0 && papers.size === 0)
      throw new SourceError(
        'unexpected-shape',
        date,
        `None of the ${skipped} entries of ${date} has an id, a title and votes`,
      );
    if (skipped > 0) options.onSkipped?.(skipped, date);
    return { date, takenAt, origin: 'huggingface' as const, papers: [...papers.values()] };
  }

  async function readPage(address: URL, date: Temporal.PlainDate): Promise<Page> {
    const { statusCode, headers, body } = await ask(address, date);
    if (statusCode >= 400) throw refusal(statusCode, body, date);
    let json: unknown;
    try {
      json = JSON.parse(body);
    } catch (cause) {
      throw new SourceError(
        'not-json',
        date,
        `${address.origin} answered with something that is not JSON: ${excerpt(body)}`,
        cause,
      );
    }
    const entries = readEntries(json);
    if (entries === null)
      throw new SourceError(
        'unexpected-shape',
        date,
        `${address.origin} answered with JSON that is no list of papers: ${excerpt(body)}`,
      );
    return { ...entries, next: nextPage(headers.link, address) };
  }

  async function ask(
    address: URL,
    date: Temporal.PlainDate,
  ): Promise<{ statusCode: number; headers: Dispatcher.ResponseData['headers']; body: string }> {
    try {
      const { statusCode, headers, body } = await dispatcher.request({
        origin: address.origin,
        path: address.pathname + address.search,
        method: 'GET',
        headers: {
          accept: 'application/json',
          ...(options.token && { authorization: `Bearer ${options.token}` }),
        },
      });
      quota = readQuota(headers.ratelimit, options.now()) ?? quota;
      return { statusCode, headers, body: await readText(body) };
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
      throw new SourceError('unreachable', date, `${address.origin} could not be reached: ${reason}`, cause);
    }
  }

  function refusal(statusCode: number, body: string, date: Temporal.PlainDate): SourceError {
    const said =
      statusCode === 429
        ? `Hugging Face takes no more requests for now (429 for ${date}): try again in a few minutes`
        : `Hugging Face answered ${statusCode} for ${date}: ${excerpt(body)}`;
    if (statusCode !== 400) return new SourceError('refused', date, said);
    const isFuture = Temporal.PlainDate.compare(date, newestOpenDate(options.now())) > 0;
    return isFuture
      ? new SourceError('future-date', date, `The list of ${date} has not opened yet`)
      : new SourceError('malformed-date', date, said);
  }

  // A request under way is given up: nobody waits for its answer any more.
  return {
    snapshot,
    get quota() {
      return quota;
    },
    close: () => agent.destroy(),
  };
}

/** `"api";r=<left>;t=<seconds>`: https://huggingface.co/docs/hub/rate-limits */
function readQuota(header: string | string[] | undefined, now: Temporal.Instant): Quota | null {
  const [, left, seconds] = /;\s*r=(\d+)\s*;\s*t=(\d+)/.exec([header].flat().join(',')) ?? [];
  if (left === undefined || seconds === undefined) return null;
  return { left: Number(left), resetsAt: now.add({ seconds: Number(seconds) }) };
}

function listAddress(endpoint: string, date: Temporal.PlainDate): URL {
  const address = new URL(`${endpoint.replace(/\/+$/, '')}/api/daily_papers`);
  address.search = new URLSearchParams({ date: date.toString(), limit: String(pageLimit) }).toString();
  return address;
}

/** The page named by `Link: <…>; rel="next"`, asked for at the same endpoint whatever host the header names. */
function nextPage(link: string | string[] | undefined, address: URL): URL | null {
  const target = /<([^>]+)>\s*;\s*rel="?next"?/i.exec([link].flat().join(','))?.[1];
  if (target === undefined) return null;
  const next = new URL(address);
  next.search = new URL(target, address).search;
  return next.search === address.search ? null : next;
}

async function readText(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxAnswerBytes) throw new Error(`the answer is longer than ${maxAnswerBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const excerpt = (body: string): string => JSON.stringify(cut(oneLine(body), 120));
