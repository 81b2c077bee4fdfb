// What is posted to a channel, in words.
import type { Destination } from '../../delivery/destination.ts';
import type { Language } from '../../digest/language.ts';
import { stringsOf } from '../../strings/strings.ts';
import { showTime, type Times, timesOf } from '../../subscriptions/times.ts';

/** Each language as its speakers call it. */
export const languageNames: Readonly<Record<Language, string>> = {
  ko: '한국어',
  en: 'English',
  ja: '日本語',
  zh: '中文',
};

type When = Pick<Destination, 'edition' | 'schedule' | 'timeZone'>;
type Described = When & Pick<Destination, 'language' | 'layout' | 'top' | 'filter'>;

/** One line of it all. */
export const describeSettings = (destination: Described, language: Language): string =>
  settingsParts(destination, language).join(' · ');

/** What that line consists of. */
export function settingsParts(destination: Described, language: Language): string[] {
  const { subscriptions } = stringsOf(language);
  const { layout, top, filter } = destination;
  return [
    describeTimes(destination, language),
    languageNames[destination.language],
    subscriptions.layouts[layout],
    subscriptions.top(top),
    ...(filter.keywords.length > 0 ? [subscriptions.keywords(filter.keywords.join(', '))] : []),
    ...(filter.authors.length > 0 ? [subscriptions.authors(filter.authors.join(', '))] : []),
    ...(filter.minUpvotes > 0 ? [subscriptions.minVotes(filter.minUpvotes)] : []),
  ];
}

/** The line of each. */
export const settingsLines = (destinations: readonly Described[], language: Language): string =>
  destinations.map(each => describeSettings(each, language)).join('\n');

/** Which edition comes when, which tells those of one channel apart. */
export function describeTimes({ edition = 'day', schedule, timeZone }: When, language: Language): string {
  const { subscriptions } = stringsOf(language);
  const times = timesOf(schedule);
  const shown = edition === 'alert' ? 'day' : edition;
  const when =
    times === null
      ? subscriptions.cron(schedule, timeZone)
      : subscriptions.when(shown, daysText(times, language), showTime(times), timeZone);
  return `${subscriptions.editions[shown]} · ${when}`;
}

/** The days in words. */
export function daysText({ days }: Pick<Times, 'days'>, language: Language): string {
  const { subscriptions } = stringsOf(language);
  if (days === 'daily' || days === 'weekdays' || days === 'weekends') return subscriptions.days[days];
  const numbers = days.split(',').map(Number);
  const [first = 0, last = first] = [numbers[0], numbers.at(-1)];
  return numbers.length > 2 && last - first + 1 === numbers.length
    ? `${subscriptions.weekday(first)}–${subscriptions.weekday(last)}`
    : numbers.map(subscriptions.weekday).join(', ');
}
