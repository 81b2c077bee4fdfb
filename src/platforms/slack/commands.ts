// Commands, menus, buttons and forms that arrive from Slack.
import type { App, BlockAction } from '@slack/bolt';
import { answerAlways, type Rendered } from '../../commands/answer-in-time.ts';
import { runCommand, runForm, runPress } from '../../commands/ask.ts';
import type { CommandContext } from '../../commands/command.ts';
import { readControlId } from '../../commands/control-id.ts';
import { parseCommandText } from '../../commands/parse-text.ts';
import { plainReply } from '../../commands/plain-reply.ts';
import { notice, type Reply } from '../../commands/reply.ts';
import type { Language } from '../../digest/language.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { ConnectionOptions } from '../connection.ts';
import { answerCommand, answerPress, formOpener, messagesOf } from './answer.ts';
import { type AskedOf, type Managers, whereOf } from './asker.ts';
import { answerView, readMetadata, valuesOf } from './form.ts';
import { createReaders } from './readers.ts';
import type { SlackMessage } from './render.ts';

type SlackCommandOptions = ConnectionOptions & {
  readonly managers: Managers;
  readonly now: () => Temporal.Instant;
};

/** Has the app answer every command of the table, and the buttons, menus and forms of its answers. */
export function answerCommands(app: App, options: SlackCommandOptions): void {
  const { askers, log } = options;
  const readerOf = createReaders(app.client, options);

  /** The context of what is asked; where Slack tells no language of the asker's, that of the message which is pressed. */
  async function contextOf(asked: AskedOf, language: Language | null = null): Promise<CommandContext> {
    const reader = await readerOf(asked.userId);
    const where = whereOf(app.client, asked, { reader, managers: options.managers });
    return options.contextFor(reader.language ?? language, where);
  }

  /**
   * Does what is asked, and gives its answer whatever happens. The time until it is there counts from now on, and with it
   * how long Slack takes to tell who asks.
   */
  const always = (
    asked: AskedOf,
    pressed: Language | null,
    work: (context: CommandContext) => Promise<Reply>,
  ): Promise<Rendered<SlackMessage>> => {
    let language = pressed ?? 'en';
    const answered = async () => {
      const context = await contextOf(asked, pressed);
      language = context.language;
      return work(context);
    };
    return answerAlways(answered, messagesOf, { language: () => language, log });
  };

  app.command(/^\//, async ({ command, ack, respond, client }) => {
    const asked = { teamId: command.team_id, channelId: command.channel_id, userId: command.user_id };
    const answered = always(asked, null, context =>
      runCommand(
        parseCommandText(command.command.slice(1), command.text ?? '', context.language),
        context,
        askers,
      ),
    );
    const openForm = formOpener(client, { triggerId: command.trigger_id, channelId: asked.channelId });
    await answerCommand({ ack, respond, openForm }, answered);
  });

  app.action<BlockAction>(/^/, async ({ action, body, ack, respond, client }) => {
    const id = 'action_id' in action ? readControlId(action.action_id) : null;
    const asked = askedFrom(body);
    const [argument, chosen] = pressOf(action);
    const answered = always(asked, id?.language ?? null, context =>
      runPress(id && { ...id, argument: id.argument || argument }, chosen, context, askers),
    );
    await ack();
    const openForm = formOpener(client, { triggerId: body.trigger_id, channelId: asked.channelId });
    const isOwn = body.container?.is_ephemeral === true;
    await answerPress({ respond, openForm }, answered, { isOwn });
  });

  app.view(/^/, async ({ view, body, ack }) => {
    const id = readControlId(view.callback_id);
    const language = id?.language ?? 'en';
    try {
      const { channel: channelId, shown } = readMetadata(view.private_metadata);
      const teamId = body.team?.id ?? body.user.team_id ?? '';
      const asked = { teamId, channelId, userId: body.user.id };
      const context = await contextOf(asked, language);
      const answered = await runForm(id, valuesOf(view.state.values, shown), context, askers);
      if ('faults' in answered) await ack({ response_action: 'errors', errors: answered.faults });
      else
        await ack({
          response_action: 'update',
          view: answerView(plainReply(answered), context.language, view.title.text),
        });
    } catch (error) {
      log.error({ err: error }, 'A form could not be taken');
      const failed = notice(language, stringsOf(language).commands.failed);
      await ack({
        response_action: 'update',
        view: answerView(plainReply(failed), language, view.title.text),
      });
    }
  });
}

const askedFrom = ({ team, channel, user }: BlockAction): AskedOf => ({
  teamId: team?.id ?? '',
  channelId: channel?.id ?? '',
  userId: user.id,
});

/** A button of an earlier version carries its paper as its value. */
function pressOf(
  action: BlockAction['actions'][number],
): readonly [argument: string, chosen: readonly string[]] {
  if (action.type === 'button') return [action.value ?? '', []];
  return action.type === 'static_select' ? ['', [action.selected_option.value]] : ['', []];
}
