// The Web API methods the server knows, one function each: https://docs.slack.dev/reference/methods

import { conversationMethods } from './conversation-methods.ts';
import { fileMethods } from './file-methods.ts';
import type { Method } from './method.ts';
import { bot, team } from './names.ts';
import { userObject } from './person.ts';
import { SlackRefusal } from './refusal.ts';
import { checkThread, isTrue, shown, stored } from './shapes.ts';
import { checkedView } from './view-rules.ts';
import type { Channel, StoredMessage, Workspace } from './workspace.ts';

/** chat.update is shorter than chat.postMessage: https://docs.slack.dev/reference/methods/chat.update#errors */
const maxUpdateChars = 4000;

/** All methods by name. */
export const methods: Record<string, Method> = {
  'auth.test': {
    token: 'bot',
    run: () => ({
      url: `https://${team.domain}.slack.com/`,
      team: team.domain,
      team_id: team.id,
      user: bot.name,
      user_id: bot.userId,
      bot_id: bot.botId,
      is_enterprise_install: false,
    }),
  },
  'apps.connections.open': { token: 'app', run: ({ openSocket }) => ({ url: openSocket() }) },

  'chat.postMessage': {
    token: 'bot',
    scope: 'chat:write',
    run({ workspace, arguments: args, check }) {
      // A person's id stands for their direct messages with the bot, here and in no other method.
      const to = workspace.directChannel(String(args.channel)) ?? args.channel;
      const channel = workspace.writableChannel(to);
      check.message(args);
      checkThread(workspace, channel, args.thread_ts);
      const message = stored(workspace.nextTs(), args);
      workspace.messages(channel.id).push(message);
      return { channel: channel.id, ts: message.ts, message: shown(message) };
    },
  },
  'chat.postEphemeral': {
    token: 'bot',
    scope: 'chat:write',
    run({ workspace, arguments: args, check }) {
      const channel = workspace.writableChannel(args.channel);
      if (typeof args.user !== 'string') throw new SlackRefusal('no_user');
      check.message(args);
      const message = { ...stored(workspace.nextTs(), args), channel: channel.id, user: args.user };
      workspace.ephemerals.push(message);
      return { message_ts: message.ts };
    },
  },
  'chat.update': {
    token: 'bot',
    scope: 'chat:write',
    perMinute: 50,
    run({ workspace, arguments: args, check }) {
      const channel = workspace.writableChannel(args.channel);
      const message = messageAt(workspace, channel, args.ts);
      check.message(args, maxUpdateChars);
      const update = stored(message.ts, args);
      if (typeof args.text === 'string' && args.blocks === undefined) delete message.blocks;
      Object.assign(message, update, { text: args.text === undefined ? message.text : update.text });
      return { channel: channel.id, ts: message.ts, text: message.text, message: shown(message) };
    },
  },
  'chat.getPermalink': {
    token: 'bot',
    run({ workspace, arguments: args }) {
      const channel = workspace.channel(args.channel);
      const { ts } = messageAt(workspace, channel, args.message_ts);
      const permalink = `https://${team.domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`;
      return { channel: channel.id, permalink };
    },
  },

  'users.info': {
    token: 'bot',
    scope: 'users:read',
    perMinute: 100,
    run({ workspace, arguments: args }) {
      const person = workspace.people.get(String(args.user));
      if (!person) throw new SlackRefusal('user_not_found');
      return { user: userObject(person, workspace.now(), isTrue(args.include_locale)) };
    },
  },
  'views.open': {
    token: 'bot',
    perMinute: 100,
    run({ workspace, arguments: { trigger_id, view }, check }) {
      return { view: workspace.views.open(trigger_id, checkedView(view, check)) };
    },
  },
  'views.update': {
    token: 'bot',
    perMinute: 100,
    run({ workspace, arguments: args, check }) {
      return { view: workspace.views.update(args, checkedView(args.view, check)) };
    },
  },
  ...conversationMethods,
  ...fileMethods,
};

function messageAt(workspace: Workspace, channel: Channel, ts: unknown): StoredMessage {
  const message = workspace.message(channel.id, ts);
  if (!message) throw new SlackRefusal('message_not_found');
  return message;
}
