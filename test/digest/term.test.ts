// The field's terms in texts and in words that somebody typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../../src/digest/plain-text.ts';
import { englishOf, hasName, speaksOf, type Vocabulary } from '../../src/digest/term.ts';

const vocabulary: Vocabulary = {
  termsOf: language =>
    language === 'ko'
      ? [
          { english: 'diffusion model', translations: ['확산 모델', '디퓨전 모델'] },
          { english: 'reasoning', translations: ['추론'] },
          { english: 'inference', translations: ['추론'] },
        ]
      : language === 'zh'
        ? [{ english: 'diffusion model', translations: ['扩散模型'] }]
        : [],
  general: new Set(),
};

test('a text speaks of a term in its plural, with a hyphen, a space or neither', () => {
  for (const [text, english] of [
    ['two diffusion models', 'diffusion model'],
    ['pretraining helps', 'pre-training'],
    ['pre training helps', 'pre-training'],
    ['new policies', 'policy'],
    ['a diffusion-model.', 'diffusion model'],
    ['two losses', 'loss'],
  ] as const)
    assert.equal(speaksOf(text, english), true, text);
});

test('a text does not speak of a term that is only a part of its words', () => {
  for (const [text, english] of [
    ['reagents', 'agent'],
    ['an agentic way', 'agent'],
    ['tokenizers', 'token'],
    ['diffusion and a model', 'diffusion model'],
  ] as const)
    assert.equal(speaksOf(text, english), false, text);
});

test('a word with signs is found as it is written', () => {
  for (const [text, word, isFound] of [
    ['Compilers for C++', 'c++', true],
    ['C++17 at last', 'C++', true],
    ['Obj-C++', 'C++', true],
    ['GPT-4, and more', 'GPT-4', true],
    ['GPT4', 'GPT-4', true],
    ['GPT-40 and GPT-4o', 'GPT-4', false],
    ['3D-aware scenes', '3D', true],
    ['3DGS', '3D', false],
    ['A .NET runtime', '.NET', true],
    ['The internet', '.NET', false],
    ['Node.js', 'node.js', true],
    ['Nodexjs', 'node.js', false],
    ['Of nothing', '-', false],
    ['Of nothing', '...', false],
  ] as const)
    assert.equal(speaksOf(fold(text), word), isFound, `${word} in ${text}`);
});

test('in Hangul, Han and kana a word is found within another, and a Latin one beside them', () => {
  for (const [text, word, isFound] of [
    ['잠재확산을 다룬다', '확산', true],
    ['잠재 확산모델', '확산 모델', true],
    ['基于扩散模型的方法', '扩散模型', true],
    ['ディフュージョンモデル', 'モデル', true],
    ['RAG를 쓴다', 'RAG', true],
    ['大規模LLMの推論', 'LLM', true],
    ['LLM 추론이 빠르다', 'LLM 추론', true],
    ['VLLM 추론이 빠르다', 'LLM 추론', false],
    ['mRAG를 쓴다', 'RAG', false],
  ] as const)
    assert.equal(speaksOf(fold(text), word), isFound, `${word} in ${text}`);
});

test('a name is known by any of its words, whole and in any order', () => {
  for (const [full, name, isKnown] of [
    ['Yann LeCun', 'LeCun', true],
    ['Yann LeCun', 'lecun, yann', true],
    ['Yann LeCun', 'Yann Le', false],
    ['Robert Kleeman', 'Lee', false],
    ['Fei-Fei Li', 'Li Fei-Fei', true],
    ['Conan O’Brien', "O'Brien", true],
    ['Bernhard Schölkopf', 'SCHÖLKOPF', true],
    ['김철수', '철수', true],
    ['홍길동', '홍 길동', true],
    ['李飞飞', '飞飞', true],
    ['Ada Lovelace', '...', false],
  ] as const)
    assert.equal(hasName(full, name), isKnown, `${name} of ${full}`);
});

test('a typed word is translated whatever its spaces and language, and stays itself where it is none', () => {
  const found = (word: string) => englishOf(word, vocabulary);
  assert.deepEqual(found('확산 모델'), ['diffusion model']);
  assert.deepEqual(found('디퓨전모델'), ['diffusion model']);
  assert.deepEqual(found('扩散模型'), ['diffusion model']);
  assert.deepEqual(found('추론'), ['reasoning', 'inference']);
  assert.deepEqual(found('확산'), []);
});
