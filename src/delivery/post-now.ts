// Posting a date's digest on demand: plan, send, and tell what became of it.
import { setTimeout as delay } from 'node:timers/promises';
import type { Desk } from '../desk/desk.ts';
import { type Delivery, deliveryParts, forgetDelivery } from '../store/deliveries.ts';
import type { Destination } from './destination.ts';
import { deliveryKey, isNothingOut, planPost } from './plan-post.ts';
import { nextSendMs, type SendOptions, sendDue } from './send-due.ts';

/** What a destination has of the digest, part by part. */
export type PostResult = {
  readonly destination: Destination;
  /**
   * `empty`: no paper to post; `before`: it had been delivered earlier; `sent`: it was delivered now; `open`: a part
   * is still due, failed or unknown.
   */
  readonly result: 'empty' | 'before' | 'sent' | 'open';
  readonly parts: readonly Delivery[];
};

type PostOptions = Pick<SendOptions, 'database' | 'deliverers' | 'now'> & { readonly desk: Desk };

type PostRequest = {
  readonly date: Temporal.PlainDate;
  readonly destinations: readonly Destination[];
  /** Sends anew what was delivered already. */
  readonly again: boolean;
  /** How long to wait for deliveries that become due again. */
  readonly waitMs: number;
};

/**
 * Posts the digest of a date to destinations. What was delivered already is not sent again, unless `again`.
 * @throws {SourceError} when the list is needed and can't be had
 */
export async function postNow(options: PostOptions, request: PostRequest): Promise<PostResult[]> {
  const planned = new Map<Destination, 'empty' | 'before' | 'planned'>();
  for (const destination of request.destinations)
    planned.set(destination, await plan(destination, options, request));
  await sendUntil(options.now().epochMilliseconds + request.waitMs, {
    ...options,
    wanted: part =>
      part.kind === 'digest' &&
      part.date === request.date.toString() &&
      request.destinations.some(({ name }) => name === part.destination),
  });
  return Promise.all(
    [...planned].map(async ([destination, result]): Promise<PostResult> => {
      const parts = await deliveryParts(options.database, deliveryKey(request.date, destination, 'digest'));
      if (result !== 'planned') return { destination, result, parts };
      return { destination, result: parts.every(({ state }) => state === 'sent') ? 'sent' : 'open', parts };
    }),
  );
}

async function plan(
  destination: Destination,
  { database, desk, deliverers, now }: PostOptions,
  { date, again }: PostRequest,
): Promise<'empty' | 'before' | 'planned'> {
  const deliverer = deliverers.get(destination.platform);
  if (deliverer === undefined) throw new Error(`No connection to ${destination.platform}`);
  const key = deliveryKey(date, destination, 'digest');
  const parts = await deliveryParts(database, key);
  if (!again && parts.length > 0 && parts.every(({ state }) => state === 'sent')) return 'before';
  const digest = await desk.digest(
    { date, language: destination.language, selection: destination },
    'freeze',
  );
  if (digest.entries.length === 0) {
    // What was planned for another filter, and is not out, is not wanted any more.
    await database.tx(async sql => {
      if (isNothingOut(await deliveryParts(sql, key))) await forgetDelivery(sql, key);
    });
    return 'empty';
  }
  const post = { kind: 'digest', digest, layout: destination.layout } as const;
  await database.tx(async sql => {
    // What is on its way is not taken back.
    const isUnderWay = (await deliveryParts(sql, key)).some(({ state }) => state === 'sending');
    const times = again && !isUnderWay ? await forgetDelivery(sql, key) : 0;
    await planPost(sql, { destination, date, post, deliverer, nowMs: now().epochMilliseconds, again: times });
  });
  return 'planned';
}

/** Sends, and waits for what becomes due again before the deadline. */
async function sendUntil(deadlineMs: number, options: SendOptions): Promise<void> {
  for (;;) {
    await sendDue(options);
    const nextMs = await nextSendMs(options);
    if (nextMs === null || nextMs > deadlineMs) return;
    await delay(Math.max(10, nextMs - options.now().epochMilliseconds));
  }
}
