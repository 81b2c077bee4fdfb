// Taking a paused destination up again, with what it missed.
import type { Database } from '../store/database.ts';
import { unpause, withdrawDue } from '../store/destinations.ts';
import { reviveDestination, withdrawNotices } from '../store/revive.ts';
import { resumeSlots } from '../store/slots.ts';
import { type Destination, dayStart } from './destination.ts';
import { operatorOf } from './record-outcomes.ts';

/** What is taken up again: digests that failed, and firings while it was paused. */
export type Resumed = { readonly deliveries: number; readonly slots: number };

/**
 * Ends a destination's pause. What it missed is made up for, unless somebody wished for the pause.
 * @param catchUpDays how far back what it missed is delivered
 * @returns `null` when it was not paused
 */
export const resumeDestination = (
  database: Database,
  { name, channel, edition, timeZone }: Pick<Destination, 'name' | 'channel' | 'edition' | 'timeZone'>,
  { now, catchUpDays }: { now: Temporal.Instant; catchUpDays: number },
): Promise<Resumed | null> =>
  database.tx(async sql => {
    const paused = await unpause(sql, name);
    if (paused === null) return null;
    const nowMs = now.epochMilliseconds;
    // Whoever pauses a channel does not want what came meanwhile.
    const isWish = paused.failure === null;
    const caughtUpMs = now.subtract({ hours: 24 * catchUpDays }).epochMilliseconds;
    // Of what a reader follows, the message of today alone: there is one a day.
    const missedMs =
      edition === 'alert' ? Math.max(caughtUpMs, dayStart(timeZone, nowMs).epochMilliseconds) : caughtUpMs;
    const sinceMs = isWish ? nowMs + 1 : missedMs;
    // What was being sent when it was paused may have become due again since.
    if (isWish) await withdrawDue(sql, name);
    await withdrawNotices(sql, operatorOf(name));
    return {
      deliveries: await reviveDestination(sql, { name, channel }, { nowMs, sinceMs }),
      slots: await resumeSlots(sql, name, { nowMs, sinceMs }),
    };
  });
