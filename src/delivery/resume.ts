// Taking a paused destination up again, with what it missed.
import type { Database, Sql } from '../store/database.ts';
import { unpause, withdrawDue } from '../store/destinations.ts';
import { reviveDestination } from '../store/revive.ts';
import { lastFiring, resumeSlots } from '../store/slots.ts';
import { type Destination, dayStart, wantedForMs } from './destination.ts';
import { withdrawWords } from './notices.ts';
import { pauseAfter } from './record-outcomes.ts';

const dayMs = 24 * 3_600_000;

/** What is taken up again: digests that failed, and firings while it was paused. */
export type Resumed = { readonly deliveries: number; readonly slots: number };

type Resumable = Pick<Destination, 'name' | 'channel' | 'edition' | 'timeZone'>;

/**
 * Ends a destination's pause. What it missed is made up for, unless somebody wished for the pause.
 * @param catchUpDays how far back what it missed is delivered, and of several days the newest digest in any case
 * @returns `null` when it was not paused
 */
export const resumeDestination = (
  database: Database,
  destination: Resumable,
  { now, catchUpDays }: { now: Temporal.Instant; catchUpDays: number },
): Promise<Resumed | null> =>
  database.tx(async sql => {
    const { name, channel } = destination;
    // One more failure pauses it again.
    const paused = await unpause(sql, name, pauseAfter - 1);
    if (paused === null) return null;
    const nowMs = now.epochMilliseconds;
    // Whoever pauses a channel does not want what came meanwhile.
    const isWish = paused.failure === null;
    const sinceMs = isWish ? nowMs + 1 : await missedSince(sql, destination, { nowMs, catchUpDays });
    // What was being sent when it was paused may have become due again since.
    if (isWish) await withdrawDue(sql, name);
    await withdrawWords(sql, name);
    return {
      deliveries: await reviveDestination(sql, { name, channel }, { nowMs, sinceMs }),
      slots: await resumeSlots(sql, name, { nowMs, sinceMs }),
    };
  });

/** Since when what was missed is made up for. */
async function missedSince(
  sql: Sql,
  destination: Resumable,
  { nowMs, catchUpDays }: { nowMs: number; catchUpDays: number },
): Promise<number> {
  const { name, edition, timeZone } = destination;
  const caughtUpMs = nowMs - catchUpDays * dayMs;
  // Of what a reader follows, the message of today alone: there is one a day.
  if (edition === 'alert') return Math.max(caughtUpMs, dayStart(timeZone, nowMs).epochMilliseconds);
  const lastMs = await lastFiring(sql, name);
  // By the next of a week or month nobody wants the last one any more.
  const isWanted = lastMs !== null && nowMs - lastMs < wantedForMs(destination, 0);
  return isWanted ? Math.min(caughtUpMs, lastMs) : caughtUpMs;
}
