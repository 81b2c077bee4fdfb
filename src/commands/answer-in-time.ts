// Keeping a platform's deadline: a quick answer goes out at once, a slow one is announced first.
import type { Log } from '../log.ts';
import { stringsOf } from '../strings/strings.ts';
import type { CommandContext } from './command.ts';
import type { Reply } from './reply.ts';

/** A second before the platforms' 3 s, for the way there and back. */
export const announceAfterMs = 2000;

/**
 * The messages of a reply, whatever happens: an error is logged and answered with a word on it.
 * @param render a platform's own
 */
export async function messagesAlways<M>(
  work: () => Promise<Reply>,
  render: (reply: Reply) => readonly M[],
  { language, log }: Pick<CommandContext, 'language'> & { log: Log },
): Promise<readonly M[]> {
  try {
    return render(await work());
  } catch (error) {
    log.error({ err: error }, 'A command failed');
    return render({ kind: 'notice', language, text: stringsOf(language).commands.failed });
  }
}

/** The value if it comes in time, else `null`; the value can then be waited for on. */
export async function inTime<T>(value: Promise<T>, withinMs: number): Promise<T | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(resolve, withinMs, null);
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}
