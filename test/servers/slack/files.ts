// Files uploaded to the workspace: https://docs.slack.dev/messaging/working-with-files#uploading_files

import { randomUUID } from 'node:crypto';
import type { LoopbackAnswer, LoopbackRequest } from '../loopback.ts';
import type { JsonObject } from './json.ts';
import { bot, team } from './names.ts';
import { SlackRefusal } from './refusal.ts';

/** A file on its way into the workspace, or in it. */
export interface StoredFile {
  id: string;
  name: string;
  /** What was said of its size before it came, in bytes. */
  length: number;
  altText: string;
  title: string;
  /** Where it was shared; nowhere means that only the bot has it. */
  channels: string[];
  bytes?: Buffer;
  /** In milliseconds; set once the upload was completed. */
  completedAt?: number;
  /** How often `files.info` was asked for it. */
  lookups: number;
}

/** What begins an image of each type that blocks can show. */
const images = [
  { filetype: 'png', mimetype: 'image/png', head: [0x89, 0x50, 0x4e, 0x47] },
  { filetype: 'jpg', mimetype: 'image/jpeg', head: [0xff, 0xd8, 0xff] },
  { filetype: 'gif', mimetype: 'image/gif', head: [0x47, 0x49, 0x46, 0x38] },
];

/** All files, and the addresses they are uploaded to. */
export class Files {
  readonly all: StoredFile[] = [];
  readonly #uploads = new Map<string, StoredFile>();
  readonly #now: () => number;
  readonly #unprocessedLookups: number;

  /** @param unprocessedLookups how many answers of `files.info` come before a file is processed */
  constructor(now: () => number, unprocessedLookups: number) {
    this.#now = now;
    this.#unprocessedLookups = unprocessedLookups;
  }

  /** Announces a file; `path` is where its bytes are to be posted. */
  announce(name: string, length: number, altText: string): { file: StoredFile; path: string } {
    const id = `F${String(this.all.length + 1).padStart(9, '0')}`;
    const file = { id, name, length, altText, title: name, channels: [], lookups: 0 };
    const path = `/upload/v1/${randomUUID()}`;
    this.all.push(file);
    this.#uploads.set(path, file);
    return { file, path };
  }

  /** Takes the bytes, bare or as a form; anything but the announced length is refused. */
  receive({ method, url }: LoopbackRequest, bytes: Buffer | undefined): LoopbackAnswer {
    const file = this.#uploads.get(url.pathname);
    if (!file) return { status: 404, body: 'no such upload' };
    if (method !== 'POST') return { status: 405, body: 'POST the file' };
    if (bytes?.length !== file.length) return { status: 400, body: `expected ${file.length} bytes` };
    file.bytes = bytes;
    return { status: 200, body: `OK - ${file.length}` };
  }

  /** Finishes an upload whose bytes have come. */
  complete(id: unknown, title: unknown): StoredFile {
    const file = this.all.find(one => one.id === id && one.bytes !== undefined);
    if (!file) throw new SlackRefusal('file_not_found');
    if (typeof title === 'string' && title) file.title = title;
    file.completedAt ??= this.#now();
    return file;
  }

  /** What `files.info` tells of a file; every answer brings its processing on. */
  look(id: unknown): JsonObject {
    const file = this.all.find(one => one.id === id && one.completedAt !== undefined);
    if (!file) throw new SlackRefusal('file_not_found');
    const described = this.#described(file);
    file.lookups += 1;
    return described;
  }

  /** True for a `slack_file` that names an image by its id or address, once it is processed. */
  isUsable({ id, url }: JsonObject): boolean {
    const file = this.all.find(one => (id === undefined ? addressesOf(one).includes(url) : one.id === id));
    return file !== undefined && this.#isProcessed(file) && imageOf(file) !== undefined;
  }

  #isProcessed({ completedAt, lookups }: StoredFile): boolean {
    return completedAt !== undefined && lookups >= this.#unprocessedLookups;
  }

  #described(file: StoredFile): JsonObject {
    const created = Math.floor((file.completedAt ?? 0) / 1000);
    const { filetype = 'binary', mimetype = 'application/octet-stream' } = imageOf(file) ?? {};
    const [url_private, permalink] = addressesOf(file);
    return {
      id: file.id,
      created,
      timestamp: created,
      name: file.name,
      title: file.title,
      user: bot.userId,
      size: file.length,
      mode: 'hosted',
      is_external: false,
      is_public: file.channels.length > 0,
      channels: [...file.channels],
      url_private,
      permalink,
      ...(file.altText && { alt_txt: file.altText }),
      ...(this.#isProcessed(file) && { mimetype, filetype }),
    };
  }
}

/** The bytes in an upload, which may be a form with the file in it. */
export async function uploadedBytes({ headers, body }: LoopbackRequest): Promise<Buffer | undefined> {
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const [file] = [...form.values()].filter(value => value instanceof Blob);
  return file && Buffer.from(await file.arrayBuffer());
}

function imageOf({ bytes }: StoredFile) {
  return images.find(({ head }) => head.every((byte, at) => bytes?.[at] === byte));
}

function addressesOf({ id, name }: StoredFile): unknown[] {
  return [
    `https://files.slack.com/files-pri/${team.id}-${id}/${encodeURIComponent(name)}`,
    `https://${team.domain}.slack.com/files/${bot.userId}/${id}/${encodeURIComponent(name)}`,
  ];
}
