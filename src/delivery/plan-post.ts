// Entering posts for destinations into the ledger.
import { type Selection, selectionKey } from '../digest/selection.ts';
import type { Sql } from '../store/database.ts';
import {
  type Delivery,
  type DeliveryKey,
  deliveriesOf,
  type NewDelivery,
  planDeliveries,
} from '../store/deliveries.ts';
import { findDigest } from '../store/digests.ts';
import { forgetDelivery, reviveDelivery } from '../store/revive.ts';
import { type Destination, lateAtOf } from './destination.ts';
import type { Deliverers, Post } from './platform.ts';

/** A post for a destination. */
export type PlannedPost = {
  readonly destination: Destination;
  readonly post: Post;
  /** How often it was sent anew on purpose; its messages then count as others. */
  readonly again?: number;
};

/** What identifies the delivery of a date's post to a destination. */
export const deliveryKey = (
  date: Temporal.PlainDate,
  { name }: Pick<Destination, 'name'>,
  kind: Post['kind'],
): DeliveryKey => ({ date: date.toString(), destination: name, kind });

/** Whether no message of a delivery is with the platform, or can be. */
const isNothingOut = (parts: readonly Delivery[]): boolean =>
  parts.every(({ state, asked_at }) => (state === 'failed' || state === 'due') && asked_at === null);

/**
 * Plans every message of posts about one date, due now. Can be repeated: once a message is out, or may be, a post stays
 * as it was planned whatever the configuration says since, and what had failed becomes due again; before that it is
 * planned anew.
 * @param date the list's date that the posts are about
 */
export async function planPosts(
  sql: Sql,
  posts: readonly PlannedPost[],
  { date, deliverers, nowMs }: { date: Temporal.PlainDate; deliverers: Deliverers; nowMs: number },
): Promise<void> {
  const planned: NewDelivery[] = [];
  const kept = keptPosts(sql, date);
  for (const kind of ['digest', 'notice'] as const) {
    const some = posts.filter(({ post }) => post.kind === kind);
    const names = some.map(({ destination }) => destination.name);
    const known = Map.groupBy(
      await deliveriesOf(sql, { date: date.toString(), kind }, names, { isToChange: true }),
      ({ destination }) => destination,
    );
    for (const { destination, post, again = 0 } of some) {
      const key = deliveryKey(date, destination, kind);
      const parts = known.get(destination.name) ?? [];
      if (!isNothingOut(parts)) {
        await reviveDelivery(sql, key, { nowMs, late_at: lateAtOf(destination, nowMs) });
        continue;
      }
      // Nothing of it was ever out, so its messages stay the same ones.
      if (parts.length > 0) await forgetDelivery(sql, key);
      const deliverer = deliverers.get(destination.platform);
      if (deliverer === undefined) throw new Error(`No connection to ${destination.platform}`);
      planned.push({
        ...key,
        ...rowOf(destination, post),
        late_at: lateAtOf(destination, nowMs),
        parts: deliverer.countParts(await kept(post, destination)),
        again: Math.max(again, ...parts.map(part => part.again)),
        before: parts,
      });
    }
  }
  await planDeliveries(sql, planned, nowMs);
}

const rowOf = (destination: Destination, post: Post) => ({
  platform: destination.platform,
  channel: destination.channel,
  layout: destination.layout,
  language: destination.language,
  selection: selectionKey(destination),
  notice: post.kind === 'notice' ? post.text : null,
});

/** Posts as they are kept: a digest may have been made anew since, and what is sent is what is kept. */
function keptPosts(sql: Sql, date: Temporal.PlainDate) {
  const known = new Map<string, Promise<Post>>();
  async function read(post: Post & { kind: 'digest' }, selection: string): Promise<Post> {
    const kept = await findDigest(sql, { date, language: post.digest.language, selection });
    return kept === null ? post : { ...post, digest: kept.digest };
  }
  return (post: Post, selection: Selection): Promise<Post> => {
    if (post.kind === 'notice') return Promise.resolve(post);
    const key = [post.layout, post.digest.language, selectionKey(selection)].join('\n');
    const found = known.get(key) ?? read(post, selectionKey(selection));
    known.set(key, found);
    return found;
  };
}

/** Plans one post as `planPosts` does. */
export const planPost = (
  sql: Sql,
  post: PlannedPost,
  options: { date: Temporal.PlainDate; deliverers: Deliverers; nowMs: number },
): Promise<void> => planPosts(sql, [post], options);

/** Takes back what was planned of a date's digest, unless something of it is out, or may be. */
export async function takeBack(sql: Sql, date: Temporal.PlainDate, destination: Destination): Promise<void> {
  const key = deliveryKey(date, destination, 'digest');
  const parts = await deliveriesOf(sql, key, [destination.name], { isToChange: true });
  if (isNothingOut(parts)) await forgetDelivery(sql, key);
}
