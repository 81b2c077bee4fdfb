// Commands, menus and buttons that arrive from Discord.
import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { announceAfterMs, inTime, messagesAlways } from '../../commands/answer-in-time.ts';
import { runPaperAction } from '../../commands/paper.ts';
import { type Reply, readActionId } from '../../commands/reply.ts';
import { findAction } from '../../commands/table.ts';
import { cut } from '../../digest/cut.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { ConnectionOptions } from '../connection.ts';
import { renderOnce } from '../render-once.ts';
import { autocompleteLimits } from './limits.ts';
import { languageOf } from './locale.ts';
import { type DiscordMessage, renderReply } from './render.ts';

/** Answers an interaction of any kind within Discord's 3 seconds. */
export async function answerInteraction(interaction: Interaction, options: ConnectionOptions): Promise<void> {
  if (interaction.isAutocomplete()) await suggest(interaction, options);
  else if (interaction.isChatInputCommand()) await runCommand(interaction, options);
  else if (interaction.isMessageComponent()) await runComponent(interaction, options);
}

async function runCommand(
  interaction: ChatInputCommandInteraction,
  { contextFor, log }: ConnectionOptions,
): Promise<void> {
  const mayManage = interaction.memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? false;
  const context = contextFor(languageOf(interaction.locale), interaction.channelId, { mayManage });
  // A command that is no longer in the table was registered by an earlier version, and so may its options be.
  const gone: Reply = {
    kind: 'notice',
    language: context.language,
    text: stringsOf(context.language).commands.failed,
  };
  const work = async () => {
    const action = findAction(interaction.commandName, interaction.options.getSubcommand(false));
    const value = action?.option === undefined ? '' : interaction.options.getString(action.option.name, true);
    return (await action?.run(value, context)) ?? gone;
  };
  const isPublic = interaction.options.get('public')?.value === true;
  await answer(interaction, messagesAlways(work, messagesOf, { ...context, log }), isPublic);
}

async function runComponent(
  interaction: MessageComponentInteraction,
  { contextFor, log }: ConnectionOptions,
): Promise<void> {
  const asked = readActionId(interaction.customId);
  const context = contextFor(asked?.language ?? languageOf(interaction.locale), interaction.channelId);
  const paperId = (interaction.isStringSelectMenu() ? interaction.values[0] : asked?.paperId) ?? '';
  const work = () => runPaperAction(asked?.action ?? 'paper', paperId, context);
  await answer(interaction, messagesAlways(work, messagesOf, { ...context, log }), false);
}

async function suggest(
  interaction: AutocompleteInteraction,
  { contextFor, log }: ConnectionOptions,
): Promise<void> {
  const context = contextFor(languageOf(interaction.locale), interaction.channelId);
  const find = async () => {
    const action = findAction(interaction.commandName, interaction.options.getSubcommand(false));
    return (await action?.option?.suggest(interaction.options.getFocused(), context)) ?? [];
  };
  const found = find().catch(error => {
    log.error({ err: error }, 'Suggestions failed');
    return [];
  });
  const suggestions = (await inTime(found, announceAfterMs)) ?? [];
  await interaction.respond(
    suggestions.slice(0, autocompleteLimits.choices).map(({ label, value }) => ({
      name: cut(label, autocompleteLimits.nameChars),
      value: value.slice(0, autocompleteLimits.valueChars),
    })),
  );
}

/** Answers at once when the reply is quick; else says that it is coming, and sends it when it is there. */
async function answer(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  messages: Promise<readonly DiscordPayload[]>,
  isPublic: boolean,
): Promise<void> {
  const flags = isPublic ? undefined : MessageFlags.Ephemeral;
  const visibility = flags === undefined ? {} : { flags: flags as MessageFlags.Ephemeral };
  const quick = await inTime(messages, announceAfterMs);
  if (quick === null) await interaction.deferReply(visibility);
  const [first, ...rest] = quick ?? (await messages);
  if (first === undefined) return;
  await (quick === null ? interaction.editReply(first) : interaction.reply({ ...first, ...visibility }));
  for (const message of rest) await interaction.followUp({ ...message, ...visibility });
}

const payloadOf = ({ content, embeds, components }: DiscordMessage) => ({
  ...(content !== undefined && { content }),
  ...(embeds !== undefined && { embeds }),
  ...(components !== undefined && { components }),
  allowedMentions: { parse: [] },
});

type DiscordPayload = ReturnType<typeof payloadOf>;

const messagesOf = renderOnce((reply: Reply) => renderReply(reply).map(payloadOf));
