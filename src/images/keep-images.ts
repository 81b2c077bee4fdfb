// Keeping the pictures of papers: each is fetched once, and so known to be one, small enough and reachable.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Paper, thumbnailUrl } from '../digest/paper.ts';
import type { Database } from '../store/database.ts';
import { imageOf } from '../store/images.ts';
import type { ImageFetcher } from './fetch-image.ts';
import { placeImage } from './place-image.ts';

/** A picture that is kept: its file's name inside the folder, and the address it came from. */
type KeptImage = { readonly file: string; readonly url: string };

/** Keeps pictures. */
export type ImageKeeper = {
  /**
   * The paper's picture, fetched if it is not kept yet; `null` when it has none, or none can be had now. A picture
   * that failed is not asked for again for ten minutes. Never throws.
   */
  keep(paper: Paper): Promise<KeptImage | null>;
};

type ImageKeeperOptions = {
  /** Where the files are; made if it is not there. */
  readonly folder: string;
  readonly database: Database;
  readonly fetchImage: ImageFetcher['fetch'];
  readonly now: () => Temporal.Instant;
  /** Told of every attempt that failed; the error is an `ImageError`, or what the disk or the database said. */
  readonly onFailed?: (paper: Paper, error: unknown) => void;
};

const restMinutes = 10;

/** A keeper of pictures. */
export function createImageKeeper(options: ImageKeeperOptions): ImageKeeper {
  const { folder, database, fetchImage, now, onFailed } = options;
  const underWay = new Map<string, Promise<KeptImage | null>>();
  /** By address, when one that failed may be asked again. */
  const restsUntil = new Map<string, Temporal.Instant>();

  async function keep(paper: Paper): Promise<KeptImage | null> {
    const url = thumbnailUrl(paper);
    if (url === null) return null;
    const key = JSON.stringify([paper.id, url]);
    let work = underWay.get(key);
    if (work === undefined) {
      work = findOrFetch(paper, url).finally(() => underWay.delete(key));
      underWay.set(key, work);
    }
    return work;
  }

  async function findOrFetch(paper: Paper, url: string): Promise<KeptImage | null> {
    try {
      const kept = await imageOf(database, paper.id);
      if (kept?.url === url && (await isFile(join(folder, kept.file)))) return kept;
      if (isResting(url)) return null;
      const fetched = await fetchImage(url);
      return { file: await placeImage({ folder, database }, paper, { ...fetched, url }), url };
    } catch (error) {
      restsUntil.set(url, now().add({ minutes: restMinutes }));
      onFailed?.(paper, error);
      return null;
    }
  }

  function isResting(url: string): boolean {
    const at = now();
    for (const [failed, until] of restsUntil)
      if (Temporal.Instant.compare(at, until) >= 0) restsUntil.delete(failed);
    return restsUntil.has(url);
  }

  return { keep };
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}
