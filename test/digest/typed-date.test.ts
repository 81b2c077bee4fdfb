import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languages } from '../../src/digest/language.ts';
import { readTypedDate, readTypedPeriod } from '../../src/digest/typed-date.ts';
import { stringsOf } from '../../src/strings/strings.ts';

/** A Wednesday. */
const wednesday = Temporal.PlainDate.from('2026-01-14');
const read = (text: string, today = wednesday): string | undefined =>
  readTypedDate(text, { today })?.toString();

/** A table of what is meant and all that is typed for it, separated by bars. */
function readsAs(table: Readonly<Record<string, string>>): void {
  for (const [date, texts] of Object.entries(table))
    for (const text of texts.split('|')) assert.equal(read(text), date, text);
}

test('a date with its year is that date, in whatever way it is written', () => {
  readsAs({
    '2026-01-13':
      '2026-01-13|2026-1-13|2026/1/13|2026/01/13|2026.1.13|2026. 1. 13.|20260113|2026년 1월 13일|2026年1月13日|2026年1月13号|Jan 13, 2026|January 13 2026|13 January 2026|13th of Jan. 2026',
    '2024-02-29': '2024-02-29|20240229|2024年2月29日',
    '2026-12-01': '2026-12-01|2026년 12월 1일|Dec 1, 2026',
  });
});

test('a date without a year is the last such day', () => {
  readsAs({
    '2026-01-13':
      '01-13|1-13|1/13|1.13|1. 13.|1월 13일|1월13일|1월 13|1月13日|1月13号|January 13|jan 13|Jan. 13|Jan 13th|13 Jan|13 january|13th of January',
    '2026-01-14': '01-14|1월 14일',
    '2025-01-15': '01-15|1월 15일|1月15日|Jan 15',
    '2025-09-05': 'Sept 5|sep 5|5 September|9/5',
    '2024-02-29': '02-29|2월 29일|Feb 29',
  });
  assert.equal(read('2/29', Temporal.PlainDate.from('1904-02-28')), '1896-02-29');
});

test('a day without a month is the last such day', () => {
  readsAs({
    '2026-01-13': '13|13일|13日|13号|13th',
    '2026-01-14': '14|14일',
    '2025-12-15': '15|15日',
    '2026-01-01': '1|01|1st',
    '2025-12-31': '31',
  });
  assert.equal(read('31', Temporal.PlainDate.from('2026-03-01')), '2026-01-31');
  assert.equal(read('30', Temporal.PlainDate.from('2026-03-29')), '2026-01-30');
});

test('words count from today', () => {
  readsAs({
    '2026-01-14': '오늘|today|今日|本日|今天|きょう|0 days ago',
    '2026-01-13': '어제|yesterday|昨日|昨天|きのう|1 day ago|1일 전',
    '2026-01-12': '그제|그저께|엊그제|the day before yesterday|一昨日|おととい|前天',
    '2026-01-11': '3 days ago|3d ago|3일 전|3일전|3日前|3 日前|3天前|3 天前',
    '2025-12-31': '2 weeks ago|2주 전|2週間前|2周前|14 days ago',
  });
});

test('a weekday is the last such day, today included', () => {
  readsAs({
    '2026-01-12': '월요일|월|monday|mon|Mon.|月曜日|月曜|月|周一|星期一|礼拜一|週一',
    '2026-01-14': '수요일|수|wednesday|wed|水曜日|周三|星期三',
    '2026-01-08': '목요일|목|thursday|thu|thurs|木曜日|周四',
    '2026-01-11': '일요일|일|sunday|sun|日曜日|日|周日|星期天|礼拜天',
  });
});

test('“last” before a weekday is the one before today', () => {
  readsAs({
    '2026-01-09': 'last friday|last fri|지난 금요일|この前の金曜日',
    '2026-01-12': 'last monday|지난 월요일',
    '2026-01-07': 'last wednesday|지난 수요일',
  });
});

test('a weekday of a week is the one between its Monday and its Sunday', () => {
  readsAs({
    '2026-01-05':
      '지난주 월요일|지난 주 월|저번 주 월요일|先週の月曜日|先週月曜|先週の月|上周一|上星期一|上个礼拜一',
    '2026-01-09':
      '지난주 금요일|지난주의 금요일|先週の金曜日|上周五|friday last week|friday of last week|last week friday',
    '2026-01-11': '지난주 일요일|先週の日曜日|上周日|上星期天',
    '2026-01-12':
      '이번 주 월요일|이번주 월요일|this monday|monday this week|今週の月曜日|这周一|本周一|这个星期一',
  });
});

