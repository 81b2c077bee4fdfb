// One channel on one platform, and what it wants.
import type { Language } from '../digest/language.ts';
import { type Selection, selectionKey } from '../digest/selection.ts';
import { type Layout, type PlatformName, platformNames } from './platform.ts';

/** Where digests go. */
export type Destination = Selection & {
  /** Unique; the ledger knows the destination by it. */
  readonly name: string;
  readonly platform: PlatformName;
  readonly channel: string;
  /** Cron, five fields. */
  readonly schedule: string;
  /** IANA. */
  readonly timeZone: string;
  readonly language: Language;
  readonly layout: Layout;
  /** What a day without papers gives: nothing, or a line that says so. */
  readonly emptyDay: 'skip' | 'notice';
};

/** Whether a destination is a reader, whom nobody else need know of, by its name: `follow/…`, as no channel's begins. */
export const isReader = (name: string): boolean => name.startsWith('follow/');

/** Whether a destination was subscribed in the chat, by its name: it begins with the platform's and a slash, as no other's. */
export const isSubscribed = (name: string): boolean =>
  platformNames.some(platform => name.startsWith(`${platform}/`));

/** Destinations of one audience get the same digest, and are planned together. */
export const audienceOf = (
  destination: Pick<Destination, 'language' | 'top' | 'filter' | 'edition'>,
): string => `${destination.language} ${selectionKey(destination)}`;

/**
 * When nobody wants a post any more that is planned at an instant: an alert from the end of its day on, on the clock of
 * its reader's zone. So there is one a day at most: a late one would come on the day of the next. `null`: like all others,
 * after `catchUpDays`. In epoch milliseconds.
 */
export function lateAtOf(
  { edition, timeZone }: Pick<Destination, 'edition' | 'timeZone'>,
  nowMs: number,
): number | null {
  if (edition !== 'alert') return null;
  const today = dayStart(timeZone, nowMs);
  return today.add({ days: 1 }).startOfDay().epochMilliseconds;
}

/**
 * How long after its firing somebody wants a digest, in milliseconds: one of several days until about the next one.
 * @param maxLateMs of all others
 */
export const wantedForMs = ({ edition }: Pick<Destination, 'edition'>, maxLateMs: number): number =>
  Math.max(maxLateMs, edition === 'week' ? 7 * dayMs : edition === 'month' ? 31 * dayMs : 0);

const dayMs = 24 * 3_600_000;

/** When the day of an instant, in epoch milliseconds, begins in a zone. */
export const dayStart = (timeZone: string, ms: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).startOfDay();

/** A destination's schedule as text; where that changes, its history begins anew. */
export const scheduleText = ({ schedule, timeZone }: Pick<Destination, 'schedule' | 'timeZone'>): string =>
  `${schedule} ${timeZone}`;
