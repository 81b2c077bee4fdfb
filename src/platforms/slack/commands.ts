// Commands, menus and buttons that arrive from Slack.
import type { AckFn, App, RespondArguments, RespondFn } from '@slack/bolt';
import { announceAfterMs, inTime, replyAlways } from '../../commands/answer-in-time.ts';
import { runPaperAction } from '../../commands/paper.ts';
import { parseCommandText } from '../../commands/parse-text.ts';
import { type Reply, readActionId } from '../../commands/reply.ts';
import type { Language } from '../../digest/language.ts';
import type { ConnectionOptions } from '../connection.ts';
import { renderOnce } from '../render-once.ts';
import { renderReply } from './render.ts';

type SlackCommandOptions = ConnectionOptions & {
  /** Slack's payload does not tell the reader's language; the channel's stands in for it. */
  readonly languageOf: (channel: string) => Language;
};

/** Has the app answer every command of the table, and the buttons and menus under papers. */
export function answerCommands(app: App, { contextFor, languageOf, log }: SlackCommandOptions): void {
  app.command(/^\//, async ({ command, ack, respond }) => {
    const context = contextFor(languageOf(command.channel_id));
    const parsed = parseCommandText(command.command.slice(1), command.text ?? '', context.language);
    const isPublic = 'action' in parsed && parsed.isPublic;
    const work = async (): Promise<Reply> =>
      'action' in parsed
        ? parsed.action.run(parsed.value, context)
        : { kind: 'notice', language: context.language, text: parsed.usage };
    await answer({ ack, respond }, replyAlways(work, context, log), isPublic ? 'in_channel' : 'ephemeral');
  });
  app.action(/^(?:abstract|paper):/, async ({ action, body, ack, respond }) => {
    await ack();
    const asked = 'action_id' in action ? readActionId(action.action_id) : null;
    const context = contextFor(asked?.language ?? languageOf(body.channel?.id ?? ''));
    const paperId =
      action.type === 'button'
        ? action.value
        : action.type === 'static_select'
          ? action.selected_option.value
          : undefined;
    const reply = await replyAlways(
      () => runPaperAction(asked?.action ?? 'paper', paperId ?? '', context),
      context,
      log,
    );
    for (const message of messagesOf(reply, 'ephemeral')) await respond(message);
  });
}

/** Answers in the acknowledgement when the reply is quick; else acknowledges, and sends it when it is there. */
async function answer(
  { ack, respond }: { ack: AckFn<RespondArguments>; respond: RespondFn },
  reply: Promise<Reply>,
  visibility: 'ephemeral' | 'in_channel',
): Promise<void> {
  const quick = await inTime(reply, announceAfterMs);
  const messages = quick === null ? [] : messagesOf(quick, visibility);
  const [first] = messages;
  await (first === undefined ? ack() : ack(first));
  const later = quick === null ? messagesOf(await reply, visibility) : messages.slice(1);
  for (const message of later) await respond(message);
}

const rendered = renderOnce(renderReply);

const messagesOf = (reply: Reply, visibility: 'ephemeral' | 'in_channel'): RespondArguments[] =>
  rendered(reply).map(({ text, blocks }) => ({
    text,
    blocks: [...blocks],
    response_type: visibility,
    replace_original: false,
    unfurl_links: false,
    unfurl_media: false,
  }));
