// Words that are numbers, in the four languages.

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
  ...['single', 'once'].map(word => [word, plain(1)] as const),
  ...['both', 'dual', 'pair', 'pairs'].map(word => [word, plain(2)] as const),
  ...['twice', 'double', 'doubles', 'doubled', 'doubling'].map(word => [word, times(2)] as const),
  ...['thrice', 'triple', 'triples', 'tripled', 'tripling'].map(word => [word, times(3)] as const),
  ...['quadruple', 'quadruples', 'quadrupled', 'quadrupling'].map(word => [word, times(4)] as const),
  ...['half', 'halves', 'halved', 'halving'].map(
    word => [word, [...plain(0.5), { value: 50, unit: 'percent' }, ...times(2)]] as const,
  ),
  ...['quarter', 'quarters'].map(word => [word, [...plain(4), { value: 25, unit: 'percent' }]] as const),
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

/** Digits and scales of Han numerals, with the Hangul that reads them. */
export const eastDigits: ReadonlyMap<string, number> = new Map(
  [...'一二三四五六七八九'].flatMap((han, index) => [
    [han, index + 1] as const,
    ['일이삼사오육칠팔구'[index] ?? '', index + 1] as const,
  ]),
);
export const eastScales: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['십', 10],
  ['百', 100],
  ['백', 100],
  ['千', 1e3],
  ['천', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['만', 1e4],
  ['億', 1e8],
  ['亿', 1e8],
  ['억', 1e8],
  ['兆', 1e12],
  ['조', 1e12],
]);

// Korean's own numerals before a noun or a counter. One and two are words of every day and say no number there.
const ones = '한 두 세 네 다섯 여섯 일곱 여덟 아홉'
  .split(' ')
  .map((word, index) => [word, index + 1] as const);
const koreanOwn = new Map([
  ...ones.filter(([, value]) => value > 2),
  ['열', 10] as const,
  ...ones.map(([word, value]) => [`열${word}`, 10 + value] as const),
  ['스무', 20] as const,
  ...ones.map(([word, value]) => [`스물${word}`, 20 + value] as const),
]);
const koreanCounters = '가지|개|종|번째|배|명|편|살|단계|층|축|곳|갈래|차례|달|시간|쌍';
const longestFirst = [...koreanOwn.keys()].toSorted((a, b) => b.length - a.length).join('|');

/** A numeral of Korean's own with what it counts. */
export const koreanNumeral = new RegExp(
  `(?<![가-힣])(?:(?:${longestFirst})(?=\\s(?!번째 자릿)|${koreanCounters})|두(?=\\s?배))`,
  'gu',
);

/** The value of a numeral that {@link koreanNumeral} finds. */
export const koreanValue = (numeral: string): number => koreanOwn.get(numeral) ?? 2;

// What a whole is divided into: a tenth, three quarters.
const denominators = new Map([
  ...ordinals.slice(3).map((word, index) => [word, index + 3] as const),
  ['quarter', 4] as const,
]);

/** A fraction in words or figures: one tenth, 1/10, 10분의 1, 10分の1, 十分之一; not the percents of Chinese. */
export const fraction = new RegExp(
  `\\b(?<count>a|one|two|three|four|five)[\\s-](?<part>${[...denominators.keys()].join('|')})s?\\b|` +
    '(?<![\\p{L}\\d.-])(?<share3>\\d{1,2})/(?<whole3>\\d{1,2})(?![\\d/])|' +
    '(?<whole>\\d+|[이삼사오육칠팔구십]{1,2})\\s?분의\\s?(?<share>\\d+|[일이삼사오육칠팔구])|' +
    '(?<whole2>\\d+|[二三四五六七八九十]{1,2})分[の之](?<share2>\\d+|[一二三四五六七八九])',
  'giu',
);

/** The value of what {@link fraction} found. */
export function fractionValue(groups: Readonly<Record<string, string | undefined>>): number {
  const { count, part, whole, share, whole2, share2, whole3, share3 } = groups;
  if (count !== undefined && part !== undefined)
    return Math.max(1, cardinals.indexOf(count.toLowerCase())) / (denominators.get(part.toLowerCase()) ?? 1);
  return eastNumber(share ?? share2 ?? share3 ?? '1') / eastNumber(whole ?? whole2 ?? whole3 ?? '1');
}

/** One or two Han or Hangul figures, or digits. */
function eastNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [first = '', second = ''] = text;
  const value = (figure: string) => eastDigits.get(figure) ?? eastScales.get(figure) ?? 0;
  return first === '십' || first === '十' ? 10 + value(second) : value(first);
}

/** A numeral of Han characters before a counter of Chinese or Japanese; one and two of things say no number. */
export const hanNumeral =
  /(?<![\p{sc=Han}\d.])(?:(?<count>[三四五六七八九十]{1,3})(?=[个個種种项項类類倍大层層つ件段阶階步折次轮輪維维歳岁领領場场名套組组条條方])|(?<two>[二两兩])(?=倍))/gu;
