// Pictures of papers in the store: which paper has which file.
import type { Sql } from './database.ts';

/** A picture that is kept: where it came from, and its file's name. */
export type StoredImage = { readonly url: string; readonly file: string };

/** A paper's picture, or `null`. */
export async function imageOf(sql: Sql, paperId: string): Promise<StoredImage | null> {
  const [row] = await sql.all<StoredImage>('SELECT url, file FROM images WHERE paper_id = $1', paperId);
  return row === undefined ? null : { url: row.url, file: row.file };
}

/** Whether a file's name is that of a picture that is kept. */
export async function isImageFile(sql: Sql, file: string): Promise<boolean> {
  return (await sql.all('SELECT 1 AS found FROM images WHERE file = $1', file)).length > 0;
}

/**
 * Enters a paper's picture in the place of an earlier one, under the first of the names that no other paper has. Of
 * names that differ only in case one is taken, since some file systems see one file in them.
 * @param sql a transaction, which the file itself should be put in place in: then the table names no missing file
 * @param names as `imageName` gives them, in the order in which they are tried
 * @returns the name, and the earlier picture's where that is another
 * @throws when other papers have all the names
 */
export async function writeImage(
  sql: Sql,
  { paperId, url, names }: { paperId: string; url: string; names: readonly string[] },
): Promise<{ file: string; replaced: string | null }> {
  const [before] = await sql.all<{ file: string }>(
    'DELETE FROM images WHERE paper_id = $1 RETURNING file',
    paperId,
  );
  for (const name of names) {
    const [row] = await sql.all<{ file: string }>(
      `INSERT INTO images (paper_id, url, file) SELECT $1, $2, $3
       WHERE NOT EXISTS (SELECT 1 FROM images WHERE lower(file) = lower($3))
       ON CONFLICT DO NOTHING RETURNING file`,
      paperId,
      url,
      name,
    );
    if (row === undefined) continue;
    return {
      file: row.file,
      replaced: before === undefined || before.file === row.file ? null : before.file,
    };
  }
  throw new Error(`Other papers have the names ${names.join(' and ')}`);
}
