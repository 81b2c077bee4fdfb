// What a channel can be set to, read from what people type and choose, with every fault by its name.
import type { Destination } from '../delivery/destination.ts';
import { type Layout, layouts } from '../delivery/platform.ts';
import { channelEditions, type Edition } from '../digest/edition.ts';
import { type Language, languages } from '../digest/language.ts';
import { everything } from '../digest/selection.ts';
import { readDays, writeDays } from './days.ts';
import { cronOf, daysFor, readHour, showTime, timesOf, usualTimes } from './times.ts';
import { readZone, zonesMeant } from './zones.ts';

/** What can be set. */
export type Settings = Pick<
  Destination,
  'schedule' | 'timeZone' | 'language' | 'layout' | 'top' | 'filter'
> & { readonly edition: Edition };

/** The settings by name, as texts: what a form shows and a command line takes. */
export const settingNames = [
  'edition',
  'time',
  'days',
  'zone',
  'language',
  'layout',
  'top',
  'keywords',
  'authors',
  'minvotes',
] as const;
export type SettingName = (typeof settingNames)[number];
export type SettingTexts = Readonly<Partial<Record<SettingName, string>>>;

/** Of any texts by name those of settings. */
export const givenTexts = (texts: Readonly<Record<string, string | undefined>>): SettingTexts =>
  Object.fromEntries(settingNames.flatMap(name => (texts[name] === undefined ? [] : [[name, texts[name]]])));

/** Why a text can't be a setting. */
export type SettingFault = {
  readonly name: SettingName;
  /** A list with more than {@link settingChars}. */
  readonly isTooLong: boolean;
  /** The zones that may have been meant. */
  readonly meant: readonly string[];
};

/** The most characters of each text. */
export const settingChars: Readonly<Record<SettingName, number>> = {
  edition: 10,
  time: 14,
  days: 60,
  zone: 50,
  language: 10,
  layout: 10,
  top: 2,
  keywords: 300,
  authors: 300,
  minvotes: 5,
};
const maxWords = 20;

/** What a channel gets that asks for nothing else. */
export const usualSettings = (
  edition: Edition,
  { timeZone, language, top }: Pick<Destination, 'timeZone' | 'language' | 'top'>,
): Settings => ({
  edition,
  schedule: cronOf(usualTimes[edition], edition),
  timeZone,
  language,
  layout: 'cards',
  top,
  filter: everything,
});

/** The settings with some of them changed, or all faults of the texts. An empty text takes a filter away. */
export function changeSettings(before: Settings, texts: SettingTexts): Settings | readonly SettingFault[] {
  const faults: SettingFault[] = [];
  function read<T>(name: SettingName, unchanged: T, reading: (text: string) => T | null): T {
    const text = texts[name]?.trim();
    if (text === undefined) return unchanged;
    const isList = name === 'keywords' || name === 'authors';
    // A list as it is shown again, parted by a comma and a space.
    const isLong = (isList ? wordsIn(text).join(', ') : text).length > settingChars[name];
    const value = isLong ? null : reading(text);
    const meant = name === 'zone' && !isLong ? zonesMeant(text) : [];
    if (value === null) faults.push({ name, isTooLong: isList && isLong, meant });
    return value ?? unchanged;
  }
  const edition = read<Edition>('edition', before.edition, oneOf(channelEditions));
  const times = (edition === before.edition && timesOf(before.schedule)) || usualTimes[edition];
  const time = read('time', times, readHour);
  const days = read('days', times.days, text => daysOf(text, edition));
  const isMoved = edition !== before.edition || texts.time !== undefined || texts.days !== undefined;
  const changed: Settings = {
    edition,
    // What is more than a time and days stays as it is until one of them is set.
    schedule: isMoved ? cronOf({ hour: time.hour, minute: time.minute, days }, edition) : before.schedule,
    timeZone: read('zone', before.timeZone, readZone),
    language: read<Language>('language', before.language, oneOf(languages)),
    layout: read<Layout>('layout', before.layout, oneOf(layouts)),
    top: read('top', before.top, wholeFrom(1, 10)),
    filter: {
      keywords: read('keywords', before.filter.keywords, wordsOf),
      authors: read('authors', before.filter.authors, wordsOf),
      minUpvotes: read('minvotes', before.filter.minUpvotes, text =>
        text === '' ? 0 : wholeFrom(0, 99_999)(text),
      ),
    },
  };
  return faults.length > 0 ? faults : changed;
}

/** The settings as texts. */
export function settingTexts({
  edition,
  schedule,
  timeZone,
  language,
  layout,
  top,
  filter,
}: Settings): Required<SettingTexts> {
  const times = timesOf(schedule);
  return {
    edition,
    time: times === null ? '' : showTime(times),
    days: times === null ? '' : writeDays(times.days),
    zone: timeZone,
    language,
    layout,
    top: String(top),
    keywords: filter.keywords.join(', '),
    authors: filter.authors.join(', '),
    minvotes: filter.minUpvotes === 0 ? '' : String(filter.minUpvotes),
  };
}

const oneOf =
  <T extends string>(known: readonly T[]) =>
  (text: string): T | null =>
    known.find(each => each === text.toLowerCase()) ?? null;

const wholeFrom =
  (min: number, max: number) =>
  (text: string): number | null => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : null;
  };

/** A weekly edition has one day. */
function daysOf(text: string, edition: Edition): string | null {
  const days = readDays(text);
  return edition === 'week' && days !== null && !daysFor(edition).includes(days) ? null : days;
}

const wordsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,、，]/)
      .map(word => word.trim())
      .filter(word => word !== ''),
  ),
];

function wordsOf(text: string): readonly string[] | null {
  const words = wordsIn(text);
  return words.length > maxWords ? null : words;
}
