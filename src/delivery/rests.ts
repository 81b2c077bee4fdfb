// How long an account and its channels rest beyond their pace: by their platform's word, while it can't be reached, and
// after another process has used the account.
import type { Database } from '../store/database.ts';
import type { Delivery } from '../store/deliveries.ts';
import { readFact, writeFact } from '../store/facts.ts';
import { lastAsked } from '../store/outbox.ts';
import { postponeChannel } from '../store/put-off.ts';
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
  /** Puts off what is due for channels that rest, as what was planned since they began, and gives the others. */
  putOff(parts: Delivery[]): Promise<Delivery[]>;
};

/** For how long, and until when in epoch milliseconds. */
type Rest = { readonly forMs: number; readonly untilMs: number };

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
  let accountRest: Rest | null = null;
  /** The same of channels, by their ids. */
  const channelRests = new Map<string, Rest>();
  const unkept = new Set<string>();
  /** Times that the platform could not be reached in a row. */
  let outages = 0;

  /** Until when a channel rests; `null` when it does not, or the clock was set back since. */
  function restsUntil(channel: string, nowMs: number): number | null {
    const rest = channelRests.get(channel);
    if (rest === undefined) return null;
    const leftMs = rest.untilMs - nowMs;
    if (leftMs > 0 && leftMs <= rest.forMs) return rest.untilMs;
    channelRests.delete(channel);
    return null;
  }

  async function putOffChannels(channels: Iterable<string>): Promise<void> {
    const nowMs = now().epochMilliseconds;
    for (const channel of channels) {
      const untilMs = restsUntil(channel, nowMs);
      if (untilMs !== null) await postponeChannel(database, { platform, channel, nowMs, untilMs });
    }
  }

  return {
    async putOff(parts) {
      if (channelRests.size === 0) return parts;
      const nowMs = now().epochMilliseconds;
      const resting = new Set(
        parts.map(({ channel }) => channel).filter(channel => restsUntil(channel, nowMs) !== null),
      );
      await putOffChannels(resting);
      return parts.filter(({ channel }) => !resting.has(channel));
    },
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
      const asked = { forMs: Math.ceil(waitMs), untilMs: part.due_at };
      if (answer.pause === 'channel') {
        channelRests.set(part.channel, asked);
        unkept.add(part.channel);
      }
      if (answer.pause === 'account' || answer.pause === 'process') lanes.pauseAccount(waitMs);
      // That the platform can't be reached is found out again at once.
      const isAsked = answer.pause === 'account' && answer.afterMs !== null;
      if (isAsked && asked.untilMs > (accountRest?.untilMs ?? 0)) accountRest = asked;
    },
    async keep() {
      if (accountRest !== null)
        await writeFact(database, fact, `${accountRest.forMs} ${accountRest.untilMs}`);
      accountRest = null;
      await putOffChannels(unkept);
      unkept.clear();
    },
  };
}
