// `paperboy status NAME`: what became of a destination's last firings, and of its last messages, state by state.
import type { App } from '../app.ts';
import { resumeCommand } from '../operator.ts';
import { deliveriesTo, transitionsOf } from '../store/deliveries.ts';
import { destinationRecord } from '../store/destinations.ts';
import { slotsOf } from '../store/slots.ts';
import { stringsOf } from '../strings/strings.ts';
import type { ExitStatus, Output } from './cli.ts';
import { describeOpenPart } from './open-part.ts';
import { unknownDestination } from './unknown-destination.ts';

const shownMessages = 10;
const shownFirings = 10;

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
  const slots = await slotsOf(database, name, shownFirings);
  if (slots.length > 0) out(strings.status.firings);
  for (const { fires_at, state, reason } of slots)
    out(`  ${at(fires_at)}  ${strings.status.slotStates[state]}${because(reason)}`);
  if (parts.length === 0) out(strings.status.none);
  for (const part of parts) {
    out(`${part.date} (${part.part + 1})  ${part.platform} ${part.channel}`);
    for (const { atMs, state, reason } of transitionsOf(part))
      out(`  ${at(atMs)}  ${strings.status.states[state]}${because(reason)}`);
    if (part.state !== 'sent') out(`  ${describeOpenPart(part, strings, { ...config, isPaused })}`);
  }
  return 0;
}

const because = (reason: string | null): string => (reason === null ? '' : `: ${reason}`);
