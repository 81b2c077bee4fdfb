// What was done already on one request, so that a request which comes twice does nothing twice.
import type { Sql } from './database.ts';

const keptMs = 24 * 3_600_000;

/** Takes note that something is done; gives whether it had not been done within the last day. */
export async function doOnce(sql: Sql, key: string, nowMs: number): Promise<boolean> {
  await sql.all('DELETE FROM done_once WHERE done_at < $1', nowMs - keptMs);
  const rows = await sql.all(
    'INSERT INTO done_once (name, done_at) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING RETURNING name',
    key,
    nowMs,
  );
  return rows.length > 0;
}
