// Makes the message Discord stores from a checked body, changes it by an edit, and shows it as the API does.

import { MessageFlags } from 'discord-api-types/v10';
import {
  filesToKeep,
  linkFiles,
  loneFiles,
  numberOf,
  type StoredAttachment,
  storeFiles,
} from './attachments.ts';
import type { CallBody } from './call.ts';
import { recordOf } from './call.ts';
import { isRecord } from './form.ts';
import { checkMessage } from './message-rules.ts';
import type { Channel, DiscordState, StoredMessage } from './state.ts';

type Shown = Pick<StoredMessage, 'content' | 'embeds' | 'components' | 'flags'>;

/** A new message of the bot; not yet in the channel. Throws what `checkMessage` throws. */
export function newMessage(state: DiscordState, channel: Channel, body: CallBody): StoredMessage {
  const sent = recordOf(body);
  checkMessage(sent, { added: body.files.map(numberOf), known: [] });
  return uncheckedMessage(state, channel, body);
}

/** The same without a check: for what Discord itself puts in, such as "thinking". */
export function uncheckedMessage(state: DiscordState, channel: Channel, body: CallBody): StoredMessage {
  const sent = recordOf(body);
  const { nonce } = sent;
  const isEphemeral = (Number(sent.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const attachments = storeFiles(state, { channelId: channel.id, isEphemeral }, body);
  return {
    id: state.newId(),
    channel_id: channel.id,
    author: state.user,
    ...shownOf(sent, attachments),
    attachments,
    timestamp: new Date(state.now()).toISOString(),
    edited_timestamp: null,
    mention_everyone: mentionsEveryone(sent),
    ...((typeof nonce === 'string' || typeof nonce === 'number') && { nonce }),
    ...('allowed_mentions' in sent && { allowed_mentions: sent.allowed_mentions }),
  };
}

/** Changes the message in place; what the body leaves out stays. Throws what `checkMessage` throws. */
export function editMessage(state: DiscordState, message: StoredMessage, body: CallBody): void {
  const sent = recordOf(body);
  const { content, embeds, components, attachments } = message;
  const lasting = message.flags & (MessageFlags.Ephemeral | MessageFlags.Loading);
  const flags = Number(sent.flags ?? message.flags) | lasting;
  const next = { content, embeds, components, attachments, ...sent, flags };
  const ids = attachments.map(({ id }) => id);
  checkMessage(next, { added: body.files.map(numberOf), known: ids });
  const named = sent.attachments;
  const kept = Array.isArray(named)
    ? attachments.filter(({ id }) => named.some(each => String(each.id) === id))
    : attachments;
  const place = { channelId: message.channel_id, isEphemeral: (flags & MessageFlags.Ephemeral) !== 0 };
  const added = storeFiles(state, place, { json: sent, files: filesToKeep(body) });
  message.attachments = [...kept, ...added];
  Object.assign(message, shownOf(next, message.attachments), {
    edited_timestamp: new Date(state.now()).toISOString(),
  });
  if ('allowed_mentions' in sent) message.allowed_mentions = sent.allowed_mentions;
}

/** The message as the API gives it. */
export function wireMessage({ allowed_mentions: _, ...message }: StoredMessage): Record<string, unknown> {
  const attachments = loneFiles(message.attachments, message.embeds, message.components);
  return { type: 0, tts: false, pinned: false, mentions: [], mention_roles: [], ...message, attachments };
}

function shownOf(checked: Record<string, unknown>, attachments: readonly StoredAttachment[]): Shown {
  const records = (list: unknown) => linkFiles(Array.isArray(list) ? list.filter(isRecord) : [], attachments);
  return {
    content: String(checked.content ?? '').trim(),
    embeds: records(checked.embeds).map(embed => ({ type: 'rich', ...embed })),
    components: records(checked.components),
    flags: Number(checked.flags ?? 0),
  };
}

/** Mentions are live unless `allowed_mentions` says otherwise, and only in the content. */
function mentionsEveryone({ content, allowed_mentions: allowed }: Record<string, unknown>): boolean {
  const isLive = !isRecord(allowed) || (Array.isArray(allowed.parse) && allowed.parse.includes('everyone'));
  return isLive && /@(everyone|here)\b/.test(String(content ?? ''));
}
