// Days of the week as people write them, in four languages, and as numbers: 0 for Sunday.

/** Days by a word. */
const words: Readonly<Record<string, 'daily' | 'weekdays' | 'weekends'>> = {
  daily: 'daily',
  everyday: 'daily',
  'every day': 'daily',
  매일: 'daily',
  毎日: 'daily',
  每天: 'daily',
  每日: 'daily',
  weekday: 'weekdays',
  weekdays: 'weekdays',
  'monday to friday': 'weekdays',
  평일: 'weekdays',
  平日: 'weekdays',
  工作日: 'weekdays',
  weekend: 'weekends',
  weekends: 'weekends',
  'saturday and sunday': 'weekends',
  주말: 'weekends',
  週末: 'weekends',
  周末: 'weekends',
};

/** The names of each day, whole and as they are usually cut short; from Sunday on. */
const names: readonly (readonly string[])[] = [
  ['sun', 'sunday', '일', '일요일', '日', '日曜', '日曜日', '周日', '周天', '星期日', '星期天'],
  ['mon', 'monday', '월', '월요일', '月', '月曜', '月曜日', '周一', '星期一'],
  ['tue', 'tues', 'tuesday', '화', '화요일', '火', '火曜', '火曜日', '周二', '星期二'],
  ['wed', 'wednesday', '수', '수요일', '水', '水曜', '水曜日', '周三', '星期三'],
  ['thu', 'thur', 'thurs', 'thursday', '목', '목요일', '木', '木曜', '木曜日', '周四', '星期四'],
  ['fri', 'friday', '금', '금요일', '金', '金曜', '金曜日', '周五', '星期五'],
  ['sat', 'saturday', '토', '토요일', '土', '土曜', '土曜日', '周六', '星期六'],
];

/** Several days in one word: `월수금`, `月水金`. */
const letters = /^(?:[일월화수목금토]{2,7}|[日月火水木金土]{2,7})$/;

const numbersOf = { daily: '0,1,2,3,4,5,6', weekdays: '1,2,3,4,5', weekends: '0,6' } as const;

/**
 * The days that some text names: `daily`, `weekdays`, `weekends`, or numbers in their order, parted by commas; `null` for
 * anything else. A number names no day, since it may as well count something.
 */
export function readDays(text: string): string | null {
  const folded = text.normalize('NFKC').trim().toLowerCase();
  if (Object.hasOwn(words, folded)) return words[folded] ?? null;
  const parts = folded.split(/[\s,、·/]+/).filter(part => part !== '');
  const days = parts.flatMap(part => (letters.test(part) ? [...part] : [part])).flatMap(daysIn);
  return days.length === 0 || days.includes(-1) ? null : wordFor(days);
}

/** Days by the word for them, else by their numbers in order. */
export function wordFor(days: readonly number[]): string {
  const numbers = [...new Set(days)].toSorted((a, b) => a - b).join(',');
  return Object.entries(numbersOf).find(([, all]) => all === numbers)?.[0] ?? numbers;
}

/** All numbers from one to another that is not less. */
export const daysBetween = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The days as a text that is read back: `weekdays`, `mon,wed`. */
export const writeDays = (days: string): string =>
  days.replace(/\d/g, number => names[Number(number)]?.[0] ?? number);

/** `mon`, or `mon-thu`; a week is counted from Sunday, or from Monday where it ends on a Sunday. */
function daysIn(part: string): number[] {
  const [first = -1, last = first, ...more] = part.split(/[-–~]/).map(dayOf);
  if (first === -1 || last === -1 || more.length > 0) return [-1];
  if (last >= first) return daysBetween(first, last);
  return last === 0 ? [0, ...daysBetween(first, 6)] : [-1];
}

const dayOf = (name: string): number => names.findIndex(each => each.includes(name));
