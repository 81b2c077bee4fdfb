// The words for days in every language of Paperboy: most of them from Intl, the rest from the tables here.
import { languages } from './language.ts';

/** A day that a word names, counted from today. */
type NamedDay = (today: Temporal.PlainDate) => Temporal.PlainDate;

/** What words mean. Every key is in the spelling of `plain`. */
export interface DateWords {
  /** `어제`, `monday`, `先週金曜` … as a whole. */
  readonly days: ReadonlyMap<string, NamedDay>;
  /** `3일 전`, `in 2 weeks` … with `#` for the number, as days for a number of one. */
  readonly counted: ReadonlyMap<string, number>;
  /** Monday is 1, Sunday 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** `지난주`, `this month` …, without a day. */
  readonly periods: ReadonlyMap<string, 'week' | 'month'>;
  /** The English names; the other languages write months as numbers. */
  readonly months: ReadonlyMap<string, number>;
}

// Spellings of one word. The table and what is typed both go through them.
const spellings: readonly (readonly [RegExp, string])[] = [
  [/週/g, '周'],
  [/禮拜|礼拜/, '星期'],
  [/個/, '个'],
  [/這/, '这'],
  [/(?<=星期|周)天$/, '日'],
  [/(?<=曜)日$/, ''],
  [/(?<=周)[の的]|(?<=주)의/, ''],
  [/(?<=tue|wed)s$|(?<=thu)rs?$|(?<=sep)t(?![a-z])/, ''],
];

// What people say and Intl does not, by days from today.
const moreDays = {
  그제: -2,
  엊그제: -2,
  엊그저께: -2,
  어저께: -1,
  'the day before yesterday': -2,
  'day before yesterday': -2,
  おととい: -2,
  きのう: -1,
  きょう: 0,
  本日: 0,
};
// By weeks from this one. These stand before a weekday's name of one letter too; `weeksBeforeLongNames` do not, since
// 上月 is last month.
const moreWeeks = { '저번 주': -1, 这周: 0 };
const moreMonths = ['저번 달', '上月', '这个月', '前月'];
const weeksBeforeLongNames = { 이번: 0, this: 0, 上: -1, 上个: -1, 本: 0, 这: 0, 这个: 0, 下: 1, 下个: 1 };
const lastBeforeLongNames = ['지난', '저번', 'last', '前の', 'この前の'];

/**
 * One spelling for whatever differs in nothing that matters: width, case, spaces (kept between two numbers alone),
 * full stops after words, variants of a word.
 */
export function plain(text: string): string {
  const narrow = text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
  const tight = narrow.replace(/(?<!\d) | (?!\d)/g, '').replace(/\.(?!\d)/g, '');
  return spellings.reduce((spelt, [variant, usual]) => spelt.replace(variant, usual), tight);
}

let made: DateWords | null = null;

/** The words of all languages, made when first asked for: that takes some 20 ms. */
export function dateWords(): DateWords {
  made ??= {
    ...namedDays(),
    counted: countedDays(),
    periods: new Map([...periods('week'), ...periods('month')]),
    months: new Map(monthNames()),
  };
  return made;
}

function namedDays(): Pick<DateWords, 'days' | 'weekdays'> {
  const days = new Map<string, NamedDay>();
  const add = (word: string, day: NamedDay) => days.set(plain(word), day);
  for (const [word, ahead] of [...relative('day', [-2, -1, 0, 1, 2]), ...Object.entries(moreDays)])
    add(word, today => today.add({ days: ahead }));

  const weeks = [...relative('week', [-1, 0, 1]), ...Object.entries(moreWeeks)];
  const weekdays = new Map(weekdayNames());
  for (const [name, weekday] of weekdays) {
    add(name, today => lastBefore(weekday, today.add({ days: 1 })));
    for (const [week, ahead] of weeks)
      for (const words of [`${week}${name}`, `${name}${week}`, `${name} of ${week}`])
        add(words, today => inWeek(weekday, today.add({ weeks: ahead })));
    if (name.length === 1) continue;
    for (const [word, ahead] of Object.entries(weeksBeforeLongNames))
      add(word + name, today => inWeek(weekday, today.add({ weeks: ahead })));
    for (const word of lastBeforeLongNames) add(word + name, today => lastBefore(weekday, today));
  }
  return { days, weekdays };
}

const periods = (unit: 'week' | 'month'): [string, 'week' | 'month'][] =>
  [
    ...relative(unit, [-1, 0]).map(([word]) => word),
    ...(unit === 'week' ? Object.keys(moreWeeks) : moreMonths),
  ].map(word => [plain(word), unit]);

const inWeek = (weekday: number, day: Temporal.PlainDate): Temporal.PlainDate =>
  day.add({ days: weekday - day.dayOfWeek });

const lastBefore = (weekday: number, day: Temporal.PlainDate): Temporal.PlainDate =>
  day.subtract({ days: ((day.dayOfWeek - weekday + 6) % 7) + 1 });

/** `yesterday`, `last week` …: the words that a language has instead of a number. */
const relative = (unit: 'day' | 'week' | 'month', aheads: readonly number[]): [string, number][] =>
  relativeFormats('auto').flatMap(format =>
    aheads.map((ahead): [string, number] => [format.format(ahead, unit), ahead]),
  );

// One and five, for the singular and the plural.
const countedDays = (): Map<string, number> =>
  new Map(
    relativeFormats('always').flatMap(format =>
      [-1, 1, -5, 5].flatMap(ahead =>
        (['day', 'week'] as const).map((unit): [string, number] => [
          plain(format.format(ahead, unit)).replace(/\d/, '#'),
          Math.sign(ahead) * (unit === 'week' ? 7 : 1),
        ]),
      ),
    ),
  );

const relativeFormats = (numeric: 'auto' | 'always'): Intl.RelativeTimeFormat[] =>
  languages.flatMap(language =>
    (['long', 'short', 'narrow'] as const).map(
      style => new Intl.RelativeTimeFormat(language, { numeric, style }),
    ),
  );

// 2024 begins on a Monday.
const weekdayNames = (): [string, number][] =>
  languages.flatMap(language =>
    (['long', 'short'] as const).flatMap(weekday =>
      names(7, new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }), at => Date.UTC(2024, 0, at)),
    ),
  );

const monthNames = (): [string, number][] =>
  (['long', 'short'] as const).flatMap(month =>
    names(12, new Intl.DateTimeFormat('en', { month, timeZone: 'UTC' }), at => Date.UTC(2024, at - 1)),
  );

const names = (
  count: number,
  format: Intl.DateTimeFormat,
  instant: (at: number) => number,
): [string, number][] =>
  Array.from({ length: count }, (_, index) => [plain(format.format(instant(index + 1))), index + 1]);
