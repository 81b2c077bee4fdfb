// What a bot must be allowed in a channel to post there.
import type { Layout } from './platform.ts';

/** What Discord lets somebody do in a channel, as far as posting takes it. */
export type Permission = 'view' | 'send' | 'embed' | 'startThreads' | 'sendInThreads' | 'attach';

const forMessages: readonly Permission[] = ['view', 'send', 'embed'];
const forThreads: readonly Permission[] = ['startThreads', 'sendInThreads'];

/**
 * What it takes on Discord to post in a layout (https://discord.com/developers/docs/topics/permissions).
 * @param part what one message takes beyond those that were posted before it; `null` for all of them
 */
export function permissionsFor(layout: Layout, part: number | null): readonly Permission[] {
  if (layout !== 'thread' || part === 0) return forMessages;
  return part === null ? [...forMessages, ...forThreads] : forThreads;
}
