// What is taken off a word of a query.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { partedAtParticles, stems } from '../../src/search/particles.ts';
import { queryWords } from '../../src/search/query-words.ts';

const stripped: readonly (readonly [word: string, ...stems: readonly string[]])[] = [
  ['어텐션을', '어텐션'],
  ['모델에서', '모델'],
  ['모델에서는', '모델', '모델에서'],
  ['트랜스포머로', '트랜스포머'],
  ['벤치마크의', '벤치마크'],
  ['회의'],
  ['アテンションを', 'アテンション'],
  ['競技プログラミングでの', '競技プログラミング'],
  ['注意力的', '注意力'],
  ['agents'],
];

describe('what is attached to a word is taken off, the longest first:', () => {
  for (const [word, ...expected] of stripped) test(word, () => assert.deepEqual(stems(word), expected));
});

test('a Japanese or Chinese run is parted at its particles', () => {
  assert.deepEqual(partedAtParticles('アテンションの表現力'), ['アテンション', '表現力']);
  assert.deepEqual(partedAtParticles('线性注意力的表达能力'), ['线性注意力', '表达能力']);
  assert.deepEqual(partedAtParticles('埋め込み'), ['埋め込み']);
});

test('a particle that is attached to Latin letters or digits is no word', () => {
  assert.deepEqual(queryWords('BabyVision을 MHLA의 GPT-5を'), ['babyvision', 'mhla', 'gpt', '5']);
  assert.deepEqual(queryWords('MHLAの論文'), ['mhla', '論文']);
  assert.deepEqual(queryWords('8B모델 을'), ['8b', '모델', '을']);
});

test('of a query the first 32 words count, and of a word the first 100 characters', () => {
  assert.equal(queryWords('a '.repeat(50)).length, 32);
  assert.deepEqual(queryWords('a'.repeat(500)), ['a'.repeat(100)]);
});
