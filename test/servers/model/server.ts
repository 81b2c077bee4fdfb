// A language model on loopback that speaks the wires of OpenAI, Google and Anthropic.

import { setTimeout } from 'node:timers/promises';
import { type LoopbackAnswer, type LoopbackRequest, startLoopback } from '../loopback.ts';
import { createFaultQueue, type ModelFault, type ModelFaultMatch } from './fault.ts';
import type { AnsweredRequest, ModelRequest } from './model-request.ts';
import { type Routed, route } from './route.ts';
import { usageOf } from './usage.ts';
import type { Wire } from './wire.ts';

/** How the model behaves. */
export interface ModelOptions {
  /** What it writes: an object is sent as JSON, a string as it is; it may take its time, and what it throws is answered as 500. */
  answer: (request: ModelRequest) => unknown;
  /** How long every request takes at least; 0 by default. */
  delayMs?: number;
  /** The only key it takes; null, the default, takes any and none. */
  apiKey?: string | null;
  /** False leaves the usage out as some local servers do (Anthropic's client can't read that); true by default. */
  usage?: boolean;
  /** The machine's clock by default. */
  now?: () => Temporal.Instant;
}

/** A running model. */
export type ModelServer = Awaited<ReturnType<typeof startModel>>;

/** Starts a language model on a free port of 127.0.0.1. */
export async function startModel({
  answer,
  delayMs = 0,
  apiKey = null,
  usage = true,
  now = Temporal.Now.instant,
}: ModelOptions) {
  const requests: AnsweredRequest[] = [];
  const faults = createFaultQueue();
  let underWay = 0;
  let mostAtOnce = 0;

  async function handle(posted: LoopbackRequest): Promise<LoopbackAnswer> {
    const found = route(posted);
    if (!found) return unknownPath(posted);
    const request = requestOf(found, posted, now());
    requests.push(request);
    underWay += 1;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    try {
      const fault = faults.take(request);
      if (delayMs > 0) await setTimeout(delayMs, undefined, { ref: false });
      const given = await respond(found, request, fault);
      request.answered = typeof given === 'string' ? given : given.status;
      return given;
    } finally {
      underWay -= 1;
    }
  }

  async function respond({ wire, reading }: Routed, request: ModelRequest, fault: ModelFault | undefined) {
    const failed = fault && failedBy(fault, wire);
    if (failed) return failed;
    if (apiKey !== null && wire.keyIn(request.headers) !== apiKey) return refused(wire, 401, wire.wrongKey);
    if (reading.refusal !== null) return refused(wire, 400, reading.refusal);

    const whole = fault && 'text' in fault ? fault.text : asText(await answer(request));
    const cutOff = fault !== undefined && 'cutOff' in fault;
    const text = cutOff ? whole.slice(0, whole.length / 2) : whole;
    const body = wire.encode({
      reading,
      text,
      cutOff,
      usage: usage ? usageOf(request, text) : null,
      at: request.at,
    });
    return { status: 200, body };
  }

  const server = await startLoopback(handle);
  return {
    /** The origin, without a trailing slash; clients want `/v1` (OpenAI, Anthropic) or `/v1beta` (Google) behind it. */
    url: server.url,
    /** Every request on one of the wires' paths in order, failed ones too. */
    requests: requests as readonly AnsweredRequest[],
    /** The most requests that were under way at the same time; one left hanging counts no longer than `delayMs`. */
    get mostAtOnce() {
      return mostAtOnce;
    },
    /** Orders a fault for the next `times` requests, or for those that match. */
    fault(fault: ModelFault, times = 1, match: ModelFaultMatch = () => true) {
      faults.order(fault, times, match);
    },
    /** Forgets all faults still ordered. */
    recover: faults.clear,
    close: server.close,
  };
}

function requestOf(
  { wire, reading }: Routed,
  { headers }: LoopbackRequest,
  at: Temporal.Instant,
): AnsweredRequest {
  const { model, system, messages, schema, body } = reading;
  return { wire: wire.name, model, system, messages, schema, headers, body, at, answered: null };
}

/** Undefined for a fault that lies in what the model writes. */
function failedBy(fault: ModelFault, wire: Wire): LoopbackAnswer | undefined {
  if ('hang' in fault) return 'hang';
  if ('reset' in fault) return 'reset';
  if (!('status' in fault)) return undefined;
  const { status, headers, message = `The server answered ${status}`, body } = fault;
  return { status, ...(headers && { headers }), body: body ?? wire.error(status, message) };
}

function refused(wire: Wire, status: number, message: string) {
  return { status, body: wire.error(status, message) };
}

/** Says so as OpenAI does: a path of no wire has no error shape of its own. */
function unknownPath({ method, url }: LoopbackRequest) {
  const message = `Unknown request URL: ${method} ${url.pathname}`;
  return {
    status: 404,
    body: { error: { message, type: 'invalid_request_error', param: null, code: 'unknown_url' } },
  };
}

function asText(answer: unknown): string {
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}
