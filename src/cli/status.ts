// `paperboy status`: what comes next, what was delivered last, and what failed.
import type { App } from '../app.ts';
import { nextFiring } from '../schedule/firings.ts';
import { type Delivery, openDeliveries, recentDeliveries } from '../store/deliveries.ts';
import { dueSlots } from '../store/slots.ts';
import { stringsOf } from '../strings/strings.ts';
import type { ExitStatus, Output } from './cli.ts';
import { describeOpenPart } from './open-part.ts';

const shownDeliveries = 10;

/** Works beside a running bot. */
export async function showStatus(
  { config, database, deliverers }: App,
  { out }: Output,
): Promise<ExitStatus> {
  const strings = stringsOf(config.language);
  const { status } = strings;
  const at = (ms: number) => strings.instant(Temporal.Instant.fromEpochMilliseconds(ms), config.timeZone);

  out(status.next);
  for (const destination of config.destinations) {
    const next = nextFiring(destination);
    const when = next === null ? status.never : strings.instant(next, destination.timeZone);
    const mute = deliverers.has(destination.platform) ? '' : ` (${status.noToken})`;
    out(`  ${destination.name}  ${destination.platform} ${destination.channel}  ${when}${mute}`);
  }
  if (config.destinations.length === 0) out(`  ${status.noDestinations}`);
  for (const { destination, fires_at, reason } of await dueSlots(database, Number.MAX_SAFE_INTEGER))
    out(`  ${destination}  ${at(fires_at)}  ${status.waiting}: ${reason ?? ''}`);

  const line = ({ date, destination, part, state, changed_at }: Delivery) =>
    `  ${at(changed_at)}  ${destination}  ${date}${part === 0 ? '' : ` (${part + 1})`}  ${status.states[state]}`;
  out(status.last);
  const recent = await recentDeliveries(database, shownDeliveries);
  for (const delivery of recent) out(line(delivery));
  if (recent.length === 0) out(`  ${status.none}`);

  const open = await openDeliveries(database);
  if (open.length > 0) out(status.open);
  for (const part of open)
    out(
      `  ${part.destination}  ${part.date} (${part.part + 1})  ${describeOpenPart(part, strings, config.timeZone)}`,
    );
  return 0;
}
