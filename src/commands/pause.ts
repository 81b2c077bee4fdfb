// `/papers pause`: posts nothing to a channel until it is resumed.
import { stringsOf } from '../strings/strings.ts';
import { pause } from '../subscriptions/keep.ts';
import type { CommandContext } from './command.ts';
import { destinationsHere } from './manage.ts';
import { notice, type Reply } from './reply.ts';

/** Pauses what posts to the channel that is asked in. */
export async function pauseHere(context: CommandContext): Promise<Reply> {
  const { database, language, now } = context;
  const { subscriptions } = stringsOf(language);
  const here = await destinationsHere(context);
  if ('refusal' in here) return here.refusal;
  const lines: string[] = [];
  for (const { name } of here.destinations) {
    const isNew = await pause(database, name, now().epochMilliseconds);
    lines.push(isNew ? subscriptions.paused(name) : subscriptions.alreadyPaused(name));
  }
  return notice(language, lines.join('\n'));
}
