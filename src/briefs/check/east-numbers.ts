// Numbers in the words and scales of Korean, Japanese and Chinese: 이백만, 1억 2천만, 열아홉 개, 七个, 절반.
import { englishWords } from './english-numbers.ts';
import { type Quantity, quantityAt } from './quantity.ts';

/** Digits and scales of Han numerals, with the Hangul that reads them. */
const eastDigits: ReadonlyMap<string, number> = new Map([
  ...[...'一二三四五六七八九'].flatMap((han, index) => [
    [han, index + 1] as const,
    ['일이삼사오육칠팔구'[index] ?? '', index + 1] as const,
  ]),
  ['两', 2],
  ['兩', 2],
]);
const eastScales: ReadonlyMap<string, number> = new Map([
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
  ...'서른 마흔 쉰 예순 일흔 여든 아흔'
    .split(' ')
    .flatMap((word, index) =>
      [['', 0] as const, ...ones].map(([one, value]) => [word + one, 30 + 10 * index + value] as const),
    )
    // That which has rested.
    .filter(([word]) => word !== '쉰'),
]);
const koreanCounters = '가지|개|종|번째|배|명|편|살|단계|층|축|곳|갈래|차례|달|시간|쌍';
const longestFirst = [...koreanOwn.keys()].toSorted((a, b) => b.length - a.length).join('|');

const koreanNumeral = new RegExp(
  `(?<![가-힣])(?:(?:${longestFirst})(?=\\s(?!번째 자릿)|${koreanCounters})|두(?=\\s?배))`,
  'gu',
);

const koreanValue = (numeral: string): number => koreanOwn.get(numeral) ?? 2;

// One and two of things say no number here either.
const hanNumeral =
  /(?<![一二三四五六七八九十百千万億亿第几数何數幾\d.])(?:(?<count>[三四五六七八九十]{1,3})(?=[个個種种项項类類倍大层層つ件段阶階步折次轮輪維维歳岁领領場场名套組组条條方])|(?<two>[二两兩])(?=倍))/gu;
// 백 배, 십오 퍼센트, 百倍, 百分之九十九. 수십 배 and 几百倍 say no number.
const measuredWords =
  /(?<![가-힣\d]|[몇수]\s)(?:[일이삼사오육칠팔구십백천만]+(?=\s?(?:퍼센트|프로(?![가-힣])|%))|(?=[가-힣]*[십백천만])[일이삼사오육칠팔구십백천만]+(?=\s?배(?:[^가-힣]|$|[가나로의는를]|이상|까지|에서|정도|만큼|에 )))|(?<![几数上何几數幾\d一二三四五六七八九十百千万])[一二两三四五六七八九]?[十百千万][一二三四五六七八九十百千]*(?=倍)|(?<=百分之)[一二三四五六七八九十百]+(?![一二三四五六七八九十百点])/gu;

// 조각, 만큼 and the like are words, not scales.
const eastTail =
  /^(?:\s?(?:(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?)?(?:[십백천만억]|조(?![각건합직사])|[十百千万萬億亿兆])(?!큼|족|점|장일치))+(?:(?<=[만万억億亿])\s?(?:\d{1,3}(?:,\d{3})+|\d{3,4})(?![\d.,%]))?/u;
const eastPart = /(?<digits>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)|(?<scale>[십백천만억조十百千万萬億亿兆])/gu;
const eastWords = /(?<![가-힣\d])(?=[가-힣]*[십백천])[일이삼사오육칠팔구십백천]{1,6}[만억조](?![가-힣]*다)/gu;
const hanWords = /(?<![\p{sc=Han}\d])[一二三四五六七八九十百千]+[万億亿]/gu;
const half = /절반|半分|一半|半減|减半/gu;

/** A number with the scales that stand behind it: 억 2천만 behind a 1; `null` where none do. */
export function readEastScales(number: number, behind: string): { value: number; length: number } | null {
  const tail = eastTail.exec(behind)?.[0];
  return tail === undefined ? null : { value: numeralValue(`${number}${tail}`), length: tail.length };
}

/** Every number of a text that begins with a word. */
export function readEastWords(text: string): Quantity[] {
  const at = (value: number, { 0: word, index }: RegExpExecArray) =>
    quantityAt(text, value, index, index + word.length);
  return [
    ...[...text.matchAll(koreanNumeral)].map(match => at(koreanValue(match[0]), match)),
    ...[eastWords, hanWords, measuredWords].flatMap(words =>
      text
        .matchAll(words)
        .map(match => at(numeralValue(match[0]), match))
        .toArray(),
    ),
    ...[...text.matchAll(hanNumeral)].map(match =>
      at(match.groups?.two === undefined ? numeralValue(match[0]) : 2, match),
    ),
    ...[...text.matchAll(half)].flatMap(match =>
      (englishWords.get('half') ?? []).map(meaning => ({ ...at(0, match), ...meaning, isWord: true })),
    ),
  ];
}

/** One or two figures of Han or Hangul. */
export function figureValue(figures: string): number {
  const [first = '', second = ''] = figures;
  const value = (figure: string) => eastDigits.get(figure) ?? eastScales.get(figure) ?? 0;
  return first === '십' || first === '十' ? 10 + value(second) : value(first);
}

/** The value of digits, figures and scales together: small scales multiply what is before them, large ones all of it. */
function numeralValue(numeral: string): number {
  let [total, section, current]: [number, number, number | null] = [0, 0, null];
  const parts = [
    ...numeral
      .replaceAll(/\p{sc=Han}|\p{sc=Hangul}/gu, part => String(eastDigits.get(part) ?? part))
      .matchAll(eastPart),
  ];
  for (const { groups } of parts) {
    const scale = eastScales.get(groups?.scale ?? '');
    if (scale === undefined) current = Number(groups?.digits?.replaceAll(',', ''));
    else if (scale < 1e4) [section, current] = [section + (current ?? 1) * scale, null];
    else [total, section, current] = [total + (section + (current ?? 0) || 1) * scale, 0, null];
  }
  return total + section + (current ?? 0);
}
