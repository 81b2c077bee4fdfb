// Channels, their messages and threads: https://discord.com/developers/docs/resources/message

import { ChannelType } from 'discord-api-types/v10';
import { refusals } from './api-error.ts';
import type { Call, CallResult } from './call.ts';
import { recordOf } from './call.ts';
import { checkRecipient } from './direct-messages.ts';
import { checkForm } from './form.ts';
import { isAllowed } from './permissions.ts';
import { type Channel, channelFor, type DiscordState, messageIn, type StoredMessage } from './state.ts';
import { editMessage, newMessage, wireMessage } from './stored-message.ts';
import { wireChannel } from './wire-channel.ts';

const threadable: number[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

/** GET /channels/{channel} */
export function getChannel({ state, param }: Call): CallResult {
  return { status: 200, body: wireChannel(state, channelFor(state, param('channel'))) };
}

/** POST /channels/{channel}/messages: with `enforce_nonce`, a nonce just used gives back its message. */
export function createMessage({ state, param, body }: Call): CallResult {
  const sent = recordOf(body);
  const existing = channelFor(state, param('channel'));
  const isThread = existing.parentId !== undefined;
  const channel = channelFor(state, param('channel'), isThread ? 'SendMessagesInThreads' : 'SendMessages');
  if (body.files.length > 0) channelFor(state, channel.id, 'AttachFiles');
  if (Array.isArray(sent.embeds) && sent.embeds.length > 0) channelFor(state, channel.id, 'EmbedLinks');

  checkRecipient(state, channel);

  const message = newMessage(state, channel, body);
  const earlier = sent.enforce_nonce === true ? findByNonce(state, message.nonce) : undefined;
  if (earlier) {
    // A deleted message keeps its nonce: its retry is told that the message is unknown.
    return { status: 200, body: wireMessage(messageIn(channelFor(state, earlier.channelId), earlier.id)) };
  }
  channel.messages.push(message);
  if (message.nonce !== undefined) {
    state.nonces.set(message.nonce, { id: message.id, channelId: channel.id, atMs: state.now() });
  }
  return { status: 200, body: wireMessage(message) };
}

/** GET /channels/{channel}/messages: newest first; nothing without Read Message History. */
export function listMessages({ state, param, query }: Call): CallResult {
  const channel = channelFor(state, param('channel'));
  checkForm({ limit: Number(query.get('limit') ?? 50) }, form => form.at('limit').integer(1, 100));
  if (!isAllowed(channel, 'ReadMessageHistory')) return { status: 200, body: [] };

  const limit = Number(query.get('limit') ?? 50);
  const before = query.get('before');
  const after = query.get('after');
  const fitting = channel.messages.filter(
    ({ id }) =>
      (before === null || BigInt(id) < BigInt(before)) && (after === null || BigInt(id) > BigInt(after)),
  );
  // With `after`, the page starts at the oldest that fits.
  const page = after === null ? fitting.slice(-limit) : fitting.slice(0, limit);
  return { status: 200, body: page.toReversed().map(message => readBack(state, message)) };
}

/** GET /channels/{channel}/messages/{message} */
export function getMessage({ state, param }: Call): CallResult {
  const channel = channelFor(state, param('channel'), 'ReadMessageHistory');
  return { status: 200, body: readBack(state, messageIn(channel, param('message'))) };
}

/** PATCH /channels/{channel}/messages/{message} */
export function patchMessage({ state, param, body }: Call): CallResult {
  const channel = channelFor(state, param('channel'));
  const message = messageIn(channel, param('message'));
  if (body.files.length > 0) channelFor(state, channel.id, 'AttachFiles');
  editMessage(state, message, body);
  return { status: 200, body: wireMessage(message) };
}

/** DELETE /channels/{channel}/messages/{message} */
export function deleteMessage({ state, param }: Call): CallResult {
  const channel = channelFor(state, param('channel'));
  channel.messages.splice(channel.messages.indexOf(messageIn(channel, param('message'))), 1);
  return { status: 204 };
}

/** POST /channels/{channel}/messages/{message}/threads: the thread's id is the message's. */
export function startThread({ state, param, body }: Call): CallResult {
  const sent = recordOf(body);
  const channel = channelFor(state, param('channel'), 'CreatePublicThreads');
  if (!threadable.includes(channel.type)) throw refusals.cannotThreadHere();
  const message = messageIn(channel, param('message'));
  checkForm(sent, form => {
    form.at('name').text({ min: 1, max: 100, required: true });
    if (form.at('auto_archive_duration').present)
      form.at('auto_archive_duration').oneOf([60, 1440, 4320, 10_080]);
  });
  if (message.thread) throw refusals.threadExists();

  const { guildId, permissions } = channel;
  const thread: Channel = {
    id: message.id,
    ...(guildId !== undefined && { guildId }),
    permissions,
    type:
      channel.type === ChannelType.GuildAnnouncement
        ? ChannelType.AnnouncementThread
        : ChannelType.PublicThread,
    name: String(sent.name).trim(),
    parentId: channel.id,
    autoArchiveMinutes: Number(sent.auto_archive_duration ?? 1440),
    messages: [],
  };
  state.channels.set(thread.id, thread);
  message.thread = wireChannel(state, thread);
  return { status: 201, body: message.thread };
}

function readBack({ showsNonce }: DiscordState, message: StoredMessage): Record<string, unknown> {
  const { nonce, ...rest } = wireMessage(message);
  return showsNonce && nonce !== undefined ? { ...rest, nonce } : rest;
}

function findByNonce({ nonces, nonceWindowMs, now }: DiscordState, nonce: string | number | undefined) {
  const use = nonce === undefined ? undefined : nonces.get(nonce);
  return use && now() - use.atMs < nonceWindowMs ? use : undefined;
}
