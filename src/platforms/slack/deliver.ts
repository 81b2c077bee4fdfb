// Sending posts to Slack.
import { webApi } from '@slack/bolt';
import type { Outcome } from '../../delivery/outcome.ts';
import { usualSendPatience } from '../../delivery/patience.ts';
import type { Deliverer, Form, Message } from '../../delivery/platform.ts';
import type { Digest } from '../../digest/digest.ts';
import type { Log } from '../../log.ts';
import { hasChart } from '../digest-chart.ts';
import { withDirectChannels } from '../direct-channels.ts';
import { renderOnce } from '../render-once.ts';
import { chartBlock, createChartUploader, type UploadPatience, usualUploadPatience } from './chart.ts';
import { createFinder, metadataOf } from './find.ts';
import { channelPace } from './limits.ts';
import { outcomeOf } from './outcome-of.ts';
import { asText, withoutImages } from './plainer.ts';
import { leadBlocks, renderPost, type SlackMessage } from './render.ts';
import { answerLogger } from './slack-logger.ts';
import { createLimitReader } from './whose-limit.ts';

const minuteMs = 60_000;

const inForm: Readonly<Record<Form, (message: SlackMessage) => SlackMessage>> = {
  full: message => message,
  // One picture that Slack can't fetch has the whole message refused.
  imageless: withoutImages,
  plain: asText,
};

/**
 * Slack as a deliverer. The SDK's own repeating is off: it posts twice when an answer is lost.
 * @param apiUrl Slack's own by default
 * @param postsPerMinute messages over all channels; Slack names no number but "several hundred":
 * https://docs.slack.dev/apis/web-api/rate-limits
 * @param requestTimeoutMs as in `SendPatience`
 */
export function createSlackDeliverer({
  token,
  apiUrl,
  log,
  postsPerMinute = 300,
  requestTimeoutMs = usualSendPatience.requestTimeoutMs,
  uploadPatience = usualUploadPatience,
}: {
  token: string;
  apiUrl: string | null;
  log: Log;
  postsPerMinute?: number;
  requestTimeoutMs?: number;
  uploadPatience?: UploadPatience;
}): Deliverer {
  const client = new webApi.WebClient(token, {
    ...(apiUrl !== null && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: requestTimeoutMs,
    logger: answerLogger(log),
  });
  const messagesOf = renderOnce(renderPost);
  const finder = createFinder(client);
  const whoseLimit = createLimitReader();
  const upload = createChartUploader(client, { log, patience: uploadPatience });
  /** Files that Slack would not show; no other channel is asked to. */
  const refusedFiles = new Set<string>();

  /** The message with its chart, where it has one and Slack shows it; else at once without it. */
  async function sendCharted(content: SlackMessage, message: Message): Promise<Outcome> {
    const digest = chartedDigest(message);
    const fileId = digest && (await upload(digest));
    if (digest === null || fileId === null || refusedFiles.has(fileId)) return send(content, message);
    const charted = await send(withChart(content, digest, fileId), message);
    if (charted.state !== 'refused') return charted;
    const outcome = await send(content, message);
    if (outcome.state === 'sent' && !refusedFiles.has(fileId)) {
      refusedFiles.add(fileId);
      log.warn({ reason: charted.reason }, 'A digest goes out without its chart');
    }
    return outcome;
  }

  async function send(
    { text, blocks }: SlackMessage,
    { channel, rootMessageId, key }: Message,
  ): Promise<Outcome> {
    try {
      const { ts } = await client.chat.postMessage({
        channel,
        text,
        ...(blocks.length > 0 && { blocks: [...blocks] }),
        ...(rootMessageId !== null && { thread_ts: rootMessageId }),
        unfurl_links: false,
        unfurl_media: false,
        metadata: metadataOf(key),
      });
      return ts === undefined
        ? { state: 'unknown', reason: 'Slack answered without a message id' }
        : { state: 'sent', messageId: ts };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  // The history of a direct channel, unlike a message to it, is not to be had by the id of its person.
  async function openDirect(users: string): Promise<string> {
    const { channel } = await client.conversations.open({ users });
    if (channel?.id === undefined) throw new Error('Slack opened no direct channel');
    return channel.id;
  }

  const deliverer: Deliverer = {
    platform: 'slack',
    accountPace: { most: postsPerMinute, windowMs: minuteMs, gapMs: minuteMs / postsPerMinute },
    channelPace,
    repeatableMs: 0,
    countParts: post => messagesOf(post).length,
    async deliver(message) {
      const rendered = messagesOf(message.post)[message.part];
      if (rendered === undefined)
        return { state: 'failed', failure: 'other', reason: `The post has no part ${message.part}` };
      const outcome = whoseLimit(await sendCharted(inForm[message.form](rendered), message), message.channel);
      return outcome.state === 'refused' && message.form === 'plain'
        ? { ...outcome, state: 'failed', failure: 'refused-content' }
        : outcome;
    },
    find: finder.find,
  };
  return withDirectChannels(deliverer, { open: openDirect, outcomeOf });
}

/** The digest whose chart a message has in its form; `null` for none. */
const chartedDigest = ({ post, part, form }: Message): Digest | null =>
  post.kind === 'digest' && part === 0 && form === 'full' && hasChart(post.digest) ? post.digest : null;

/** The same message with the chart below what leads it. */
const withChart = ({ text, blocks }: SlackMessage, digest: Digest, fileId: string): SlackMessage => ({
  text,
  blocks: blocks.toSpliced(leadBlocks(digest).length, 0, chartBlock(fileId, digest)),
});
