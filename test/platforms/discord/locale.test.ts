import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Locale } from 'discord-api-types/v10';
import { languageOf, timeZoneOf } from '../../../src/platforms/discord/locale.ts';

const own: Readonly<Record<string, string>> = { ko: 'ko', ja: 'ja', 'zh-CN': 'zh', 'zh-TW': 'zh' };

for (const locale of Object.values(Locale)) {
  const language = own[locale] ?? 'en';
  test(`a reader with ${locale} is answered in ${language}`, () =>
    assert.equal(languageOf(locale), language));
}

test('a reader’s zone is that of their locale’s country, where it has but one', () => {
  for (const [locale, zone] of [
    ['ko', 'Asia/Seoul'],
    ['ja', 'Asia/Tokyo'],
    ['zh-CN', 'Asia/Shanghai'],
    ['zh-TW', 'Asia/Taipei'],
    ['en-US', null],
    ['ko', 'Asia/Seoul'],
    ['en-US', null],
  ] as const)
    assert.equal(timeZoneOf(locale), zone, locale);
});

test('a reader with a locale that Discord does not have yet is answered in English', () => {
  assert.equal(languageOf('tlh'), 'en');
});
