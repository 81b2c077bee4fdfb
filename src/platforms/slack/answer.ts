// Getting an answer to whoever asked on Slack: where they alone see it or all do, in place of what was pressed.
import type { AckFn, RespondArguments, RespondFn, webApi } from '@slack/bolt';
import { announceAfterMs, inTime, type Rendered } from '../../commands/answer-in-time.ts';
import { notice, type Reply } from '../../commands/reply.ts';
import { stringsOf } from '../../strings/strings.ts';
import { renderOnce } from '../render-once.ts';
import { modalOf } from './form.ts';
import { renderReply, type SlackMessage } from './render.ts';

/** A reply's messages. */
export const messagesOf = renderOnce(renderReply);

/** Answers a command in its acknowledgement when the reply is quick; else acknowledges, and sends it when it is there. */
export async function answerCommand(
  { ack, respond, openForm }: { ack: AckFn<RespondArguments>; respond: RespondFn; openForm: OpenForm },
  answered: Promise<Rendered<SlackMessage>>,
): Promise<void> {
  const quick = await inTime(answered, announceAfterMs);
  if (quick?.reply.kind === 'form') {
    await Promise.all([ack(), openForm(quick.reply)]);
    return;
  }
  const [first, ...rest] = quick === null ? [] : payloadsOf(quick, false);
  await (first === undefined ? ack() : ack(first));
  for (const payload of quick === null ? payloadsOf(windowless(await answered), false) : rest)
    await respond(payload);
}

/**
 * Answers a press, which was acknowledged.
 * @param isOwn whether the asker alone sees the message that was pressed
 */
export async function answerPress(
  { respond, openForm }: { respond: RespondFn; openForm: OpenForm },
  answered: Promise<Rendered<SlackMessage>>,
  { isOwn }: { isOwn: boolean },
): Promise<void> {
  const quick = await inTime(answered, announceAfterMs);
  if (quick?.reply.kind === 'form') await openForm(quick.reply);
  else for (const payload of payloadsOf(quick ?? windowless(await answered), isOwn)) await respond(payload);
}

/** A window can only be opened in three seconds: in the place of one that comes later it is said to ask again. */
function windowless(answered: Rendered<SlackMessage>): Rendered<SlackMessage> {
  const { language, kind } = answered.reply;
  if (kind !== 'form') return answered;
  const late = notice(language, stringsOf(language).forms.late);
  return { reply: late, messages: messagesOf(late) };
}

/** Opens a form as a window. */
export type OpenForm = (form: Reply & { kind: 'form' }) => Promise<void>;

/** https://docs.slack.dev/reference/methods/views.open: a trigger is good for three seconds. */
export const formOpener =
  (client: webApi.WebClient, { triggerId, channelId }: { triggerId: string; channelId: string }): OpenForm =>
  async form => {
    await client.views.open({ trigger_id: triggerId, view: modalOf(form, channelId) });
  };

const payloadsOf = ({ reply, messages }: Rendered<SlackMessage>, isOwn: boolean): RespondArguments[] =>
  messages.map(({ text, blocks }, index) => ({
    text,
    blocks: [...blocks],
    response_type: reply.isPublic ? 'in_channel' : 'ephemeral',
    replace_original: index === 0 && isOwn && reply.replaces === true,
    unfurl_links: false,
    unfurl_media: false,
  }));
