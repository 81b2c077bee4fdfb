// Numbers that begin with a digit: 7B, 2백만, 1,024, 3.6.
import { readEastScales } from './east-numbers.ts';
import { englishScales } from './english-numbers.ts';
import { type Quantity, quantityAt } from './quantity.ts';

// A digit behind a Latin letter belongs to a name (GPT-5, v6, H100, avg@8), unless it counts parameters (DeepCoder-14B).
const letter = '[\\p{sc=Latin}\\p{sc=Greek}]';
const numeral = new RegExp(
  `(?<!${letter}|[\\d@]|${letter}[.,-]|\\d[.,])(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|` +
    `(?<=${letter}-)\\d+(?:\\.\\d+)?(?=[KMBT](?!${letter}|\\d))`,
  'gu',
);
const letterScales: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, B: 1e9, T: 1e12 };
const letterScale = /^\s?(?<scale>[kKMBT])(?![\p{sc=Latin}\d])/u;
const wordScale = /^[\s-](?<scale>hundred|thousand|million|billion|trillion)s?\b/iu;

/** Every number of a text that begins with a digit. */
export function readDigits(text: string): Quantity[] {
  const found: Quantity[] = [];
  let readTo = 0;
  for (const { 0: digits, index } of text.matchAll(numeral)) {
    if (index < readTo) continue;
    const { value, end } = scaled(Number(digits.replaceAll(',', '')), text, index + digits.length);
    found.push(quantityAt(text, value, index, end));
    readTo = end;
  }
  return found;
}

/** The number together with the scales behind it. */
function scaled(number: number, text: string, end: number): { value: number; end: number } {
  const rest = text.slice(end);
  const letter = letterScale.exec(rest);
  const word = wordScale.exec(rest);
  const scale =
    letterScales[letter?.groups?.scale ?? ''] ?? englishScales.get((word?.groups?.scale ?? '').toLowerCase());
  if (scale !== undefined) return { value: number * scale, end: end + (letter ?? word ?? [''])[0].length };
  const east = readEastScales(number, rest);
  return east === null ? { value: number, end } : { value: east.value, end: end + east.length };
}
