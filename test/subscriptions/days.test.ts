import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dayChoices } from '../../src/commands/channel/setting-choices.ts';
import { languages } from '../../src/digest/language.ts';
import { readDays, writeDays } from '../../src/subscriptions/days.ts';

describe('days', () => {
  for (const [typed, days] of [
    ['daily', 'daily'],
    ['Weekdays', 'weekdays'],
    ['mon-fri', 'weekdays'],
    ['주말', 'weekends'],
    ['월요일–토요일', '1,2,3,4,5,6'],
    ['fri~sun', '0,5,6'],
    ['mon', '1'],
    ['fri, mon,Wednesday', '1,3,5'],
    ['tues thurs', '2,4'],
    ['sat,sun', 'weekends'],
    ['월,수,금', '1,3,5'],
    ['월수금', '1,3,5'],
    ['화요일', '2'],
    ['月、水', '1,3'],
    ['土曜日', '6'],
    ['周一 星期三', '1,3'],
    ['일월화수목금토', 'daily'],
  ] as const)
    test(`${typed} are read`, () => assert.equal(readDays(typed), days));

  for (const typed of [
    '',
    'sometimes',
    'monocular',
    'money',
    '5',
    '1,3',
    'mon,foo',
    'mon-',
    'fri-mon',
    ',',
    'constructor',
  ])
    test(`“${typed}” are none`, () => assert.equal(readDays(typed), null));

  test('are written so that they are read back', () => {
    assert.equal(writeDays('1,3,5'), 'mon,wed,fri');
    for (const days of ['daily', 'weekdays', 'weekends', '0', '1,3,5'])
      assert.equal(readDays(writeDays(days)), days);
  });

  test('are read as every language shows them', () => {
    for (const language of languages)
      for (const days of ['1,3,5', '1,2,3,4', '0,5,6'])
        for (const { label, value } of dayChoices('day', language, { days }))
          assert.equal(readDays(label), readDays(value), label);
  });
});
