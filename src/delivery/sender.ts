// The sender of one account: takes what is due out of the ledger, asks the platform, and writes what became of it.
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../store/database.ts';
import type { Delivery } from '../store/deliveries.ts';
import { failingDestinations } from '../store/destinations.ts';
import { claimParts, dueParts, isDelivered, nextDueAt, type Only } from '../store/outbox.ts';
import { type Composer, createComposer } from './compose.ts';
import { createLanes } from './lanes.ts';
import type { OperatorDesk } from './notices.ts';
import type { FailureKind } from './outcome.ts';
import type { SendPatience } from './patience.ts';
import type { Deliverer, Message } from './platform.ts';
import { recordOutcomes } from './record-outcomes.ts';
import { createRests } from './rests.ts';
import { type Answer, lateOutcome, settle, type Task } from './settle.ts';

/** What a sender works with. */
export type SenderOptions = {
  readonly database: Database;
  readonly deliverer: Deliverer;
  readonly now: () => Temporal.Instant;
  readonly patience: SendPatience;
  /** What has waited longer is not sent any more. */
  readonly maxLateMs: number;
  readonly operator: OperatorDesk;
};

/** How to drain. */
type DrainOptions = {
  /** Takes nothing more; what is under way is still settled. */
  readonly signal?: AbortSignal;
  /** Leaves everything else for later. */
  readonly only?: Only;
  /** Told of every part that was sent, or not. */
  readonly onSettled?: (part: Delivery) => void;
};

/** Sends for one account. */
export type Sender = {
  readonly platform: string;
  /**
   * Sends until nothing is due.
   * @throws the store's error when it can't be read or written; what was answered is settled by the next call
   */
  drain(options?: DrainOptions): Promise<void>;
  /** When something is due next, in epoch milliseconds; `null` when nothing waits. */
  nextDueMs(only?: Only): Promise<number | null>;
};

const dayMs = 24 * 3_600_000;
/** A request begins within this share of the lease; the rest is for its answer, and for what may still be under way. */
const leaseShareToStart = 8;
const candidatesAtOnce = 500;
/** The longest that an answer waits for others to be written with it. */
const maxGatherMs = 50;
/** What was read was taken or planned anew by somebody else: look again this soon. */
const takenAwayMs = 20;
/** Somebody may have planned something meanwhile, and a paused request must not keep it waiting. */
const lookEveryMs = 1_000;

