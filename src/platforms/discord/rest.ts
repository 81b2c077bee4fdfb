// The REST client of discord.js, told exactly how long to wait.
import { REST, type RESTOptions, type RequestData, type RouteLike } from 'discord.js';
import { askWithWholeBody } from './whole-body.ts';

/** The two kinds of requests that delivering takes; they reject with the SDK's errors. */
export type Rest = {
  get(route: RouteLike, options?: RequestData): Promise<unknown>;
  post(route: RouteLike, options?: RequestData): Promise<unknown>;
};

/**
 * A client that repeats nothing and waits for nothing by itself: the ledger decides what is sent again, and when.
 * @param apiUrl Discord's own by default
 */
export function createRest({
  token,
  apiUrl,
  requestTimeoutMs,
}: {
  token: string;
  apiUrl: string | null;
  requestTimeoutMs: number;
}): Rest {
  const rest = new REST({
    version: '10',
    retries: 0,
    timeout: requestTimeoutMs,
    rejectOnRateLimit: () => true,
    makeRequest,
    // Given to the SDK as a token it would be dropped once it is refused, and nothing be asked with it any more.
    headers: { Authorization: `Bot ${token}` },
    ...(apiUrl !== null && { api: apiUrl }),
  });
  return {
    get: (route, options) => rest.get(route, { ...options, auth: false }),
    post: (route, options) => rest.post(route, { ...options, auth: false }),
  };
}

/** Where what stands before the API names no time. */
const untoldSeconds = '60';

/**
 * Reads the whole answer, so that the time-out is for its body too; and has a 429's header say what its body says. The
 * SDK waits by the header, which has whole seconds: https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit
 * The API names the scope of its limits; a 429 without one is from what stands before it, and is for all requests.
 */
const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  const { ok, status, statusText, headers, ...answer } = await askWithWholeBody(url, init);
  const body = await answer.text();
  const retryAfterSeconds = status === 429 ? readRetryAfter(body) : null;
  if (retryAfterSeconds !== null) headers.set('Retry-After', String(retryAfterSeconds));
  if (status === 429 && !headers.has('X-RateLimit-Scope')) {
    headers.set('X-RateLimit-Global', 'true');
    if (!headers.has('Retry-After')) headers.set('Retry-After', untoldSeconds);
  }
  // A `Response` would take a fifth of the time that the SDK takes for the request.
  return {
    ...{ ok, status, statusText, headers, body: null, bodyUsed: false },
    text: async () => body,
    json: async () => JSON.parse(body),
    arrayBuffer: async () => new TextEncoder().encode(body).buffer,
  };
};

function readRetryAfter(body: string): number | null {
  try {
    const { retry_after: seconds } = JSON.parse(body) as { retry_after?: unknown };
    return typeof seconds === 'number' ? seconds : null;
  } catch {
    // Not from the API itself but from what stands before it; the header is all there is.
    return null;
  }
}
