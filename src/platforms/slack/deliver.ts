// Sending posts to Slack.
import { webApi } from '@slack/bolt';
import type { Outcome } from '../../delivery/outcome.ts';
import { usualSendPatience } from '../../delivery/patience.ts';
import type { Deliverer, Form, Message, Turns } from '../../delivery/platform.ts';
import type { Digest } from '../../digest/digest.ts';
import type { Log } from '../../log.ts';
import { chartIsLate, hasChart } from '../digest-chart.ts';
import { withDirectChannels } from '../direct-channels.ts';
import { renderOnce } from '../render-once.ts';
import { chartBlock, createChartUploader, type UploadPatience, usualUploadPatience } from './chart.ts';
import { createFinder, metadataOf } from './find.ts';
import { channelPace } from './limits.ts';
import { outcomeOf } from './outcome-of.ts';
import { asText, withoutImages } from './plainer.ts';
import { leadBlocks, renderPost, type SlackMessage } from './render.ts';
import { answerLogger } from './slack-logger.ts';
import { createLimitWatch } from './whose-limit.ts';

const minuteMs = 60_000;
const refusedFileFix = 'Nothing to do: this chart is left out everywhere, and the next one is tried';

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
  const limits = createLimitWatch();
  const upload = createChartUploader(client, { log, patience: uploadPatience });
  /** Files in messages that Slack refused, with why, until a message without them shows whose fault it was. */
  const refusedFiles = new Map<string, { readonly reason: string; isTold: boolean }>();

  /**
   * The message with its chart, where it has one and Slack shows it. One that Slack refuses is a message to its channel
   * all the same, so that what goes without is the channel's next.
   */
  async function sendCharted(content: SlackMessage, message: Message, turns: Turns): Promise<Outcome> {
    const digest = chartedDigest(message);
    const chart = digest && (await upload(digest, turns));
    if (chart?.state === 'late') return chartIsLate;
    if (digest === null || chart?.state !== 'made') return send(content, message, turns);
    const fileId = chart.made;
    const refused = refusedFiles.get(fileId);
    if (refused === undefined) {
      const charted = await send(withChart(content, digest, fileId), message, turns);
      if (charted.state !== 'refused') return charted;
      refusedFiles.set(fileId, { reason: charted.reason, isTold: false });
      return { state: 'due', afterMs: 0, reason: charted.reason, pause: null };
    }
    const outcome = await send(content, message, turns);
    if (outcome.state === 'refused') refusedFiles.delete(fileId);
    else if (outcome.state === 'sent' && !refused.isTold) {
      refused.isTold = true;
      log.warn({ reason: refused.reason, fix: refusedFileFix }, 'A digest goes out without its chart');
    }
    return outcome;
  }

  async function send(
    { text, blocks }: SlackMessage,
    { channel, rootMessageId, key }: Message,
    turns: Turns,
  ): Promise<Outcome> {
    try {
      const { ts } = await turns.next(() =>
        client.chat.postMessage({
          channel,
          text,
          ...(blocks.length > 0 && { blocks: [...blocks] }),
          ...(rootMessageId !== null && { thread_ts: rootMessageId }),
          unfurl_links: false,
          unfurl_media: false,
          metadata: metadataOf(key),
        }),
      );
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
    async deliver(message, turns) {
      const rendered = messagesOf(message.post)[message.part];
      if (rendered === undefined)
        return { state: 'failed', failure: 'other', reason: `The post has no part ${message.part}` };
      const held = limits.hold();
      if (held !== null) return held;
      const outcome = await sendCharted(inForm[message.form](rendered), message, turns);
      limits.note(outcome, message.channel);
      return outcome.state === 'refused' && message.form === 'plain'
        ? { ...outcome, state: 'failed', failure: 'refused-content' }
        : outcome;
    },
    // Reading has rates of its own, and takes no turn from the messages.
    find: (message, search) => finder.find(message, search),
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
