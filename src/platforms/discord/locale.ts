// Discord's locales and the languages of Paperboy: https://discord.com/developers/docs/reference#locales
import type { Locale } from 'discord-api-types/v10';
import { type Language, languages } from '../../digest/language.ts';

/** The locale under which a language's names and descriptions are registered; English is what everybody else sees. */
const localeOf: Readonly<Record<Exclude<Language, 'en'>, `${Locale}`>> = {
  ko: 'ko',
  ja: 'ja',
  zh: 'zh-CN',
};

/** The text of every language that has a locale, by that locale. */
export const byLocale = (textIn: (language: Language) => string): Partial<Record<Locale, string>> =>
  Object.fromEntries(
    languages.flatMap(language => (language === 'en' ? [] : [[localeOf[language], textIn(language)]])),
  );

/** The language of a reader with a locale: Chinese for every locale of Chinese, English where there is no language of its own. */
export const languageOf = (locale: string): Language =>
  languages.find(language => language === locale.split('-')[0]) ?? 'en';

// Looking one up takes longer than all else of an answer; Discord has some thirty locales.
const zones = new Map<string, string | null>();

/**
 * The zone of a reader with a locale, since Discord does not tell it: of the locale's country if that has but one;
 * `null` where it has several.
 */
export function timeZoneOf(locale: string): string | null {
  const known = zones.get(locale);
  if (known !== undefined) return known;
  const zone = onlyZoneOf(locale);
  zones.set(locale, zone);
  return zone;
}

function onlyZoneOf(locale: string): string | null {
  const all = new Intl.Locale(locale).maximize().getTimeZones?.() ?? [];
  // China's second one is kept beside the official one.
  return all.length === 1 || all.includes('Asia/Shanghai') ? (all[0] ?? null) : null;
}
