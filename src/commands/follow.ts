// `/papers follow`: a direct message when a paper on a topic or by an author comes.

import { stringsOf } from '../strings/strings.ts';
import { type Followed, maxFollows, startFollowing } from '../subscriptions/follow.ts';
import type { Action, CommandContext, Values } from './command.ts';
import { maxFollowChars, readFollowWords } from './follow-words.ts';
import { followedName, followingReply } from './following.ts';
import { notice, type Reply } from './reply.ts';

// Longer than what is kept, so that whoever types more gets a word on how long it may be.
const maxChars = 300;

/** `/papers follow TOPIC`, `/papers follow author:NAME`, or what the reader follows already. */
export const follow: Action = {
  name: 'follow',
  isPrivate: true,
  options: [
    { name: 'topic', isRest: true, maxChars, accepts: () => true, example: '"diffusion model"' },
    { name: 'author', isNamed: true, maxChars, accepts: () => true, example: '"Yann LeCun"' },
  ],
  run: (values, context) => {
    const { topic, author } = values;
    return topic === undefined && author === undefined ? followingReply(context) : start(values, context);
  },
};

async function start({ topic, author }: Values, context: CommandContext): Promise<Reply> {
  const { database, language, timeZone, now, place, asker } = context;
  const { following } = stringsOf(language);
  const wanted: Followed[] = [];
  for (const [kind, text] of [
    ['topic', topic],
    ['author', author],
  ] as const) {
    if (text === undefined) continue;
    const words = readFollowWords(text);
    if (words === null) return notice(language, following.unfit(maxFollowChars));
    wanted.push({ kind, words });
  }
  const channel = place.platform === null ? null : await asker.openDirect();
  if (place.platform === null || channel === null) return notice(language, following.noDirect);
  const follower = {
    platform: place.platform,
    user_id: asker.id,
    language,
    time_zone: asker.timeZone ?? timeZone,
    channel,
    made_at: now().epochMilliseconds,
  };
  const areNew = await startFollowing(database, follower, wanted);
  if (areNew === null) return followingReply(context, following.full(maxFollows));
  const named = (isNew: boolean) =>
    wanted
      .filter((_, index) => areNew[index] === isNew)
      .map(each => followedName(each, language))
      .join(', ');
  const notes = [
    named(true) && following.added(named(true)),
    named(false) && following.already(named(false)),
  ];
  return followingReply(context, notes.filter(note => note !== '').join('\n'));
}
