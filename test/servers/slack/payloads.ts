// What Slack sends an app when a person types a command or presses something.
// https://docs.slack.dev/interactivity/implementing-slash-commands
// https://docs.slack.dev/reference/interaction-payloads/block_actions-payload

import { stateOf, withIds } from './element-state.ts';
import type { JsonObject } from './json.ts';
import { bot, team } from './names.ts';
import { type Press, used } from './press.ts';
import type { Original } from './response-urls.ts';
import { stored } from './shapes.ts';
import { viewPayload } from './views.ts';
import type { Workspace } from './workspace.ts';

/** A command as a person types it; `locale` is what `users.info` then tells of that person. */
export interface SlashCommand {
  command: string;
  text?: string;
  userId: string;
  channelId: string;
  locale?: string;
  /** The thread it is typed in; Slack doesn't let it through there. */
  threadTs?: string;
}

/**
 * A press in a message. `messageTs` names one in the channel; for an answer only its reader sees, `message` is that
 * answer. Where the message is known, the control must be in it, and a button's own value is sent.
 */
export interface BlockAction extends Press {
  messageTs?: string;
  message?: JsonObject;
  channelId: string;
}

/** A press in the modal a person has in front of them. */
export type ViewAction = Press;

/** The fields of a slash command; it carries no locale. Throws for one typed in a thread. */
export function slashCommandPayload(workspace: Workspace, typed: SlashCommand, responseUrl: string) {
  if (typed.threadTs !== undefined) throw new Error(`${typed.command} is not supported in threads. Sorry!`);
  const { name } = workspace.addPerson({
    id: typed.userId,
    ...(typed.locale !== undefined && { locale: typed.locale }),
  });
  return {
    token: 'verification-token',
    team_id: team.id,
    team_domain: team.domain,
    channel_id: typed.channelId,
    channel_name: channelName(workspace, typed.channelId),
    user_id: typed.userId,
    user_name: name,
    command: typed.command,
    text: typed.text ?? '',
    api_app_id: bot.appId,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: workspace.views.trigger(typed.userId),
  };
}

/** The message a press is on, if the test says which; throws when the channel has no such message. */
export function pressedMessage(workspace: Workspace, press: BlockAction): Original | undefined {
  const { messageTs: ts, channelId, message } = press;
  const kept = workspace.message(channelId, ts);
  if (ts && !kept) throw new Error(`no message ${ts} in ${channelId}`);
  const list: JsonObject[] = kept ? workspace.messages(channelId) : workspace.ephemerals;
  const original = kept ?? message;
  if (!original) return undefined;
  return {
    message: original,
    replace(by) {
      if (!list.includes(original)) return;
      delete original.blocks;
      Object.assign(original, stored(String(original.ts), { ...original, ...by }));
    },
    remove() {
      if (list.includes(original)) list.splice(list.indexOf(original), 1);
    },
  };
}

/** The payload of a press; throws when the message doesn't hold such a control, or the control no such choice. */
export function blockActionPayload(
  workspace: Workspace,
  press: BlockAction,
  { url, original }: { url: string; original: Original | undefined },
): JsonObject {
  const known = original?.message;
  const isKept = known !== undefined && press.messageTs !== undefined;
  const blocks = withIds(known?.blocks);
  const entries = workspace.entriesIn(known ?? {}, press.userId);
  const pressed = used(press, known && { blocks, telling: blocks }, entries);
  const channel = { id: press.channelId, name: channelName(workspace, press.channelId) };
  return {
    ...blockActions(workspace, press, pressed),
    container: {
      type: 'message',
      message_ts: known?.ts ?? workspace.nextTs(),
      channel_id: channel.id,
      is_ephemeral: !isKept,
    },
    channel,
    ...(isKept && { message: { type: 'message', user: bot.userId, ...known, blocks } }),
    state: { values: stateOf(blocks, entries) },
    response_url: url,
  };
}

/** The payload of a press in a modal, which has no response_url; throws as `blockActionPayload` does. */
export function viewActionPayload(workspace: Workspace, press: ViewAction): JsonObject {
  const front = workspace.views.inFrontOf(press.userId);
  if (!front) throw new Error(`${press.userId} has no modal open`);
  const { blocks } = front.view;
  const telling = blocks.filter(({ type, dispatch_action }) => type !== 'input' || dispatch_action);
  const pressed = used(press, { blocks, telling }, front.entries);
  return {
    ...blockActions(workspace, press, pressed),
    container: { type: 'view', view_id: front.view.id },
    view: viewPayload(front),
  };
}

/** What presses in messages and modals have in common. */
function blockActions(workspace: Workspace, { userId }: Press, pressed: JsonObject): JsonObject {
  const { name } = workspace.addPerson({ id: userId });
  return {
    type: 'block_actions',
    user: { id: userId, username: name, name, team_id: team.id },
    api_app_id: bot.appId,
    token: 'verification-token',
    trigger_id: workspace.views.trigger(userId),
    team,
    enterprise: null,
    is_enterprise_install: false,
    actions: [{ ...pressed, action_ts: workspace.nextTs() }],
  };
}

/** Slack names neither private channels nor direct messages. */
function channelName({ channels }: Workspace, id: string): string {
  const channel = channels.get(id);
  if (!channel || channel.user !== undefined) return 'directmessage';
  return channel.private ? 'privategroup' : channel.name;
}
