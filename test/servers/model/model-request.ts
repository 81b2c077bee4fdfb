// What a model is asked, told the same way for every wire.

import type { IncomingHttpHeaders } from 'node:http';

/** The wire formats the server speaks. */
export type WireName = 'chat-completions' | 'google' | 'anthropic';

/** One turn of the conversation; several parts of a turn stand on lines of their own. */
export interface ModelMessage {
  role: 'user' | 'assistant';
  text: string;
}

/** A request as it came; what an unreadable one leaves unsaid is empty. */
export interface ModelRequest {
  wire: WireName;
  model: string;
  /** All system text, a line between its parts; empty when there is none. */
  system: string;
  messages: ModelMessage[];
  /** The JSON schema the answer must follow, from wherever the wire puts it; null without one. */
  schema: unknown;
  headers: IncomingHttpHeaders;
  /** The whole body, for settings such as temperature; undefined when it was not JSON. */
  body: unknown;
  at: Temporal.Instant;
}

/** A request and what came of it: the status, how its connection ended, or null while it is under way. */
export interface AnsweredRequest extends ModelRequest {
  answered: number | 'hang' | 'reset' | null;
}
