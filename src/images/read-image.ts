// Reading a picture that is kept, for the web page.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../store/database.ts';
import { isImageFile } from '../store/images.ts';
import { imageType } from './image-type.ts';

/** A picture as it is answered. */
export type ReadImage = { readonly body: Uint8Array<ArrayBuffer>; readonly type: string };

/**
 * The picture of a name; `null` unless the store knows it, so that a name can't lead anywhere else.
 * @param folder where the pictures are
 */
export async function readImage(
  { folder, database }: { folder: string; database: Database },
  file: string,
): Promise<ReadImage | null> {
  if (!(await isImageFile(database, file))) return null;
  const body = await readFile(join(folder, file)).catch(() => null);
  const type = body === null ? null : imageType(body);
  return body === null || type === null ? null : { body, type: `image/${type === 'jpg' ? 'jpeg' : type}` };
}
