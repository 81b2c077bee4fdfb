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

/** Posts a form with its signature; rejects with `operation_timeout` when the app is silent for 3 s. */
export async function postSigned(
  url: string,
  form: Record<string, string>,
  { signingSecret, timestamp, signature }: { signingSecret: string; timestamp: number; signature?: string },
): Promise<HttpAck> {
  const text = new URLSearchParams(form).toString();
  const sentAt = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': signature ?? signatureOf(signingSecret, timestamp, text),
    },
    body: text,
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
