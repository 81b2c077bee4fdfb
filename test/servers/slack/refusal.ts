// What Slack says when it refuses a call.

import type { JsonObject } from './json.ts';

/** An answer with `ok: false`: Slack's error code and the fields beside it; `faults` are for the test's reader. */
export class SlackRefusal extends Error {
  override readonly name = 'SlackRefusal';
  readonly code: string;
  readonly fields: JsonObject;

  constructor(code: string, fields: JsonObject = {}, faults: readonly string[] = []) {
    super([code, ...faults].join(': '));
    this.code = code;
    this.fields = fields;
  }
}

/** A refusal that lists its faults the way Slack does for messages: bare in `errors`, marked in `response_metadata`. */
export function refusalOf(code: string, faults: readonly string[]): SlackRefusal {
  return new SlackRefusal(code, { errors: [...faults], ...marked(faults) }, faults);
}

/** What other calls get for arguments that break a rule: the faults are in `response_metadata` only. */
export function invalidArguments(faults: readonly string[]): SlackRefusal {
  return new SlackRefusal('invalid_arguments', marked(faults), faults);
}

function marked(faults: readonly string[]): JsonObject {
  return { response_metadata: { messages: faults.map(fault => `[ERROR] ${fault}`) } };
}
