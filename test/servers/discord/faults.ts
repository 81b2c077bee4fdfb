// Faults a test asks for: the next matching requests fail the way it says.

import type { Hold } from '../hold.ts';
import type { LoopbackAnswer } from '../loopback.ts';
import { tooManyRequests } from './rates.ts';

/**
 * How a request fails: an answer with a status (429 takes its time in seconds, fractions allowed, default 1),
 * never answered (`hang`), or its connection cut (`reset`), all before it is handled; with `loseAnswer` it is
 * handled first and only its answer is lost: by a cut connection, with `hang` by silence, or by another status. With
 * `hold` it waits until the test lets it go on: to be handled and answered, or, with `accepted`, to be answered only.
 */
export type Fault = { /** How many requests; default 1. */ times?: number } & (
  | {
      status: number;
      retryAfterSeconds?: number;
      global?: boolean;
      body?: unknown;
      headers?: Record<string, string>;
      loseAnswer?: boolean;
    }
  | { hold: Hold; accepted?: boolean }
  | { reset: true }
  | { hang: true; loseAnswer?: boolean }
  | { loseAnswer: true }
);

/** Which requests: `METHOD /path` without `/api/v10`, whole, a pattern over it, or a look at it and at the JSON sent. */
export type FaultMatch = string | RegExp | ((line: string, json: unknown) => boolean);

/** The faults still to come. */
export interface FaultPlan {
  add(match: FaultMatch, fault: Fault): void;
  /** The fault of this request, if one waits for it; the one asked for first goes first. */
  take(request: { method: string; path: string; json: unknown }): Fault | undefined;
}

/** A plan without faults. */
export function createFaultPlan(): FaultPlan {
  const waiting: { match: FaultMatch; fault: Fault; left: number }[] = [];
  return {
    add: (match, fault) => waiting.push({ match, fault, left: fault.times ?? 1 }),
    take({ method, path, json }) {
      const line = `${method} ${path}`;
      const found = waiting.find(({ match, left }) => left > 0 && isMatch(match, line, json));
      if (found) found.left -= 1;
      return found?.fault;
    },
  };
}

function isMatch(match: FaultMatch, line: string, json: unknown): boolean {
  if (typeof match === 'function') return match(line, json);
  return typeof match === 'string' ? match === line : line.search(match) !== -1;
}

/** True for a fault whose request is handled before it fails. */
export function isAnswerLost(fault: Fault): boolean {
  return 'loseAnswer' in fault && fault.loseAnswer === true;
}

/** What the faulty request is answered. */
export function faultAnswer(fault: Fault): LoopbackAnswer {
  if ('hang' in fault) return 'hang';
  if (!('status' in fault)) return 'reset';
  const { status, retryAfterSeconds = 1, global = false, headers = {} } = fault;
  if (status === 429 && fault.body === undefined) {
    return tooManyRequests(retryAfterSeconds, { isGlobal: global, headers });
  }
  return { status, headers, body: fault.body ?? { message: `${status}: made to fail`, code: 0 } };
}
