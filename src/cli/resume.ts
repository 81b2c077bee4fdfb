// `paperboy resume`: posts again to a destination that was paused.
import type { App } from '../app.ts';
import { firstFiring } from '../commands/channel/first-firing.ts';
import { stringsOf } from '../strings/strings.ts';
import type { ExitStatus, Output } from './cli.ts';
import { unknownDestination } from './unknown-destination.ts';

/**
 * Ends a destination's pause. A running bot sends what it missed; without one the next start does.
 * @throws {UsageError} when there is no such destination
 */
export async function resume(
  { book, config, now, resume: resumeNow }: App,
  name: string,
  { out }: Output,
): Promise<ExitStatus> {
  const destination = await book.byName(name);
  if (destination === null) throw await unknownDestination(book, name);
  const { language } = config;
  const { resumed } = stringsOf(language);
  const taken = await resumeNow(name);
  const next = firstFiring(destination, now(), language);
  out(taken === null ? resumed.notPaused(name) : resumed.done(name, taken.deliveries + taken.slots, next));
  return 0;
}
