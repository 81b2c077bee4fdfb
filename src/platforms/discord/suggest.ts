// What is offered while an option is typed.
import type { AutocompleteInteraction } from 'discord.js';
import { announceAfterMs, inTime } from '../../commands/answer-in-time.ts';
import type { CommandContext } from '../../commands/command.ts';
import { findAction } from '../../commands/table.ts';
import type { Log } from '../../log.ts';
import { distinctLabels } from './distinct-labels.ts';
import { autocompleteLimits } from './limits.ts';

/** Answers with suggestions, or with none where they fail or take too long. */
export async function suggest(
  interaction: AutocompleteInteraction,
  contextOf: () => Promise<CommandContext>,
  log: Log,
): Promise<void> {
  const find = async () => {
    const action = findAction(interaction.commandName, interaction.options.getSubcommand(false));
    const { name, value } = interaction.options.getFocused(true);
    const option = action?.options?.find(each => each.name === name);
    return (await option?.suggest?.(value, await contextOf())) ?? [];
  };
  const found = find().catch(error => {
    log.error({ err: error }, 'Suggestions failed');
    return [];
  });
  const suggestions = (await inTime(found, announceAfterMs)) ?? [];
  await interaction.respond(
    distinctLabels(suggestions.slice(0, autocompleteLimits.choices), autocompleteLimits.nameChars).map(
      ({ label, value }) => ({ name: label, value: value.slice(0, autocompleteLimits.valueChars) }),
    ),
  );
}
