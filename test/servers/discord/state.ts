// What the Discord server remembers: channels with their messages, commands, interactions, the bot itself.

import type { ApiError } from './api-error.ts';
import { refusals } from './api-error.ts';
import type { StoredAttachment } from './attachments.ts';
import type { Person } from './direct-messages.ts';
import type { LiveInteraction } from './live-interaction.ts';
import { isAllowed, type Permission } from './permissions.ts';

export type { Permission } from './permissions.ts';

/** A channel to add; without `guildId` it is a direct message, without `permissions` everything is allowed. */
export interface ChannelInput {
  id: string;
  guildId?: string;
  permissions?: readonly Permission[] | undefined;
  /** Discord's channel type; default 0 (text), 11 (public thread) with a parent, 1 for a direct message. */
  type?: number;
  /** Default `channel-` and the id. */
  name?: string;
  /** Whether the role of everybody may not see it. */
  isHidden?: boolean;
  /** The channel a thread is in. */
  parentId?: string;
  /** The other side of a direct message. */
  recipientId?: string;
}

/** A channel or thread with its messages, oldest first. */
export interface Channel extends ChannelInput {
  type: number;
  name: string;
  /** Of a thread. */
  autoArchiveMinutes?: number;
  messages: StoredMessage[];
}

/** A message as the API gives it, and beside it what only the request said. */
export interface StoredMessage {
  id: string;
  channel_id: string;
  author: BotUser;
  content: string;
  embeds: Record<string, unknown>[];
  components: Record<string, unknown>[];
  /** All its files; the API lists only those that no embed or component shows. */
  attachments: StoredAttachment[];
  flags: number;
  timestamp: string;
  edited_timestamp: string | null;
  mention_everyone: boolean;
  nonce?: string | number;
  /** The thread opened from this message. */
  thread?: Record<string, unknown>;
  /** As sent; never given back by the API. */
  allowed_mentions?: unknown;
}

/** The bot's user. */
export interface BotUser {
  id: string;
  username: string;
  discriminator: string;
  global_name: null;
  avatar: null;
  bot: true;
}

/** Commands as last registered, and how often any were. */
export interface CommandRegistry {
  global: RegisteredCommand[];
  guilds: Map<string, RegisteredCommand[]>;
  /** Count of accepted PUTs. */
  registrations: number;
}

/** A command as sent, with what Discord adds. */
export interface RegisteredCommand extends Record<string, unknown> {
  id: string;
  name: string;
  type: number;
}

/** All of it. */
export interface DiscordState {
  readonly token: string;
  readonly applicationId: string;
  readonly user: BotUser;
  readonly channels: Map<string, Channel>;
  readonly commands: CommandRegistry;
  /** By token. */
  readonly interactions: Map<string, LiveInteraction>;
  /** Messages that only one user sees, by id. */
  readonly ephemerals: Map<string, { message: StoredMessage; userId: string }>;
  /** People of whom anything is known; anybody else exists, and takes direct messages. */
  readonly people: Map<string, Person>;
  /** The bytes of each attachment, by its id. */
  readonly files: Map<string, Buffer>;
  /** The message each nonce of the bot last made, in whatever channel. */
  readonly nonces: Map<string | number, { id: string; channelId: string; atMs: number }>;
  /** How long a nonce is remembered. */
  readonly nonceWindowMs: number;
  /** Whether a message that is read back has its nonce. */
  readonly showsNonce: boolean;
  now(): number;
  /** The server's own address, without a slash at its end. */
  origin(): string;
  /** The gateway's WebSocket address. */
  gatewayUrl(): string;
  /** A snowflake of now, rising from call to call. */
  newId(): string;
}

const discordEpochMs = 1_420_070_400_000;

/** An empty server's memory. */
export function createState(options: {
  token: string;
  applicationId: string;
  nonceWindowMs: number;
  showsNonce: boolean;
  now: () => number;
  origin: () => string;
  gatewayUrl: () => string;
}): DiscordState {
  let counter = 0n;
  return {
    ...options,
    user: {
      id: options.applicationId,
      username: 'paperboy',
      discriminator: '0000',
      global_name: null,
      avatar: null,
      bot: true,
    },
    channels: new Map(),
    commands: { global: [], guilds: new Map(), registrations: 0 },
    interactions: new Map(),
    ephemerals: new Map(),
    people: new Map(),
    files: new Map(),
    nonces: new Map(),
    newId() {
      counter += 1n;
      return String((BigInt(Math.trunc(options.now()) - discordEpochMs) << 22n) + counter);
    },
  };
}

/**
 * The channel, if the bot may see it and has every permission named; throws 10003 for an unknown channel, 50001
 * without View Channel, 50013 for any other permission.
 */
export function channelFor(state: DiscordState, id: string, ...needed: Permission[]): Channel {
  const channel = state.channels.get(id);
  if (!channel) throw refusals.unknownChannel();
  if (!isAllowed(channel, 'ViewChannel')) throw refusals.missingAccess();
  if (!needed.every(permission => isAllowed(channel, permission))) throw refusals.missingPermissions();
  return channel;
}

/** The message in the channel; throws the error given, by default 10008. */
export function messageIn(channel: Channel, id: string, missing: () => ApiError = refusals.unknownMessage) {
  const message = channel.messages.find(message => message.id === id);
  if (!message) throw missing();
  return message;
}
