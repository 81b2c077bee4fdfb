// One channel on one platform, and what it wants.
import type { Language } from '../digest/language.ts';
import { type Selection, selectionKey } from '../digest/selection.ts';
import type { Layout, PlatformName } from './platform.ts';

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

/** Destinations of one audience get the same digest, and are planned together. */
export const audienceOf = (
  destination: Pick<Destination, 'language' | 'top' | 'filter' | 'edition'>,
): string => `${destination.language} ${selectionKey(destination)}`;

/** A destination's schedule as text; where that changes, its history begins anew. */
export const scheduleText = ({ schedule, timeZone }: Pick<Destination, 'schedule' | 'timeZone'>): string =>
  `${schedule} ${timeZone}`;
