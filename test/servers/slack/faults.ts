// Trouble ordered in advance for the next calls that match.

import type { Hold } from '../hold.ts';
import type { JsonObject } from './json.ts';

/** A call as the server saw it: the arguments decoded, without the token, and the server's clock in ms. */
export interface SlackCall {
  /** A Web API method's name, `response_url` or `upload_url`. */
  method: string;
  arguments: JsonObject;
  at: number;
}

/**
 * What goes wrong. `status` answers so instead of handling the call (429 with `Retry-After`), `error` refuses it,
 * `hang` never answers, `reset` cuts the connection before the call is handled, and `loseAnswer` handles the call
 * and then cuts the connection, or with `'hang'` never answers, or with a status answers that. With `hold` the call
 * waits until the test lets it go on: to be handled and answered, or, with `accepted`, to be answered only.
 */
export type Trouble =
  | { status: number; retryAfterSeconds?: number }
  | { hold: Hold; accepted?: boolean }
  | { error: string }
  | { hang: true }
  | { reset: true }
  | { loseAnswer: true | 'hang' | 500 };

/** Trouble for `times` calls, 1 by default. */
export type Fault = Trouble & { times?: number };

/** Which calls it is for: a method's name, or a look at the call. */
export type FaultMatch = string | ((call: SlackCall) => boolean);

/** The faults still to come, in the order they were ordered. */
export class Faults {
  readonly #waiting: { match: FaultMatch; trouble: Trouble; left: number }[] = [];

  add(match: FaultMatch, { times = 1, ...trouble }: Fault): void {
    this.#waiting.push({ match, trouble, left: times });
  }

  /** Uses up one fault for this call, if one is waiting for it. */
  take(call: SlackCall): Trouble | undefined {
    const fault = this.#waiting.find(
      ({ match, left }) => left > 0 && (typeof match === 'string' ? match === call.method : match(call)),
    );
    if (!fault) return undefined;
    fault.left -= 1;
    return fault.trouble;
  }
}
