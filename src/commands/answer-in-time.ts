// Keeping a platform's deadline: a quick answer goes out at once, a slow one is announced first.
import type { Language } from '../digest/language.ts';
import type { Log } from '../log.ts';
import { stringsOf } from '../strings/strings.ts';
import { notice, type Reply } from './reply.ts';

/** A second before the platforms' 3 s, for the way there and back. */
export const announceAfterMs = 2000;

/** An answer in a platform's shape. */
export type Rendered<M> = { readonly reply: Reply; readonly messages: readonly M[] };

/**
 * An answer, whatever happens: an error is logged and answered with a word on it.
 * @param render a platform's own
 * @param language of that word, as far as it is known when it is needed
 */
export async function answerAlways<M>(
  work: () => Promise<Reply>,
  render: (reply: Reply) => readonly M[],
  { language: languageNow, log }: { language: () => Language; log: Log },
): Promise<Rendered<M>> {
  try {
    const reply = await work();
    return { reply, messages: render(reply) };
  } catch (error) {
    log.error({ err: error }, 'A command failed');
    const language = languageNow();
    const reply = notice(language, stringsOf(language).commands.failed);
    return { reply, messages: render(reply) };
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
