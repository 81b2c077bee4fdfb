// Which wire a request came on and what it says there.

import { z } from 'zod';
import type { LoopbackRequest } from '../loopback.ts';
import { anthropic } from './anthropic.ts';
import { chatCompletions } from './chat-completions.ts';
import { google } from './google.ts';
import type { Reading, Wire } from './wire.ts';

const wires = [chatCompletions, google, anthropic];

/** A request on one of the wires. */
export interface Routed {
  wire: Wire;
  reading: Reading;
}

/** Finds a request's wire and reads it; undefined on any other path and for anything but POST. */
export function route(request: LoopbackRequest): Routed | undefined {
  if (request.method !== 'POST') return undefined;
  for (const wire of wires) {
    const match = wire.path.exec(request.url.pathname);
    if (match) return { wire, reading: read(wire, request, decodeURIComponent(match.groups?.model ?? '')) };
  }
  return undefined;
}

function read(wire: Wire, { headers, body: bytes }: LoopbackRequest, model: string): Reading {
  let body: unknown;
  try {
    body = JSON.parse(bytes.toString());
    return wire.read({ model, headers, body });
  } catch (error) {
    if (error instanceof z.ZodError) return unreadable(model, body, z.prettifyError(error));
    if (error instanceof SyntaxError)
      return unreadable(model, body, `The body is not JSON: ${error.message}`);
    throw error;
  }
}

function unreadable(model: string, body: unknown, refusal: string): Reading {
  return { model, system: '', messages: [], schema: null, tool: null, refusal, body };
}
