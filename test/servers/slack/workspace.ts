// The Slack workspace the server stands for: its clock, channels, users, messages and the bot's standing in it.

import type { JsonObject } from './json.ts';
import { SlackRefusal } from './refusal.ts';

/** Names that every payload and answer carries. */
export const team = { id: 'T0TEST', domain: 'test' };
export const bot = { appId: 'A0TEST', botId: 'B0TEST', userId: 'U0BOT', name: 'paperboy' };

/** A channel as the bot meets it; `private` ones don't exist for a bot outside. */
export interface Channel {
  id: string;
  name: string;
  member: boolean;
  archived: boolean;
  private: boolean;
}

/** A channel to add; member, open and public unless said otherwise. */
export type NewChannel = Partial<Channel> & { id: string };

/** A message as Slack keeps it, with Slack's own field names; absent fields were not sent. */
export interface StoredMessage {
  ts: string;
  text: string;
  blocks?: JsonObject[];
  metadata?: JsonObject;
  thread_ts?: string;
  reply_broadcast?: boolean;
  unfurl_links?: boolean;
  unfurl_media?: boolean;
}

/** A message only `user` sees; it is in no history. */
export interface EphemeralMessage extends StoredMessage {
  channel: string;
  user: string;
}

/** A person, with the locale that `users.info` tells. */
export interface User {
  id: string;
  locale: string;
}

export class Workspace {
  readonly channels = new Map<string, Channel>();
  readonly users = new Map<string, User>();
  readonly ephemerals: EphemeralMessage[] = [];
  readonly views: JsonObject[] = [];
  /** Trigger ids that are still good for one `views.open`, with the instant they were given out at (ms). */
  readonly triggers = new Map<string, number>();
  readonly now: () => number;
  readonly scopes: readonly string[];
  readonly #messages = new Map<string, StoredMessage[]>();
  #lastMicros = 0;

  constructor(now: () => number, scopes: readonly string[]) {
    this.now = now;
    this.scopes = scopes;
  }

  addChannel(channel: NewChannel): Channel {
    const whole = {
      name: channel.id.toLowerCase(),
      member: true,
      archived: false,
      private: false,
      ...channel,
    };
    this.channels.set(channel.id, whole);
    return whole;
  }

  /** Everything accepted in a channel, oldest first, thread replies among it. */
  messages(channelId: string): StoredMessage[] {
    const messages = this.#messages.get(channelId) ?? [];
    this.#messages.set(channelId, messages);
    return messages;
  }

  message(channelId: string, ts: unknown): StoredMessage | undefined {
    return this.messages(channelId).find(message => message.ts === ts);
  }

  /** The channel the bot may know of, or `channel_not_found`. */
  channel(id: unknown): Channel {
    const channel = this.channels.get(String(id));
    if (!channel || (channel.private && !channel.member)) throw new SlackRefusal('channel_not_found');
    return channel;
  }

  /** The channel if the bot may write there. */
  writableChannel(id: unknown): Channel {
    const channel = this.channel(id);
    if (channel.archived) throw new SlackRefusal('is_archived');
    if (!channel.member && !this.scopes.includes('chat:write.public'))
      throw new SlackRefusal('not_in_channel');
    return channel;
  }

  /** The channel if the bot may read there. */
  readableChannel(id: unknown): Channel {
    const channel = this.channel(id);
    if (!channel.member) throw new SlackRefusal('not_in_channel');
    const scope = channel.private ? 'groups:history' : 'channels:history';
    if (!this.scopes.includes(scope))
      throw new SlackRefusal('missing_scope', { needed: scope, provided: this.scopes.join(',') });
    return channel;
  }

  /** A timestamp by the clock, later than all before it: seconds, a dot, six digits. */
  nextTs(): string {
    this.#lastMicros = Math.max(this.#lastMicros + 1, Math.floor(this.now() * 1000));
    const digits = String(this.#lastMicros).padStart(7, '0');
    return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  }
}

/** A message's timestamp in microseconds; it may be written with fewer than six decimals. */
export function microsOf(ts: string): number {
  const [seconds = '', fraction = ''] = ts.split('.');
  return Number(seconds) * 1_000_000 + Number(fraction.padEnd(6, '0').slice(0, 6));
}
