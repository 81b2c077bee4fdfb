// What is posted to a channel, with whether it is at the moment.
import { pausedDestinations } from '../../store/destinations.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { KnownDestination } from '../../subscriptions/book.ts';
import type { CommandContext } from '../command.ts';
import { describeSettings } from './describe-settings.ts';
import { pauseText } from './pause-text.ts';

/** The line of each; of one that is paused with why, and how it is resumed. */
export async function settingsWithState(
  destinations: readonly KnownDestination[],
  context: CommandContext,
): Promise<string> {
  const { database, language } = context;
  const { isPaused } = stringsOf(language).subscriptions;
  const paused = new Map((await pausedDestinations(database)).map(record => [record.name, record]));
  const lines: string[] = [];
  for (const each of destinations) {
    const record = paused.get(each.name);
    const state = record === undefined ? '' : ` · **${isPaused}** (**/papers resume**)`;
    lines.push(`${describeSettings(each, language)}${state}`);
    if (record !== undefined) lines.push(await pauseText(each, record, context));
  }
  return lines.join('\n');
}
