// `paperboy status NAME`: what became of a destination's last messages, state by state.
import type { App } from '../app.ts';
import { resumeCommand } from '../operator.ts';
import { deliveriesTo, transitionsOf } from '../store/deliveries.ts';
import { destinationRecord } from '../store/destinations.ts';
import { stringsOf } from '../strings/strings.ts';
import type { ExitStatus, Output } from './cli.ts';
import { describeOpenPart } from './open-part.ts';
import { unknownDestination } from './unknown-destination.ts';

const shownMessages = 10;

/**
 * Works beside a running bot.
 * @throws {UsageError} when there is no such destination
 */
export async function showHistory(
  { book, config, database }: App,
  name: string,
  { out }: Output,
): Promise<ExitStatus> {
  const parts = await deliveriesTo(database, name, shownMessages);
  if (parts.length === 0 && (await book.byName(name)) === null) throw await unknownDestination(book, name);
  const strings = stringsOf(config.language);
  // To the second, which what is said for readers leaves out.
  const at = (ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms)
      .toZonedDateTimeISO(config.timeZone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'second' })
      .replace('T', ' ');
  const isPaused = (await destinationRecord(database, name))?.paused_at != null;
  if (isPaused) out(`${strings.status.isPaused}\n  ${strings.status.thenPost(resumeCommand(name))}`);
  if (parts.length === 0) out(strings.status.none);
  for (const part of parts) {
    out(`${part.date} (${part.part + 1})  ${part.platform} ${part.channel}`);
    for (const { atMs, state, reason } of transitionsOf(part))
      out(`  ${at(atMs)}  ${strings.status.states[state]}${reason === null ? '' : `: ${reason}`}`);
    if (part.state !== 'sent') out(`  ${describeOpenPart(part, strings, { ...config, isPaused })}`);
  }
  return 0;
}
