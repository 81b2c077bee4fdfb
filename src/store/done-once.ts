// What was done already on one request, so that a request which comes twice does nothing twice.
import type { Sql } from './database.ts';

const keptMs = 24 * 3_600_000;

/**
 * Takes note that something is done; gives whether it had not been done lately.
 * @param withinMs how long ago counts as lately, a day at most and by default
 */
export async function doOnce(sql: Sql, key: string, nowMs: number, withinMs = keptMs): Promise<boolean> {
  await sql.all('DELETE FROM done_once WHERE done_at < $1', nowMs - keptMs);
  const rows = await sql.all(
    `INSERT INTO done_once (name, done_at) VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET done_at = excluded.done_at WHERE done_once.done_at < $3 RETURNING name`,
    key,
    nowMs,
    nowMs - withinMs,
  );
  return rows.length > 0;
}
