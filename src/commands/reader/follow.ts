// `/papers follow`: a direct message when a paper on a topic or by an author comes.
import { stringsOf } from '../../strings/strings.ts';
import { maxFollows, startFollowing } from '../../subscriptions/follow.ts';
import type { Action, CommandContext, Values } from '../command.ts';
import { notice, type Reply } from '../reply.ts';
import { maxFollowChars, readFollows } from './follow-words.ts';
import { followedName, followingReply } from './following.ts';
import { ownerOf } from './owner.ts';

// Longer than what is kept, so that whoever types more gets a word on how long it may be.
const maxChars = 300;

/** `/papers follow TOPIC`, `/papers follow author:NAME`, or what the reader follows already. */
export const follow: Action = {
  name: 'follow',
  isPrivate: true,
  options: [
    { name: 'topic', isRest: true, maxChars, accepts: () => true, example: '"diffusion model"' },
    { name: 'author', maxChars, accepts: () => true, example: '"Yann LeCun"' },
  ],
  run: (values, context) => {
    const { topic, author } = values;
    return topic === undefined && author === undefined ? followingReply(context) : start(values, context);
  },
};

async function start(values: Values, context: CommandContext): Promise<Reply> {
  const { database, language, timeZone, now, asker } = context;
  const { following } = stringsOf(language);
  const wanted = readFollows(values);
  if (wanted === null) return notice(language, following.unfit(maxFollowChars));
  const { platform, userId } = ownerOf(context);
  const channel = await asker.openDirect();
  if (channel === null) return notice(language, following.noDirect[platform]);
  const follower = {
    platform,
    user_id: userId,
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
