// When an amount in a brief is one that the source has: converted, shared out, or with its unit further off.
import type { Unit } from './units.ts';

/** A number with its unit, `null` for none. */
export type Amount = { readonly value: number; readonly unit: Unit | null };

/** What a unit is in the smallest of its kind, so that 230 ms is 0.23 s. */
const scales: Readonly<
  Record<Unit, { readonly kind: 'time' | 'months' | 'bytes'; readonly factor: number }>
> = {
  ms: { kind: 'time', factor: 1 },
  second: { kind: 'time', factor: 1000 },
  minute: { kind: 'time', factor: 60_000 },
  hour: { kind: 'time', factor: 3_600_000 },
  month: { kind: 'months', factor: 1 },
  year: { kind: 'months', factor: 12 },
  kb: { kind: 'bytes', factor: 1 },
  mb: { kind: 'bytes', factor: 1000 },
  gb: { kind: 'bytes', factor: 1e6 },
  tb: { kind: 'bytes', factor: 1e9 },
};

/** Units that the source's words may have further off from their number; any other must stand right there. */
const looseUnits = new Set<Unit>([...Object.keys(scales), 'day', 'week', 'hz', 'score', 'points']);

/** Units that the source may have where a brief has the first. */
const standsFor: Readonly<Record<Unit, Unit>> = { score: 'points' };

const isSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100;
const isAge = (value: number): boolean => value < 120;

/** Whether a source has a brief's number, whatever its unit: also in another unit of its kind, and 3 times as a third. */
export function hasValue(amount: Amount, source: Amount): boolean {
  if (isSame(amount.value, source.value) || isConverted(amount, source)) return true;
  if (source.unit === 'times') return isSame(amount.value * source.value, 1);
  return isShareOf(amount, source) || isShareOf(source, amount);
}

/** Whether a brief may give the number its unit where the source has it with another, or with none. */
export function hasUnit(amount: Amount, source: Amount): boolean {
  const { value, unit } = amount;
  if (unit === null || unit === source.unit) return true;
  if (source.unit === null && looseUnits.has(unit)) return unit !== 'year' || isYear(value) || isAge(value);
  return isConverted(amount, source) || isShareOf(amount, source) || standsFor[unit] === source.unit;
}

/** The sum of two amounts of one kind in the unit of the first: 1 minute and 14 seconds; `null` where there is none. */
export function sumOf(first: Amount, second: Amount): number | null {
  const [whole, part] = [scales[first.unit ?? ''], scales[second.unit ?? '']];
  if (whole === undefined || whole.kind !== part?.kind || part.factor >= whole.factor) return null;
  return first.value + (second.value * part.factor) / whole.factor;
}

function isConverted(a: Amount, b: Amount): boolean {
  const [mine, its] = [scales[a.unit ?? ''], scales[b.unit ?? '']];
  return mine !== undefined && mine.kind === its?.kind && isSame(a.value * mine.factor, b.value * its.factor);
}

/** Three quarters is 75%. */
const isShareOf = (percent: Amount, share: Amount): boolean =>
  percent.unit === 'percent' &&
  share.unit === null &&
  share.value < 1 &&
  isSame(percent.value, share.value * 100);
