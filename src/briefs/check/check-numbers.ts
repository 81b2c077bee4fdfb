// Numbers and units in a brief that neither title nor abstract has.
import { hasUnit, hasValue } from './amounts.ts';
import { readQuantities } from './quantities.ts';
import type { Quantity } from './quantity.ts';
import { isOddUnit } from './units.ts';

type StrangeNumber = { readonly kind: 'number' | 'unit'; readonly found: string };

/** The numbers at fault; where the number is right and only its unit is not, the fault is the unit. */
export function strangeNumbers(text: string, known: readonly Quantity[]): StrangeNumber[] {
  const units = new Set(known.map(({ unit }) => unit));
  const byPlace = Map.groupBy(readQuantities(text), ({ start, end }) => `${start}-${end}`);
  return [...byPlace.values()].flatMap((meanings): StrangeNumber[] => {
    const [first] = meanings;
    if (first === undefined || isEverydayWord(first)) return [];
    const same = meanings.flatMap(meant =>
      known.filter(source => hasValue(meant, source)).map(source => ({ meant, source })),
    );
    if (same.length === 0) return [{ kind: 'number', found: first.text }];
    const isBorneOut = same.some(
      ({ meant, source }) =>
        hasUnit(meant, source) ||
        // A unit said once, further off, as in "from 17.2 (PSY4) to 13.9 cm/s".
        (source.unit === null && meant.unit !== null && isOddUnit(meant.unit) && units.has(meant.unit)),
    );
    return isBorneOut ? [] : [{ kind: 'unit', found: first.text }];
  });
}

/** One, first, both, 1위: what a sentence needs without counting anything. */
const isEverydayWord = ({ isWord, value, unit }: Quantity): boolean =>
  (value === 1 && unit === null) || (isWord && value <= 2 && value >= 1 && unit !== 'times');
