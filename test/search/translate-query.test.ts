// What the words of a query are in English.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { translateQuery } from '../../src/search/translate-query.ts';

const terms = [
  { english: 'diffusion model', translations: ['확산 모델', '디퓨전 모델'] },
  { english: 'language model', translations: ['언어 모델', '言語モデル', '语言模型'] },
  { english: 'world model', translations: ['世界モデル', '世界模型'] },
  { english: 'alignment', translations: ['정렬', '整列', '对齐'] },
  { english: 'reasoning', translations: ['추론'] },
  { english: 'inference', translations: ['추론'] },
  { english: 'token', translations: ['token', '词元'] },
  { english: 'expressivity', translations: ['表現力'] },
];

const translated: readonly (readonly [
  text: string,
  ...parts: readonly (readonly [string, ...string[]])[],
])[] = [
  ['확산 모델', ['확산 모델', 'diffusion model']],
  ['확산모델', ['확산모델', 'diffusion model']],
  ['확산 모델의 정렬을', ['확산 모델의', 'diffusion model'], ['정렬을', 'alignment']],
  ['추론', ['추론', 'reasoning', 'inference']],
  ['확산 언어 모델', ['확산', 'diffusion'], ['언어 모델', 'language model']],
  ['GPT 정렬', ['gpt'], ['정렬', 'alignment']],
  ['言語モデルの表現力', ['言語モデル', 'language model'], ['表現力', 'expressivity']],
  ['世界モデルを', ['世界モデルを', 'world model']],
  ['语言模型对齐', ['语言模型', 'language model'], ['对齐', 'alignment']],
  ['世界', ['世界', 'world']],
  ['没有的词', ['没有的词']],
  ['token', ['token']],
  [''],
];

describe('a query is put into English:', () => {
  for (const [text, ...parts] of translated)
    test(JSON.stringify(text), () =>
      assert.deepEqual(
        translateQuery(text, terms).map(({ words, english }) => [words.join(' '), ...english]),
        parts,
      ),
    );
});

test('without terms every word stands for itself', () => {
  assert.deepEqual(translateQuery('확산 모델', []), [
    { words: ['확산'], english: [] },
    { words: ['모델'], english: [] },
  ]);
});
