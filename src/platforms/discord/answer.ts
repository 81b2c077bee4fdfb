// Getting an answer to whoever asked on Discord: in time, where they alone see it or all do, in place of what was pressed.
import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { announceAfterMs, inTime, type Rendered } from '../../commands/answer-in-time.ts';
import { notice, type Reply } from '../../commands/reply.ts';
import { stringsOf } from '../../strings/strings.ts';
import { renderOnce } from '../render-once.ts';
import { isWindow, modalOf } from './form.ts';
import { type DiscordMessage, renderReply } from './render.ts';

type Answerable = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

const ephemeral = { flags: MessageFlags.Ephemeral } as const;

/**
 * Answers at once when the reply is quick; else says that it is coming, and sends it when it is there.
 * @param isPublic whether it was asked for that all see the answer
 */
export async function answer(
  interaction: Answerable,
  answered: Promise<Rendered<DiscordPayload>>,
  { isPublic }: { isPublic: boolean },
): Promise<void> {
  const quick = await inTime(answered, announceAfterMs);
  if (quick === null) {
    await interaction.deferReply(isPublic ? {} : ephemeral);
    const { reply, messages } = windowless(await answered);
    const [first, ...rest] = messages;
    const visibility = reply.isPublic ? {} : ephemeral;
    // Who sees an answer is settled when it is announced, unless that is taken back:
    // https://github.com/discord/discord-api-docs/issues/2739
    const isAsAnnounced = isPublic === (reply.isPublic === true);
    if (!isAsAnnounced) await interaction.deleteReply();
    else if (first !== undefined) await interaction.editReply(first);
    for (const message of isAsAnnounced ? rest : messages)
      await interaction.followUp({ ...message, ...visibility });
    return;
  }
  if (quick.reply.kind === 'form' && isWindow(quick.reply) && !interaction.isModalSubmit()) {
    await interaction.showModal(modalOf(quick.reply));
    return;
  }
  const { reply, messages } = windowless(quick);
  const visibility = reply.isPublic ? {} : ephemeral;
  const [first, ...rest] = messages;
  if (first === undefined) return;
  if (reply.replaces && isOwnMessage(interaction)) await interaction.update(inPlace(first));
  else await interaction.reply({ ...first, ...visibility });
  for (const message of rest) await interaction.followUp({ ...message, ...visibility });
}

/** A window can only be opened at once, and not from a window: in its place it is said to ask again. */
function windowless(answered: Rendered<DiscordPayload>): Rendered<DiscordPayload> {
  const { reply } = answered;
  if (reply.kind !== 'form' || !isWindow(reply)) return answered;
  const late = notice(reply.language, stringsOf(reply.language).forms.late);
  return { reply: late, messages: messagesOf(late) };
}

/** Whether what was pressed is in a message that the asker alone sees. */
const isOwnMessage = (interaction: Answerable): interaction is MessageComponentInteraction =>
  (interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage())) &&
  (interaction.message?.flags.has(MessageFlags.Ephemeral) ?? false);

/** What the new message does not have must not stay from the old one. */
const inPlace = ({ content = '', embeds = [], components = [], ...rest }: DiscordPayload) => ({
  content,
  embeds,
  components,
  files: [],
  ...rest,
});

const payloadOf = ({ content, embeds, components, files }: DiscordMessage) => ({
  ...(content !== undefined && { content }),
  ...(embeds !== undefined && { embeds }),
  ...(components !== undefined && { components }),
  ...(files !== undefined && {
    files: files.map(({ name, content }) => ({ name, attachment: Buffer.from(content) })),
  }),
  allowedMentions: { parse: [] },
});

export type DiscordPayload = ReturnType<typeof payloadOf>;

/** A reply's messages as discord.js takes them. */
export const messagesOf = renderOnce((reply: Reply) => renderReply(reply).map(payloadOf));
