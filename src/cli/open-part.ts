// A message that is not delivered, in words: what became of it, and what the operator does about it.
import { isReader } from '../delivery/destination.ts';
import type { FailureKind } from '../delivery/outcome.ts';
import type { Layout } from '../delivery/platform.ts';
import { resumeCommand } from '../operator.ts';
import type { Delivery } from '../store/deliveries.ts';
import { fixFor } from '../strings/fix-for.ts';
import type { Strings } from '../strings/strings.ts';

/**
 * A line on what happened; one on what mends it, and one on what is done then, if there is something.
 * @param isPaused whether posting to its destination is: nothing leaves before that is resumed
 */
export function describeOpenPart(
  part: Delivery,
  strings: Strings,
  { timeZone, isPaused }: { timeZone: string; isPaused: boolean },
): string {
  const { state, reason, failure, attempt, due_at } = part;
  const { status, instant } = strings;
  const until = isWaiting(part)
    ? ` (${instant(Temporal.Instant.fromEpochMilliseconds(due_at), timeZone)})`
    : '';
  const name = state === 'due' && attempt > 0 ? status.retrying(attempt) : status.states[state];
  const happened = `${name}${until}${reason === null ? '' : `: ${reason}`}`;
  if (failure === null) return happened;
  // The row was written by us, so its words are those of our types.
  const fault = { ...part, failure: failure as FailureKind, layout: part.layout as Layout };
  return [happened, fixFor(fault, strings), ...wayOn(part, strings, isPaused)].join('\n    ');
}

/** What is done once the fault is mended: one way for each state. */
function wayOn(
  { kind, state, date, destination }: Delivery,
  { status }: Strings,
  isPaused: boolean,
): string[] {
  const isInDoubt = state === 'unknown';
  // A notice is of its day: nothing is to be done about it later.
  if (kind === 'notice') return isInDoubt ? [status.thenStart] : [];
  if (isPaused) return [status.thenPost(resumeCommand(destination))];
  // What a reader follows is posted on its schedule alone.
  if (isReader(destination)) return [isInDoubt ? status.thenStart : status.nextAlert];
  const command = `npm start -- post ${date} --to ${destination}`;
  return isInDoubt
    ? [status.thenLook(command), status.unknownFix(`${command} --again`)]
    : [status.thenPost(command)];
}

/** Whether it is sent or looked for by itself, at its time. */
export const isWaiting = ({ state, failure }: Delivery): boolean =>
  state === 'due' || (state === 'unknown' && failure === null);
