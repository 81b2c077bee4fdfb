// Looking for a message that Slack may have accepted.
import type { webApi } from '@slack/bolt';
import type { Finding } from '../../delivery/outcome.ts';
import type { Message, Search } from '../../delivery/platform.ts';
import { findingOf } from './outcome-of.ts';

/** What a message carries so that it is known again: https://docs.slack.dev/messaging/message-metadata */
export const metadataOf = (key: string) => ({ event_type: 'paperboy_delivery', event_payload: { key } });

// Our clock and Slack's may differ.
const clockDifferenceMs = 60_000;

/** Looks for messages, and knows where a look was broken off. */
export type Finder = { find(message: Message, search: Search): Promise<Finding> };

/**
 * Reads the channel, or the thread, back to the first request, page by page.
 * An app that is distributed outside Slack's Marketplace gets one page a minute:
 * https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps. So a look that is told to
 * wait goes on where it was, or it would never come to its end.
 */
export function createFinder(client: webApi.WebClient): Finder {
  /** By what is looked for since when; after another request that is another time, and the look begins anew. */
  const cursors = new Map<string, string>();

  async function readPage({ channel, rootMessageId }: Message, sinceMs: number, cursor: string | undefined) {
    // Without a limit: Slack's default is what it allows the app, 15 messages or more.
    const range = {
      channel,
      oldest: String((sinceMs - clockDifferenceMs) / 1000),
      include_all_metadata: true,
      ...(cursor !== undefined && { cursor }),
    };
    const { messages = [], response_metadata } = await (rootMessageId === null
      ? client.conversations.history(range)
      : client.conversations.replies({ ...range, ts: rootMessageId }));
    return { messages, nextCursor: response_metadata?.next_cursor };
  }

  async function look(message: Message, sinceMs: number, place: string): Promise<Finding> {
    const { event_type, event_payload } = metadataOf(message.key);
    for (;;) {
      const { messages, nextCursor } = await readPage(message, sinceMs, cursors.get(place));
      const found = messages.find(
        ({ metadata }) =>
          metadata?.event_type === event_type &&
          (metadata.event_payload as { key?: unknown } | undefined)?.key === event_payload.key,
      );
      if (found?.ts !== undefined) return { state: 'found', messageId: found.ts };
      if (!nextCursor) return { state: 'absent' };
      cursors.set(place, nextCursor);
    }
  }

  return {
    async find(message, { sinceMs }) {
      const place = `${message.key} ${sinceMs}`;
      try {
        const finding = await look(message, sinceMs, place);
        cursors.delete(place);
        return finding;
      } catch (error) {
        const finding = findingOf(error);
        if (finding.state !== 'due' || isCursorGone(error)) cursors.delete(place);
        return finding;
      }
    },
  };
}

/** Cursors are good for a while only: https://docs.slack.dev/apis/web-api/pagination */
const isCursorGone = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('invalid_cursor');
