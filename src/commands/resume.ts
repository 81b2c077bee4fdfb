// `/papers resume`: posts again to a channel that was paused after failures.
import { stringsOf } from '../strings/strings.ts';
import type { CommandContext } from './command.ts';
import type { Reply } from './reply.ts';

/** Takes up again what posts to the channel that is asked in, with what it missed. */
export async function resumeHere({ channel, language }: CommandContext): Promise<Reply> {
  const { resumed } = stringsOf(language);
  const say = (text: string): Reply => ({ kind: 'notice', language, text });
  if (channel.destinations.length === 0) return say(resumed.nothingHere);
  if (!channel.mayManage) return say(resumed.notAllowed);
  const lines: string[] = [];
  for (const name of channel.destinations) {
    const taken = await channel.resume(name);
    lines.push(taken === null ? resumed.notPaused(name) : resumed.done(name, taken.deliveries + taken.slots));
  }
  return say(lines.join('\n'));
}
