// Sending posts to Discord.
import { createHash } from 'node:crypto';
import { type RawFile, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { APIDMChannel, APIMessage } from 'discord-api-types/v10';
import { type Outcome, untoldMessageId } from '../../delivery/outcome.ts';
import { usualSendPatience } from '../../delivery/patience.ts';
import { type Deliverer, type Form, forms, type Message, type Post } from '../../delivery/platform.ts';
import { cut } from '../../digest/cut.ts';
import type { Digest } from '../../digest/digest.ts';
import type { Log } from '../../log.ts';
import { digestHeading } from '../../strings/digest-heading.ts';
import { createChartMaker, hasChart } from '../digest-chart.ts';
import { withDirectChannels } from '../direct-channels.ts';
import { reasonOf } from '../reason-of.ts';
import { renderOnce } from '../render-once.ts';
import { type ChartedMessage, chartFile, withChart } from './chart.ts';
import { createFinder } from './find.ts';
import { accountPace, messageLimits, repeatableMs, threadLimits } from './limits.ts';
import { hasCode, outcomeOf } from './outcome-of.ts';
import { type DiscordMessage, renderPlain, renderPost, withoutImages } from './render.ts';
import { createRest } from './rest.ts';

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
  /** Told where a chart can't be drawn. */
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
  async function send(message: Message, content: DiscordMessage): Promise<Outcome> {
    const digest = message.form === 'full' ? chartedDigest(message) : null;
    const png = digest && (await draw(digest));
    if (digest === null || png === null) return ask(message, content);
    const outcome = await ask(message, withChart(content, digest), [chartFile(png)]);
    // For want of Attach Files nothing was accepted; for want of another permission the next is refused too.
    return outcome.state === 'failed' && outcome.failure === 'no-permission'
      ? ask(message, content)
      : outcome;
  }

  async function ask(message: Message, content: ChartedMessage, files: RawFile[] = []): Promise<Outcome> {
    // A thread that was started from a message has the message's id.
    const channel = message.rootMessageId ?? message.channel;
    const body = { ...content, nonce: nonceOf(message.key), enforce_nonce: true };
    try {
      const created = (await rest.post(Routes.channelMessages(channel), {
        body,
        ...(files.length > 0 && { files }),
      })) as APIMessage;
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
  async function openThread(channel: string, rootMessageId: string, post: Post): Promise<Outcome | null> {
    try {
      const name = cut(threadName(post), threadLimits.nameChars);
      await rest.post(Routes.threads(channel, rootMessageId), { body: { name } });
      return null;
    } catch (error) {
      if (hasCode(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) return null;
      const outcome = outcomeOf(error);
      // A thread may be opened twice: what became of this try does not matter.
      return outcome.state === 'unknown'
        ? { state: 'due', afterMs: null, reason: outcome.reason, pause: null }
        : outcome;
    }
  }

  async function sendInThread(message: Message, content: DiscordMessage, root: string): Promise<Outcome> {
    const open = () => openThread(message.channel, root, message.post);
    // The first answer opens the thread, so that the others are one request each.
    const failed = message.part === 1 ? await open() : null;
    const outcome = failed ?? (await send(message, content));
    const isMissing = outcome.state === 'failed' && outcome.failure === 'channel-not-found';
    return failed === null && isMissing ? ((await open()) ?? send(message, content)) : outcome;
  }

  const deliverer: Deliverer = {
    platform: 'discord',
    accountPace,
    // Discord names none beforehand: its answers tell each channel's, and the SDK keeps to them.
    channelPace: null,
    repeatableMs,
    countParts: post => designed(post).length,
    async deliver(message) {
      const content = inForm(message, message.form);
      if (content === undefined)
        return { state: 'failed', failure: 'other', reason: `The post has no part ${message.part}` };
      const outcome = await (message.rootMessageId === null
        ? send(message, content)
        : sendInThread(message, content, message.rootMessageId));
      return outcome.state === 'refused' && message.form === 'plain'
        ? { ...outcome, state: 'failed', failure: 'refused-content' }
        : outcome;
    },
    find: (message, search) =>
      finder.find(message, search, {
        nonce: nonceOf(message.key),
        forms: everyForm(message),
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
