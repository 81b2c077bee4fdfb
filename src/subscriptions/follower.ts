// A reader who follows something, as a destination: what matches comes as a direct message, once a day at most.
import type { Destination } from '../delivery/destination.ts';
import type { PlatformName } from '../delivery/platform.ts';
import type { Language } from '../digest/language.ts';
import type { Follow } from '../store/follows.ts';

// When followers are told, on the clock of their zone.
const hour = 9;
const followerSchedule = `0 ${hour} * * *`;

/** That hour as a reader knows it. */
export const followerTime = `${String(hour).padStart(2, '0')}:00`;

/** One message holds them. */
const maxPapers = 10;

/** The name of a reader's destination. */
export const followerName = (platform: string, userId: string): string => `follow/${platform}/${userId}`;

/** The destination of what one reader follows, one thing at least. */
export function followerDestination(follows: readonly Follow[]): Destination {
  const [first] = follows;
  if (first === undefined) throw new Error('Who follows nothing is no destination');
  const wordsOf = (kind: Follow['kind']) =>
    follows.filter(follow => follow.kind === kind).map(({ words }) => words);
  return {
    name: followerName(first.platform, first.user_id),
    platform: first.platform as PlatformName,
    channel: first.channel,
    schedule: followerSchedule,
    timeZone: first.time_zone,
    language: first.language as Language,
    layout: 'compact',
    edition: 'alert',
    top: maxPapers,
    filter: { keywords: wordsOf('topic'), authors: wordsOf('author'), minUpvotes: 0, isEither: true },
    emptyDay: 'skip',
  };
}
