// Numbers and units in a brief that neither title nor abstract has.
import { type Quantity, readQuantities } from './quantities.ts';
import { mayStandFor } from './units.ts';

type StrangeNumber = { readonly kind: 'number' | 'unit'; readonly found: string };

/** The numbers at fault; where the number is right and only its unit is not, the fault is the unit. */
export function strangeNumbers(text: string, known: readonly Quantity[]): StrangeNumber[] {
  const byPlace = Map.groupBy(readQuantities(text), ({ start, end }) => `${start}-${end}`);
  return [...byPlace.values()].flatMap((meanings): StrangeNumber[] => {
    const [first] = meanings;
    if (first === undefined || isEverydayWord(first)) return [];
    const sameValue = known.filter(({ value }) => meanings.some(meant => isSame(meant.value, value)));
    if (sameValue.length === 0) return [{ kind: 'number', found: first.text }];
    const isBorneOut = meanings.some(meant =>
      sameValue.some(({ value, unit }) => isSame(meant.value, value) && mayStandFor(value, meant.unit, unit)),
    );
    return isBorneOut ? [] : [{ kind: 'unit', found: first.text }];
  });
}

const isSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** One, first, both: words that a sentence needs without counting anything. */
const isEverydayWord = ({ isWord, value, unit }: Quantity): boolean =>
  isWord && value <= 2 && value >= 1 && unit !== 'times';
