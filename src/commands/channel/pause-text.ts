// Why posting to a channel is paused, in words.
import type { FailureKind } from '../../delivery/outcome.ts';
import type { DestinationRecord } from '../../store/destinations.ts';
import { fixInChat } from '../../strings/fix-for.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { KnownDestination } from '../../subscriptions/book.ts';
import type { CommandContext } from '../command.ts';
import { obstacleTo } from './posting.ts';

type Paused = Pick<DestinationRecord, 'paused_at' | 'failure'>;

/** Since when, and what mends it, or that somebody wished for it. */
export async function pauseText(
  destination: KnownDestination,
  { paused_at, failure }: Paused,
  context: CommandContext,
): Promise<string> {
  const strings = stringsOf(context.language);
  const at = Temporal.Instant.fromEpochMilliseconds(paused_at ?? 0);
  const since = strings.status.pausedSince(strings.instant(at, destination.timeZone));
  if (failure === null) return `${since} · ${strings.status.pausedOnWish}`;
  // Which permission is missing can be seen in the channel alone.
  const isHere = destination.channel === context.place.channel;
  const seen = failure === 'no-permission' && isHere ? await obstacleTo(destination.layout, context) : null;
  const { name, platform, layout } = destination;
  const fault = { failure: failure as FailureKind, destination: name, platform, layout, part: null };
  return `${since} · ${seen ?? fixInChat(fault, strings)}`;
}
