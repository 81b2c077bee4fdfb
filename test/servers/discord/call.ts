// One REST call as the routes see it: its parameters, and its body read from JSON or multipart.

import type { LoopbackRequest } from '../loopback.ts';
import { refusals } from './api-error.ts';
import { isRecord } from './form.ts';
import type { DiscordState } from './state.ts';

const maxFileBytes = 10 * 1024 * 1024;

/** A file sent beside a message. */
export interface UploadedFile {
  /** Of the form, such as `files[0]`. */
  field: string;
  name: string;
  /** Its media type, if the form says one. */
  type: string;
  content: Buffer;
}

/** A body: what was JSON in it, and the files of a multipart one. */
export interface CallBody {
  json: unknown;
  files: UploadedFile[];
}

/** A call whose route is found. */
export interface Call {
  state: DiscordState;
  query: URLSearchParams;
  body: CallBody;
  /** A parameter of the route's pattern. */
  param(name: string): string;
}

/** What a route answers when it refuses nothing. */
export interface CallResult {
  status: number;
  body?: unknown;
}

/** Reads a body; throws 50109 for broken JSON, 40005 for a file over 10 MiB. */
export async function readBody({ headers, body }: LoopbackRequest): Promise<CallBody> {
  if (body.length === 0) return { json: undefined, files: [] };
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return { json: parse(body.toString()), files: [] };

  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const files = await Promise.all(
    [...form].flatMap(([field, part]) => (typeof part === 'string' ? [] : [readFile(field, part)])),
  );
  if (files.some(file => file.content.length > maxFileBytes)) throw refusals.fileTooLarge();
  const payload = form.get('payload_json');
  return { json: typeof payload === 'string' ? parse(payload) : {}, files };
}

/** The body as an object; throws 50109 when it is none. */
export function recordOf(body: CallBody): Record<string, unknown> {
  if (!isRecord(body.json)) throw refusals.invalidJson();
  return body.json;
}

async function readFile(field: string, part: File): Promise<UploadedFile> {
  return { field, name: part.name, type: part.type, content: Buffer.from(await part.arrayBuffer()) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.invalidJson();
  }
}
