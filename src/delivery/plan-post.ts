// Entering a post for a destination into the ledger.
import { selectionKey } from '../digest/selection.ts';
import type { Sql } from '../store/database.ts';
import { planDelivery } from '../store/deliveries.ts';
import type { Destination } from './destination.ts';
import type { Deliverer, Post } from './platform.ts';

/**
 * Plans every message of a post, due now. Can be repeated: what is planned or sent already stays as it is.
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
  const planned = {
    date: date.toString(),
    destination: destination.name,
    platform: destination.platform,
    channel: destination.channel,
    layout: destination.layout,
    language: destination.language,
    selection: selectionKey(destination),
    notice: post.kind === 'notice' ? post.text : null,
  };
  await planDelivery(sql, planned, deliverer.countParts(post), nowMs, again);
}
