import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { everything } from '../../src/digest/selection.ts';
import { changeSettings, settingTexts, usualSettings } from '../../src/subscriptions/settings.ts';

const usual = usualSettings('day', { timeZone: 'Asia/Seoul', language: 'ko', top: 5 });

/** The settings with one text changed. */
function changed(texts: Parameters<typeof changeSettings>[1]) {
  const settings = changeSettings(usual, texts);
  assert.ok('edition' in settings, JSON.stringify(settings));
  return settings;
}

describe('settings', () => {
  test('are at first what is usual for the edition', () => {
    assert.deepEqual(usual, {
      edition: 'day',
      schedule: '0 9 * * *',
      timeZone: 'Asia/Seoul',
      language: 'ko',
      layout: 'cards',
      top: 5,
      filter: everything,
    });
    const common = { timeZone: 'Asia/Seoul', language: 'ko', top: 5 } as const;
    assert.equal(usualSettings('week', common).schedule, '0 9 * * 1');
    assert.equal(usualSettings('month', common).schedule, '0 9 1 * *');
  });

  test('stay as they are where nothing is said', () => assert.deepEqual(changeSettings(usual, {}), usual));

  test('as texts are read back as themselves', () => {
    const full = changed({
      time: '8:30',
      days: 'mon,thu',
      zone: 'Europe/Paris',
      language: 'ja',
      layout: 'thread',
      top: '10',
      keywords: 'a b, 확산',
      authors: 'LeCun',
      minvotes: '7',
    });
    assert.deepEqual(changeSettings(usual, settingTexts(full)), full);
  });

  test('keep the days when the time is changed, and the time when the days are', () => {
    const weekdays = changed({ days: 'weekdays' });
    const later = changeSettings(weekdays, { time: '18:00' });
    assert.ok('edition' in later);
    assert.equal(later.schedule, '0 18 * * 1-5');
    const other = changeSettings(later, { days: 'sat' });
    assert.ok('edition' in other);
    assert.equal(other.schedule, '0 18 * * 6');
  });

  test('keep a schedule that is more than a time and days until one of them is set', () => {
    const before = { ...usual, schedule: '0 9,18 * * *' };
    const wider = changeSettings(before, { top: '7' });
    assert.ok('edition' in wider);
    assert.equal(wider.schedule, '0 9,18 * * *');
    const simpler = changeSettings(before, { time: '10:00' });
    assert.ok('edition' in simpler);
    assert.equal(simpler.schedule, '0 10 * * *');
  });

  test('know a zone by its city, and in any case', () => {
    assert.equal(changed({ zone: 'new york' }).timeZone, 'America/New_York');
    assert.equal(changed({ zone: 'Seoul' }).timeZone, 'Asia/Seoul');
  });

  test('take a filter away with an empty text, and words parted by any comma, each once', () => {
    assert.deepEqual(changed({ keywords: 'a, b、c，a,,' }).filter.keywords, ['a', 'b', 'c']);
    const filtered = changed({ keywords: 'a', authors: 'b', minvotes: '3' });
    const without = changeSettings(filtered, { keywords: '', authors: ' ', minvotes: '' });
    assert.ok('edition' in without);
    assert.deepEqual(without.filter, everything);
  });

  for (const [name, text] of [
    ['edition', 'yearly'],
    ['edition', 'alert'],
    ['time', '25:00'],
    ['days', 'never'],
    ['zone', 'Mars/Base'],
    ['zone', '+09:00'],
    ['language', 'fr'],
    ['layout', 'wide'],
    ['top', '0'],
    ['top', '11'],
    ['top', '2.5'],
    ['minvotes', '-1'],
    ['minvotes', '100000'],
    ['keywords', 'x'.repeat(301)],
    ['keywords', Array.from({ length: 21 }, (_, index) => `w${index}`).join()],
    ['authors', 'y'.repeat(10_000)],
  ] as const)
    test(`${name} can’t be “${text.slice(0, 20)}”`, () => {
      const faults = changeSettings(usual, { [name]: text });
      assert.ok(Array.isArray(faults));
      assert.deepEqual(
        faults.map(fault => fault.name),
        [name],
      );
    });

  test('a weekly digest has one day', () => {
    const faults = changeSettings(usual, { edition: 'week', days: 'weekdays' });
    assert.ok(Array.isArray(faults));
    const friday = changed({ edition: 'week', days: 'fri' });
    assert.equal(friday.schedule, '0 9 * * 5');
  });

  test('all faults are told at once, a zone with the one that was probably meant', () => {
    assert.deepEqual(changeSettings(usual, { zone: 'Asia/Soul', top: 'many', layout: 'x' }), [
      { name: 'zone', isTooLong: false, meant: ['Asia/Seoul'] },
      { name: 'layout', isTooLong: false, meant: [] },
      { name: 'top', isTooLong: false, meant: [] },
    ]);
  });

  test('tell a list that is too long from one with too many words', () => {
    const many = Array.from({ length: 21 }, (_, index) => index).join();
    const faultOf = (keywords: string) => changeSettings(usual, { keywords });
    assert.deepEqual(faultOf('a'.repeat(1500)), [{ name: 'keywords', isTooLong: true, meant: [] }]);
    assert.deepEqual(faultOf(many), [{ name: 'keywords', isTooLong: false, meant: [] }]);
    // Shown again with spaces behind the commas it would no longer fit its field.
    assert.deepEqual(faultOf(`${'a'.repeat(149)},${'b'.repeat(150)}`), [
      { name: 'keywords', isTooLong: true, meant: [] },
    ]);
  });
});
