// What is posted to a channel, in words.
import type { Destination } from '../delivery/destination.ts';
import type { Language } from '../digest/language.ts';
import { stringsOf } from '../strings/strings.ts';
import { showTime, type Times, timesOf } from '../subscriptions/times.ts';
import { languageNames } from './setting-choices.ts';

/** One line of it all. */
export function describeSettings(
  {
    edition = 'day',
    schedule,
    timeZone,
    language: digestLanguage,
    layout,
    top,
    filter,
  }: Pick<Destination, 'edition' | 'schedule' | 'timeZone' | 'language' | 'layout' | 'top' | 'filter'>,
  language: Language,
): string {
  const { subscriptions } = stringsOf(language);
  const times = timesOf(schedule);
  const shown = edition === 'alert' ? 'day' : edition;
  const when =
    times === null
      ? subscriptions.cron(schedule, timeZone)
      : subscriptions.when(shown, daysText(times, language), showTime(times), timeZone);
  return [
    subscriptions.editions[shown],
    when,
    languageNames[digestLanguage],
    subscriptions.layouts[layout],
    subscriptions.top(top),
    ...(filter.keywords.length > 0 ? [subscriptions.keywords(filter.keywords.join(', '))] : []),
    ...(filter.authors.length > 0 ? [subscriptions.authors(filter.authors.join(', '))] : []),
    ...(filter.minUpvotes > 0 ? [subscriptions.minVotes(filter.minUpvotes)] : []),
  ].join(' · ');
}

/** The days in words. */
export function daysText({ days }: Pick<Times, 'days'>, language: Language): string {
  const { subscriptions } = stringsOf(language);
  if (days === 'daily' || days === 'weekdays' || days === 'weekends') return subscriptions.days[days];
  return days
    .split(',')
    .map(day => subscriptions.weekday(Number(day)))
    .join(', ');
}
