// What Slack sends an app when a person types a command or presses something.
// https://docs.slack.dev/interactivity/implementing-slash-commands
// https://docs.slack.dev/reference/interaction-payloads/block_actions-payload

import { type Entered, type Entry, elementsOf, enter, stateOf, withIds } from './element-state.ts';
import { isObject, type JsonObject } from './json.ts';
import { bot, team } from './names.ts';
import type { Original } from './response-urls.ts';
import { stored } from './shapes.ts';
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
 * A press on a button, or a choice: in a menu by its option's value, or of a time as `HH:mm`. `messageTs` names a
 * message in the channel; for an answer only its reader sees, `message` is that answer. Where the message is known,
 * the control must be in it, and a button's own value is sent; `value` or `blockId` choose among buttons with the
 * same action id. `entered` is what the reader chose elsewhere in the message before; it stays chosen.
 */
export interface BlockAction {
  actionId: string;
  blockId?: string;
  value?: string;
  selectedOption?: string;
  selectedOptions?: readonly string[];
  selectedTime?: string;
  entered?: Entered;
  messageTs?: string;
  message?: JsonObject;
  userId: string;
  channelId: string;
}

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
  const { name } = workspace.addPerson({ id: press.userId });
  const known = original?.message;
  const isKept = known !== undefined && press.messageTs !== undefined;
  const blocks = withIds(known?.blocks);
  const pressed = action(press, known && blocks);
  const entries = workspace.entriesIn(known ?? {}, press.userId);
  enter(blocks, press.entered ?? {}, entries);
  const entry = chosen(press);
  if (known && entry !== undefined && pressed.type !== 'overflow')
    enter(blocks, { [String(pressed.block_id)]: { [press.actionId]: entry } }, entries);
  const channel = { id: press.channelId, name: channelName(workspace, press.channelId) };
  return {
    type: 'block_actions',
    user: { id: press.userId, username: name, name, team_id: team.id },
    api_app_id: bot.appId,
    token: 'verification-token',
    container: {
      type: 'message',
      message_ts: known?.ts ?? workspace.nextTs(),
      channel_id: channel.id,
      is_ephemeral: !isKept,
    },
    trigger_id: workspace.views.trigger(press.userId),
    team,
    enterprise: null,
    is_enterprise_install: false,
    channel,
    ...(isKept && { message: { type: 'message', user: bot.userId, ...known, blocks } }),
    state: { values: stateOf(blocks, entries) },
    response_url: url,
    actions: [{ ...pressed, action_ts: workspace.nextTs() }],
  };
}

/** Slack names neither private channels nor direct messages. */
function channelName({ channels }: Workspace, id: string): string {
  const channel = channels.get(id);
  if (!channel || channel.user !== undefined) return 'directmessage';
  return channel.private ? 'privategroup' : channel.name;
}

function chosen({ selectedOption, selectedOptions, selectedTime }: BlockAction): Entry | undefined {
  return selectedOption ?? selectedOptions ?? selectedTime;
}

/** What was pressed, in the blocks if they are known. */
function action(press: BlockAction, blocks: JsonObject[] | undefined): JsonObject {
  const found = blocks && controlIn(blocks, press);
  if (blocks && !found) throw new Error(`the message has no control ${press.actionId} as pressed`);
  const block_id = press.blockId ?? found?.blockId ?? 'block';
  const named = { action_id: press.actionId, block_id };
  const options = (values: readonly string[]) => values.map(value => optionOf(found?.element, value));
  if (press.selectedOption !== undefined) {
    const [selected_option] = options([press.selectedOption]);
    return { type: found?.element.type ?? 'static_select', ...named, selected_option };
  }
  if (press.selectedOptions !== undefined)
    return { type: 'multi_static_select', ...named, selected_options: options(press.selectedOptions) };
  if (press.selectedTime !== undefined)
    return { type: 'timepicker', ...named, selected_time: press.selectedTime };
  return { ...(found?.element ?? { value: press.value }), type: 'button', ...named };
}

function optionOf(menu: JsonObject | undefined, value: string): JsonObject {
  return optionIn(menu, value) ?? { text: { type: 'plain_text', text: value }, value };
}

function optionIn(menu: JsonObject | undefined, value: string): JsonObject | undefined {
  const options = Array.isArray(menu?.options) ? menu.options.filter(isObject) : [];
  return options.find(one => one.value === value);
}

function controlIn(blocks: readonly JsonObject[], press: BlockAction) {
  const types =
    press.selectedOption !== undefined
      ? ['static_select', 'overflow']
      : press.selectedOptions !== undefined
        ? ['multi_static_select']
        : [press.selectedTime !== undefined ? 'timepicker' : 'button'];
  const values = [press.selectedOption ?? [], press.selectedOptions ?? []].flat();
  return elementsOf(blocks).find(
    ({ blockId, actionId, element }) =>
      actionId === press.actionId &&
      types.includes(String(element.type)) &&
      (press.blockId === undefined || press.blockId === blockId) &&
      (press.value === undefined || press.value === element.value) &&
      values.every(value => optionIn(element, value) !== undefined),
  );
}
