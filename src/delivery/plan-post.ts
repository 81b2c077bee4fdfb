// Entering a post for a destination into the ledger.
import { selectionKey } from '../digest/selection.ts';
import type { Sql } from '../store/database.ts';
import {
  type Delivery,
  type DeliveryKey,
  deliveryParts,
  forgetDelivery,
  planDelivery,
  reviveDelivery,
} from '../store/deliveries.ts';
import { findDigest } from '../store/digests.ts';
import type { Destination } from './destination.ts';
import type { Deliverer, Post } from './platform.ts';

/** What identifies the delivery of a date's post to a destination. */
export const deliveryKey = (
  date: Temporal.PlainDate,
  { name }: Destination,
  kind: Post['kind'],
): DeliveryKey => ({ date: date.toString(), destination: name, kind });

/** Whether no message of a delivery is with the platform, or can be. */
export const isNothingOut = (parts: readonly Delivery[]): boolean =>
  parts.every(({ state }) => state === 'failed' || state === 'due');

/**
 * Plans every message of a post, due now. Can be repeated: once a message is out, or may be, the post stays as it was
 * planned whatever the configuration says since, and what had failed becomes due again; before that it is planned anew.
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
  const parts = await deliveryParts(sql, key);
  if (!isNothingOut(parts)) return reviveDelivery(sql, key, nowMs);
  const times = Math.max(again, await forgetDelivery(sql, key));
  const selection = selectionKey(destination);
  const planned = {
    ...key,
    platform: destination.platform,
    channel: destination.channel,
    layout: destination.layout,
    language: destination.language,
    selection,
    notice: post.kind === 'notice' ? post.text : null,
  };
  // It may have been made anew since the post was; what is sent is what is kept.
  const kept =
    post.kind === 'digest'
      ? await findDigest(sql, { date, language: destination.language, selection })
      : null;
  const sent = kept === null || post.kind === 'notice' ? post : { ...post, digest: kept.digest };
  await planDelivery(sql, planned, { parts: deliverer.countParts(sent), nowMs, again: times });
}
