// Turning slots that are due into deliveries.
import type { Destination } from '../delivery/destination.ts';
import { planPost } from '../delivery/plan-post.ts';
import type { Deliverer, PlatformName, Post } from '../delivery/platform.ts';
import type { Desk } from '../desk/desk.ts';
import { newestOpenDate } from '../sources/list-day.ts';
import type { Database } from '../store/database.ts';
import { deliveryParts } from '../store/deliveries.ts';
import { dueSlots, type Slot, type SlotState, settleSlot } from '../store/slots.ts';
import { stringsOf } from '../strings/strings.ts';

// A source that failed is asked again after a minute, and later less often.
const retryMs = [60_000, 120_000, 300_000, 900_000] as const;

type PlanOptions = {
  readonly database: Database;
  readonly desk: Desk;
  readonly destinations: readonly Destination[];
  readonly deliverers: ReadonlyMap<PlatformName, Deliverer>;
  readonly now: () => Temporal.Instant;
  /** Told of every slot looked at, and of the error that keeps it due. */
  readonly onPlanned?: (slot: Slot, error?: Error) => void;
};

/**
 * Plans the digest that each due slot asks for. A failed source is never an empty day: the slot stays due, and one
 * slot that fails holds up no other.
 */
export async function planSlots(options: PlanOptions): Promise<void> {
  const { database, destinations, now } = options;
  for (const slot of await dueSlots(database, now().epochMilliseconds)) {
    const destination = destinations.find(({ name }) => name === slot.destination);
    const settle = async (state: SlotState, date: Temporal.PlainDate | null, reason: string | null) => {
      const settled = { ...slot, state, date: date?.toString() ?? null, reason };
      await settleSlot(database, settled);
      options.onPlanned?.(settled);
    };
    try {
      if (destination === undefined) await settle('skipped', null, 'The destination is no longer configured');
      else await planSlot(slot, destination, options, settle);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const nowMs = now().epochMilliseconds;
      const waited = nowMs - slot.fires_at;
      const waitMs = retryMs.find(step => step > waited) ?? retryMs[retryMs.length - 1] ?? 0;
      const kept: Slot = { ...slot, reason: error.message, due_at: nowMs + waitMs };
      await settleSlot(database, kept);
      options.onPlanned?.(kept, error);
    }
  }
}

async function planSlot(
  slot: Slot,
  destination: Destination,
  { database, desk, deliverers, now }: PlanOptions,
  settle: (state: SlotState, date: Temporal.PlainDate | null, reason: string | null) => Promise<void>,
): Promise<void> {
  const deliverer = deliverers.get(destination.platform);
  if (deliverer === undefined) throw new Error(`${destination.platform} is not connected`);
  // However late the slot is planned, it asks for what was the latest when it fired.
  const firedAt = Temporal.Instant.fromEpochMilliseconds(slot.fires_at);
  const date = await desk.latest('freeze', firedAt);
  const { day } = stringsOf(destination.language);
  const plan = (about: Temporal.PlainDate, post: Post) =>
    database.tx(async sql => {
      await planPost(sql, { destination, date: about, post, deliverer, nowMs: now().epochMilliseconds });
      await settleSlot(sql, { ...slot, state: 'planned', date: about.toString(), reason: null });
    });

  const wasPosted = (await deliveryParts(database, date.toString(), destination.name)).length > 0;
  const digest = wasPosted
    ? null
    : await desk.digest({ date, language: destination.language, selection: destination }, 'freeze');
  if (digest !== null && digest.entries.length > 0) {
    await plan(date, { kind: 'digest', digest, layout: destination.layout });
    await settle('planned', date, null);
    return;
  }
  // Nothing to post: the newest list is empty and the one before it was posted, or nothing passes the filter.
  const newest = newestOpenDate(firedAt);
  const about = wasPosted ? newest : date;
  if (destination.emptyDay === 'skip' || (wasPosted && newest.equals(date)))
    return settle(
      'skipped',
      about,
      wasPosted ? `The list of ${date} was posted already` : 'No paper passes the filter',
    );
  const text = wasPosted ? `${day.empty(newest)} ${day.latestWasPosted(date)}` : day.emptyAfterFilter(date);
  await plan(about, { kind: 'notice', text, language: destination.language });
  await settle('planned', about, null);
}
