// What readers saved, each for themselves.
import type { Sql } from './database.ts';

/** Whose list it is. */
export type Reader = { readonly platform: string; readonly userId: string };

/** Saves a paper; gives whether it was not saved yet. */
export async function savePaper(
  sql: Sql,
  { platform, userId }: Reader,
  { paperId, nowMs }: { paperId: string; nowMs: number },
): Promise<boolean> {
  const rows = await sql.all(
    `INSERT INTO saved_papers (platform, user_id, paper_id, saved_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (platform, user_id, paper_id) DO NOTHING RETURNING paper_id`,
    platform,
    userId,
    paperId,
    nowMs,
  );
  return rows.length > 0;
}

/** Takes a paper off the list; gives whether it was on it. */
export async function unsavePaper(sql: Sql, { platform, userId }: Reader, paperId: string): Promise<boolean> {
  const rows = await sql.all(
    'DELETE FROM saved_papers WHERE platform = $1 AND user_id = $2 AND paper_id = $3 RETURNING paper_id',
    platform,
    userId,
    paperId,
  );
  return rows.length > 0;
}

/** The ids of a reader's papers, saved last first. */
export async function savedPaperIds(sql: Sql, { platform, userId }: Reader): Promise<string[]> {
  const rows = await sql.all<{ paper_id: string }>(
    'SELECT paper_id FROM saved_papers WHERE platform = $1 AND user_id = $2 ORDER BY saved_at DESC, paper_id',
    platform,
    userId,
  );
  return rows.map(({ paper_id }) => paper_id);
}
