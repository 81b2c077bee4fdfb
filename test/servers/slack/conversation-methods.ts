// The Web API's methods about channels and direct messages: https://docs.slack.dev/reference/methods#conversations

import { historyOf, repliesOf } from './history.ts';
import type { Method } from './method.ts';
import { invalidArguments, SlackRefusal } from './refusal.ts';
import { described, isTrue, shown } from './shapes.ts';
import type { Channel, Workspace } from './workspace.ts';

/** The methods by name. */
export const conversationMethods: Record<string, Method> = {
  'conversations.info': {
    token: 'bot',
    perMinute: 50,
    run: ({ workspace, arguments: args }) => ({
      channel: described(workspace.describableChannel(args.channel)),
    }),
  },
  'conversations.list': {
    token: 'bot',
    scope: 'channels:read',
    perMinute: 20,
    run({ workspace, arguments: args }) {
      const types = String(args.types ?? 'public_channel').split(',');
      const channels = [...workspace.channels.values()].filter(
        channel =>
          types.includes(typeOf(channel)) &&
          (channel.member || !channel.private) &&
          !(isTrue(args.exclude_archived) && channel.archived),
      );
      const start = Number(args.cursor || 0);
      const end = start + Number(args.limit ?? 100);
      const next_cursor = end < channels.length ? String(end) : '';
      return { channels: channels.slice(start, end).map(described), response_metadata: { next_cursor } };
    },
  },
  'conversations.open': {
    token: 'bot',
    scope: 'im:write',
    perMinute: 50,
    run({ workspace, arguments: args }) {
      const channel = args.channel ? directOf(workspace, args.channel) : opened(workspace, args.users);
      return { channel: isTrue(args.return_im) ? described(channel) : { id: channel.id } };
    },
  },
  'conversations.history': {
    token: 'bot',
    perMinute: 50,
    run({ workspace, arguments: args, maxPage }) {
      const channel = workspace.readableChannel(args.channel);
      return historyOf(workspace.messages(channel.id), { args, maxPage, shown });
    },
  },
  'conversations.replies': {
    token: 'bot',
    perMinute: 50,
    run({ workspace, arguments: args, maxPage }) {
      const channel = workspace.readableChannel(args.channel);
      const thread = workspace.message(channel.id, args.ts);
      if (!thread) throw new SlackRefusal('thread_not_found');
      return repliesOf(workspace.messages(channel.id), thread, { args, maxPage, shown });
    },
  },
};

function typeOf(channel: Channel): string {
  if (channel.user !== undefined) return 'im';
  return channel.private ? 'private_channel' : 'public_channel';
}

function directOf(workspace: Workspace, id: unknown): Channel {
  const channel = workspace.channel(id);
  if (channel.user === undefined) throw new SlackRefusal('method_not_supported_for_channel_type');
  return channel;
}

/** Direct messages with one person; those of several, which this server doesn't have, need another scope. */
function opened(workspace: Workspace, users: unknown): Channel {
  if (typeof users !== 'string' || !users) throw new SlackRefusal('users_list_not_supplied');
  if (users.includes(',')) {
    workspace.needScope('mpim:write');
    throw invalidArguments(['direct messages of several people are not served here']);
  }
  const id = workspace.directChannel(users);
  if (id === undefined) throw new SlackRefusal('user_not_found');
  if (workspace.people.get(users)?.deleted) throw new SlackRefusal('user_disabled');
  return workspace.channel(id);
}
