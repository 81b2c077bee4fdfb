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
  const { kind, state, reason, failure, due_at, date, destination } = part;
  const command = `npm start -- post ${date} --to ${destination}`;
  const until =
    state === 'due' ? ` (${instant(Temporal.Instant.fromEpochMilliseconds(due_at), timeZone)})` : '';
  const happened = `${status.states[state]}${until}${reason === null ? '' : `: ${reason}`}`;
  // A notice is of its day: nothing is to be done about it later.
  if (kind === 'notice') return happened;
  if (state === 'unknown') return `${happened}\n    ${status.unknownFix(`${command} --again`)}`;
  if (state === 'failed')
    return `${happened}\n    ${fixes[(failure ?? 'other') as FailureKind]}\n    ${status.thenPost(command)}`;
  return happened;
}
