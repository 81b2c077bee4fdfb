// Files beside a message: https://discord.com/developers/docs/reference#uploading-files

import type { CallBody, UploadedFile } from './call.ts';
import { isRecord } from './form.ts';
import type { DiscordState } from './state.ts';

const reference = 'attachment://';

/** A file of a message, its bytes kept beside it under its id. */
export interface StoredAttachment {
  id: string;
  filename: string;
  /** Bytes. */
  size: number;
  /** On this server, where the bytes can be had. */
  url: string;
  proxy_url: string;
  content_type?: string;
  description?: string;
  ephemeral?: true;
}

/** Where the message of the files stands. */
interface Place {
  channelId: string;
  isEphemeral: boolean;
}

/** Keeps the files of a body; what its `attachments` say of one, by the number in `files[n]`, goes with it. */
export function storeFiles(state: DiscordState, place: Place, { json, files }: CallBody): StoredAttachment[] {
  return files.map((file, index) => {
    const id = state.newId();
    const named = namedFiles(json).find(each => String(each.id) === numberOf(file, index));
    const filename = safeName(String(named?.filename ?? file.name));
    const folder = place.isEphemeral
      ? `ephemeral-attachments/${state.applicationId}`
      : `attachments/${place.channelId}`;
    const url = `${state.origin()}/${folder}/${id}/${filename}`;
    state.files.set(id, file.content);
    return {
      id,
      filename,
      size: file.content.length,
      url,
      proxy_url: url,
      ...(file.type !== '' && { content_type: file.type }),
      ...(typeof named?.description === 'string' && { description: named.description }),
      ...(place.isEphemeral && { ephemeral: true }),
    };
  });
}

/** The files that an edit's `attachments` name; all when it has none (all that should stay must be named). */
export function filesToKeep({ json, files }: CallBody): UploadedFile[] {
  if (!isRecord(json) || !Array.isArray(json.attachments)) return files;
  const ids = namedFiles(json).map(({ id }) => String(id));
  return files.filter((file, index) => ids.includes(numberOf(file, index)));
}

/** The entries of `attachments` in a body. */
function namedFiles(json: unknown): Record<string, unknown>[] {
  return isRecord(json) && Array.isArray(json.attachments) ? json.attachments.filter(isRecord) : [];
}

/** The number in `files[n]`, by which `attachments` call the file. */
export function numberOf({ field }: UploadedFile, index: number): string {
  return /^files\[(\d+)\]$/.exec(field)?.[1] ?? String(index);
}

/**
 * The embeds or components with each `attachment://name` turned into the attachment's URL. A name that no attachment
 * has stays blank: the picture or icon is left out.
 */
export function linkFiles(
  parts: readonly Record<string, unknown>[],
  attachments: readonly StoredAttachment[],
): Record<string, unknown>[] {
  const urlOf = (text: string) => attachments.find(({ filename }) => text === `${reference}${filename}`)?.url;
  const link = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(link);
    if (typeof value === 'string' && value.startsWith(reference)) return urlOf(value);
    if (!isRecord(value)) return value;
    const linked = Object.entries(value).map(([key, below]) => [key, link(below)] as const);
    // Without its URL a picture is nothing.
    if (linked.some(([key, below]) => key === 'url' && below === undefined)) return undefined;
    return Object.fromEntries(linked.filter(([, below]) => below !== undefined));
  };
  return parts.map(link).filter(isRecord);
}

/** The attachments that no embed or component shows: only these the API lists (discord-api-docs#8279). */
export function loneFiles<T extends { url: string }>(attachments: readonly T[], ...shown: unknown[]): T[] {
  const text = JSON.stringify(shown);
  return attachments.filter(({ url }) => !text.includes(JSON.stringify(url)));
}

/** What Discord makes of a file's name: ASCII letters, digits, underscore, dash and dot. */
function safeName(name: string): string {
  const safe = name.replaceAll(' ', '_').replaceAll(/[^\w.-]/g, '');
  return /^\.?$|^\.\w+$/.test(safe) ? `unknown${safe}` : safe;
}
