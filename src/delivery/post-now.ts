// Posting a date's digest on demand: plan, send, and tell what became of it.
import { setTimeout as delay } from 'node:timers/promises';
import type { Desk } from '../desk/desk.ts';
import type { Database } from '../store/database.ts';
import { type Delivery, deliveryParts, forgetDelivery } from '../store/deliveries.ts';
import type { Destination } from './destination.ts';
import { planPost } from './plan-post.ts';
import type { Deliverer, PlatformName } from './platform.ts';
import { sendDue } from './send-due.ts';

/** What a destination has of the digest, part by part. */
export type PostResult = {
  readonly destination: Destination;
  /** `empty`: no paper to post; `before`: everything had been delivered earlier. */
  readonly result: 'empty' | 'before' | 'sent' | 'open';
  readonly parts: readonly Delivery[];
};

/**
 * Posts the digest of a date to destinations. What was delivered already is not sent again, unless `again`.
 * @param waitMs how long to wait for deliveries that become due again
 * @throws {SourceError} when the list is needed and can't be had
 */
export async function postNow(
  {
    desk,
    database,
    deliverers,
    now,
  }: {
    desk: Desk;
    database: Database;
    deliverers: ReadonlyMap<PlatformName, Deliverer>;
    now: () => Temporal.Instant;
  },
  {
    date,
    destinations,
    again,
    waitMs,
  }: {
    date: Temporal.PlainDate;
    destinations: readonly Destination[];
    again: boolean;
    waitMs: number;
  },
): Promise<PostResult[]> {
  const before = new Set<string>();
  const empty = new Set<string>();
  for (const destination of destinations) {
    const deliverer = deliverers.get(destination.platform);
    if (deliverer === undefined) throw new Error(`No connection to ${destination.platform}`);
    const digest = await desk.digest(
      { date, language: destination.language, selection: destination },
      'freeze',
    );
    if (digest.entries.length === 0) {
      empty.add(destination.name);
      continue;
    }
    const post = { kind: 'digest' as const, digest, layout: destination.layout };
    await database.tx(async sql => {
      const times = again ? await forgetDelivery(sql, date.toString(), destination.name) : 0;
      const parts = await deliveryParts(sql, date.toString(), destination.name);
      if (parts.length > 0 && parts.every(({ state }) => state === 'sent')) before.add(destination.name);
      await planPost(sql, {
        destination,
        date,
        post,
        deliverer,
        nowMs: now().epochMilliseconds,
        again: times,
      });
    });
  }
  const names = new Set(destinations.map(({ name }) => name));
  const wanted = (delivery: Delivery) => delivery.date === date.toString() && names.has(delivery.destination);
  const partsOf = ({ name }: Destination) => deliveryParts(database, date.toString(), name);
  const deadlineMs = now().epochMilliseconds + waitMs;
  for (;;) {
    await sendDue({ database, deliverers, now, wanted });
    const due = (await Promise.all(destinations.map(partsOf))).flat().filter(({ state }) => state === 'due');
    if (due.length === 0) break;
    const nextMs = Math.min(...due.map(({ due_at }) => due_at));
    if (nextMs > deadlineMs) break;
    await delay(Math.max(10, nextMs - now().epochMilliseconds));
  }
  return Promise.all(
    destinations.map(async (destination): Promise<PostResult> => {
      const parts = await partsOf(destination);
      const isSent = parts.length > 0 && parts.every(({ state }) => state === 'sent');
      const result = empty.has(destination.name)
        ? 'empty'
        : before.has(destination.name)
          ? 'before'
          : isSent
            ? 'sent'
            : 'open';
      return { destination, result, parts };
    }),
  );
}
