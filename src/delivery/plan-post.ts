// Entering a post for a destination into the ledger.
import { selectionKey } from '../digest/selection.ts';
import type { Sql } from '../store/database.ts';
import { type DeliveryKey, deliveryParts, planDelivery, reviveDelivery } from '../store/deliveries.ts';
import type { Destination } from './destination.ts';
import type { Deliverer, Post } from './platform.ts';

/** What identifies the delivery of a date's post to a destination. */
export const deliveryKey = (
  date: Temporal.PlainDate,
  { name }: Destination,
  kind: Post['kind'],
): DeliveryKey => ({ date: date.toString(), destination: name, kind });

/**
 * Plans every message of a post, due now. Can be repeated: what is planned or sent stays as it was planned, whatever
 * the configuration says since; what had failed becomes due again.
 * @param date the list's date that the post is about
 * @param again how often the post was sent anew on purpose; its messages then count as others
 */
export async function planPost(
  sql: Sql,
  {
    destination,
    date,
    post,
    deliverer,
    nowMs,
    again = 0,
  }: {
    destination: Destination;
    date: Temporal.PlainDate;
    post: Post;
    deliverer: Deliverer;
    nowMs: number;
    again?: number;
  },
): Promise<void> {
  const key = deliveryKey(date, destination, post.kind);
  if ((await deliveryParts(sql, key)).length > 0) return reviveDelivery(sql, key, nowMs);
  const planned = {
    ...key,
    platform: destination.platform,
    channel: destination.channel,
    layout: destination.layout,
    language: destination.language,
    selection: selectionKey(destination),
    notice: post.kind === 'notice' ? post.text : null,
  };
  await planDelivery(sql, planned, { parts: deliverer.countParts(post), nowMs, again });
}
