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

type PlanOptions = {
  readonly database: Database;
  readonly desk: Desk;
  readonly destinations: readonly Destination[];
  readonly deliverers: Deliverers;
  readonly now: () => Temporal.Instant;
  /** Ends the work; a slot that it interrupts stays as it was. */
  readonly signal?: AbortSignal;
  /** Told of every slot looked at, and of the error that keeps it due. */
  readonly onPlanned?: (slot: Slot, error?: Error) => void;
};

/**
 * Plans the digest that each due slot asks for. A failed source is never an empty day: the slot stays due, and one
 * slot that fails holds up no other.
 */
export async function planSlots(options: PlanOptions): Promise<void> {
  const due = await dueSlots(options.database, options.now().epochMilliseconds);
  const byDestination = Map.groupBy(due, ({ destination }) => destination);
  await Promise.all([...byDestination.values()].map(slots => planInOrder(slots, options)));
}

/** One destination's slots, oldest first; those of others are planned meanwhile, whose digests may take a while. */
async function planInOrder(slots: readonly Slot[], options: PlanOptions): Promise<void> {
  const { database, now, onPlanned, signal } = options;
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
