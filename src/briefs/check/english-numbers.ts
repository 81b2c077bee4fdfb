// Numbers in English words: twenty-two, two hundred thousand, threefold, half.
import { type Quantity, quantityAt } from './quantity.ts';

/** What a word says: one number, or several where it can be meant in several ways. */
export type NumberWord = readonly { readonly value: number; readonly unit: string | null }[];

const plain = (value: number): NumberWord => [{ value, unit: null }];
const times = (value: number): NumberWord => [
  { value, unit: 'times' },
  { value, unit: null },
];

const cardinals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** The numbers that stand as words in English, apart from those put together of several. */
export const englishWords: ReadonlyMap<string, NumberWord> = new Map([
  ...cardinals.map((word, value) => [word, plain(value)] as const),
  ...tens.map((word, index) => [word, plain(20 + 10 * index)] as const),
  ...ordinals.map((word, value) => [word, plain(value)] as const),
  ...cardinals.map((word, value) => [`${word}fold`, times(value)] as const),
  ['hundredfold', times(100)],
  ['thousandfold', times(1e3)],
  ...['single', 'once'].map(word => [word, plain(1)] as const),
  ...['both', 'dual', 'pair', 'pairs'].map(word => [word, plain(2)] as const),
  ...['twice', 'double', 'doubles', 'doubled', 'doubling'].map(word => [word, times(2)] as const),
  ...['thrice', 'triple', 'triples', 'tripled', 'tripling'].map(word => [word, times(3)] as const),
  ...['quadruple', 'quadruples', 'quadrupled', 'quadrupling'].map(word => [word, times(4)] as const),
  ...['half', 'halves', 'halved', 'halving'].map(
    word => [word, [...plain(0.5), { value: 50, unit: 'percent' }, ...times(2)]] as const,
  ),
  ...['quarter', 'quarters'].map(word => [word, [...plain(4), { value: 25, unit: 'percent' }]] as const),
  ['decile', [{ value: 10, unit: 'percent' }]],
  ['quartile', [{ value: 25, unit: 'percent' }]],
  ['dozen', plain(12)],
  ['hundred', plain(100)],
  ['thousand', plain(1e3)],
  ['million', plain(1e6)],
  ['billion', plain(1e9)],
  ['trillion', plain(1e12)],
  ['magnitude', times(10)],
]);

/** What multiplies the number in front of it. */
export const englishScales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Every number of a text that stands in words, alone or put together. */
export function readEnglishWords(text: string): Quantity[] {
  const found: Quantity[] = [];
  const words = [...text.matchAll(/[a-z]+/giu)];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (first === undefined) break;
    const meanings = englishWords.get(first[0].toLowerCase().replace(/(?<=magnitude)s$/, ''));
    if (meanings === undefined) continue;
    let value = meanings[0]?.value ?? 0;
    let end = first.index + first[0].length;
    let isCompound = false;
    // Twenty-two, two hundred thousand.
    for (let next = words[at + 1]; next !== undefined; next = words[at + 1]) {
      const word = next[0].toLowerCase().replace(/(?<=[dn])s$/, '');
      const gap = text.slice(end, next.index);
      const scale = englishScales.get(word);
      const ones =
        value % 10 === 0 && value >= 20 && value < 100 ? (englishWords.get(word)?.[0]?.value ?? 10) : 10;
      if (!/^(?:-| )$/.test(gap) || (scale === undefined && ones >= 10)) break;
      value = scale === undefined ? value + ones : value * scale;
      end = next.index + next[0].length;
      isCompound = true;
      at += 1;
    }
    if (isCompound) found.push(quantityAt(text, value, first.index, end));
    else
      for (const meaning of meanings)
        found.push({
          ...quantityAt(text, meaning.value, first.index, end),
          ...(meaning.unit !== null && { unit: meaning.unit }),
          isWord: true,
        });
  }
  return found;
}
