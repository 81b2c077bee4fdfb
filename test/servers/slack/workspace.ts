// The Slack workspace the server stands for: its clock, channels, users, messages and the bot's standing in it.

import type { Entries } from './element-state.ts';
import { Files } from './files.ts';
import type { JsonObject } from './json.ts';
import { bot } from './names.ts';
import { type NewPerson, newPerson, type Person } from './person.ts';
import { SlackRefusal } from './refusal.ts';
import { Views } from './views.ts';

/** A channel as the bot meets it; `private` ones don't exist for a bot outside. */
export interface Channel {
  id: string;
  name: string;
  member: boolean;
  archived: boolean;
  private: boolean;
  /** True for the one channel everybody is in. */
  general: boolean;
  /** Whose direct messages these are. */
  user?: string;
}

/** A channel to add; member, open and public unless said otherwise. */
export type NewChannel = Partial<Channel> & { id: string };

/** A message as Slack keeps it, with Slack's own field names; absent fields were not sent. */
export type StoredMessage = {
  ts: string;
  text: string;
  blocks?: JsonObject[];
  metadata?: JsonObject;
  thread_ts?: string;
  reply_broadcast?: boolean;
  /** Files shared with it. */
  files?: JsonObject[];
  unfurl_links?: boolean;
  unfurl_media?: boolean;
};

/** A message only `user` sees; it is in no history. */
export type EphemeralMessage = StoredMessage & { channel: string; user: string };

/** What a workspace starts with. */
interface WorkspaceOptions {
  now: () => number;
  scopes: readonly string[];
  /** How often `files.info` tells of a file that is still being processed. */
  fileLookups: number;
}

export class Workspace {
  readonly channels = new Map<string, Channel>();
  readonly people = new Map<string, Person>();
  readonly ephemerals: EphemeralMessage[] = [];
  readonly views: Views;
  readonly files: Files;
  readonly now: () => number;
  /** What the bot may do; an installation anew changes it. */
  scopes: readonly string[];
  readonly #messages = new Map<string, StoredMessage[]>();
  readonly #entries = new WeakMap<object, Map<string, Entries>>();
  #lastMicros = 0;

  constructor({ now, scopes, fileLookups }: WorkspaceOptions) {
    this.now = now;
    this.scopes = scopes;
    this.views = new Views(now);
    this.files = new Files(now, fileLookups);
    this.people.set(bot.userId, newPerson({ id: bot.userId, name: bot.name, isBot: true }));
  }

  addChannel(channel: NewChannel): Channel {
    const whole = {
      name: channel.id.toLowerCase(),
      member: true,
      archived: false,
      private: false,
      general: false,
      ...channel,
    };
    this.channels.set(channel.id, whole);
    return whole;
  }

  /** Makes a person known, or tells more of one who is. */
  addPerson(told: NewPerson): Person {
    const person = { ...(this.people.get(told.id) ?? newPerson({ id: told.id })), ...told };
    this.people.set(told.id, person);
    return person;
  }

  /** The id of the direct messages between the bot and a person, if there is such a person. */
  directChannel(userId: string): string | undefined {
    if (!this.people.has(userId)) return undefined;
    const id = `D${userId}`;
    if (!this.channels.has(id)) this.addChannel({ id, name: 'directmessage', private: true, user: userId });
    return id;
  }

  /** Everything accepted in a channel, or sent to a person, oldest first, thread replies among it. */
  messages(id: string): StoredMessage[] {
    const channelId = this.directChannel(id) ?? id;
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
    this.needScope(`${scopeFamilyOf(channel)}:history`);
    return channel;
  }

  /** The channel if the bot may be told of it. */
  describableChannel(id: unknown): Channel {
    const channel = this.channel(id);
    this.needScope(`${scopeFamilyOf(channel)}:read`);
    return channel;
  }

  /** Throws `missing_scope` unless the bot was installed with this one. */
  needScope(needed: string): void {
    if (!this.scopes.includes(needed))
      throw new SlackRefusal('missing_scope', { needed, provided: this.scopes.join(',') });
  }

  /** What a reader chose in a message so far. */
  entriesIn(message: object, userId: string): Entries {
    const readers = this.#entries.get(message) ?? new Map<string, Entries>();
    this.#entries.set(message, readers);
    const entries = readers.get(userId) ?? new Map();
    readers.set(userId, entries);
    return entries;
  }

  /** A timestamp by the clock, later than all before it: seconds, a dot, six digits. */
  nextTs(): string {
    this.#lastMicros = Math.max(this.#lastMicros + 1, Math.floor(this.now() * 1000));
    const digits = String(this.#lastMicros).padStart(7, '0');
    return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  }
}

function scopeFamilyOf(channel: Channel): 'im' | 'groups' | 'channels' {
  if (channel.user !== undefined) return 'im';
  return channel.private ? 'groups' : 'channels';
}

/** A message's timestamp in microseconds; it may be written with fewer than six decimals. */
export function microsOf(ts: string): number {
  const [seconds = '', fraction = ''] = ts.split('.');
  return Number(seconds) * 1_000_000 + Number(fraction.padEnd(6, '0').slice(0, 6));
}
