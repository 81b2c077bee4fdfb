// Putting a fetched picture among those that are kept.
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paper } from '../digest/paper.ts';
import type { Database } from '../store/database.ts';
import { writeImage } from '../store/images.ts';
import type { FetchedImage } from './fetch-image.ts';
import { imageName, imageNameWithId } from './image-name.ts';

/**
 * Writes a picture into the folder, made if it is not there, and enters it into the table. The file is whole from
 * the first moment it has its name, and stands before the table names it; a failure leaves nothing of it.
 * @returns the file's name
 * @throws when the disk or the database refuses
 */
export async function placeImage(
  { folder, database }: { readonly folder: string; readonly database: Database },
  paper: Paper,
  { url, bytes, type }: FetchedImage & { readonly url: string },
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const unnamed = join(folder, `.${randomUUID()}.part`);
  try {
    await writeFile(unnamed, bytes, { flag: 'wx', flush: true });
    return await database.tx(async sql => {
      const names = [imageName(paper, type), imageNameWithId(paper, type)];
      const { file, replaced } = await writeImage(sql, { paperId: paper.id, url, names });
      // Before its name is free for another paper, and before the new one comes, which may be the same file to the disk.
      if (replaced !== null) await rm(join(folder, replaced), { force: true });
      await rename(unnamed, join(folder, file));
      return file;
    });
  } finally {
    await rm(unnamed, { force: true });
  }
}
