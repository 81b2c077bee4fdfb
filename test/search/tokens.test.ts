// How text of each script is cut for the search index, and what a query becomes.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { beginnings, compact, conditions, indexTokens } from '../../src/search/tokens.ts';

const cut: readonly (readonly [text: string, tokens: string])[] = [
  ['어텐션을 헤드', '어텐 텐션 션을 을 헤드 드'],
  ['Linear Attention, X-Coder v2', 'linear attention x coder v2'],
  ['LLM을', 'llm 을'],
  ['線形アテンション', '線形 形ア アテ テン ンシ ショ ョン ン'],
  ['线性注意力。方法', '线性 性注 注意 意力 力 方法 法'],
  ['埋め込み', '埋め め込 込み み'],
  ['サーバー・人々', 'サー ーバ バー ー 人々 々'],
  ['ｻｰﾊﾞｰ', 'サー ーバ バー ー'],
  ['LLMモデル', 'llm モデ デル ル'],
  ['GPT-5を', 'gpt 5 を'],
  ['二〇二六年8B模型', '二〇 〇二 二六 六年 年 8b 模型 型'],
  ['한국어漢字', '한국 국어 어 漢字 字'],
  ['𠮷野家', '𠮷野 野家 家'],
];

describe('a text is cut for the index:', () => {
  for (const [text, tokens] of cut) test(text, () => assert.equal(indexTokens(text), tokens));
});

const pairs = (...tokens: string[]) => ({ tokens, isBeginning: false });
const beginning = (token: string) => ({ tokens: [token], isBeginning: true });
const word = (token: string, ...alike: string[]) => ({ tokens: [token], isBeginning: false, alike });

test('a word that comes twice is in the index once', () => {
  assert.equal(indexTokens('어텐션, attention 어텐션 Attention 어텐'), '어텐 텐션 션 attention 어텐 텐');
});

test('of a word without an end the beginning counts', () => {
  assert.equal(indexTokens('a'.repeat(10_000)), 'a'.repeat(500));
  assert.deepEqual(conditions('𐐨'.repeat(10_000)), [word('𐐨'.repeat(100))]);
  assert.equal(conditions('어'.repeat(10_000))[0]?.tokens.length, 99);
});

test('a word that may stand within another is all of its pairs, any other is itself or its plural', () => {
  assert.deepEqual(conditions('어텐션 注意力 モデル Linear'), [
    pairs('어텐', '텐션'),
    pairs('注意', '意力'),
    pairs('モデ', 'デル'),
    word('linear', 'linears'),
  ]);
});

test('an English plural is its singular as well', () => {
  assert.deepEqual(conditions('models loss gpt as 3d'), [
    word('models', 'model'),
    word('loss'),
    word('gpt', 'gpts'),
    word('as'),
    word('3d'),
  ]);
});

test('a single character is the beginning of a pair', () => {
  assert.deepEqual(conditions('헤 帧 を 𠮷'), ['헤', '帧', 'を', '𠮷'].map(beginning));
});

test('a long word is left open at its end', () => {
  assert.deepEqual(beginnings('線形アテンション attention 어텐션을'), [
    pairs('線形', '形ア', 'アテ'),
    { ...beginning('atte'), only: ['names', 'title'] },
    pairs('어텐'),
  ]);
});

test('letters of all scripts stay together in a compact name', () => {
  assert.equal(compact('LLM モデル・X-Coder 注意力'), 'llmモデルxcoder注意力');
});
