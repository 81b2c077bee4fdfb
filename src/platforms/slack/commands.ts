// Commands, menus and buttons that arrive from Slack.
import type { AckFn, App, RespondArguments, RespondFn } from '@slack/bolt';
import { announceAfterMs, inTime, messagesAlways } from '../../commands/answer-in-time.ts';
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
    // Whoever can type in a channel of Slack's may change what is posted there.
    const asker = { mayManage: true };
    const context = contextFor(languageOf(command.channel_id), command.channel_id, asker);
    const parsed = parseCommandText(command.command.slice(1), command.text ?? '', context.language);
    const isPublic = 'action' in parsed && parsed.isPublic;
    const work = async (): Promise<Reply> =>
      'action' in parsed
        ? parsed.action.run(parsed.value, context)
        : { kind: 'notice', language: context.language, text: parsed.usage };
    const render = messagesFor(isPublic ? 'in_channel' : 'ephemeral');
    await answer({ ack, respond }, messagesAlways(work, render, { ...context, log }));
  });
  app.action(/^(?:abstract|paper):/, async ({ action, body, ack, respond }) => {
    await ack();
    const asked = 'action_id' in action ? readActionId(action.action_id) : null;
    const channel = body.channel?.id ?? '';
    const context = contextFor(asked?.language ?? languageOf(channel), channel);
    const paperId =
      action.type === 'button'
        ? action.value
        : action.type === 'static_select'
          ? action.selected_option.value
          : undefined;
    const work = () => runPaperAction(asked?.action ?? 'paper', paperId ?? '', context);
    const messages = await messagesAlways(work, messagesFor('ephemeral'), { ...context, log });
    for (const message of messages) await respond(message);
  });
}

/** Answers in the acknowledgement when the reply is quick; else acknowledges, and sends it when it is there. */
async function answer(
  { ack, respond }: { ack: AckFn<RespondArguments>; respond: RespondFn },
  messages: Promise<readonly RespondArguments[]>,
): Promise<void> {
  const quick = await inTime(messages, announceAfterMs);
  const [first, ...rest] = quick ?? [];
  await (first === undefined ? ack() : ack(first));
  for (const message of quick === null ? await messages : rest) await respond(message);
}

const rendered = renderOnce(renderReply);

const messagesFor =
  (visibility: 'ephemeral' | 'in_channel') =>
  (reply: Reply): RespondArguments[] =>
    rendered(reply).map(({ text, blocks }) => ({
      text,
      blocks: [...blocks],
      response_type: visibility,
      replace_original: false,
      unfurl_links: false,
      unfurl_media: false,
    }));
