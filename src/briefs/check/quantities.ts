// The numbers of a text, however they are written: 7B and 70억, two million and 2백만, 3.6 % and 3.6퍼센트.
import {
  eastDigits,
  eastScales,
  englishScales,
  englishWords,
  fraction,
  fractionValue,
  hanNumeral,
  koreanNumeral,
  koreanValue,
} from './number-words.ts';
import { type Unit, unitAt } from './units.ts';

/** A number with its unit and its place in the text. */
export type Quantity = {
  readonly value: number;
  readonly unit: Unit | null;
  readonly start: number;
  readonly end: number;
  /** As it stands there. */
  readonly text: string;
  /** Written in words, which can be meant in several ways; each is a quantity of its own at the same place. */
  readonly isWord: boolean;
};

// A digit behind a letter belongs to a name (GPT-5, v6, H100), unless it counts parameters (DeepCoder-14B).
const numeral =
  /(?<![\p{L}\d@]|[\p{L}\d][.,]|(?<!\p{sc=Hangul}|\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana})\p{L}-)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|(?<=\p{L}-)\d+(?:\.\d+)?(?=[KMBT](?![\p{sc=Latin}\d]))|(?<=[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/gu;
const letterScales: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, B: 1e9, T: 1e12 };
const letterScale = /^\s?(?<scale>[kKMBT])(?![\p{sc=Latin}\d])/u;
const wordScale = /^[\s-](?<scale>hundred|thousand|million|billion|trillion)s?\b/iu;
// 조각, 만큼 and the like are words, not scales.
const eastTail =
  /^(?:\s?(?:\d+(?:\.\d+)?\s?)?(?:[십백천만억]|조(?![각건합직사])|[十百千万萬億亿兆])(?!큼|족|점|장일치))+/u;
const eastPart = /(?<digits>\d+(?:\.\d+)?)|(?<scale>[십백천만억조十百千万萬億亿兆])/gu;
const eastWords = /(?<![가-힣\d])(?=[가-힣]*[십백천])[일이삼사오육칠팔구십백천]{1,6}[만억조](?![가-힣]*다)/gu;
const hanWords = /(?<![\p{sc=Han}\d])[一二三四五六七八九十百千]+[万億亿]/gu;

/** Every number of a text. The text is in compatibility form (NFKC), without LaTeX. */
export function readQuantities(text: string): Quantity[] {
  const fractions = fromFractions(text);
  const digits = fromDigits(text);
  const isTaken = ({ start, end }: Quantity) =>
    [...digits, ...fractions].some(taken => taken.start < end && start < taken.end);
  const found = [
    ...fractions,
    ...digits.filter(({ start }) => !fractions.some(taken => taken.start <= start && start < taken.end)),
    ...[...fromEnglish(text), ...fromEast(text)].filter(quantity => !isTaken(quantity)),
  ];
  return shareUnits(
    text,
    found.toSorted((a, b) => a.start - b.start),
  );
}

const fromFractions = (text: string): Quantity[] =>
  [...text.matchAll(fraction)].map(({ 0: words, index, groups = {} }) => ({
    value: fractionValue(groups),
    unit: null,
    start: index,
    end: index + words.length,
    text: words,
    isWord: false,
  }));

function fromDigits(text: string): Quantity[] {
  const found: Quantity[] = [];
  let readTo = 0;
  for (const { 0: digits, index } of text.matchAll(numeral)) {
    if (index < readTo) continue;
    const { value, end } = scaled(Number(digits.replaceAll(',', '')), text, index + digits.length);
    found.push(quantity(text, value, index, end));
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
  const east = eastTail.exec(rest)?.[0];
  return east === undefined
    ? { value: number, end }
    : { value: eastValue(`${number}${east}`), end: end + east.length };
}

/** 1억 2천만, 2백만, 三百万. */
function eastValue(numeral: string): number {
  let [total, section, current]: [number, number, number | null] = [0, 0, null];
  const parts = [
    ...numeral
      .replaceAll(/\p{sc=Han}|\p{sc=Hangul}/gu, part => String(eastDigits.get(part) ?? part))
      .matchAll(eastPart),
  ];
  for (const { groups } of parts) {
    const scale = eastScales.get(groups?.scale ?? '');
    if (scale === undefined) current = Number(groups?.digits);
    else if (scale < 1e4) [section, current] = [section + (current ?? 1) * scale, null];
    else [total, section, current] = [total + (section + (current ?? 0) || 1) * scale, 0, null];
  }
  return total + section + (current ?? 0);
}

function fromEnglish(text: string): Quantity[] {
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
    if (isCompound) found.push(quantity(text, value, first.index, end));
    else
      for (const meaning of meanings)
        found.push({
          ...quantity(text, meaning.value, first.index, end),
          ...(meaning.unit !== null && { unit: meaning.unit }),
          isWord: true,
        });
  }
  return found;
}

function fromEast(text: string): Quantity[] {
  const own = [...text.matchAll(koreanNumeral)].map(({ 0: word, index }) =>
    quantity(text, koreanValue(word), index, index + word.length),
  );
  const half = [...text.matchAll(/절반|半分|一半|半減|减半/gu)].flatMap(({ 0: word, index }) =>
    (englishWords.get('half') ?? []).map(meaning => ({
      ...meaning,
      start: index,
      end: index + word.length,
      text: word,
      isWord: true,
    })),
  );
  const numerals = [...text.matchAll(eastWords), ...text.matchAll(hanWords)].map(({ 0: word, index }) =>
    quantity(text, eastValue(word), index, index + word.length),
  );
  const counted = [...text.matchAll(hanNumeral)].map(({ 0: word, index }) =>
    quantity(text, /[二两兩]/u.test(word) ? 2 : eastValue(word), index, index + word.length),
  );
  return [...own, ...half, ...numerals, ...counted];
}

// Three and a half hours.
const halfBehind = /^\s?(?:반(?![복응대면사영드])|半(?!\p{sc=Han}))/u;

function quantity(text: string, value: number, start: number, endOfNumber: number): Quantity {
  const unit = unitAt(text.slice(endOfNumber, endOfNumber + 24));
  const endOfUnit = endOfNumber + (unit?.length ?? 0);
  const half = unit === null ? undefined : halfBehind.exec(text.slice(endOfUnit, endOfUnit + 3))?.[0];
  const end = endOfUnit + (half?.length ?? 0);
  return {
    value: half === undefined ? value : value + 0.5,
    unit: unit?.unit ?? unitBefore(text.slice(Math.max(0, start - 24), start)),
    start,
    end,
    text: text.slice(start, end),
    isWord: false,
  };
}

function unitBefore(text: string): Unit | null {
  if (text.endsWith('百分之')) return 'percent';
  return /\bfactors? of (?:about |roughly |up to |nearly )?$/iu.test(text) ? 'times' : null;
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
