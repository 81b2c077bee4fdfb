// Turning slots that are due into deliveries.
import type { Destination } from '../delivery/destination.ts';
import { deliveryKey, planPost } from '../delivery/plan-post.ts';
import type { Deliverers, Post } from '../delivery/platform.ts';
import type { Desk } from '../desk/desk.ts';
import { newestRipeDate } from '../sources/list-day.ts';
import type { Database } from '../store/database.ts';
import { deliveryParts } from '../store/deliveries.ts';
import { dueSlots, type Slot, settleSlot } from '../store/slots.ts';
import { stringsOf } from '../strings/strings.ts';

// A slot that failed is tried again after as long as it has waited already, within these bounds.
const minRetryMs = 60_000;
const maxRetryMs = 15 * 60_000;

/** What could not be done for so long is left alone: nobody wants last month's papers. Three days. */
export const maxLateMs = 3 * 24 * 3_600_000;

/** What planning works with. */
export type PlanOptions = {
  readonly database: Database;
  readonly desk: Desk;
  readonly destinations: readonly Destination[];
  readonly deliverers: Deliverers;
  readonly now: () => Temporal.Instant;
  /** Told of every slot looked at, and of the error that keeps it due. */
  readonly onPlanned?: (slot: Slot, error?: Error) => void;
};

/** Plans slots while others are still being planned. */
export type Planner = {
  /**
   * Begins with the slots that are due of every destination that is not being planned for.
   * @param signal ends the work; a slot that it interrupts stays as it was
   * @throws what a destination's planning failed with since the last call, when the store can't be written say
   */
  begin(signal?: AbortSignal): Promise<void>;
  /** The destinations that are being planned for. */
  busy(): ReadonlySet<string>;
  /** Resolves when none is left. */
  idle(): Promise<void>;
};

/**
 * A planner of the digest that each due slot asks for. A failed source is never an empty day: the slot stays due, and a
 * slot that fails or takes its time holds up no other destination.
 * @param onIdle told whenever a destination's slots have been dealt with
 */
export function createPlanner(options: PlanOptions, onIdle: () => void = () => {}): Planner {
  const underWay = new Map<string, Promise<void>>();
  const failures: unknown[] = [];

  async function plan(destination: string, slots: readonly Slot[], signal?: AbortSignal): Promise<void> {
    try {
      await planInOrder(slots, options, signal);
    } catch (error) {
      failures.push(error);
    }
    underWay.delete(destination);
    onIdle();
  }

  const busy = () => new Set(underWay.keys());

  return {
    busy,
    async begin(signal) {
      if (failures.length > 0) throw failures.shift();
      // Who is done while the store is read has slots that only look due.
      const before = busy();
      const due = await dueSlots(options.database, options.now().epochMilliseconds);
      for (const [destination, slots] of Map.groupBy(due, slot => slot.destination))
        if (!before.has(destination)) underWay.set(destination, plan(destination, slots, signal));
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
  };
}

/** One destination's slots, oldest first. */
async function planInOrder(
  slots: readonly Slot[],
  options: PlanOptions,
  signal?: AbortSignal,
): Promise<void> {
  const { database, now, onPlanned } = options;
  for (const slot of slots) {
    try {
      const settled = await planSlot(slot, options);
      onPlanned?.(settled);
    } catch (error) {
      if (signal?.aborted) return;
      if (!(error instanceof Error)) throw error;
      const nowMs = now().epochMilliseconds;
      const waitMs = Math.min(Math.max(nowMs - slot.fires_at, minRetryMs), maxRetryMs);
      const kept: Slot = { ...slot, reason: error.message, due_at: nowMs + waitMs };
      await settleSlot(database, kept);
      onPlanned?.(kept, error);
    }
  }
}

/** Settles a slot, and enters what it posts into the ledger in the same transaction. */
async function planSlot(
  slot: Slot,
  { database, desk, destinations, deliverers, now }: PlanOptions,
): Promise<Slot> {
  const destination = destinations.find(({ name }) => name === slot.destination);
  const deliverer = destination && deliverers.get(destination.platform);
  const isServed = destination !== undefined && deliverer !== undefined;
  const isTooLate = now().epochMilliseconds - slot.fires_at > maxLateMs;
  if (!isServed || isTooLate) {
    const reason = isServed ? 'It is too late for this' : 'The destination is no longer served';
    const skipped: Slot = { ...slot, state: 'skipped', reason };
    await settleSlot(database, skipped);
    return skipped;
  }
  const { date, post, reason } = await postFor(slot, destination, { database, desk });
  const settled: Slot = {
    ...slot,
    state: post === null ? 'skipped' : 'planned',
    date: date.toString(),
    reason,
  };
  await database.tx(async sql => {
    if (post !== null)
      await planPost(sql, { destination, date, post, deliverer, nowMs: now().epochMilliseconds });
    await settleSlot(sql, settled);
  });
  return settled;
}

type SlotPost = {
  readonly date: Temporal.PlainDate;
  readonly post: Post | null;
  readonly reason: string | null;
};

/**
 * The newest list that was ripe when the slot fired, however late that is asked. Where that was posted already, or no
 * paper of it passes the filter: a word on it, if the destination wants one.
 */
async function postFor(
  slot: Slot,
  destination: Destination,
  { database, desk }: Pick<PlanOptions, 'database' | 'desk'>,
): Promise<SlotPost> {
  const { language, layout, emptyDay } = destination;
  const { day } = stringsOf(language);
  const firedAt = Temporal.Instant.fromEpochMilliseconds(slot.fires_at);
  const latest = await desk.latest('freeze', firedAt);
  const notice = (date: Temporal.PlainDate, text: string, reason: string): SlotPost => ({
    date,
    post: emptyDay === 'notice' ? { kind: 'notice', text, language } : null,
    reason,
  });

  const parts = await deliveryParts(database, deliveryKey(latest, destination, 'digest'));
  if (parts.length > 0 && parts.every(({ state }) => state === 'sent')) {
    const newest = newestRipeDate(firedAt);
    const reason = `The list of ${latest} was posted already`;
    if (newest.equals(latest)) return { date: latest, post: null, reason };
    return notice(newest, `${day.empty(newest)} ${day.latestWasPosted(latest)}`, reason);
  }
  const digest = await desk.digest({ date: latest, language, selection: destination }, 'freeze');
  if (digest.entries.length === 0)
    return notice(latest, day.emptyAfterFilter(latest), 'No paper passes the filter');
  return { date: latest, post: { kind: 'digest', digest, layout }, reason: null };
}
