// `paperboy resume`: posts again to a destination that was paused.
import type { App } from '../app.ts';
import { stringsOf } from '../strings/strings.ts';
import type { ExitStatus, Output } from './cli.ts';
import { unknownDestination } from './unknown-destination.ts';

/**
 * Ends a destination's pause. A running bot sends what it missed; without one the next start does.
 * @throws {UsageError} when there is no such destination
 */
export async function resume(
  { book, config, resume: resumeNow }: App,
  name: string,
  { out }: Output,
): Promise<ExitStatus> {
  if ((await book.byName(name)) === null) throw await unknownDestination(book, name);
  const { resumed } = stringsOf(config.language);
  const taken = await resumeNow(name);
  out(taken === null ? resumed.notPaused(name) : resumed.done(name, taken.deliveries + taken.slots));
  return 0;
}
