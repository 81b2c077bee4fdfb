// Reading a channel back: https://docs.slack.dev/reference/methods/conversations.history

import type { JsonObject } from './json.ts';
import { isTrue } from './shapes.ts';
import { microsOf, type StoredMessage } from './workspace.ts';

/** What is asked for, at most how many messages of it, and how each is shown. */
interface Asked {
  args: JsonObject;
  maxPage: number;
  shown: (message: StoredMessage) => JsonObject;
}

/** The channel's own messages, newest first; replies show only in their thread unless broadcast. */
export function historyOf(messages: readonly StoredMessage[], asked: Asked): JsonObject {
  const top = messages.filter(({ ts, thread_ts, reply_broadcast }) =>
    thread_ts === undefined || thread_ts === ts ? true : reply_broadcast === true,
  );
  return page(within(top, asked.args).reverse(), asked);
}

/** A thread, its first message always included, oldest first. */
export function repliesOf(
  messages: readonly StoredMessage[],
  thread: StoredMessage,
  asked: Asked,
): JsonObject {
  const replies = messages.filter(({ ts, thread_ts }) => ts !== thread.ts && thread_ts === thread.ts);
  return page([thread, ...within(replies, asked.args)], asked);
}

/** `oldest` and `latest` themselves are left out unless `inclusive`. */
function within(
  messages: readonly StoredMessage[],
  { oldest, latest, inclusive }: JsonObject,
): StoredMessage[] {
  const reach = isTrue(inclusive) ? 0 : 1;
  const from = oldest ? microsOf(String(oldest)) + reach : 0;
  const to = latest ? microsOf(String(latest)) - reach : Number.POSITIVE_INFINITY;
  return messages.filter(({ ts }) => microsOf(ts) >= from && microsOf(ts) <= to);
}

function page(messages: readonly StoredMessage[], { args, maxPage, shown }: Asked): JsonObject {
  const start = Number(args.cursor || 0);
  const end = start + Math.min(Number(args.limit ?? 100), maxPage);
  const more = end < messages.length;
  const withMetadata = isTrue(args.include_all_metadata);
  return {
    messages: messages.slice(start, end).map(message => {
      const { metadata, ...rest } = shown(message);
      return withMetadata && metadata ? { ...rest, metadata } : rest;
    }),
    has_more: more,
    ...(more && { response_metadata: { next_cursor: String(end) } }),
  };
}
