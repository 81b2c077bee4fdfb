// Discord's rate limits: https://discord.com/developers/docs/topics/rate-limits

import type { LoopbackAnswer } from '../loopback.ts';

/** The limits kept; the bucket's figures are told to the client, the global ones are not. */
export interface RateOptions {
  /** Messages a channel takes in each window; default 5 in 5,000 ms. */
  messages?: { limit: number; windowMs: number };
  /** Requests of the bot in a second, over all routes but interactions and webhooks; default 50. */
  globalPerSecond?: number;
}

/** What the limits say of one request: the headers it gets, and the 429 if it came too early. */
export interface Verdict {
  headers: Record<string, string>;
  refusal?: LoopbackAnswer;
}

/** Judges each request and counts it. */
export type RateKeeper = (method: string, path: string) => Verdict;

interface Window {
  endsAtMs: number;
  used: number;
}

/** Keeps the limits by the clock given; with `false` there are none. */
export function createRateKeeper(options: RateOptions | false, now: () => number): RateKeeper {
  if (options === false) return () => ({ headers: {} });
  const { messages = { limit: 5, windowMs: 5000 }, globalPerSecond = 50 } = options;
  const channels = new Map<string, Window>();
  let all: Window = { endsAtMs: 0, used: 0 };

  return (method, path) => {
    // Interaction endpoints are outside the bot's global limit.
    if (/^\/(interactions|webhooks)\//.test(path)) return { headers: {} };
    all = countIn(all, 1000, now());
    if (all.used > globalPerSecond) {
      return { headers: {}, refusal: tooManyRequests((all.endsAtMs - now()) / 1000, { isGlobal: true }) };
    }
    const channelId = method === 'POST' ? /^\/channels\/(\d+)\/messages$/.exec(path)?.[1] : undefined;
    if (channelId === undefined) return { headers: {} };

    const window = countIn(channels.get(channelId), messages.windowMs, now());
    channels.set(channelId, window);
    const secondsLeft = (window.endsAtMs - now()) / 1000;
    const headers = {
      'X-RateLimit-Limit': String(messages.limit),
      'X-RateLimit-Remaining': String(Math.max(0, messages.limit - window.used)),
      'X-RateLimit-Reset': (window.endsAtMs / 1000).toFixed(3),
      'X-RateLimit-Reset-After': secondsLeft.toFixed(3),
      'X-RateLimit-Bucket': 'create-message',
    };
    return window.used > messages.limit
      ? { headers, refusal: tooManyRequests(secondsLeft, { headers }) }
      : { headers };
  };
}

/** A 429 as Discord writes it: the body has the fraction, the header whole seconds, rounded up. */
export function tooManyRequests(
  retryAfterSeconds: number,
  { isGlobal = false, headers = {} }: { isGlobal?: boolean; headers?: Record<string, string> } = {},
): LoopbackAnswer {
  return {
    status: 429,
    headers: {
      ...headers,
      'Retry-After': String(Math.ceil(retryAfterSeconds)),
      'X-RateLimit-Scope': isGlobal ? 'global' : 'user',
      ...(isGlobal && { 'X-RateLimit-Global': 'true' }),
    },
    body: { message: 'You are being rate limited.', retry_after: retryAfterSeconds, global: isGlobal },
  };
}

function countIn(window: Window | undefined, windowMs: number, nowMs: number): Window {
  if (window && nowMs < window.endsAtMs) return { ...window, used: window.used + 1 };
  return { endsAtMs: nowMs + windowMs, used: 1 };
}
