// `/papers resume`: posts again to a channel that was paused.
import { stringsOf } from '../strings/strings.ts';
import type { CommandContext } from './command.ts';
import { destinationsHere } from './manage.ts';
import { notice, type Reply } from './reply.ts';

/** Takes up again what posts to the channel that is asked in, with what it missed. */
export async function resumeHere(context: CommandContext): Promise<Reply> {
  const { language, resume } = context;
  const { resumed } = stringsOf(language);
  const here = await destinationsHere(context);
  if ('refusal' in here) return here.refusal;
  const lines: string[] = [];
  for (const { name } of here.destinations) {
    const taken = await resume(name);
    lines.push(taken === null ? resumed.notPaused(name) : resumed.done(name, taken.deliveries + taken.slots));
  }
  return notice(language, lines.join('\n'));
}
