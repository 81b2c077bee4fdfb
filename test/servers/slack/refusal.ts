// What Slack says when it refuses a call.

import type { JsonObject } from './json.ts';

/** An answer with `ok: false`: Slack's error code and the fields beside it. */
export class SlackRefusal extends Error {
  override readonly name = 'SlackRefusal';
  readonly code: string;
  readonly fields: JsonObject;

  constructor(code: string, fields: JsonObject = {}) {
    super([code, ...(Array.isArray(fields.errors) ? fields.errors : [])].join(': '));
    this.code = code;
    this.fields = fields;
  }
}

/** A refusal that lists its faults the way Slack does: bare in `errors`, marked in `response_metadata`. */
export function refusalOf(code: string, faults: readonly string[]): SlackRefusal {
  const messages = faults.map(fault => `[ERROR] ${fault}`);
  return new SlackRefusal(code, { errors: [...faults], response_metadata: { messages } });
}
