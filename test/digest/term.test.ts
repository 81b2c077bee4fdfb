// The field's terms in texts and in words that somebody typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { englishOf, speaksOf, type Vocabulary } from '../../src/digest/term.ts';

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

test('a typed word is translated whatever its spaces and language, and stays itself where it is none', () => {
  const found = (word: string) => englishOf(word, vocabulary);
  assert.deepEqual(found('확산 모델'), ['diffusion model']);
  assert.deepEqual(found('디퓨전모델'), ['diffusion model']);
  assert.deepEqual(found('扩散模型'), ['diffusion model']);
  assert.deepEqual(found('추론'), ['reasoning', 'inference']);
  assert.deepEqual(found('확산'), []);
});
