// What a wire format has to know: where it is asked, how it is read, how it answers and how it refuses.

import type { IncomingHttpHeaders } from 'node:http';
import type { ModelRequest, WireName } from './model-request.ts';
import type { Usage } from './usage.ts';

/** A body as it was posted; `model` is the one named in the path, empty where the path names none. */
export interface Posted {
  model: string;
  headers: IncomingHttpHeaders;
  body: unknown;
}

/** What a body says. */
export interface Reading extends Pick<ModelRequest, 'model' | 'system' | 'messages' | 'schema' | 'body'> {
  /** The tool the answer is to be given through, null when it is to be text. */
  tool: string | null;
  /** Why the real API refuses the request, in its words; null when it takes it. */
  refusal: string | null;
}

/** What the model wrote. */
export interface Written {
  reading: Reading;
  text: string;
  /** True when the text ends early because the tokens ran out. */
  cutOff: boolean;
  /** Null leaves the numbers out. */
  usage: Usage | null;
  at: Temporal.Instant;
}

/** One wire format. */
export interface Wire {
  name: WireName;
  /** The path it is asked on; a group `model` where the path names the model. */
  path: RegExp;
  /** The key a request carries, without any prefix. */
  keyIn(headers: IncomingHttpHeaders): string | undefined;
  /** What is said about a key that is not the right one. */
  wrongKey: string;
  /** Throws a `ZodError` on a body of another shape. */
  read(posted: Posted): Reading;
  encode(written: Written): unknown;
  /** The body of an error. */
  error(status: number, message: string): unknown;
}
