// Time zones as people call them: by a city in their language, or by the letters on a clock.
import { isTimeZone, nearestTimeZone } from '../digest/time-zone.ts';

/** Names that are no IANA zone, or are one that hardly anybody means: ICU takes `BST` for Dhaka's, `EST` for Panama's. */
const called: Readonly<Record<string, readonly string[]>> = {
  'Asia/Seoul': ['kst', 'korea', '서울', '한국', '首尔', '首爾', 'ソウル', '韓国', '韩国'],
  'Asia/Tokyo': ['jst', 'osaka', '東京', '大阪', '日本', '도쿄', '동경', '오사카', '일본', '东京'],
  'Asia/Shanghai': ['beijing', '北京', '上海', '中国', '深圳', '베이징', '북경', '상하이', '중국'],
  'Asia/Hong_Kong': ['hkt', '香港', '홍콩'],
  'Asia/Taipei': ['台北', '臺北', '台湾', '타이베이', '대만'],
  'Asia/Singapore': ['sgt', '新加坡', 'シンガポール', '싱가포르'],
  'America/New_York': ['et', 'est', 'edt', '뉴욕', 'ニューヨーク', '纽约', 'boston', 'washington'],
  'America/Chicago': ['cdt', '시카고'],
  'America/Denver': ['mdt', 'mst'],
  'America/Los_Angeles': ['pt', 'pst', 'pdt', 'san francisco', 'seattle', '로스앤젤레스', '샌프란시스코'],
  'Europe/London': ['bst', 'uk', '런던', 'ロンドン', '伦敦'],
  'Europe/Paris': ['파리', 'パリ', '巴黎'],
  'Europe/Berlin': ['cet', 'cest', '베를린', 'ベルリン', '柏林'],
};
const zoneCalled = new Map(
  Object.entries(called).flatMap(([zone, names]) => names.map(name => [name, zone] as const)),
);

/** Letters that are on the clocks of several countries. */
const severalCalled: ReadonlyMap<string, readonly string[]> = new Map([
  ['cst', ['America/Chicago', 'Asia/Shanghai']],
  ['ist', ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
]);

/** Some zone of each offset in hours; which one is meant is for people to say, for summer time differs. */
const atOffset: Readonly<Record<string, readonly string[]>> = {
  '-10': ['Pacific/Honolulu'],
  '-9': ['America/Anchorage'],
  '-8': ['America/Los_Angeles'],
  '-7': ['America/Denver'],
  '-6': ['America/Chicago'],
  '-5': ['America/New_York'],
  '-3': ['America/Sao_Paulo'],
  '0': ['UTC', 'Europe/London'],
  '1': ['Europe/Berlin', 'Europe/Paris'],
  '2': ['Europe/Athens'],
  '3': ['Europe/Istanbul'],
  '4': ['Asia/Dubai'],
  '5': ['Asia/Karachi'],
  '5.5': ['Asia/Kolkata'],
  '7': ['Asia/Bangkok'],
  '8': ['Asia/Shanghai', 'Asia/Singapore'],
  '9': ['Asia/Seoul', 'Asia/Tokyo'],
  '10': ['Australia/Sydney'],
  '12': ['Pacific/Auckland'],
};
const offset = /^(?:utc|gmt)?\s*(?<sign>[+-])\s*(?<hours>\d{1,2})(?::?(?<minutes>[03]0))?$/;

/** The zone that a text names without a doubt, as IANA spells it; `null` for anything else. */
export function readZone(text: string): string | null {
  const folded = fold(text);
  if (severalCalled.has(folded)) return null;
  const zone = zoneCalled.get(folded) ?? text.trim();
  if (isTimeZone(zone)) return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  const nearest = nearestTimeZone(folded);
  return nearest?.split('/').at(-1)?.toLowerCase() === folded.replaceAll(' ', '_') ? nearest : null;
}

/** The zones that some text may mean, likeliest first. */
export function zonesMeant(text: string): readonly string[] {
  const folded = fold(text);
  const { sign, hours, minutes = '00' } = offset.exec(folded)?.groups ?? {};
  if (hours !== undefined)
    return atOffset[String((sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60))] ?? [];
  const zone = readZone(text) ?? nearestTimeZone(text);
  return severalCalled.get(folded) ?? (zone === null ? [] : [zone]);
}

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
