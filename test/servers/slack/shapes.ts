// How messages and channels look on the way in and on the way out.

import { isObject, type JsonObject } from './json.ts';
import { bot, team } from './names.ts';
import { refusalOf, SlackRefusal } from './refusal.ts';
import type { Channel, StoredMessage, Workspace } from './workspace.ts';

/** Form fields are strings: `true` and `1` both mean it. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 'true' || value === '1' || value === 1;
}

/** The message these arguments make, once they have passed the rules. */
export function stored(ts: string, args: JsonObject): StoredMessage {
  const message: StoredMessage = { ts, text: typeof args.text === 'string' ? args.text : '' };
  if (Array.isArray(args.blocks)) message.blocks = args.blocks.filter(isObject);
  if (isObject(args.metadata)) message.metadata = args.metadata;
  if (typeof args.thread_ts === 'string' && args.thread_ts) message.thread_ts = args.thread_ts;
  for (const key of ['reply_broadcast', 'unfurl_links', 'unfurl_media'] as const)
    if (args[key] !== undefined) message[key] = isTrue(args[key]);
  return message;
}

/** A message as Slack returns it; the sender's unfurl wishes are not part of it. */
export function shown({ unfurl_links: _links, unfurl_media: _media, ...message }: StoredMessage): JsonObject {
  const from = { user: bot.userId, bot_id: bot.botId, app_id: bot.appId, team: team.id };
  return { type: 'message', ...from, ...message };
}

/** A channel, or direct messages, as Slack describes them. */
export function described(channel: Channel): JsonObject {
  const { id, user } = channel;
  const both = {
    id,
    created: 0,
    context_team_id: team.id,
    is_archived: channel.archived,
    is_org_shared: false,
  };
  if (user !== undefined)
    return { ...both, is_im: true, is_private: true, user, is_user_deleted: false, priority: 0 };
  return {
    ...both,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.private,
    is_general: channel.general,
    is_member: channel.member,
  };
}

/** Throws unless `threadTs` is empty or names a message of the channel. */
export function checkThread(workspace: Workspace, channel: Channel, threadTs: unknown): void {
  if (threadTs === undefined || threadTs === '') return;
  if (typeof threadTs !== 'string' || !/^\d+\.\d{6}$/.test(threadTs))
    throw refusalOf('invalid_thread_ts', [`${threadTs} is not a valid thread_ts`]);
  if (!workspace.message(channel.id, threadTs)) throw new SlackRefusal('thread_not_found');
}
