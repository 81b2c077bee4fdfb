// How long an account and its channels rest beyond their pace: by their platform's word, while it can't be reached, and
// after another process has used the account.
import type { Database } from '../store/database.ts';
import { readFact, writeFact } from '../store/facts.ts';
import { lastAsked, postponeChannel } from '../store/outbox.ts';
import type { Lanes } from './lanes.ts';
import { backoffMs, type SendPatience } from './patience.ts';
import type { Deliverer } from './platform.ts';
import type { Answer, Settled } from './settle.ts';

/** The rests of one account. */
export type Rests = {
  /** Takes over what other processes know, of which one may have sent a moment ago. */
  takeOver(): Promise<void>;
  /** Notes that this process has used the account, in epoch milliseconds. */
  used(atMs: number): void;
  /** How long the account waits for an answer that names no time, in milliseconds; 0 where it need not. */
  outageMs(answer: Answer): number;
  /** Begins the rest that an answer asks for, if it does. */
  begin(answer: Answer, settled: Settled): void;
  /** Keeps what was begun for whoever sends next. */
  keep(): Promise<void>;
  /** Puts off what is due for channels that rest, planned since they began too. */
  putOff(): Promise<void>;
};

export function createRests({
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
}): Rests {
  const fact = `rest of ${platform}`;
  // What was sent by others counts for one window; in a longer one the gaps between requests keep the pace.
  const windowMs = Math.min(accountPace.windowMs, channelPace?.windowMs ?? Number.POSITIVE_INFINITY);
  let usedMs = Number.NEGATIVE_INFINITY;
  /** The rest that the platform asked for, for how long and until when; `null` while that is kept. */
  let accountRest: { readonly forMs: number; readonly untilMs: number } | null = null;
  /** The same of channels. */
  const channelUntilMs = new Map<string, number>();
  let areChannelsKept = true;
  /** Times that the platform could not be reached in a row. */
  let outages = 0;

  async function putOff(): Promise<void> {
    const nowMs = now().epochMilliseconds;
    for (const [channel, untilMs] of channelUntilMs)
      if (untilMs <= nowMs) channelUntilMs.delete(channel);
      else await postponeChannel(database, { platform, channel, nowMs, untilMs });
  }

  return {
    putOff,
    async takeOver() {
      const nowMs = now().epochMilliseconds;
      const [forMs = 0, untilMs = 0] = ((await readFact(database, fact)) ?? '').split(' ').map(Number);
      // Whatever the clock says since, it is no longer than was asked for.
      const restMs = Math.min(untilMs - nowMs, forMs);
      if (restMs > 0) lanes.pauseAccount(restMs);
      const askedMs = await lastAsked(database, platform, nowMs - windowMs);
      if (askedMs !== null && askedMs > usedMs)
        lanes.pauseAccount(Math.min(askedMs + windowMs - nowMs, windowMs));
    },
    used(atMs) {
      usedMs = Math.max(usedMs, atMs);
    },
    // Longer with each outage that begins after the rest for the one before is over.
    outageMs(answer) {
      if (answer.state !== 'due' || answer.pause !== 'account' || answer.afterMs !== null) {
        if (answer.state === 'sent' || answer.state === 'found') outages = 0;
        return 0;
      }
      const restMs = lanes.accountPauseMs();
      if (restMs > 0) return restMs;
      outages += 1;
      return backoffMs(outages - 1, patience.firstBackoffMs, patience.maxOutageMs);
    },
    begin(answer, { part, waitMs }) {
      if (answer.state !== 'due') return;
      if (answer.pause === 'channel') {
        channelUntilMs.set(part.channel, part.due_at);
        areChannelsKept = false;
      }
      if (answer.pause === 'account' || answer.pause === 'process') lanes.pauseAccount(waitMs);
      if (answer.pause !== 'account') return;
      // That it can't be reached is found out again at once.
      if (answer.afterMs !== null && part.due_at > (accountRest?.untilMs ?? 0))
        accountRest = { forMs: Math.ceil(waitMs), untilMs: part.due_at };
    },
    async keep() {
      if (accountRest !== null)
        await writeFact(database, fact, `${accountRest.forMs} ${accountRest.untilMs}`);
      accountRest = null;
      if (!areChannelsKept) await putOff();
      areChannelsKept = true;
    },
  };
}
