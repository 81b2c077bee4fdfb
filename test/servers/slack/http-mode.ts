// Slack's side of HTTP mode: a signed form is posted to the app's address.
// https://docs.slack.dev/authentication/verifying-requests-from-slack

import { isObject, type JsonObject, parsedOr } from './json.ts';
import { signatureOf } from './signing.ts';
import { type Ack, ackTimeoutMs } from './socket-mode.ts';

/** Where a request pretends: another time (seconds), or a signature that isn't Slack's. */
export interface Forgery {
  timestamp?: number;
  signature?: string;
}

/** The app's HTTP answer beside the acknowledgement in it; the body is parsed when it is JSON. */
export interface HttpAck extends Ack {
  status: number;
  body: unknown;
}

/** A request with its signature, ready to be sent once or again. */
export interface SignedRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Signs a form for the app at `url`. */
export function signedForm(
  url: string,
  form: Record<string, string>,
  { signingSecret, timestamp, signature }: { signingSecret: string; timestamp: number; signature?: string },
): SignedRequest {
  const body = new URLSearchParams(form).toString();
  return {
    url,
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': signature ?? signatureOf(signingSecret, timestamp, body),
    },
  };
}

/** Posts it; rejects with `operation_timeout` when the app is silent for 3 s. */
export async function postSigned({ url, headers, body: form }: SignedRequest): Promise<HttpAck> {
  const sentAt = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: form,
    signal: AbortSignal.timeout(ackTimeoutMs),
  }).catch(cause => {
    throw new Error(cause.name === 'TimeoutError' ? 'operation_timeout' : 'dispatch_failed', { cause });
  });
  const body = parsedOr(await response.text());
  const ack = { status: response.status, body, ackMs: performance.now() - sentAt };
  const payload = payloadOf(body);
  return payload ? { ...ack, payload } : ack;
}

/** A plain string is a message's text. */
function payloadOf(body: unknown): JsonObject | undefined {
  if (isObject(body)) return body;
  return typeof body === 'string' && body ? { text: body } : undefined;
}
