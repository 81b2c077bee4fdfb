// Taking due deliveries out of the ledger and sending them.
import { setTimeout as delay } from 'node:timers/promises';
import type { Language } from '../digest/language.ts';
import type { Database } from '../store/database.ts';
import {
  claimDelivery,
  type Delivery,
  type DeliveryState,
  deliveryParts,
  dueDeliveries,
  settleDelivery,
} from '../store/deliveries.ts';
import { findDigest } from '../store/digests.ts';
import type { Outcome } from './outcome.ts';
import type { Deliverer, Layout, PlatformName, Post } from './platform.ts';

// As many channels as are sent to at the same time; within a channel messages keep their order.
const maxChannelsAtOnce = 8;
const firstBackoffMs = 1_000;
const maxBackoffMs = 24 * 3_600_000;

type SendOptions = {
  readonly database: Database;
  readonly deliverers: ReadonlyMap<PlatformName, Deliverer>;
  readonly now: () => Temporal.Instant;
  /** Told of every row that changed its state. */
  readonly onSettled?: (delivery: Delivery, outcome: Outcome) => void;
  /** Leaves rows for later that are not wanted now. */
  readonly wanted?: (delivery: Delivery) => boolean;
  /** Ends the work after the messages that are under way. */
  readonly signal?: AbortSignal;
};

/** Sends every delivery that is due on a platform that is on. Different channels do not wait for each other. */
export async function sendDue(options: SendOptions): Promise<void> {
  const { database, deliverers, now, wanted = () => true } = options;
  const due = (await dueDeliveries(database, now().epochMilliseconds)).filter(
    delivery => deliverers.has(delivery.platform as PlatformName) && wanted(delivery),
  );
  const channels = Object.values(
    Object.groupBy(due, ({ platform, channel }) => `${platform} ${channel}`),
  ).values();
  const worker = async (): Promise<void> => {
    for (const deliveries of channels) await sendInOrder(deliveries ?? [], options);
  };
  await Promise.all(Array.from({ length: maxChannelsAtOnce }, worker));
}

async function sendInOrder(deliveries: readonly Delivery[], options: SendOptions): Promise<void> {
  const held = new Set<string>();
  let gapMs = 0;
  for (const delivery of deliveries) {
    const deliverer = options.deliverers.get(delivery.platform as PlatformName);
    if (deliverer === undefined || held.has(delivery.date + delivery.destination)) continue;
    if (gapMs > 0) await delay(gapMs);
    if (options.signal?.aborted) return;
    const state = await sendOne(delivery, deliverer, options);
    // A later part never overtakes an earlier one.
    if (state !== 'sent') held.add(delivery.date + delivery.destination);
    gapMs = deliverer.channelGapMs;
  }
}

async function sendOne(
  delivery: Delivery,
  deliverer: Deliverer,
  options: SendOptions,
): Promise<DeliveryState> {
  const { database, now } = options;
  const earlier = (await deliveryParts(database, delivery.date, delivery.destination)).filter(
    ({ part }) => part < delivery.part,
  );
  const stuck = earlier.find(({ state }) => state !== 'sent');
  if (stuck?.state === 'due' || stuck?.state === 'sending') return 'due';
  if (!(await claimDelivery(database, delivery, now().epochMilliseconds))) return 'sending';
  const outcome: Outcome =
    stuck === undefined
      ? await attempt(delivery, deliverer, earlier[0]?.message_id ?? null, database)
      : {
          state: 'failed',
          failure: 'other',
          reason: `Part ${stuck.part + 1} of this digest is ${stuck.state}`,
        };
  const settledAt = now().epochMilliseconds;
  await settleDelivery(database, delivery, {
    state: outcome.state,
    message_id: outcome.state === 'sent' ? outcome.messageId : null,
    reason: outcome.state === 'sent' ? null : outcome.reason,
    failure: outcome.state === 'failed' ? outcome.failure : null,
    due_at:
      outcome.state === 'due'
        ? settledAt + (outcome.afterMs ?? backoffMs(delivery.attempt))
        : delivery.due_at,
    changed_at: settledAt,
  });
  options.onSettled?.(delivery, outcome);
  return outcome.state;
}

async function attempt(
  delivery: Delivery,
  deliverer: Deliverer,
  rootMessageId: string | null,
  database: Database,
): Promise<Outcome> {
  const post = await postOf(delivery, database);
  if (post === null)
    return { state: 'failed', failure: 'other', reason: 'The digest is no longer in the store' };
  return deliverer.deliver({
    post,
    part: delivery.part,
    channel: delivery.channel,
    rootMessageId: delivery.layout === 'thread' ? rootMessageId : null,
    key: [delivery.date, delivery.destination, delivery.part, delivery.again].join('/'),
  });
}

async function postOf(
  { date, language, selection, notice, layout }: Delivery,
  database: Database,
): Promise<Post | null> {
  if (notice !== null) return { kind: 'notice', text: notice, language: language as Language };
  const key = { date: Temporal.PlainDate.from(date), language: language as Language, selection };
  const kept = await findDigest(database, key);
  return kept && { kind: 'digest', digest: kept.digest, layout: layout as Layout };
}

/** Twice as long after each attempt, and not all at the same instant. */
const backoffMs = (attempts: number): number =>
  Math.min(firstBackoffMs * 2 ** attempts, maxBackoffMs) * (0.75 + Math.random() / 2);
