// The numbers of a text, however they are written: 7B and 70억, two million and 2백만, 3.6 % and 3.6퍼센트.
import { sumOf } from './amounts.ts';
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
  return joinSums(
    text,
    found.toSorted((a, b) => a.start - b.start),
  );
}

/** Every number of a source, where a unit said once for a list may be meant for each of its members. */
export function readSourceQuantities(text: string): Quantity[] {
  const found = readQuantities(text);
  return [...found, ...sharedUnits(text, found)];
}

/** 1분 14초 and 3년 6개월 are one amount each. */
function joinSums(text: string, found: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of found) {
    const last = joined.at(-1);
    const isNext = last !== undefined && /^\s?$/.test(text.slice(last.end, quantity.start));
    const sum = isNext ? sumOf(last, quantity) : null;
    if (last === undefined || sum === null) joined.push(quantity);
    else
      joined[joined.length - 1] = {
        ...last,
        value: sum,
        end: quantity.end,
        text: text.slice(last.start, quantity.end),
      };
  }
  return joined;
}

// Between the members of "3.6, 6.3 and 12.6%" or "10-20%".
const listGap = /^\s?(?:,|~|-|–|—|to|and|or|,\s?and|\/)\s?$/iu;

function sharedUnits(text: string, found: readonly Quantity[]): Quantity[] {
  const shared: Quantity[] = [];
  for (const [index, here] of found.entries().toArray().toReversed()) {
    const next = found[index + 1];
    // 8B to 8.2% is no list.
    if (next === undefined || here.isWord || here.unit !== null || /[a-z]/i.test(here.text)) continue;
    const unit = shared.find(({ start }) => start === next.start)?.unit ?? next.unit;
    if (unit !== null && listGap.test(text.slice(here.end, next.start))) shared.push({ ...here, unit });
  }
  return shared;
}
