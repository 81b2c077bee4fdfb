// A message that is not delivered, in words: what became of it, and what the operator does about it.
import type { FailureKind } from '../delivery/outcome.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Strings } from '../strings/strings.ts';

/** A line on what happened, and one on the way out if there is one. */
export function describeOpenPart(
  part: Delivery,
  { status, fixes, instant }: Strings,
  timeZone: string,
): string {
  const { kind, state, reason, failure, attempt, due_at, date, destination } = part;
  const command = `npm start -- post ${date} --to ${destination}`;
  const until = isWaiting(part)
    ? ` (${instant(Temporal.Instant.fromEpochMilliseconds(due_at), timeZone)})`
    : '';
  const name = state === 'due' && attempt > 0 ? status.retrying(attempt) : status.states[state];
  const happened = `${name}${until}${reason === null ? '' : `: ${reason}`}`;
  // A notice is of its day: nothing is to be done about it later.
  if (kind === 'notice' || failure === null) return happened;
  const fix = `${happened}\n    ${fixes[failure as FailureKind]}`;
  if (state === 'unknown') return `${fix}\n    ${status.unknownFix(`${command} --again`)}`;
  return `${fix}\n    ${status.thenPost(command)}`;
}

/** Whether it is sent or looked for by itself, at its time. */
const isWaiting = ({ state, failure }: Delivery): boolean =>
  state === 'due' || (state === 'unknown' && failure === null);
