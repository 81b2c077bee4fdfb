// Sending posts to Discord.
import { createHash } from 'node:crypto';
import { type RawFile, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { APIDMChannel, APIMessage } from 'discord-api-types/v10';
import { type Outcome, untoldMessageId } from '../../delivery/outcome.ts';
import { usualSendPatience } from '../../delivery/patience.ts';
import {
  type Deliverer,
  type Form,
  forms,
  type Message,
  type Post,
  type Turns,
} from '../../delivery/platform.ts';
import { cut } from '../../digest/cut.ts';
import type { Digest } from '../../digest/digest.ts';
import type { Log } from '../../log.ts';
import { digestHeading } from '../../strings/digest-heading.ts';
import { chartIsLate, createChartMaker, hasChart } from '../digest-chart.ts';
import { withDirectChannels } from '../direct-channels.ts';
import { createMemory } from '../memory.ts';
import { reasonOf } from '../reason-of.ts';
import { renderOnce } from '../render-once.ts';
import { type ChartedMessage, chartFile, withChart } from './chart.ts';
import { createFinder } from './find.ts';
import { accountPace, messageLimits, repeatableMs, threadLimits } from './limits.ts';
import { hasCode, outcomeOf } from './outcome-of.ts';
import { type DiscordMessage, renderPlain, renderPost, withoutImages } from './render.ts';
import { createRest } from './rest.ts';

const dayMs = 24 * 3_600_000;

/**
 * Discord as a deliverer.
 * @param apiUrl Discord's own by default
 * @param requestTimeoutMs as in `SendPatience`
 */
export function createDiscordDeliverer({
  token,
  apiUrl,
  log,
  requestTimeoutMs = usualSendPatience.requestTimeoutMs,
}: {
  token: string;
  apiUrl: string | null;
  /** Told where a chart is left out, and why. */
  log?: Pick<Log, 'warn'>;
  requestTimeoutMs?: number;
}): Deliverer {
  const rest = createRest({ token, apiUrl, requestTimeoutMs });
  const finder = createFinder(rest);
  const designed = renderOnce(renderPost);
  const plain = renderOnce(renderPlain);
  const draw = createChartMaker(
    async png => png,
    error => log?.warn({ reason: reasonOf(error) }, 'A digest goes out without its chart'),
  );
  // A thread's answers follow each other closely, so that the latest threads are enough.
  const openThreads = createMemory({ most: 10_000, forMs: dayMs });
  /** Channels without Attach Files. What Discord refuses with 403 counts towards a ban of the whole address. */
  const withoutFiles = createMemory({ most: 50_000, forMs: dayMs });
  /** Charts that Discord takes in no message. */
  const refusedCharts = new WeakSet<Uint8Array>();

  function inForm({ post, part }: Message, form: Form): DiscordMessage | undefined {
    const rendered = (form === 'plain' ? plain : designed)(post)[part];
    return form === 'imageless' && rendered !== undefined ? withoutImages(rendered) : rendered;
  }

  /** All that may have been sent of a message. */
  function everyForm(message: Message): DiscordMessage[] {
    const rendered = forms.flatMap(form => inForm(message, form) ?? []);
    const digest = chartedDigest(message);
    return digest === null ? rendered : rendered.flatMap(content => [content, withChart(content, digest)]);
  }

  /** The message with its chart, where it has one and Discord takes it; else at once without it. */
  async function send(message: Message, content: DiscordMessage, turns: Turns): Promise<Outcome> {
    const digest = message.form === 'full' ? chartedDigest(message) : null;
    if (digest === null || withoutFiles.has(message.channel)) return ask(message, content, turns);
    const chart = await draw(digest, turns);
    if (chart.state === 'late') return chartIsLate;
    if (chart.state === 'missing' || refusedCharts.has(chart.made)) return ask(message, content, turns);
    const charted = await ask(message, withChart(content, digest), turns, [chartFile(chart.made)]);
    const isForbidden = charted.state === 'failed' && charted.failure === 'no-permission';
    // Nothing of it was accepted, and it may have been for the chart alone.
    if (!isForbidden && charted.state !== 'refused') return charted;
    const outcome = await ask(message, content, turns);
    // Only a message that is taken without its chart shows whose fault it was.
    if (outcome.state !== 'sent') return outcome;
    if (isForbidden) withoutFiles.add(message.channel);
    else refusedCharts.add(chart.made);
    log?.warn(
      {
        channel: message.channel,
        reason: charted.reason,
        fix: isForbidden
          ? 'Give Paperboy’s role the permission Attach Files in this channel; it is tried again within a day'
          : 'Nothing to do: this chart is left out everywhere, and the next one is tried',
      },
      'A digest goes out without its chart',
    );
    return outcome;
  }

  async function ask(
    message: Message,
    content: ChartedMessage,
    turns: Turns,
    files: RawFile[] = [],
  ): Promise<Outcome> {
    // A thread that was started from a message has the message's id.
    const channel = message.rootMessageId ?? message.channel;
    const body = { ...content, nonce: nonceOf(message.key), enforce_nonce: true };
    try {
      const created = (await turns.next(() =>
        rest.post(Routes.channelMessages(channel), { body, ...(files.length > 0 && { files }) }),
      )) as APIMessage;
      return { state: 'sent', messageId: created.id };
    } catch (error) {
      // By its nonce it was accepted before, and somebody deleted it: it was delivered, and is not to come back
      // (https://github.com/discord/discord-api-docs/pull/6647).
      return hasCode(error, RESTJSONErrorCodes.UnknownMessage)
        ? { state: 'sent', messageId: untoldMessageId }
        : outcomeOf(error);
    }
  }

  async function openDirect(recipient_id: string): Promise<string> {
    return ((await rest.post(Routes.userChannels(), { body: { recipient_id } })) as APIDMChannel).id;
  }

  /** Opens the thread below a message, if it isn't open; `null` when it is. */
  async function openThread({ channel, post }: Message, root: string, turns: Turns): Promise<Outcome | null> {
    try {
      const name = cut(threadName(post), threadLimits.nameChars);
      await turns.next(() => rest.post(Routes.threads(channel, root), { body: { name } }));
    } catch (error) {
      if (!hasCode(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) {
        const outcome = outcomeOf(error);
        // A thread may be opened twice: what became of this try does not matter.
        return outcome.state === 'unknown'
          ? { state: 'due', afterMs: null, reason: outcome.reason, pause: null }
          : outcome;
      }
    }
    openThreads.add(root);
    return null;
  }

  async function sendInThread(
    message: Message,
    content: DiscordMessage,
    { root, turns }: { root: string; turns: Turns },
  ): Promise<Outcome> {
    const open = () => openThread(message, root, turns);
    // The first answer opens the thread, so that the others are one request each.
    const failed = message.part === 1 && !openThreads.has(root) ? await open() : null;
    const outcome = failed ?? (await send(message, content, turns));
    const isMissing = outcome.state === 'failed' && outcome.failure === 'channel-not-found';
    return failed === null && isMissing ? ((await open()) ?? send(message, content, turns)) : outcome;
  }

  const deliverer: Deliverer = {
    platform: 'discord',
    accountPace,
    // Discord names none beforehand: its answers tell each channel's, and the SDK keeps to them.
    channelPace: null,
    repeatableMs,
    countParts: post => designed(post).length,
    async deliver(message, turns) {
      const content = inForm(message, message.form);
      if (content === undefined)
        return { state: 'failed', failure: 'other', reason: `The post has no part ${message.part}` };
      const outcome = await (message.rootMessageId === null
        ? send(message, content, turns)
        : sendInThread(message, content, { root: message.rootMessageId, turns }));
      return outcome.state === 'refused' && message.form === 'plain'
        ? { ...outcome, state: 'failed', failure: 'refused-content' }
        : outcome;
    },
    find: (message, search, turns) =>
      finder.find(message, search, {
        nonce: nonceOf(message.key),
        forms: everyForm(message),
        turns,
      }),
  };
  return withDirectChannels(deliverer, { open: openDirect, outcomeOf });
}

const threadName = (post: Post): string => (post.kind === 'notice' ? post.text : digestHeading(post.digest));

/** The digest whose chart a message has as it was designed; `null` for none. */
const chartedDigest = ({ post, part }: Message): Digest | null =>
  post.kind === 'digest' && part === 0 && hasChart(post.digest) ? post.digest : null;

/** The same key gives the same nonce, by which Discord knows a message sent twice. */
const nonceOf = (key: string): string =>
  createHash('sha256').update(key).digest('base64url').slice(0, messageLimits.nonceChars);
