// The archive: every digest that is kept as a Markdown file, from which the store can be built again.
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Digest, DigestEntry } from '../digest/digest.ts';
import { channelEditions } from '../digest/edition.ts';
import { languages } from '../digest/language.ts';
import { writeDigest } from '../digest/markdown/write.ts';
import type { Sql } from '../store/database.ts';
import { archivableDigests, largestDigest } from '../store/digests.ts';
import { imageOf } from '../store/images.ts';

/** What a file holds; a day by default. */
type Archived = Pick<Digest, 'date' | 'language' | 'edition'>;

/** The name of a digest's file: the first language's has no ending of its own, nor has a day's. */
const archiveName = ({ date, language, edition = 'day' }: Archived): string =>
  [
    date,
    ...(edition === 'day' ? [] : [edition]),
    ...(language === languages[0] ? [] : [language]),
    'md',
  ].join('.');

/** Digests as files. */
export type Archive = {
  /** Writes the file of a date in a language anew, from the largest digest that was made of it for everybody. */
  write(archived: Archived): Promise<void>;
  /** Writes the files that are missing, or older than their digests; those changed by hand since are left alone. */
  complete(): Promise<void>;
};

/**
 * An archive in `digests/` of the data folder. Pictures are named as `images/…` and found there too.
 * @param folder the data folder
 */
export function createArchive({ folder, database }: { folder: string; database: Sql }): Archive {
  const digests = join(folder, 'digests');

  /** By file the last write, so that none overtakes another with an older digest. */
  const underWay = new Map<string, Promise<void>>();

  function write(archived: Archived): Promise<void> {
    const file = join(digests, archiveName(archived));
    const before = underWay.get(file) ?? Promise.resolve();
    const running = before
      .catch(() => {})
      .then(() => writeNow(file, archived))
      .finally(() => underWay.get(file) === running && underWay.delete(file));
    underWay.set(file, running);
    return running;
  }

  async function writeNow(file: string, archived: Archived): Promise<void> {
    const digest = await largestDigest(database, archived);
    if (digest === null) return;
    await openFolder();
    // Whole or not at all, whatever happens meanwhile.
    const unfinished = `${file}.${randomUUID()}.tmp`;
    try {
      await writeFile(unfinished, await digestFile(database, digest), { flush: true });
      await rename(unfinished, file);
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  async function openFolder(): Promise<void> {
    await mkdir(digests, { recursive: true });
    await mkdir(join(folder, 'images'), { recursive: true });
    // For whoever opens a file in a viewer; some file systems know no links, and need none.
    await symlink(join('..', 'images'), join(digests, 'images'), 'junction').catch(() => {});
  }

  return {
    write,
    async complete() {
      for (const edition of channelEditions)
        for (const { madeAtMs, ...made } of await archivableDigests(database, edition)) {
          const archived = { ...made, edition };
          const file = await stat(join(digests, archiveName(archived))).catch(() => null);
          if (file === null || file.mtimeMs < madeAtMs) await write(archived);
        }
    },
  };
}

/** A digest as the text of its file, its pictures named as they are kept. */
export async function digestFile(sql: Sql, digest: Digest): Promise<string> {
  const entries = await Promise.all(
    digest.entries.map(async ({ paper, brief }): Promise<DigestEntry> => {
      const image = paper.thumbnail === null ? null : await imageOf(sql, paper.id);
      return { paper: image === null ? paper : { ...paper, thumbnail: `images/${image.file}` }, brief };
    }),
  );
  return writeDigest({ ...digest, entries });
}
