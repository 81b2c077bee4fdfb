// What of the ledger is still to be done, by itself or by somebody.
import type { Sql } from './database.ts';
import type { Delivery } from './deliveries.ts';

/** What is not done, newest first. */
export type OpenWork = {
  readonly parts: readonly Delivery[];
  /** So many more are not done. */
  readonly more: number;
  /** So many digests' messages failed that nobody takes up any more. */
  readonly older: number;
};

// What failed stays work for a while, as long as somebody wants it, and somewhere to post it to. Of a word to a
// subscriber that could not be said nothing is to be done.
const isOpen = `state <> 'sent' AND (state <> 'failed' OR (
  changed_at >= $1 AND (late_at IS NULL OR late_at > $2) AND destination NOT LIKE 'subscriber/%'
  AND (kind = 'notice' OR EXISTS (SELECT 1 FROM destinations WHERE destinations.name = deliveries.destination))))`;

/**
 * The work that is open.
 * @param sinceMs what failed before is none any more, in epoch milliseconds
 * @param limit how many messages at most
 */
export async function openWork(
  sql: Sql,
  { nowMs, sinceMs, limit }: { nowMs: number; sinceMs: number; limit: number },
): Promise<OpenWork> {
  const parts = await sql.all<Delivery>(
    `SELECT * FROM deliveries WHERE ${isOpen} ORDER BY date DESC, destination, part LIMIT $3`,
    sinceMs,
    nowMs,
    limit,
  );
  const [counts] = await sql.all<{ open: number; older: number }>(
    `SELECT
       COALESCE(SUM(CASE WHEN ${isOpen} THEN 1 ELSE 0 END), 0) AS open,
       COALESCE(SUM(CASE WHEN state = 'failed' AND kind = 'digest' AND NOT (${isOpen}) THEN 1 ELSE 0 END), 0) AS older
     FROM deliveries WHERE state <> 'sent'`,
    sinceMs,
    nowMs,
  );
  return { parts, more: Number(counts?.open ?? 0) - parts.length, older: Number(counts?.older ?? 0) };
}
