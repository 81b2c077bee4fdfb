// Sending posts to Slack.
import { webApi } from '@slack/bolt';
import type { FailureKind, Outcome } from '../../delivery/outcome.ts';
import type { Deliverer } from '../../delivery/platform.ts';
import type { Log } from '../../log.ts';
import { wasNeverConnected } from '../never-connected.ts';
import { renderOnce } from '../render-once.ts';
import { channelGapMs } from './limits.ts';
import { renderPost, type SlackMessage, withoutImages } from './render.ts';
import { slackLogger } from './slack-logger.ts';

// Longer than the 10 s that undici gives a connection, so that one never made is told from an answer lost.
const requestTimeoutMs = 15_000;

// https://docs.slack.dev/reference/methods/chat.postMessage#errors
const failureOfError: Readonly<Record<string, FailureKind>> = {
  channel_not_found: 'channel-not-found',
  not_in_channel: 'not-in-channel',
  restricted_action: 'restricted',
  is_archived: 'archived',
  invalid_auth: 'token',
  not_authed: 'token',
  token_revoked: 'token',
  token_expired: 'token',
  account_inactive: 'token',
  missing_scope: 'scope',
  invalid_blocks: 'refused-content',
  msg_blocks_too_long: 'refused-content',
  msg_too_long: 'refused-content',
  no_text: 'refused-content',
};
// Refused for now: the message was certainly not taken.
const passingErrors = new Set(['ratelimited', 'rate_limited', 'team_added_to_org']);
// Slack's own trouble: whether the message was taken is not known.
const uncertainErrors = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);

/**
 * Slack as a deliverer. The SDK's own repeating is off: it posts twice when an answer is lost.
 * @param apiUrl Slack's own by default
 */
export function createSlackDeliverer({
  token,
  apiUrl,
  log,
}: {
  token: string;
  apiUrl: string | null;
  log: Log;
}): Deliverer {
  const client = new webApi.WebClient(token, {
    ...(apiUrl !== null && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: requestTimeoutMs,
    logger: slackLogger(log),
  });
  const messagesOf = renderOnce(renderPost);

  async function attempt(
    { text, blocks }: SlackMessage,
    channel: string,
    rootMessageId: string | null,
    key: string,
  ): Promise<Outcome> {
    try {
      const { ts } = await client.chat.postMessage({
        channel,
        text,
        ...(blocks.length > 0 && { blocks: [...blocks] }),
        ...(rootMessageId !== null && { thread_ts: rootMessageId }),
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: 'paperboy_delivery', event_payload: { key } },
      });
      return ts === undefined
        ? { state: 'unknown', reason: 'Slack answered without a message id' }
        : { state: 'sent', messageId: ts };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  return {
    platform: 'slack',
    channelGapMs,
    countParts: post => messagesOf(post).length,
    async deliver({ post, part, channel, rootMessageId, key }) {
      const message = messagesOf(post)[part];
      if (message === undefined)
        return { state: 'failed', failure: 'other', reason: `The post has no part ${part}` };
      // One picture that Slack can't fetch has the whole message refused; a refused message was not taken.
      for (const form of [message, withoutImages(message)]) {
        const outcome = await attempt(form, channel, rootMessageId, key);
        if (outcome.state !== 'failed' || outcome.failure !== 'refused-content') return outcome;
      }
      return attempt({ text: message.text, blocks: [] }, channel, rootMessageId, key);
    },
  };
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return {
      state: 'due',
      afterMs: error.retryAfter * 1000,
      reason: `Slack asks to wait ${error.retryAfter} s`,
    };
  if (error instanceof webApi.WebAPIPlatformError) {
    const name = error.data.error;
    if (passingErrors.has(name)) return { state: 'due', afterMs: null, reason: `Slack answered ${name}` };
    if (uncertainErrors.has(name)) return { state: 'unknown', reason: `Slack answered ${name}` };
    return { state: 'failed', failure: failureOfError[name] ?? 'other', reason: `Slack answered ${name}` };
  }
  if (error instanceof webApi.WebAPIHTTPError)
    return { state: 'unknown', reason: `Slack answered ${error.statusCode}` };
  const reason = error instanceof Error ? error.message : String(error);
  return wasNeverConnected(error)
    ? { state: 'due', afterMs: null, reason: `Slack could not be reached: ${reason}` }
    : { state: 'unknown', reason: `Slack's answer was lost: ${reason}` };
}
