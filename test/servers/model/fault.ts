// Faults a test orders: the next matching requests fail the way it says.

import type { ModelRequest } from './model-request.ts';

/**
 * What goes wrong: `status` with the provider's own error (or `body` in its place, such as a proxy's web page),
 * `cutOff` ends the answer in its middle as if the tokens ran out, `text` is written instead of the answer,
 * `hang` never answers and `reset` cuts the connection.
 */
export type ModelFault =
  | { status: number; headers?: Record<string, string>; message?: string; body?: unknown }
  | { cutOff: true }
  | { text: string }
  | { hang: true }
  | { reset: true };

/** Which requests a fault is for. */
export type ModelFaultMatch = (request: ModelRequest) => boolean;

/** The faults still to come. */
export interface FaultQueue {
  /** Orders a fault for the next `times` requests that match. */
  order(fault: ModelFault, times: number, match: ModelFaultMatch): void;
  /** Uses up one fault for this request, if one waits for it; the one ordered first goes first. */
  take(request: ModelRequest): ModelFault | undefined;
  /** Forgets them all. */
  clear(): void;
}

/** A queue without faults. */
export function createFaultQueue(): FaultQueue {
  let waiting: { fault: ModelFault; left: number; match: ModelFaultMatch }[] = [];
  return {
    order: (fault, times, match) => void waiting.push({ fault, left: times, match }),
    take(request) {
      const found = waiting.find(({ left, match }) => left > 0 && match(request));
      if (found) found.left -= 1;
      return found?.fault;
    },
    clear() {
      waiting = [];
    },
  };
}