test('a day to come is read as that day', () => {
  readsAs({
    '2026-01-15': '내일|tomorrow|明日|明天|2026-01-15|in 1 day',
    '2026-01-16': '모레|이번 주 금요일|this friday|今週の金曜日|本周五|明後日|后天',
    '2026-01-23': '다음 주 금요일|来週の金曜日|下周五|friday next week',
  });
});

test('width, case, spaces and the form of Hangul do not matter', () => {
  readsAs({
    '2026-01-13': '  2026-01-13\n|２０２６－０１－１３|１３日|１月　１３日|JANUARY  13|YesterDay|1월  13일',
    '2026-01-09': '  LAST   Friday |지난   주   금요일',
  });
  assert.equal(read('어제'.normalize('NFD')), '2026-01-13');
});

test('a day that the calendar does not have is none', () => {
  for (const text of '2026-02-30|2026-02-29|2026-13-01|2026-00-10|2026-01-00|20260230|13-45|13/1|0/5|2월 30일|2월 31|4月31日|13월 1일|Feb 30|31 April|2026년 2월 29일|0|32|32일'.split(
    '|',
  ))
    assert.equal(read(text), undefined, text);
});

test('other text is no date, even with one in it', () => {
  for (const text of '|latest|papers|2026|2026-01|2026-1/13|2026-01-13T00:00|2026-01-13 papers|on 2026-01-13|12026-01-13|0113|1 3|1 3 days ago|3 days|99999 days ago|january|may|13 foo|friday yesterday|last|last week|next friday|지난주|어제 논문|오늘의 논문|上月|本月|月曜日の論文|周|星期|-1|1.5.2|٣|constructor|__proto__'.split(
    '|',
  ))
    assert.equal(read(text), undefined, text);
});

test('a whole week or month is a period, and no day', () => {
  for (const text of '지난주|지난 주|이번 주|저번 주|last week|Last Week|this week|先週|今週|上周|上週|本周|这周'.split(
    '|',
  ))
    assert.deepEqual([read(text), readTypedPeriod(text)], [undefined, 'week'], text);
  for (const text of '지난달|지난 달|이번 달|저번 달|last month|this month|先月|今月|上个月|上月|本月'.split(
    '|',
  ))
    assert.deepEqual([read(text), readTypedPeriod(text)], [undefined, 'month'], text);
  for (const text of ['어제', 'next week', '', 'week', '지난주 금요일'])
    assert.equal(readTypedPeriod(text), null, text);
});

test('a date beside its weekday is that date, beside another weekday none', () => {
  readsAs({
    '2026-01-13': '2026-01-13 (화)|1월 13일 화요일|1月13日（火曜日）|1月13日周二|Tuesday, January 13',
  });
  for (const text of ['2026-01-13 (수)', '1월 13일 수요일', 'Wed, January 13, 2026', '1月13日(foo)'])
    assert.equal(read(text), undefined, text);
});

const dates = fc
  .integer({ min: 0, max: 3_652_000 })
  .map(days => Temporal.PlainDate.from('0000-01-01').add({ days }));

test('every ISO date is read as itself, whatever day it is', () => {
  fc.assert(
    fc.property(dates, dates, (date, today) => {
      assert.equal(read(date.toString(), today), date.toString());
      assert.equal(read(date.toString().replaceAll('-', ''), today), date.toString());
    }),
  );
});

test('every date is read as Paperboy writes it in any language', () => {
  const years = fc
    .integer({ min: 0, max: 20_000 })
    .map(days => Temporal.PlainDate.from('2000-01-01').add({ days }));
  fc.assert(
    fc.property(years, fc.constantFrom(...languages), (date, language) =>
      assert.equal(read(stringsOf(language).date(date)), date.toString()),
    ),
  );
});

test('a month and a day are never in the future', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      dates,
      (month, day, today) => {
        const read = readTypedDate(`${month}/${day}`, { today });
        assert.ok(read === null || Temporal.PlainDate.compare(read, today) <= 0);
      },
    ),
  );
});

test('no text throws', () => {
  const pieces = fc.constantFrom(
    ...'1|13|9999|0|-|/|.| |,|(|)|년|월|일|年|月|日|jan|of|last|week|전|ago|days|周|上|friday|화|の'.split(
      '|',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(pieces, { maxLength: 8 }).map(some => some.join('')),
  );
  fc.assert(
    fc.property(texts, text => {
      const date = readTypedDate(text, { today: wednesday });
      assert.ok(date === null || date instanceof Temporal.PlainDate);
    }),
    { numRuns: 2_000 },
  );
  for (const long of ['1', '1a', 'a', ' ', '1 ', '월', '('])
    assert.equal(read(long.repeat(100_000)), undefined, long);
});
