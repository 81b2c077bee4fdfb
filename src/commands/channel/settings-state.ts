// What is posted to a channel, with whether it is at the moment.
import type { Language } from '../../digest/language.ts';
import type { Sql } from '../../store/database.ts';
import { pausedDestinations } from '../../store/destinations.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { KnownDestination } from '../../subscriptions/book.ts';
import { describeSettings } from './describe-settings.ts';

/** The line of each; of one that is paused with how it is resumed. */
export async function settingsWithState(
  sql: Sql,
  destinations: readonly KnownDestination[],
  language: Language,
): Promise<string> {
  const { isPaused } = stringsOf(language).subscriptions;
  const paused = new Set((await pausedDestinations(sql)).map(({ name }) => name));
  return destinations
    .map(each => {
      const state = paused.has(each.name) ? ` · **${isPaused}** (**/papers resume**)` : '';
      return `${describeSettings(each, language)}${state}`;
    })
    .join('\n');
}
