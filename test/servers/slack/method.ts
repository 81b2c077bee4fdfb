// What a method of the Web API is to this server.

import type { JsonObject } from './json.ts';
import type { MessageCheck } from './message-rules.ts';
import type { Workspace } from './workspace.ts';

/** What a method works with. */
interface Call {
  workspace: Workspace;
  arguments: JsonObject;
  /** As many messages as a page of a history has at most. */
  maxPage: number;
  check: MessageCheck;
  /** Makes the one-time address of a Socket Mode connection. */
  openSocket: () => string;
  /** This server's own origin. */
  origin: () => string;
}

/** A method: who may call it, how often when rates are kept, and what it answers beside `ok: true`. */
export interface Method {
  token: 'bot' | 'app';
  scope?: string;
  perMinute?: number;
  run(call: Call): JsonObject;
}
