// The numbers of a text, however they are written: 7B and 70억, two million and 2백만, 3.6 % and 3.6퍼센트.
import { readDigits } from './digits.ts';
import { readEastWords } from './east-numbers.ts';
import { readEnglishWords } from './english-numbers.ts';
import { readFractions } from './fractions.ts';
import type { Quantity } from './quantity.ts';

/** Every number of a text, in its order. The text is in compatibility form (NFKC), without LaTeX. */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  // What one reader has taken the next ones leave alone.
  for (const read of [readFractions, readDigits, readEnglishWords, readEastWords]) {
    const before = [...found];
    found.push(
      ...read(text).filter(({ start, end }) => !before.some(taken => taken.start < end && start < taken.end)),
    );
  }
  return shareUnits(
    text,
    found.toSorted((a, b) => a.start - b.start),
  );
}

// Between the members of "3.6, 6.3 and 12.6%" or "10-20%".
const listGap = /^\s?(?:,|~|-|–|—|to|and|or|,\s?and|\/|과|와|및|·|、|と|和|至)\s?$/iu;

/** A unit said once for a list counts for each of its members. */
function shareUnits(text: string, found: readonly Quantity[]): Quantity[] {
  const shared = [...found];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [here, next] = [shared[index], shared[index + 1]];
    if (here === undefined || next === undefined || here.isWord || here.unit !== null) continue;
    // 8B to 8.2% is no list.
    if (/[a-z]/i.test(here.text)) continue;
    if (next.unit !== null && listGap.test(text.slice(here.end, next.start)))
      shared[index] = { ...here, unit: next.unit };
  }
  return shared;
}
