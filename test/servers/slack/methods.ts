// The Web API methods the server knows, one function each: https://docs.slack.dev/reference/methods

import { blockFaults } from './block-rules.ts';
import { historyOf, repliesOf } from './history.ts';
import { isObject, type JsonObject } from './json.ts';
import { checkMessage, type ImageTrouble } from './message-rules.ts';
import { refusalOf, SlackRefusal } from './refusal.ts';
import { described, isTrue, shown, stored } from './shapes.ts';
import { bot, type Channel, type StoredMessage, team, type Workspace } from './workspace.ts';

/** What a method works with. */
export interface Call {
  workspace: Workspace;
  arguments: JsonObject;
  /** As many messages as a page of a history has at most. */
  maxPage: number;
  imageFails: ImageTrouble;
  /** Makes the one-time address of a Socket Mode connection. */
  openSocket: () => string;
}

/** A method: who may call it, how often when rates are kept, and what it answers beside `ok: true`. */
export interface Method {
  token: 'bot' | 'app';
  scope?: string;
  perMinute?: number;
  run(call: Call): JsonObject;
}

/** chat.update is shorter than chat.postMessage: https://docs.slack.dev/reference/methods/chat.update#errors */
const maxUpdateChars = 4000;
/** https://docs.slack.dev/reference/block-kit/blocks: 100 blocks in a modal. */
const maxViewBlocks = 100;
/** A trigger id is good for three seconds: https://docs.slack.dev/interactivity/handling-user-interaction */
const triggerLifeMs = 3000;

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
    run({ workspace, arguments: args, imageFails }) {
      const channel = workspace.writableChannel(args.channel);
      checkMessage(args, imageFails);
      checkThread(workspace, channel, args.thread_ts);
      const message = stored(workspace.nextTs(), args);
      workspace.messages(channel.id).push(message);
      return { channel: channel.id, ts: message.ts, message: shown(message) };
    },
  },
  'chat.postEphemeral': {
    token: 'bot',
    scope: 'chat:write',
    run({ workspace, arguments: args, imageFails }) {
      const channel = workspace.writableChannel(args.channel);
      if (typeof args.user !== 'string') throw new SlackRefusal('no_user');
      checkMessage(args, imageFails);
      const message = { ...stored(workspace.nextTs(), args), channel: channel.id, user: args.user };
      workspace.ephemerals.push(message);
      return { message_ts: message.ts };
    },
  },
  'chat.update': {
    token: 'bot',
    scope: 'chat:write',
    perMinute: 50,
    run({ workspace, arguments: args, imageFails }) {
      const channel = workspace.writableChannel(args.channel);
      const message = messageAt(workspace, channel, args.ts);
      checkMessage(args, imageFails, maxUpdateChars);
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

  'conversations.info': {
    token: 'bot',
    scope: 'channels:read',
    perMinute: 50,
    run: ({ workspace, arguments: args }) => ({ channel: described(workspace.channel(args.channel)) }),
  },
  'conversations.list': {
    token: 'bot',
    scope: 'channels:read',
    perMinute: 20,
    run({ workspace, arguments: args }) {
      const types = String(args.types ?? 'public_channel').split(',');
      const channels = [...workspace.channels.values()].filter(
        channel =>
          types.includes(channel.private ? 'private_channel' : 'public_channel') &&
          (channel.member || !channel.private) &&
          !(isTrue(args.exclude_archived) && channel.archived),
      );
      const start = Number(args.cursor || 0);
      const end = start + Number(args.limit ?? 100);
      const next_cursor = end < channels.length ? String(end) : '';
      return { channels: channels.slice(start, end).map(described), response_metadata: { next_cursor } };
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

  'users.info': {
    token: 'bot',
    scope: 'users:read',
    perMinute: 100,
    run({ workspace, arguments: args }) {
      const user = workspace.users.get(String(args.user));
      if (!user) throw new SlackRefusal('user_not_found');
      const { id, locale } = user;
      const name = id.toLowerCase();
      return { user: { id, team_id: team.id, name, ...(isTrue(args.include_locale) && { locale }) } };
    },
  },
  'views.open': {
    token: 'bot',
    perMinute: 100,
    run({ workspace, arguments: { trigger_id, view } }) {
      const given = workspace.triggers.get(String(trigger_id));
      if (given === undefined) throw new SlackRefusal('invalid_trigger_id');
      workspace.triggers.delete(String(trigger_id));
      if (workspace.now() - given > triggerLifeMs) throw new SlackRefusal('expired_trigger_id');
      if (!isObject(view) || view.type !== 'modal' || !isObject(view.title) || !Array.isArray(view.blocks))
        throw new SlackRefusal('invalid_arguments');
      const faults = blockFaults(view.blocks, maxViewBlocks).map(fault => fault.replace(':/', ':/view/'));
      if (faults.length > 0) throw refusalOf('invalid_arguments', faults);
      const opened = { ...view, id: `V${workspace.views.length + 1}` };
      workspace.views.push(opened);
      return { view: opened };
    },
  },
};

function checkThread(workspace: Workspace, channel: Channel, threadTs: unknown): void {
  if (threadTs === undefined || threadTs === '') return;
  if (typeof threadTs !== 'string' || !/^\d+\.\d{6}$/.test(threadTs))
    throw refusalOf('invalid_thread_ts', [`${threadTs} is not a valid thread_ts`]);
  if (!workspace.message(channel.id, threadTs)) throw new SlackRefusal('thread_not_found');
}

function messageAt(workspace: Workspace, channel: Channel, ts: unknown): StoredMessage {
  const message = workspace.message(channel.id, ts);
  if (!message) throw new SlackRefusal('message_not_found');
  return message;
}
