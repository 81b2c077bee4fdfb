// Whether a channel can be posted to, and what whoever subscribes it can do about it.
import type { Layout } from '../../delivery/platform.ts';
import type { Language } from '../../digest/language.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { CommandContext, Sight } from '../command.ts';

/** What stands in the way of posting, with what mends it; `null` for nothing. */
export function obstacleText({ obstacle, missing = [] }: Sight, language: Language): string | null {
  const { subscriptions } = stringsOf(language);
  if (obstacle === null) return null;
  if (obstacle !== 'no-permission') return subscriptions.obstacles[obstacle];
  return subscriptions.missing(missing.map(permission => subscriptions.permissions[permission]).join(', '));
}

/** The same of the channel that is asked in, once more things are to be posted there. */
export const obstacleTo = async (
  layout: Layout,
  { place, language }: CommandContext,
): Promise<string | null> => obstacleText(await place.look(layout), language);
