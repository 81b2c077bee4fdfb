import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFollowWords } from '../../src/commands/follow-words.ts';

describe('words to follow', () => {
  for (const [text, words] of [
    ['확산 모델', '확산 모델'],
    ['  diffusion \n model ', 'diffusion model'],
    ['AI', 'AI'],
    ['3D', '3D'],
    ['뇌', '뇌'],
    ['脳', '脳'],
    ['\u1102\u116c', '뇌'],
    ['x'.repeat(60), 'x'.repeat(60)],
    ['C++ code', 'C++ code'],
  ] as const)
    test(`${JSON.stringify(text).slice(0, 30)} are kept on one line`, () =>
      assert.equal(readFollowWords(text), words));

  for (const text of ['', ' ', 'a', '7', 'あ', 'ㅋ', '!!', '🔥🔥', 'c++', 'x'.repeat(61), 'x'.repeat(10_000)])
    test(`${JSON.stringify(text).slice(0, 30)} are too few or too many`, () =>
      assert.equal(readFollowWords(text), null));
});
