// Sending posts to Discord.
import { createHash } from 'node:crypto';
import { DiscordAPIError, HTTPError, RateLimitError, REST, Routes } from 'discord.js';
import type { FailureKind, Outcome } from '../../delivery/outcome.ts';
import type { Deliverer, Message, Post } from '../../delivery/platform.ts';
import { cut } from '../../digest/cut.ts';
import { stringsOf } from '../../strings/strings.ts';
import { wasNeverConnected } from '../never-connected.ts';
import { renderOnce } from '../render-once.ts';
import { messageLimits } from './limits.ts';
import { renderPost } from './render.ts';

// Longer than the 10 s that undici gives a connection, so that one never made is told from an answer lost.
const requestTimeoutMs = 15_000;
// https://discord.com/developers/docs/resources/channel#thread-create
const threadNameChars = 100;

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes
const failureOfCode: Readonly<Record<number, FailureKind>> = {
  10003: 'channel-not-found',
  50001: 'no-permission',
  50013: 'no-permission',
  50035: 'refused-content',
  50083: 'archived',
};
const failureOfStatus: Readonly<Record<number, FailureKind>> = {
  401: 'token',
  403: 'no-permission',
};
const threadExists = 160004;

/**
 * Discord as a deliverer. The SDK's own repeating is off: the ledger decides what is sent again.
 * @param apiUrl Discord's own by default
 */
export function createDiscordDeliverer({
  token,
  apiUrl,
}: {
  token: string;
  apiUrl: string | null;
}): Deliverer {
  const rest = new REST({
    version: '10',
    retries: 0,
    timeout: requestTimeoutMs,
    rejectOnRateLimit: () => true,
    ...(apiUrl !== null && { api: apiUrl }),
  }).setToken(token);
  const messagesOf = renderOnce(renderPost);

  async function send({ post, part, channel, rootMessageId, key }: Message): Promise<string> {
    const body = { ...messagesOf(post)[part], nonce: nonceOf(key), enforce_nonce: true };
    // A thread that was started from a message has the message's id.
    const created = (await rest.post(Routes.channelMessages(rootMessageId ?? channel), { body })) as {
      id: string;
    };
    return created.id;
  }

  async function openThread(channel: string, rootMessageId: string, post: Post): Promise<void> {
    const name =
      post.kind === 'notice'
        ? post.text
        : stringsOf(post.digest.language).digest.heading(post.digest.date, post.digest.entries.length);
    try {
      await rest.post(Routes.threads(channel, rootMessageId), { body: { name: cut(name, threadNameChars) } });
    } catch (error) {
      if (!(error instanceof DiscordAPIError && error.code === threadExists)) throw error;
    }
  }

  return {
    platform: 'discord',
    channelGapMs: 0,
    countParts: post => messagesOf(post).length,
    async deliver(message) {
      try {
        if (message.rootMessageId !== null)
          await openThread(message.channel, message.rootMessageId, message.post);
      } catch (error) {
        // A thread may be opened twice: what became of this try does not matter.
        const outcome = outcomeOf(error);
        return outcome.state === 'unknown'
          ? { state: 'due', afterMs: null, reason: outcome.reason }
          : outcome;
      }
      try {
        return { state: 'sent', messageId: await send(message) };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

/** The same key gives the same nonce, by which Discord knows a message sent twice. */
const nonceOf = (key: string): string =>
  createHash('sha256').update(key).digest('base64url').slice(0, messageLimits.nonceChars);

function outcomeOf(error: unknown): Outcome {
  if (error instanceof RateLimitError)
    return { state: 'due', afterMs: error.retryAfter, reason: `Discord asks to wait ${error.retryAfter} ms` };
  if (error instanceof DiscordAPIError) {
    const failure = failureOfCode[Number(error.code)] ?? failureOfStatus[error.status] ?? 'other';
    return {
      state: 'failed',
      failure,
      reason: `Discord answered ${error.status}, code ${error.code}: ${error.message}`,
    };
  }
  if (error instanceof HTTPError) return { state: 'unknown', reason: `Discord answered ${error.status}` };
  const reason = error instanceof Error ? error.message : String(error);
  return wasNeverConnected(error)
    ? { state: 'due', afterMs: null, reason: `Discord could not be reached: ${reason}` }
    : { state: 'unknown', reason: `Discord's answer was lost: ${reason}` };
}
