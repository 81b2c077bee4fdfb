// How long a whole account rests beyond its pace: by its platform's word, while it can't be reached, and after another
// process has used it.
import type { Database } from '../store/database.ts';
import { readFact, writeFact } from '../store/facts.ts';
import { lastAsked } from '../store/outbox.ts';
import type { Lanes } from './lanes.ts';
import { backoffMs, type SendPatience } from './patience.ts';
import type { Deliverer } from './platform.ts';
import type { Answer } from './settle.ts';

/** The rests of one account. */
export type AccountRest = {
  /** Takes over what other processes know, of which one may have sent a moment ago. */
  takeOver(): Promise<void>;
  /** Notes that this process has used the account, in epoch milliseconds. */
  used(atMs: number): void;
  /** How long the account waits for an answer that names no time, in milliseconds; 0 where it need not. */
  outageMs(answer: Answer): number;
  /** Has this process wait where an answer is for the whole account. */
  begin(answer: Answer, waitMs: number): void;
  /** Keeps what the platform asked for, for whoever sends next. */
  keep(): Promise<void>;
};

/** Whether an answer has the whole account wait. */
const isForAccount = (answer: Answer): answer is Answer & { state: 'due' } =>
  answer.state === 'due' && answer.pause === 'account';

export function createAccountRest({
  database,
  deliverer: { platform, accountPace, channelPace },
  lanes,
  patience,
  now,
}: {
  database: Database;
  deliverer: Pick<Deliverer, 'platform' | 'accountPace' | 'channelPace'>;
  lanes: Lanes;
  patience: SendPatience;
  now: () => Temporal.Instant;
}): AccountRest {
  const fact = `rest of ${platform} until`;
  // What was sent by others counts for one window; in a longer one the gaps between requests keep the pace.
  const windowMs = Math.min(accountPace.windowMs, channelPace?.windowMs ?? Number.POSITIVE_INFINITY);
  let usedMs = Number.NEGATIVE_INFINITY;
  /** Until when the platform asked to wait, in epoch milliseconds; `null` while that is kept. */
  let askedUntilMs: number | null = null;
  /** Times that the platform could not be reached in a row. */
  let outages = 0;

  return {
    async takeOver() {
      const nowMs = now().epochMilliseconds;
      const restMs = Number((await readFact(database, fact)) ?? 0) - nowMs;
      // Longer than anybody has to wait: the clock was wrong.
      if (restMs > 0 && restMs <= patience.maxBackoffMs) lanes.pauseAccount(restMs);
      const askedMs = await lastAsked(database, platform, nowMs - windowMs);
      if (askedMs !== null && askedMs > usedMs)
        lanes.pauseAccount(Math.min(askedMs + windowMs - nowMs, windowMs));
    },
    used(atMs) {
      usedMs = Math.max(usedMs, atMs);
    },
    // Longer with each outage that begins after the rest for the one before is over.
    outageMs(answer) {
      if (!isForAccount(answer) || answer.afterMs !== null) {
        if (answer.state === 'sent' || answer.state === 'found') outages = 0;
        return 0;
      }
      const restMs = lanes.accountPauseMs();
      if (restMs > 0) return restMs;
      outages += 1;
      return backoffMs(outages - 1, patience.firstBackoffMs, patience.maxOutageMs);
    },
    begin(answer, waitMs) {
      if (!isForAccount(answer)) return;
      lanes.pauseAccount(waitMs);
      // That it can't be reached is found out again at once.
      if (answer.afterMs !== null)
        askedUntilMs = Math.max(askedUntilMs ?? 0, Math.ceil(now().epochMilliseconds + waitMs));
    },
    async keep() {
      if (askedUntilMs === null) return;
      await writeFact(database, fact, String(askedUntilMs));
      askedUntilMs = null;
    },
  };
}
