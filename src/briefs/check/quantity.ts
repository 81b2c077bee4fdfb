// A number of a text, with its unit.
import { type Unit, unitAt } from './units.ts';

/** A number with its unit and its place in the text. */
export type Quantity = {
  readonly value: number;
  readonly unit: Unit | null;
  readonly start: number;
  readonly end: number;
  /** As it stands there. */
  readonly text: string;
  /** Written in a word, which can be meant in several ways; each is a quantity of its own at the same place. */
  readonly isWord: boolean;
};

// More than any unit has, and than what leads up to one.
const nearChars = 32;
// Three and a half hours.
const halfBehind = /^\s?(?:반(?![복응대면사영드])|半(?!\p{sc=Han}))/u;
const perTimeBefore = /(초|분|시간)당\s?(?:약\s?|최대\s?)?$|(?:每|毎)(秒|分|小时|時間?)(?:钟|間)?\D{0,6}$/u;
const timeOf: Readonly<Record<string, Unit>> = { 초: 'second', 秒: 'second', 분: 'minute', 分: 'minute' };

/** The number that stands between two places, with the unit behind it or before. */
export function quantityAt(text: string, value: number, start: number, endOfNumber: number): Quantity {
  const unit = unitAt(text.slice(endOfNumber, endOfNumber + nearChars));
  const endOfUnit = endOfNumber + (unit?.length ?? 0);
  const half = unit === null ? undefined : halfBehind.exec(text.slice(endOfUnit, endOfUnit + 3))?.[0];
  const end = endOfUnit + (half?.length ?? 0);
  const before = unitBefore(text.slice(Math.max(0, start - nearChars), start));
  return {
    value: half === undefined ? value : value + 0.5,
    unit: unit?.unit ?? before,
    start,
    end,
    text: text.slice(start, end),
    isWord: false,
  };
}

function unitBefore(text: string): Unit | null {
  if (text.endsWith('百分之')) return 'percent';
  const [, korean, han] = perTimeBefore.exec(text) ?? [];
  if (korean !== undefined || han !== undefined) return `per ${timeOf[korean ?? han ?? ''] ?? 'hour'}`;
  return /\bfactors? of (?:about |roughly |up to |nearly )?$/iu.test(text) ? 'times' : null;
}
