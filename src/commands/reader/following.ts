// What a reader follows, with when and where messages on it come, and a menu to stop.
import { literal } from '../../digest/inline.ts';
import type { Language } from '../../digest/language.ts';
import { destinationRecord } from '../../store/destinations.ts';
import { type Follow, followsOf } from '../../store/follows.ts';
import { stringsOf } from '../../strings/strings.ts';
import { type Followed, maxFollows, sendAgain, stopFollowing } from '../../subscriptions/follow.ts';
import { followerName, followerTime } from '../../subscriptions/follower.ts';
import type { CommandContext } from '../command.ts';
import type { Control } from '../controls.ts';
import { type Button, type Menu, notice, type Reply } from '../reply.ts';
import { ownerOf } from './owner.ts';

/** Stops following what was chosen, and shows what is left in the place of what was pressed. */
export const unfollowControl: Control = {
  async press({ argument, chosen }, context) {
    const { database, language, now } = context;
    const { following } = stringsOf(language);
    const nowMs = now().epochMilliseconds;
    const followed = readFollowed(chosen[0] ?? argument);
    const { platform, userId: user_id } = ownerOf(context);
    const isGone =
      followed !== null && (await stopFollowing(database, { platform, user_id }, { ...followed, nowMs }));
    return followingReply(
      context,
      isGone ? following.stopped(followedName(followed, language)) : following.notFollowed,
    );
  },
};

const again = 'again';

/** Shows what is followed; with its argument `again` messages are sent again that could not be delivered. */
export const followControl: Control = {
  async press({ argument }, context) {
    if (argument !== again) return followingReply(context);
    const { platform, userId } = ownerOf(context);
    await context.database.tx(sql => sendAgain(sql, followerName(platform, userId)));
    return followingReply(context, stringsOf(context.language).following.resumed);
  },
};

/** @param note what was just done, as a brief's text */
export async function followingReply(context: CommandContext, note?: string): Promise<Reply> {
  const { database, language } = context;
  const { following } = stringsOf(language);
  const { platform, userId } = ownerOf(context);
  const follows = await followsOf(database, platform, userId);
  const [first] = follows;
  const notes = note === undefined ? [] : [note];
  if (first === undefined)
    return { ...notice(language, [...notes, following.nothing].join('\n')), replaces: true };
  const record = await destinationRecord(database, followerName(platform, userId));
  const isStuck = record !== null && record.failure !== null;
  const lines = [
    ...notes,
    following.list(follows.length, maxFollows),
    ...follows.map(each => `• ${followedName(each, language)}`),
    isStuck ? following.undelivered[platform] : following.when(followerTime, literal(first.time_zone)),
  ];
  const sendAgainButton: Button = { verb: 'follow', argument: again, label: following.again };
  return {
    ...notice(language, lines.join('\n')),
    replaces: true,
    menus: [stopMenu(follows, language)],
    buttons: isStuck ? [sendAgainButton] : [],
  };
}

/** What is followed as a reader knows it, as a brief's text. */
export const followedName = (followed: Followed, language: Language): string =>
  literal(labelOf(followed, language));

const labelOf = ({ kind, words }: Followed, language: Language): string =>
  kind === 'author' ? stringsOf(language).following.author(words) : words;

const stopMenu = (follows: readonly Follow[], language: Language): Menu => ({
  verb: 'unfollow',
  argument: '',
  placeholder: stringsOf(language).following.stop,
  choices: follows.map(each => ({ label: labelOf(each, language), value: `${each.kind}:${each.words}` })),
});

/** The inverse of what the menu carries; `null` for any other text. */
function readFollowed(value: string): Followed | null {
  const [, kind, words] = /^(topic|author):(.+)$/su.exec(value) ?? [];
  return words === undefined ? null : { kind: kind === 'author' ? 'author' : 'topic', words };
}
