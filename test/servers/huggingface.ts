// Hugging Face's Daily Papers on loopback: https://huggingface.co/docs/hub/api

import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { png } from '../images/pictures.ts';
import { type LoopbackAnswer, type LoopbackRequest, startLoopback } from './loopback.ts';

/** What goes wrong instead of an answer; `status` is answered as JSON with `body`, `html` as a web page. */
export type HuggingFaceFault =
  | { status: number; headers?: Record<string, string>; body?: unknown }
  | { html: true; status?: number }
  | { redirectTo: string; status?: number }
  | { hang: true }
  | { reset: true };

/** Which requests it is for: those whose path with its query begins so, those it says yes to, or all. */
export type HuggingFaceMatch = string | ((request: HuggingFaceRequest) => boolean) | undefined;

/** A request as it came; `path` has its query with it. */
export interface HuggingFaceRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  at: Temporal.Instant;
}

/** What is there and when it is; entries are as in the real API, in the order of the list. */
export interface HuggingFaceOptions {
  days?: Record<string, readonly unknown[]>;
  /** The machine's clock by default. */
  now?: () => Temporal.Instant;
  /** Serves the papers' pictures too, and has every entry name its own here, as a mirror without a network would. */
  pictures?: boolean;
  /** How many requests are answered in how many seconds; more are answered 429. 500 in 300 by default. */
  quota?: { most: number; seconds: number };
}

/** A running Hugging Face. */
export type HuggingFaceServer = Awaited<ReturnType<typeof startHuggingFace>>;

/** 500 requests in five minutes without a token: https://huggingface.co/docs/hub/rate-limits */
const usualQuota = { most: 500, seconds: 300 };
const pictureFolder = '/social-thumbnails/papers/';
const defaultLimit = 50;
const maxLimit = 100;

/** Starts Hugging Face on a free port of 127.0.0.1. */
export async function startHuggingFace({
  days = {},
  now = Temporal.Now.instant,
  pictures = false,
  quota = usualQuota,
}: HuggingFaceOptions = {}) {
  const lists = new Map(Object.entries(days));
  const requests: HuggingFaceRequest[] = [];
  const picturesAsked: string[] = [];
  const brokenPictures = new Map<string, LoopbackAnswer>();
  let faults: { match: HuggingFaceMatch; fault: HuggingFaceFault; left: number }[] = [];

  function handle({ method, url, headers }: LoopbackRequest): LoopbackAnswer {
    if (pictures && url.pathname.startsWith(pictureFolder)) return picture(url.pathname);
    const request = { method, path: url.pathname + url.search, headers, at: now() };
    requests.push(request);
    const waiting = faults.find(({ match, left }) => left > 0 && matches(match, request));
    if (waiting) waiting.left -= 1;
    const answer =
      left() < 0 ? refused(429, 'Too many requests') : waiting ? faulty(waiting.fault) : route(url);
    return typeof answer === 'string' ? answer : { ...answer, headers: { ...common(), ...answer.headers } };
  }

  function picture(path: string): LoopbackAnswer {
    const id = path.slice(pictureFolder.length).replace(/\.png$/, '');
    picturesAsked.push(id);
    return brokenPictures.get(id) ?? { status: 200, headers: { 'content-type': 'image/png' }, body: png };
  }

  function route(url: URL): Exclude<LoopbackAnswer, string> {
    if (url.pathname === '/api/daily_papers') {
      const answer = dailyPapers(url, lists, newestListDate(now()));
      return pictures && Array.isArray(answer.body)
        ? { ...answer, body: answer.body.map(entry => withPicture(entry, url.origin)) }
        : answer;
    }
    const id = /^\/api\/papers\/([^/]+)$/.exec(url.pathname)?.[1];
    const paper =
      id &&
      [...lists.values()]
        .flat()
        .map(paperOf)
        .find(one => one?.id === decodeURIComponent(id));
    return paper ? { status: 200, body: paper } : refused(404, id ? 'Paper not found' : 'Not found');
  }

  /** How many requests are left in the window; below 0 when this one was too many. */
  function left(): number {
    const since = now().subtract({ seconds: quota.seconds });
    return quota.most - requests.filter(({ at }) => Temporal.Instant.compare(at, since) > 0).length;
  }

  function common(): Record<string, string> {
    return {
      ratelimit: `"api";r=${Math.max(0, left())};t=${quota.seconds}`,
      'x-request-id': `Root=1-${randomUUID()}`,
    };
  }

  const server = await startLoopback(handle);
  return {
    /** For `HF_ENDPOINT`: the origin, without a trailing slash. */
    url: server.url,
    /** Every request in order, failed ones too. */
    requests: requests as readonly HuggingFaceRequest[],
    /** The ids of the papers whose picture was asked for, in order. */
    picturesAsked: picturesAsked as readonly string[],
    /** From now on a paper's picture is answered so. */
    breakPicture: (id: string, answer: LoopbackAnswer) => void brokenPictures.set(id, answer),
    /** Replaces the list of one date, `YYYY-MM-DD`. */
    setDay: (date: string, entries: readonly unknown[]) => void lists.set(date, entries),
    /** Orders a fault for the next `times` matching requests. */
    fault(match: HuggingFaceMatch, fault: HuggingFaceFault, times = 1) {
      faults.push({ match, fault, left: times });
    },
    /** From now on answers everything with this status, for ever unless `times` is given. */
    failWith(status: number, times = Number.POSITIVE_INFINITY) {
      faults.push({ match: undefined, fault: { status }, left: times });
    },
    /** Forgets all faults still ordered. */
    recover() {
      faults = [];
    },
    close: () => server.close(),
  };
}

