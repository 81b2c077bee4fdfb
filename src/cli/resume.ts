// `paperboy resume`: posts again to a destination that was paused.
import type { App } from '../app.ts';
import { stringsOf } from '../strings/strings.ts';
import { type ExitStatus, type Output, UsageError } from './cli.ts';

/**
 * Ends a destination's pause. A running bot sends what it missed; without one the next start does.
 * @throws {UsageError} when there is no such destination
 */
export async function resume(
  { config, resume: resumeNow }: App,
  name: string,
  { out }: Output,
): Promise<ExitStatus> {
  const known = config.destinations.map(each => each.name);
  if (!known.includes(name))
    throw new UsageError(
      `There is no destination "${name}" in ${config.file}: it has ${known.join(', ') || 'none'}`,
    );
  const { resumed } = stringsOf(config.language);
  const taken = await resumeNow(name);
  out(taken === null ? resumed.notPaused(name) : resumed.done(name, taken.deliveries + taken.slots));
  return 0;
}
