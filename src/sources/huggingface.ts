// Hugging Face's Daily Papers, https://huggingface.co/docs/hub/api.
import { type Dispatcher, EnvHttpProxyAgent, interceptors } from 'undici';
import { cut } from '../digest/cut.ts';
import type { Paper } from '../digest/paper.ts';
import { oneLine } from '../digest/plain-text.ts';
import { newestOpenDate } from './list-day.ts';
import { type Source, SourceError } from './source.ts';

// The largest page the API gives, and more pages than any day has had.
const pageLimit = 100;
const maxPages = 20;
const maxRetries = 4;
const maxAnswerBytes = 20 * 1024 * 1024;

type HuggingFaceOptions = {
  /** `https://huggingface.co`, or a mirror. */
  readonly endpoint: string;
  /** Raises the rate from 500 to 1,000 requests in five minutes. */
  readonly token: string | null;
  readonly now: () => Temporal.Instant;
  /** For one answer, from connecting to its last byte. Default 15,000. */
  readonly timeoutMs?: number;
  /** Before the first retry; doubled with each, and overruled by `Retry-After`. Default 500. */
  readonly retryAfterMs?: number;
  /** Told of entries that are left out because they lack what a paper needs. */
  readonly onSkipped?: (count: number, date: Temporal.PlainDate) => void;
};

/** Daily Papers as a source. Proxies are taken from `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, as everywhere. */
export function createHuggingFace(options: HuggingFaceOptions): Source & { close(): Promise<void> } {
  const { timeoutMs = 15_000, retryAfterMs = 500 } = options;
  const agent = new EnvHttpProxyAgent({
    connectTimeout: timeoutMs,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const dispatcher = agent.compose(
    interceptors.redirect({ maxRedirections: 3 }),
    interceptors.retry({
      maxRetries,
      minTimeout: retryAfterMs,
      maxTimeout: 30_000,
      methods: ['GET'],
      throwOnError: false,
    }),
  );

  async function snapshot(date: Temporal.PlainDate) {
    const takenAt = options.now();
    const papers = new Map<string, Paper>();
    let skipped = 0;
    let next: URL | null = listAddress(options.endpoint, date);
    for (let page = 0; next !== null && page < maxPages; page += 1) {
      const answer: { entries: unknown[]; next: URL | null } = await readPage(next, date);
      const { paperOf } = await import('./huggingface-entry.ts');
      for (const entry of answer.entries) {
        const paper = paperOf(entry);
        if (paper === null) skipped += 1;
        // Votes move while pages are read, so that a paper may stand on two of them.
        else if (!papers.has(paper.id)) papers.set(paper.id, paper);
      }
      next = answer.next;
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

  async function readPage(
    address: URL,
    date: Temporal.PlainDate,
  ): Promise<{ entries: unknown[]; next: URL | null }> {
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
    const { entryList } = await import('./huggingface-entry.ts');
    const { success, data } = entryList.safeParse(json);
    if (!success)
      throw new SourceError(
        'unexpected-shape',
        date,
        `${address.origin} answered with JSON that is no list of papers: ${excerpt(body)}`,
      );
    return { entries: data, next: nextPage(headers.link, address) };
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
      return { statusCode, headers, body: await readText(body) };
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
      throw new SourceError('unreachable', date, `${address.origin} could not be reached: ${reason}`, cause);
    }
  }

  function refusal(statusCode: number, body: string, date: Temporal.PlainDate): SourceError {
    const said = `Hugging Face answered ${statusCode} for ${date}: ${excerpt(body)}`;
    if (statusCode !== 400) return new SourceError('refused', date, said);
    const isFuture = Temporal.PlainDate.compare(date, newestOpenDate(options.now())) > 0;
    return isFuture
      ? new SourceError('future-date', date, `The list of ${date} has not opened yet`)
      : new SourceError('malformed-date', date, said);
  }

  return { snapshot, close: () => agent.close() };
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