/**
 * The newest date that has a list at `now`: the list's day begins at 21:30 in New York of the day before.
 */
export function newestListDate(now: Temporal.Instant): Temporal.PlainDate {
  return now
    .toZonedDateTimeISO('America/New_York')
    .toPlainDateTime()
    .add({ hours: 2, minutes: 30 })
    .toPlainDate();
}

/**
 * The real list of a day, from the samples beside the repository, or undefined where they are missing; a test
 * that needs it is skipped with `realDayMissing`.
 */
export function realDay(date = '2026-01-13'): unknown[] | undefined {
  const file = new URL(`../../../shared/samples/huggingface/${date}.json`, import.meta.url);
  if (!existsSync(file)) return undefined;
  const entries: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(entries)) throw new Error(`the sample of ${date} is not a list`);
  return entries;
}

/** Why a test on a real day is skipped. */
export const realDayMissing = 'the samples of real days are not beside this repository';

function dailyPapers(
  { origin, pathname, searchParams }: URL,
  lists: ReadonlyMap<string, readonly unknown[]>,
  newest: Temporal.PlainDate,
): Exclude<LoopbackAnswer, string> {
  const date = searchParams.get('date') ?? newestWithPapers(lists, newest);
  const limit = wholeNumber(searchParams.get('limit'), defaultLimit);
  const page = wholeNumber(searchParams.get('p'), 0);
  if (!isDate(date)) return refused(400, 'Invalid date');
  if (date > newest.toString()) return refused(400, `Date must be at most ${newest}`);
  if (limit === undefined || limit < 1 || limit > maxLimit) return refused(400, `Invalid limit`);
  if (page === undefined) return refused(400, 'Invalid page');

  const entries = lists.get(date) ?? [];
  const end = (page + 1) * limit;
  const headers: Record<string, string> = {};
  if (end < entries.length) {
    const next = new URLSearchParams({ date, limit: String(limit), p: String(page + 1) });
    headers.link = `<${origin}${pathname}?${next}>; rel="next"`;
  }
  return { status: 200, headers, body: entries.slice(page * limit, end) };
}

/** The entry with its picture at this server. */
function withPicture(entry: unknown, origin: string): unknown {
  const id = paperOf(entry)?.id;
  return id === undefined ? entry : { ...(entry as object), thumbnail: `${origin}${pictureFolder}${id}.png` };
}

function newestWithPapers(
  lists: ReadonlyMap<string, readonly unknown[]>,
  newest: Temporal.PlainDate,
): string {
  const dates = [...lists].filter(([date, { length }]) => length > 0 && date <= newest.toString());
  return (
    dates
      .map(([date]) => date)
      .sort()
      .at(-1) ?? newest.toString()
  );
}

function wholeNumber(text: string | null, otherwise: number): number | undefined {
  if (text === null) return otherwise;
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

function matches(match: HuggingFaceMatch, request: HuggingFaceRequest): boolean {
  if (match === undefined) return true;
  return typeof match === 'string' ? request.path.startsWith(match) : match(request);
}

function faulty(fault: HuggingFaceFault): LoopbackAnswer {
  if ('hang' in fault) return 'hang';
  if ('reset' in fault) return 'reset';
  if ('redirectTo' in fault) return { status: fault.status ?? 302, headers: { location: fault.redirectTo } };
  if ('html' in fault)
    return {
      status: fault.status ?? 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: '<!doctype html><title>Hugging Face</title><h1>We are down for maintenance</h1>',
    };
  const { status, headers, body } = fault;
  const plain = refused(status, `The server answered ${status}`);
  return { status, headers: { ...plain.headers, ...headers }, body: body ?? plain.body };
}

/** Errors are told twice: as JSON and in a header. */
function refused(status: number, error: string) {
  return { status, headers: { 'x-error-message': error }, body: { error } };
}

function paperOf(entry: unknown): { id: unknown } | undefined {
  if (typeof entry !== 'object' || entry === null || !('paper' in entry)) return undefined;
  const { paper } = entry;
  return typeof paper === 'object' && paper !== null && 'id' in paper ? paper : undefined;
}
