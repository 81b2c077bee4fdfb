// What Slack sends an app when a person types a command or presses something.
// https://docs.slack.dev/interactivity/implementing-slash-commands
// https://docs.slack.dev/reference/interaction-payloads/block_actions-payload

import { randomUUID } from 'node:crypto';
import { isObject, type JsonObject } from './json.ts';
import { bot, type StoredMessage, team, type Workspace } from './workspace.ts';

/** A command as a person types it; `locale` is what `users.info` then tells of that person. */
export interface SlashCommand {
  command: string;
  text?: string;
  userId: string;
  channelId: string;
  locale?: string;
}

/**
 * A press on a button, or a choice in a menu by its option's value. `messageTs` names a message in the channel;
 * for an answer only its reader sees, `message` is that answer. Where the message is known, the control must be
 * in it, and a button's own value is sent; `value` or `blockId` choose among buttons with the same action id.
 */
export interface BlockAction {
  actionId: string;
  blockId?: string;
  value?: string;
  selectedOption?: string;
  messageTs?: string;
  message?: JsonObject;
  userId: string;
  channelId: string;
}

/** The fields of a slash command; it carries no locale. */
export function slashCommandPayload(workspace: Workspace, typed: SlashCommand, responseUrl: string) {
  meet(workspace, typed.userId, typed.locale);
  return {
    token: 'verification-token',
    team_id: team.id,
    team_domain: team.domain,
    channel_id: typed.channelId,
    channel_name: workspace.channels.get(typed.channelId)?.name ?? 'directmessage',
    user_id: typed.userId,
    user_name: typed.userId.toLowerCase(),
    command: typed.command,
    text: typed.text ?? '',
    api_app_id: bot.appId,
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: newTrigger(workspace),
  };
}

/** The payload of a press; throws when the message doesn't hold such a control. */
export function blockActionPayload(
  workspace: Workspace,
  press: BlockAction,
  responseUrl: string,
): JsonObject {
  meet(workspace, press.userId);
  const stored = workspace.message(press.channelId, press.messageTs);
  if (press.messageTs && !stored) throw new Error(`no message ${press.messageTs} in ${press.channelId}`);
  const message_ts = stored?.ts ?? workspace.nextTs();
  const channel = {
    id: press.channelId,
    name: workspace.channels.get(press.channelId)?.name ?? 'directmessage',
  };
  return {
    type: 'block_actions',
    user: { id: press.userId, username: press.userId.toLowerCase(), team_id: team.id },
    api_app_id: bot.appId,
    token: 'verification-token',
    container: { type: 'message', message_ts, channel_id: channel.id, is_ephemeral: !stored },
    trigger_id: newTrigger(workspace),
    team,
    enterprise: null,
    is_enterprise_install: false,
    channel,
    ...(stored && { message: { type: 'message', user: bot.userId, ...stored } }),
    state: { values: {} },
    response_url: responseUrl,
    actions: [{ ...action(press, stored ?? press.message), action_ts: workspace.nextTs() }],
  };
}

/** A person exists from the first time they do something. */
function meet({ users }: Workspace, id: string, locale = users.get(id)?.locale ?? 'en-US'): void {
  users.set(id, { id, locale });
}

function newTrigger({ triggers, now }: Workspace): string {
  const id = randomUUID();
  triggers.set(id, now());
  return id;
}

function action(press: BlockAction, message: StoredMessage | JsonObject | undefined): JsonObject {
  const found = message && controlIn(message.blocks, press);
  if (message && !found) throw new Error(`the message has no control ${press.actionId} as pressed`);
  const block_id = press.blockId ?? found?.blockId ?? 'block';
  if (press.selectedOption === undefined) {
    const button = found?.control ?? { value: press.value };
    return { ...button, type: 'button', action_id: press.actionId, block_id };
  }
  const value = press.selectedOption;
  const option = found?.option ?? { text: { type: 'plain_text', text: value }, value };
  const type = found?.control.type ?? 'static_select';
  return { type, action_id: press.actionId, block_id, selected_option: option };
}

interface Found {
  blockId: string;
  control: JsonObject;
  option?: JsonObject;
}

function controlIn(blocks: unknown, press: BlockAction): Found | undefined {
  const all = Array.isArray(blocks) ? blocks.filter(isObject) : [];
  const candidates = all.flatMap((block, index): Found[] => {
    const blockId = String(block.block_id ?? `block-${index}`);
    const controls = Array.isArray(block.elements) ? block.elements : [block.accessory];
    return controls.filter(isObject).map(control => {
      const options = Array.isArray(control.options) ? control.options.filter(isObject) : [];
      const option = options.find(({ value }) => value === press.selectedOption);
      return { blockId, control, ...(option && { option }) };
    });
  });
  return candidates.find(
    ({ blockId, control, option }) =>
      control.action_id === press.actionId &&
      (press.blockId === undefined || press.blockId === blockId) &&
      (press.value === undefined || press.value === control.value) &&
      (press.selectedOption === undefined || option !== undefined),
  );
}
