// The senders of all accounts, at work whenever something is due.
import type { Jobs } from '../jobs/jobs.ts';
import { startWorker } from '../jobs/worker.ts';
import type { Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import type { Delivery } from '../store/deliveries.ts';
import { bringForward } from '../store/put-off.ts';
import { abandonGone, reviveAccounts } from '../store/revive.ts';
import { isToSubscriber } from './notices.ts';
import { usualSendPatience } from './patience.ts';
import type { Sender } from './sender.ts';

type SendersOptions = {
  readonly database: Database;
  /** By platform. */
  readonly senders: ReadonlyMap<string, Sender>;
  readonly jobs: Jobs;
  readonly now: () => Temporal.Instant;
  readonly maxLateMs: number;
  readonly log: Log;
};

/** Senders at work. */
export type Senders = {
  /** Takes nothing more and waits for what is being sent. */
  stop(): Promise<void>;
};

// Whoever plans asks for a drain; what others planned, or left due, is noticed as soon.
const lookEveryMs = 1_000;

/** Takes up what an earlier run left due, and what failed for a token that a new start may have mended. */
export async function startSenders(options: SendersOptions): Promise<Senders> {
  const { database, senders, jobs, now, maxLateMs, log } = options;
  const nowMs = now().epochMilliseconds;
  await database.tx(async sql => {
    await reviveAccounts(sql, { nowMs, sinceMs: nowMs - maxLateMs });
    await abandonGone(sql, nowMs - maxLateMs);
    await bringForward(sql, { nowMs, longestMs: 2 * usualSendPatience.maxBackoffMs });
  });
  const onSettled = (part: Delivery) => logOutcome(part, log);
  let wake = () => {};
  /** When the first of what waits is due, in epoch milliseconds; what is due now ends with a look of its own. */
  let nextMs: number | null = null;
  await jobs.work('drain', async (platform, signal) => {
    await senders.get(platform)?.drain({ signal, onSettled });
    // What was put off may be due before the next look.
    wake();
  });
  const worker = startWorker({
    async round() {
      nextMs = null;
      for (const sender of senders.values()) {
        const dueMs = await sender.nextDueMs();
        if (dueMs === null) continue;
        if (dueMs <= now().epochMilliseconds) await jobs.ask('drain', sender.platform);
        else nextMs = Math.min(dueMs, nextMs ?? dueMs);
      }
    },
    nextDueMs: async () => nextMs,
    maxPauseMs: lookEveryMs,
    now,
    log,
  });
  wake = worker.wake;
  return { stop: () => worker.stop() };
}

/** A line for every message that was sent, or not. */
function logOutcome(part: Delivery, log: Log): void {
  const { state, date, destination, reason, failure, message_id } = part;
  // That somebody takes no direct messages is no trouble of the operator's.
  const isTheirs = failure === 'direct-closed' || isToSubscriber(destination);
  const isTrouble = (state === 'failed' && !isTheirs) || state === 'unknown';
  const level = isTrouble ? 'error' : 'info';
  log[level](
    { date, destination, part: part.part, reason, failure, messageId: message_id },
    `Delivery ${state}`,
  );
}
