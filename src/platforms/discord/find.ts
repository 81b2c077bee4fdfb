// Looking for a message that Discord may have accepted.
import { RESTJSONErrorCodes, Routes, SnowflakeUtil } from 'discord.js';
import type { APIEmbed, APIMessage, APIUser } from 'discord-api-types/v10';
import type { Finding } from '../../delivery/outcome.ts';
import type { Message, Search, Turns } from '../../delivery/platform.ts';
import { findingOf, hasCode } from './outcome-of.ts';
import type { DiscordMessage } from './render.ts';
import type { Rest } from './rest.ts';

// Our clock and Discord's may differ.
const clockDifferenceMs = 60_000;
// https://discord.com/developers/docs/resources/message#get-channel-messages
const pageSize = 100;

/** How a message of ours is known: by its nonce where Discord gives it back, else by what it says in any form. */
type Sought = { readonly nonce: string; readonly forms: readonly DiscordMessage[]; readonly turns: Turns };

/** Looks for messages, and knows where a look was broken off. */
export type Finder = { find(message: Message, search: Search, sought: Sought): Promise<Finding> };

/**
 * Reads the channel, or the thread, back to the first request, page by page. A look that is told to wait goes on where
 * it was, or in a busy channel it would never come to its end.
 */
export function createFinder(rest: Rest): Finder {
  /**
   * The oldest message that was read, by what is looked for since when; after another request that is another time, and
   * the look begins anew.
   */
  const places = new Map<string, string>();
  let self: string | null = null;

  async function ownId(turns: Turns): Promise<string> {
    self ??= ((await turns.next(() => rest.get(Routes.user('@me')))) as APIUser).id;
    return self;
  }

  async function readPage(channel: string, before: string | undefined, turns: Turns): Promise<APIMessage[]> {
    const query = new URLSearchParams({ limit: String(pageSize), ...(before !== undefined && { before }) });
    return (await turns.next(() => rest.get(Routes.channelMessages(channel), { query }))) as APIMessage[];
  }

  /** Without Read Message History a channel is read as empty; asked for one message, Discord says so. */
  async function assertReadable(channel: string, turns: Turns): Promise<void> {
    try {
      await turns.next(() => rest.get(Routes.channelMessage(channel, channel)));
    } catch (error) {
      if (!hasCode(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
    }
  }

  async function look(message: Message, { sinceMs, isKnown }: Search, sought: Sought): Promise<Finding> {
    // A thread that was started from a message has the message's id.
    const channel = message.rootMessageId ?? message.channel;
    const { turns } = sought;
    const author = await ownId(turns);
    const place = placeOf(message, sinceMs);
    for (;;) {
      const before = places.get(place);
      const page = await readPage(channel, before, turns);
      for (const found of page) {
        if (SnowflakeUtil.timestampFrom(found.id) < sinceMs - clockDifferenceMs) return { state: 'absent' };
        if (found.author.id === author && isSought(found, sought) && !(await isKnown(found.id)))
          return { state: 'found', messageId: found.id };
      }
      const last = page.at(-1);
      if (last === undefined) {
        if (before === undefined) await assertReadable(channel, turns);
        return { state: 'absent' };
      }
      places.set(place, last.id);
    }
  }

  return {
    async find(message, search, sought) {
      const finding = await look(message, search, sought).catch(
        (error: unknown): Finding =>
          message.rootMessageId !== null && hasCode(error, RESTJSONErrorCodes.UnknownChannel)
            ? { state: 'absent' }
            : findingOf(error),
      );
      if (finding.state !== 'due') places.delete(placeOf(message, search.sinceMs));
      return finding;
    },
  };
}

const placeOf = ({ key }: Message, sinceMs: number): string => `${key} ${sinceMs}`;

function isSought(found: APIMessage, { nonce, forms }: Sought): boolean {
  if (found.nonce !== undefined) return String(found.nonce) === nonce;
  const said = gist(found);
  return forms.some(form => gist(form) === said);
}

/** What a message says, as far as Discord keeps it letter by letter. */
const gist = ({ content = '', embeds = [] }: { content?: string; embeds?: readonly APIEmbed[] }): string =>
  JSON.stringify([content.trim(), embeds.map(({ title, url }) => [title?.trim(), url])]);
