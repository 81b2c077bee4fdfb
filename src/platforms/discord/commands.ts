// Commands, menus, buttons and forms that arrive from Discord.
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageComponentInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import { answerAlways } from '../../commands/answer-in-time.ts';
import { type AskedCommand, runCommand, runForm, runPress } from '../../commands/ask.ts';
import type { CommandContext, Values } from '../../commands/command.ts';
import { readControlId } from '../../commands/control-id.ts';
import { faultsNotice } from '../../commands/faults-notice.ts';
import { findAction } from '../../commands/table.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { ConnectionOptions } from '../connection.ts';
import { answer, messagesOf } from './answer.ts';
import { whereOf } from './asker.ts';
import { valuesOf } from './form.ts';
import { languageOf } from './locale.ts';
import { suggest } from './suggest.ts';

/** Answers an interaction of any kind within Discord's 3 seconds. */
export async function answerInteraction(interaction: Interaction, options: ConnectionOptions): Promise<void> {
  const language = languageOf(interaction.locale);
  const context = () => options.contextFor(language, whereOf(interaction));
  const always = (work: () => ReturnType<typeof runCommand>) =>
    answerAlways(work, messagesOf, { language: () => language, log: options.log });

  if (interaction.isAutocomplete())
    await suggest(interaction as AutocompleteInteraction, context, options.log);
  else if (interaction.isChatInputCommand()) {
    const work = async () => command(interaction, await context(), options);
    await answer(interaction, always(work), { isPublic: interaction.options.get('public')?.value === true });
  } else if (interaction.isMessageComponent()) {
    const work = async () => press(interaction, await context(), options);
    await answer(interaction, always(work), { isPublic: false });
  } else if (interaction.isModalSubmit()) {
    const work = async () => submit(interaction, await context(), options);
    await answer(interaction, always(work), { isPublic: false });
  }
}

const command = (
  interaction: ChatInputCommandInteraction,
  context: CommandContext,
  { askers }: ConnectionOptions,
) => runCommand(askedCommand(interaction, context), context, askers);

/** A command that is no longer in the table was registered by an earlier version, and so may its options be. */
function askedCommand(
  { commandName, options }: ChatInputCommandInteraction,
  { language }: CommandContext,
): AskedCommand {
  const action = findAction(commandName, options.getSubcommand(false));
  if (action === null) return { usage: stringsOf(language).commands.failed };
  const given = (action.options ?? []).flatMap(({ name }) => {
    const value = options.get(name)?.value;
    return value === undefined ? [] : [[name, String(value).trim()]];
  });
  const values: Values = Object.fromEntries(given);
  return { action, values, isPublic: options.get('public')?.value === true };
}

const press = (
  interaction: MessageComponentInteraction,
  context: CommandContext,
  { askers }: ConnectionOptions,
) => {
  const id = readControlId(interaction.customId);
  const chosen = interaction.isStringSelectMenu() ? interaction.values : [];
  return runPress(id, chosen, context, askers);
};

async function submit(
  interaction: ModalSubmitInteraction,
  context: CommandContext,
  { askers }: ConnectionOptions,
) {
  const id = readControlId(interaction.customId);
  const values = valuesOf(interaction.fields.fields.values());
  const answered = await runForm(id, values, context, askers);
  return 'faults' in answered ? faultsNotice(answered.faults, context.language) : answered;
}
