// Numbers however they are written.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strangeNumbers } from '../../../src/briefs/check/check-numbers.ts';
import { readQuantities, readSourceQuantities } from '../../../src/briefs/check/quantities.ts';

/** Each as `value unit`, the different meanings of one word apart. */
const read = (text: string) =>
  readQuantities(text.normalize('NFKC')).map(({ value, unit }) =>
    unit === null ? `${value}` : `${value} ${unit}`,
  );

const cases: readonly (readonly [text: string, ...quantities: string[]])[] = [
  ['7B', '7000000000'],
  ['70억 개', '7000000000'],
  ['70亿', '7000000000'],
  ['70億', '7000000000'],
  ['DeepCoder-14B-Preview를', '14000000000'],
  ['two million tokens', '2000000'],
  ['2백만 토큰', '2000000'],
  ['이백만 토큰', '2000000'],
  ['200만 토큰', '2000000'],
  ['二百万', '2000000'],
  ['1억 2천만 장', '120000000'],
  ['1.2M images', '1200000'],
  ['10 billion tokens', '10000000000'],
  ['twenty-two subclasses', '22'],
  ['1,024픽셀', '1024'],
  ['3.6 %', '3.6 percent'],
  ['３．６％', '3.6 percent'],
  ['3.6퍼센트', '3.6 percent'],
  ['百分之3.6', '3.6 percent'],
  ['3.6%p', '3.6 points'],
  ['3.6 percentage points', '3.6 points'],
  ['3.6, 6.3 and 12.6%', '3.6', '6.3', '12.6 percent'],
  ['10~20%', '10', '20 percent'],
  ['2.4×', '2.4 times'],
  ['threefold', '3 times', '3'],
  ['세 배', '3 times'],
  ['三倍', '3 times'],
  ['a factor of 3', '3 times'],
  ['3-year-olds', '3 year'],
  ['세 살', '3 year'],
  ['24GB', '24 gb'],
  ['12밀리초', '12 ms'],
  ['3시간 반', '3.5 hour'],
  ['1분 14초', `${1 + 14 / 60} minute`],
  ['3년 6개월', '3.5 year'],
  ['5만 1,470명', '51470'],
  ['one tenth', '0.1'],
  ['10분의 1', '0.1'],
  ['열아홉 개', '19'],
  ['서른두 개', '32'],
  ['백 배', '100 times'],
  ['십오 퍼센트', '15 percent'],
  ['百倍', '100 times'],
  ['一百倍', '100 times'],
  ['백 배까지', '100 times'],
  ['两百倍', '200 times'],
  ['近百倍', '100 times'],
  ['百分之九十九', '99 percent'],
  ['a hundredfold', '100 times', '100'],
  ['두 자릿수'],
  ['수십 배, 몇 백 배, 几百倍, 何十倍'],
  ['백 배경, 만 배송, 백 배율'],
  ['오래 쉰 과제의 이 배경과 구배'],
  ['수백만 개'],
  ['GPT-5와 LiveCodeBench v6, H100, avg@8'],
];

describe('a text’s numbers are read:', () => {
  for (const [text, ...quantities] of cases) test(text, () => assert.deepEqual(read(text), quantities));
});

/** What of a brief's numbers the source does not bear out. */
const strange = (brief: string, source: string) =>
  strangeNumbers(brief, readSourceQuantities(source)).map(({ kind, found }) => `${kind} ${found}`);

test('a number may leave out the unit of the source, and have no other', () => {
  assert.deepEqual(strange('3.6 향상', 'a gain of 3.6%'), []);
  assert.deepEqual(strange('3.6배 향상', 'a gain of 3.6%'), ['unit 3.6배']);
  assert.deepEqual(strange('62.9% 기록', 'a score of 62.9'), ['unit 62.9%']);
});

test('a score may be counted in points, and a year be called one', () => {
  assert.deepEqual(strange('49.7점', 'scores 49.7'), []);
  assert.deepEqual(strange('2025년', 'HMMT 2025'), []);
  assert.deepEqual(strange('388년', '388 items'), ['unit 388년']);
});

test('a unit said once for a list counts for each of it', () => {
  assert.deepEqual(strange('3.6%, 6.3%, 12.6%', '3.6, 6.3 and 12.6%'), []);
  assert.deepEqual(strange('4.6%', 'a hazard ratio of 4.6 at a rate of 95%'), ['unit 4.6%']);
});

test('a number may be converted within its kind', () => {
  assert.deepEqual(strange('0.23초', '230 ms'), []);
  assert.deepEqual(strange('1분 14초', '74 s'), []);
  assert.deepEqual(strange('23초', '230 ms'), ['number 23초']);
  assert.deepEqual(strange('75%', 'three quarters of them'), []);
  assert.deepEqual(strange('100%', 'one of them'), ['number 100%']);
  assert.deepEqual(strange('3분의 1로', 'by a factor of three'), []);
});

test('a rate is another unit than a rate', () => {
  assert.deepEqual(strange('초당 18토큰', '18 tokens per second'), []);
  assert.deepEqual(strange('분당 18토큰', '18 to 47 tokens per second'), ['unit 18']);
  assert.deepEqual(strange('17.2 cm/s에서', 'from 17.2 (PSY4) to 13.9 cm/s'), []);
  assert.deepEqual(strange('17.2 m/s에서', 'from 17.2 (PSY4) to 13.9 cm/s'), ['unit 17.2 m/s']);
});

test('half is 0.5, 50% and twice as little', () => {
  for (const source of ['half of it', '50% of it', '2x smaller'])
    assert.deepEqual(strange('절반', source), []);
  assert.deepEqual(strange('절반', 'a third of it'), ['number 절반']);
});

test('one and two of something are words of every day', () => {
  assert.deepEqual(strange('두 가지 방법을 한 번에, one of the first', 'nothing is counted here'), []);
  assert.deepEqual(strange('세 가지 방법', 'nothing is counted here'), ['number 세']);
});
