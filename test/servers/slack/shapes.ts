// How messages and channels look on the way in and on the way out.

import { isObject, type JsonObject } from './json.ts';
import { bot, type Channel, type StoredMessage, team } from './workspace.ts';

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

/** A channel as Slack describes it. */
export function described(channel: Channel): JsonObject {
  return {
    id: channel.id,
    name: channel.name,
    is_channel: !channel.private,
    is_private: channel.private,
    is_archived: channel.archived,
    is_member: channel.member,
  };
}
