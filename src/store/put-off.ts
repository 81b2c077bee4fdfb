// When messages of the outbox are due instead: put off since a platform asks to wait, or brought forward again.
import type { Sql } from './database.ts';

/** A clock that is further ahead was wrong. */
const maxApartMs = 10 * 60_000;

/** Puts off what is due for a channel, since the platform asks to wait with it. */
export async function postponeChannel(
  sql: Sql,
  {
    platform,
    channel,
    nowMs,
    untilMs,
  }: { platform: string; channel: string; nowMs: number; untilMs: number },
): Promise<void> {
  await sql.all(
    `UPDATE deliveries SET due_at = $1
     WHERE platform = $2 AND channel = $3 AND state IN ('due', 'unknown') AND due_at <= $4`,
    untilMs,
    platform,
    channel,
    nowMs,
  );
}

/**
 * What was put off by a clock that was ahead is due now: it waits for longer than anything ever has to, or was changed in
 * the future, by more than the machines' clocks may be apart.
 */
export async function bringForward(
  sql: Sql,
  { nowMs, longestMs }: { nowMs: number; longestMs: number },
): Promise<void> {
  await sql.all(
    `UPDATE deliveries SET due_at = $1
     WHERE state IN ('due', 'sending', 'unknown') AND (due_at > $2 OR (due_at > $1 AND changed_at > $3))`,
    nowMs,
    nowMs + longestMs,
    nowMs + maxApartMs,
  );
}
