// Beginning and ending to follow something, together with the destination that the reader is by it.
import { scheduleText } from '../delivery/destination.ts';
import { fold } from '../digest/plain-text.ts';
import type { Database, Sql } from '../store/database.ts';
import { clearFailures, forgetDestination, seeDestinations, unpause } from '../store/destinations.ts';
import { addFollow, deleteFollow, type Follow, followsOf } from '../store/follows.ts';
import { followerDestination, followerName } from './follower.ts';

/** The most that one reader follows. */
export const maxFollows = 20;

/** Who follows, and where, when and in which language to tell them. */
export type Follower = Omit<Follow, 'kind' | 'words'>;

/** What is followed: two of one kind are the same whatever their case and width. */
export type Followed = Pick<Follow, 'kind' | 'words'>;

/**
 * Keeps what a reader wants to follow, and has messages begin with the next firing; ends a pause, since the reader wants
 * them.
 * @returns of each whether it is new; `null` when there is no room for all of them, and nothing was kept
 */
export const startFollowing = (
  database: Database,
  follower: Follower,
  wanted: readonly Followed[],
): Promise<boolean[] | null> =>
  database.tx(async sql => {
    const { platform, user_id, made_at: nowMs } = follower;
    const before = await followsOf(sql, platform, user_id);
    const known = wanted.map(each => before.find(other => isSame(each, other)));
    if (before.length + known.filter(each => each === undefined).length > maxFollows) return null;
    const added: boolean[] = [];
    for (const [index, each] of wanted.entries()) {
      const { kind, words } = known[index] ?? each;
      added.push(await addFollow(sql, { ...follower, kind, words }));
    }
    const destination = followerDestination(await followsOf(sql, platform, user_id));
    const schedule = scheduleText(destination);
    await seeDestinations(sql, [{ name: destination.name, schedule }], { nowMs, forgetOthers: false });
    await sendAgain(sql, destination.name);
    return added;
  });

/** Forgets one, at an instant; gives whether it was there. With the last one nothing is sent to the reader any more. */
export const stopFollowing = (
  database: Database,
  { platform, user_id }: Pick<Follower, 'platform' | 'user_id'>,
  { kind, words, nowMs }: Followed & { readonly nowMs: number },
): Promise<boolean> =>
  database.tx(async sql => {
    const isGone = await deleteFollow(sql, { platform, user_id, kind, words });
    if ((await followsOf(sql, platform, user_id)).length === 0)
      await forgetDestination(sql, followerName(platform, user_id), nowMs);
    return isGone;
  });

/** Has messages sent again after some could not be delivered; what was missed meanwhile is not made up for. */
export async function sendAgain(sql: Sql, name: string): Promise<void> {
  await unpause(sql, name);
  await clearFailures(sql, [name]);
}

const isSame = (one: Followed, other: Followed): boolean =>
  one.kind === other.kind && fold(one.words) === fold(other.words);
