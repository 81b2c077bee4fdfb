// Fractions: one tenth, 1/10, 10분의 1, 6.5分の1, 三分之一.
import { figureValue } from './east-numbers.ts';
import type { Quantity } from './quantity.ts';

const counts = ['a', 'one', 'two', 'three', 'four', 'five'];
// What a whole is divided into: a tenth, three quarters.
const denominators = new Map([
  ...'third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, index) => [word, index + 3] as const),
  ['quarter', 4] as const,
]);

const fraction = new RegExp(
  `\\b(?<count>${counts.join('|')})[\\s-](?<part>${[...denominators.keys()].join('|')})s?\\b|` +
    '(?<![\\p{L}\\d.-])(?<share3>\\d{1,2})/(?<whole3>\\d{1,2})(?![\\d/])|' +
    '(?<whole>\\d+(?:\\.\\d+)?|[이삼사오육칠팔구십]{1,2})\\s?분의\\s?(?<share>\\d+|[일이삼사오육칠팔구])|' +
    '(?<whole2>\\d+(?:\\.\\d+)?|[二三四五六七八九十]{1,2})分[の之](?<share2>\\d+|[一二三四五六七八九])',
  'giu',
);

/** Every fraction of a text; the percents of Chinese are none. */
export const readFractions = (text: string): Quantity[] =>
  [...text.matchAll(fraction)].map(({ 0: words, index, groups = {} }) => ({
    value: fractionValue(groups),
    unit: null,
    start: index,
    end: index + words.length,
    text: words,
    isWord: false,
  }));

function fractionValue(groups: Readonly<Record<string, string | undefined>>): number {
  const { count, part, whole, share, whole2, share2, whole3, share3 } = groups;
  if (count !== undefined && part !== undefined)
    return Math.max(1, counts.indexOf(count.toLowerCase())) / (denominators.get(part.toLowerCase()) ?? 1);
  return numberOf(share ?? share2 ?? share3 ?? '1') / numberOf(whole ?? whole2 ?? whole3 ?? '1');
}

const numberOf = (text: string): number => (/^\d/.test(text) ? Number(text) : figureValue(text));
