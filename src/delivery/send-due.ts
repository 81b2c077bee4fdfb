// Taking due deliveries out of the ledger and sending them.
import { setTimeout as delay } from 'node:timers/promises';
import type { Language } from '../digest/language.ts';
import type { Database } from '../store/database.ts';
import {
  abandonSending,
  claimPart,
  type Delivery,
  deliveryParts,
  nextParts,
  settlePart,
} from '../store/deliveries.ts';
import { findDigest } from '../store/digests.ts';
import type { Outcome } from './outcome.ts';
import { type Deliverers, forms, type Layout, type Post } from './platform.ts';

// As many channels as are sent to at the same time; within a channel messages keep their order.
const maxChannelsAtOnce = 8;
const firstBackoffMs = 1_000;
const maxBackoffMs = 24 * 3_600_000;
// A message takes three requests of 15 s at most; whoever has been sending longer than this is gone.
const sendingForMs = 60_000;

/** What sending works with. */
export type SendOptions = {
  readonly database: Database;
  readonly deliverers: Deliverers;
  readonly now: () => Temporal.Instant;
  /** Told of every part that was sent, or not. */
  readonly onSettled?: (delivery: Delivery, outcome: Outcome) => void;
  /** Leaves for later what is not wanted now. */
  readonly wanted?: (delivery: Delivery) => boolean;
  /** Ends the work after the messages that are under way. */
  readonly signal?: AbortSignal;
};

/** Sends every delivery that is due on a platform that is on. Different channels do not wait for each other. */
export async function sendDue(options: SendOptions): Promise<void> {
  const { database, now } = options;
  const nowMs = now().epochMilliseconds;
  for (const part of await abandonSending(database, nowMs - sendingForMs, nowMs))
    options.onSettled?.(part, { state: 'unknown', reason: part.reason ?? '' });
  const due = (await waitingParts(options)).filter(({ due_at }) => due_at <= nowMs);
  const channels = Object.values(
    Object.groupBy(due, ({ platform, channel }) => `${platform} ${channel}`),
  ).values();
  const worker = async (): Promise<void> => {
    for (const deliveries of channels) await sendToChannel(deliveries ?? [], options);
  };
  await Promise.all(Array.from({ length: maxChannelsAtOnce }, worker));
}

/** When there is something to send next, in epoch milliseconds; `null` when nothing waits. */
export async function nextSendMs(options: SendOptions): Promise<number | null> {
  const times = (await waitingParts(options)).map(({ due_at }) => due_at);
  return times.length === 0 ? null : Math.min(...times);
}

/** What waits to be sent, now or later, and can be. */
async function waitingParts({ database, deliverers, wanted = () => true }: SendOptions): Promise<Delivery[]> {
  const parts = await nextParts(database);
  return parts.filter(part => deliverers.has(part.platform) && wanted(part));
}

/** One delivery after the other, each part by part as long as the platform takes them. */
async function sendToChannel(deliveries: readonly Delivery[], options: SendOptions): Promise<void> {
  let gapMs = 0;
  for (const delivery of deliveries) {
    for (let part: Delivery | undefined = delivery; part !== undefined; ) {
      if (gapMs > 0) await delay(gapMs);
      if (options.signal?.aborted) return;
      part = await sendPart(part, options);
      gapMs = options.deliverers.get(delivery.platform)?.channelPace?.windowMs ?? 0;
    }
  }
}

/** Sends a part, and gives the one that can be sent after it. */
async function sendPart(
  next: Delivery,
  { database, deliverers, now, onSettled }: SendOptions,
): Promise<Delivery | undefined> {
  const part = await claimPart(database, next, now().epochMilliseconds);
  if (part === null) return undefined;
  const outcome = await request(part, { database, deliverers });
  const settledAt = now().epochMilliseconds;
  const settled: Delivery = {
    ...part,
    state: outcome.state === 'refused' ? 'failed' : outcome.state,
    message_id: outcome.state === 'sent' ? outcome.messageId : null,
    reason: outcome.state === 'sent' ? null : outcome.reason,
    failure: outcome.state === 'failed' ? outcome.failure : null,
    due_at: outcome.state === 'due' ? settledAt + (outcome.afterMs ?? backoffMs(part.attempt)) : part.due_at,
    changed_at: settledAt,
  };
  await settlePart(database, settled);
  onSettled?.(settled, outcome);
  if (outcome.state !== 'sent') return undefined;
  return (await deliveryParts(database, part)).find(({ state }) => state === 'due');
}

async function request(
  part: Delivery,
  { database, deliverers }: Pick<SendOptions, 'database' | 'deliverers'>,
): Promise<Outcome> {
  const deliverer = deliverers.get(part.platform);
  const post = await postOf(part, database);
  if (deliverer === undefined || post === null)
    return { state: 'failed', failure: 'other', reason: 'The digest is no longer in the store' };
  const [root] = part.part > 0 && part.layout === 'thread' ? await deliveryParts(database, part) : [];
  const message = {
    post,
    part: part.part,
    channel: part.channel,
    rootMessageId: root?.message_id ?? null,
    key: [part.date, part.destination, part.kind, part.part, part.again].join('/'),
  };
  for (const form of forms) {
    const outcome = await deliverer.deliver({ ...message, form });
    if (outcome.state !== 'refused') return outcome;
  }
  return { state: 'failed', failure: 'refused-content', reason: 'Every form was refused' };
}

/** What a row says is to be posted; a row was written by us, so its words are those of our types. */
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