/** A sender; within a process there may be one an account, since it keeps the account's pace. */
export function createSender(options: SenderOptions): Sender {
  const { database, deliverer, now, patience } = options;
  const { platform } = deliverer;
  const lanes = createLanes(deliverer, () => news.resolve());
  const answered: { readonly task: Task; readonly answer: Answer }[] = [];
  const rests = createRests({ ...options, lanes });
  let underWay = 0;
  /** For what the operator knows that the whole account is refused, until it is not any more. */
  const told = new Set<FailureKind>();
  /** It knew so before this drain, so that whatever this one sends shows the opposite. */
  let wasTold = false;
  let candidates: Delivery[] = [];
  /** Something may be due that was not when the candidates were read. */
  let isStale = true;
  let failing: ReadonlySet<string> = new Set();
  let composer: Composer = createComposer(database);
  let news = Promise.withResolvers<void>();
  /** How long the store took to write last, in milliseconds. */
  let writeMs = 0;
  let last: Promise<void> = Promise.resolve();

  const isLate = ({ planned_at, late_at }: Delivery) => {
    const nowMs = now().epochMilliseconds;
    return nowMs - planned_at > options.maxLateMs || (late_at !== null && nowMs >= late_at);
  };

  async function drainNow({ signal, only, onSettled }: DrainOptions = {}): Promise<void> {
    const onAbort = () => news.resolve();
    signal?.addEventListener('abort', onAbort);
    try {
      candidates = [];
      isStale = true;
      wasTold = told.size > 0;
      await rests.takeOver();
      let readMs = Number.NEGATIVE_INFINITY;
      for (;;) {
        await settleAnswered(onSettled);
        let waitMs = Number.POSITIVE_INFINITY;
        if (!signal?.aborted) {
          if ((candidates.length === 0 && isStale) || performance.now() - readMs >= lookEveryMs) {
            await readCandidates(only);
            readMs = performance.now();
          }
          waitMs = await sendWhatMayLeave();
        }
        if (answered.length > 0) continue;
        if (underWay === 0 && (signal?.aborted || (candidates.length === 0 && !isStale))) return;
        await newsWithin(isStale ? takenAwayMs : Math.min(waitMs, lookEveryMs));
      }
    } finally {
      signal?.removeEventListener('abort', onAbort);
    }
  }

  /**
   * Waits for an answer or the end of the time, and then for the answers that come with it: for as long as writing takes,
   * so that a store which is slow, or busy with other senders, is asked seldom and for many.
   */
  async function newsWithin(ms: number): Promise<void> {
    const timer = setTimeout(news.resolve, Math.ceil(ms));
    await news.promise;
    clearTimeout(timer);
    news = Promise.withResolvers<void>();
    if (writeMs < 1) await new Promise(setImmediate);
    else await delay(Math.min(writeMs, maxGatherMs));
  }

  async function readCandidates(only?: Only): Promise<void> {
    isStale = false;
    const nowMs = now().epochMilliseconds;
    const read = await dueParts(database, platform, { nowMs, limit: candidatesAtOnce, only });
    candidates = await rests.putOff(read);
    if (candidates.length < read.length) isStale = true;
    if (candidates.length > 0) failing = await failingDestinations(database);
    composer = createComposer(database);
  }

  /** Begins as many requests as may begin, and gives how long until there is more. */
  async function sendWhatMayLeave(): Promise<number> {
    const { taken, rest, waitMs } = lanes.depart(candidates);
    candidates = rest;
    const nowMs = now().epochMilliseconds;
    // The lease counts from here, however long the store takes to give it.
    const startByMs = performance.now() + patience.leaseMs / leaseShareToStart;
    if (taken.length > 0) rests.used(nowMs);
    let claimed: Delivery[] = [];
    try {
      claimed = await claimParts(database, taken, { nowMs, leaseMs: patience.leaseMs });
    } finally {
      const wasClaimed = new Set(claimed.map(rowKey));
      for (const part of taken) if (!wasClaimed.has(rowKey(part))) lanes.end(part);
    }
    if (claimed.length < taken.length) isStale = true;
    const before = new Map(taken.map(part => [rowKey(part), part]));
    for (const part of claimed) void work(taskOf(part, before.get(rowKey(part)) ?? part), startByMs);
    return waitMs;
  }

  /** What is to be done about a part that was taken, by what is known of it from before. */
  function taskOf(part: Delivery, { asked_at }: Delivery): Task {
    const ageMs = part.changed_at - (asked_at ?? 0);
    const isRepeatable = ageMs >= 0 && ageMs < deliverer.repeatableMs && !isLate(part);
    return {
      part,
      isInDoubt: asked_at !== null,
      step: asked_at === null || isRepeatable ? 'send' : 'look',
    };
  }

  async function work(task: Task, startByMs: number): Promise<void> {
    underWay += 1;
    const answer = await ask(task, startByMs);
    underWay -= 1;
    lanes.end(task.part);
    answered.push({ task, answer });
    news.resolve();
  }

  async function ask({ part, isInDoubt, step }: Task, startByMs: number): Promise<Answer> {
    if (!isInDoubt && isLate(part)) return lateOutcome(part);
    let message: Message | null;
    try {
      message = await composer.message(part);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { state: 'due', afterMs: null, reason, pause: null };
    }
    if (message === null)
      return { state: 'failed', failure: 'other', reason: 'The digest is no longer in the store' };
    // Begun later, the request could outlive the lease.
    if (performance.now() > startByMs)
      return { state: 'due', afterMs: 0, reason: 'It could not be asked for in time', pause: null };
    const turns = lanes.turnsOf(part, startByMs);
    if (step === 'send') return deliverer.deliver(message, turns);
    const isKnown = (id: string) => isDelivered(database, part.channel, id);
    return deliverer.find(message, { sinceMs: firstAskedMs(part), isKnown }, turns);
  }

  /** Writes what was answered. */
  async function settleAnswered(onSettled: DrainOptions['onSettled']): Promise<void> {
    if (answered.length === 0) return;
    const taken = [...answered];
    const nowMs = now().epochMilliseconds;
    const settled = taken.map(({ task, answer }) => {
      const outageMs = rests.outageMs(answer);
      const result = settle(task, answer, { nowMs, patience, isLate: isLate(task.part), outageMs });
      rests.begin(answer, result);
      return result.part;
    });
    const fromMs = performance.now();
    rests.used(nowMs);
    await rests.keep();
    const written = await recordOutcomes(database, settled, {
      failing,
      nowMs,
      operator: options.operator,
      told,
    });
    writeMs = performance.now() - fromMs;
    answered.splice(0, taken.length);
    isStale = true;
    if (wasTold && written.some(({ state }) => state === 'sent')) told.clear();
    // What was read before may still have a message for one that failed now.
    if (written.some(({ state }) => state === 'failed')) failing = await failingDestinations(database);
    for (const part of written) onSettled?.(part);
  }

  /** One after the other: they share what was answered. */
  function drain(options?: DrainOptions): Promise<void> {
    const next = last.then(() => drainNow(options));
    last = next.catch(() => {});
    return next;
  }

  return {
    platform,
    drain,
    // What could not be written is, as soon as it can be.
    nextDueMs: async only => (answered.length > 0 ? 0 : nextDueAt(database, platform, only)),
  };
}

/** Since when to look. Where the clock was set back since it says little, and a day is looked back. */
const firstAskedMs = ({ asked_at, changed_at }: Delivery): number =>
  asked_at !== null && asked_at <= changed_at ? asked_at : changed_at - dayMs;

const rowKey = ({ date, destination, kind, part }: Delivery): string =>
  [date, destination, kind, part].join('\n');
