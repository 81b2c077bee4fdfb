// Posting a date's digest on demand: plan, send, and tell what became of it.
import { setTimeout as delay } from 'node:timers/promises';
import type { Desk } from '../desk/desk.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Database } from '../store/database.ts';
import { type Delivery, deliveriesOf, deliveryParts } from '../store/deliveries.ts';
import { destinationRecord, seeDestinations } from '../store/destinations.ts';
import { dueParts, type Only } from '../store/outbox.ts';
import { forgetDelivery } from '../store/revive.ts';
import { type Destination, scheduleText } from './destination.ts';
import { deliveryKey, planPost, takeBack } from './plan-post.ts';
import type { Deliverers } from './platform.ts';
import type { Sender } from './sender.ts';

/** What a destination has of the digest, part by part. */
export type PostResult = {
  readonly destination: Destination;
  /**
   * `empty`: no paper to post; `before`: it had been delivered earlier; `paused`: posting there is; `sent`: it was
   * delivered now; `open`: a part is still due, failed or unknown.
   */
  readonly result: 'empty' | 'before' | 'paused' | 'sent' | 'open';
  readonly parts: readonly Delivery[];
};

type PostOptions = {
  readonly database: Database;
  readonly deliverers: Deliverers;
  readonly now: () => Temporal.Instant;
  readonly desk: Desk;
  readonly jobs: Jobs;
  /** By platform. */
  readonly senders: ReadonlyMap<string, Sender>;
};

type PostRequest = {
  readonly date: Temporal.PlainDate;
  readonly destinations: readonly Destination[];
  /** Sends anew what was delivered already. */
  readonly again: boolean;
  /** How long to wait for deliveries that become due again. */
  readonly waitMs: number;
  /** Takes nothing more; what is under way is still settled. */
  readonly signal?: AbortSignal;
};

/**
 * Posts the digest of a date to destinations. What was delivered already is not sent again, unless `again`. Where a
 * running bot is sending for the same account, it sends these too.
 * @throws {SourceError} when the list is needed and can't be had
 */
export async function postNow(options: PostOptions, request: PostRequest): Promise<PostResult[]> {
  const { database, now } = options;
  const seen = request.destinations.map(each => ({
    name: each.name,
    schedule: scheduleText(each),
  }));
  await database.tx(sql =>
    seeDestinations(sql, seen, { nowMs: now().epochMilliseconds, forgetOthers: false }),
  );
  const planned = new Map<Destination, 'empty' | 'before' | 'paused' | 'planned'>();
  for (const destination of request.destinations)
    planned.set(destination, await plan(destination, options, request));
  await sendAndWait(options, request);
  return Promise.all(
    [...planned].map(async ([destination, result]): Promise<PostResult> => {
      const parts = await deliveryParts(database, deliveryKey(request.date, destination, 'digest'));
      if (result !== 'planned') return { destination, result, parts };
      return { destination, result: parts.every(({ state }) => state === 'sent') ? 'sent' : 'open', parts };
    }),
  );
}

async function plan(
  destination: Destination,
  { database, desk, deliverers, now }: PostOptions,
  { date, again }: PostRequest,
): Promise<'empty' | 'before' | 'paused' | 'planned'> {
  const key = deliveryKey(date, destination, 'digest');
  const parts = await deliveryParts(database, key);
  if (!again && parts.length > 0 && parts.every(({ state }) => state === 'sent')) return 'before';
  if ((await destinationRecord(database, destination.name))?.paused_at != null) return 'paused';
  const digest = await desk.digest(
    { date, language: destination.language, selection: destination },
    'freeze',
  );
  if (digest.entries.length === 0) {
    // What was planned for another filter, and is not out, is not wanted any more.
    await database.tx(sql => takeBack(sql, date, destination));
    return 'empty';
  }
  const post = { kind: 'digest', digest, layout: destination.layout } as const;
  await database.tx(async sql => {
    // What is on its way is not taken back.
    const before = await deliveriesOf(sql, key, [destination.name], { isToChange: true });
    const isUnderWay = before.some(({ state }) => state === 'sending');
    const times = again && !isUnderWay ? await forgetDelivery(sql, key) : 0;
    const nowMs = now().epochMilliseconds;
    await planPost(sql, { destination, post, again: times }, { date, deliverers, nowMs });
  });
  return 'planned';
}

// How often to look whether somebody else has sent them, and how long to, where nobody does.
const lookEveryMs = 200;
const graceMs = 30_000;

/** Sends, and waits for what becomes due again before the deadline. */
async function sendAndWait(
  options: PostOptions,
  { date, destinations, waitMs, signal }: PostRequest,
): Promise<void> {
  const { senders, jobs, now } = options;
  const only: Only = { date: date.toString(), destinations: destinations.map(({ name }) => name) };
  let news = Promise.withResolvers<void>();
  await jobs.work('drain', async (platform, signal) => {
    await senders.get(platform)?.drain({ signal, only }).finally(news.resolve);
  });
  const deadlineMs = performance.now() + waitMs;
  signal?.addEventListener('abort', () => news.resolve(), { once: true });
  for (;;) {
    if (signal?.aborted) return jobs.close();
    news = Promise.withResolvers();
    const waiting = await waitingParts(options, only);
    const nowMs = now().epochMilliseconds;
    const isBeingSent = waiting.some(({ state, due_at }) => state === 'sending' && due_at > nowMs);
    const inMs = Math.min(...waiting.map(({ due_at }) => due_at - nowMs));
    const leftMs = deadlineMs - performance.now();
    if (waiting.length === 0 || leftMs < -graceMs) return;
    if (!isBeingSent && inMs > Math.max(0, leftMs)) return;
    for (const { platform, due_at } of waiting) if (due_at <= nowMs) await jobs.ask('drain', platform);
    await Promise.race([news.promise, delay(lookEveryMs)]);
  }
}

/** Of every delivery that was asked for the part that is next, on whatever it waits. */
async function waitingParts({ database, senders }: PostOptions, only: Only): Promise<Delivery[]> {
  const all = { nowMs: Number.MAX_SAFE_INTEGER, limit: only.destinations.length, only };
  const parts = await Promise.all([...senders.keys()].map(platform => dueParts(database, platform, all)));
  return parts.flat();
}
