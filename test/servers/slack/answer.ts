// What a person gets for what they did: the acknowledgement, and what comes at response_url.

import type { HttpAck } from './http-mode.ts';
import type { JsonObject } from './json.ts';
import type { MessageCheck } from './message-rules.ts';
import type { Inbox } from './response-urls.ts';
import type { Ack } from './socket-mode.ts';

/** How long to wait for answers at response_url. */
export interface Patience {
  /** How many to wait for; by default 1 when the acknowledgement showed nothing, else 0. */
  awaitResponses?: number;
  /** In milliseconds, 5,000 by default; then the answer is what has come. */
  withinMs?: number;
}

/** What the person got. */
export interface Answer {
  ackMs: number;
  /** The payload given in the acknowledgement. */
  ack?: JsonObject;
  /** What was posted to response_url, growing as more comes. */
  responses: JsonObject[];
  /** What the person sees in the end, the message they pressed something in included; it follows what comes. */
  shown: JsonObject[];
  /** The first message shown: the acknowledgement of a command, else the first response. */
  final?: JsonObject;
}

/** An answer over HTTP, with the acknowledgement's status and body. */
export interface HttpAnswer extends Answer {
  status: number;
  body: unknown;
}

/** Throws the refusal of a message in an acknowledgement; one without text and blocks is only a nod. */
export function checkAck({ payload }: Ack, check: MessageCheck): void {
  if (payload && (payload.text !== undefined || payload.blocks !== undefined)) check.message(payload);
}

/** What has come for an acknowledgement; `seen` is what it showed. Rejects with the refusal of an answer. */
export async function gathered(
  { ackMs, payload }: Ack,
  inbox: Inbox,
  seen: JsonObject | undefined,
  { awaitResponses = seen ? 0 : 1, withinMs = 5000 }: Patience,
): Promise<Answer> {
  if (seen) inbox.shown.unshift(seen);
  await inbox.arrived(awaitResponses, withinMs);
  const final = seen ?? inbox.responses[0];
  const { responses, shown } = inbox;
  return { ackMs, responses, shown, ...(payload && { ack: payload }), ...(final && { final }) };
}

/** The same over HTTP; with another status than 200 nothing is waited for. */
export async function overHttp(
  ack: HttpAck,
  inbox: Inbox,
  seen: JsonObject | undefined,
  patience: Patience,
): Promise<HttpAnswer> {
  const { status, body, ackMs } = ack;
  const { responses, shown } = inbox;
  if (status !== 200) return { status, body, ackMs, responses, shown };
  return { status, body, ...(await gathered(ack, inbox, seen, patience)) };
}
