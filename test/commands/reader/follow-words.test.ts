import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFollows, readFollowWords } from '../../../src/commands/reader/follow-words.ts';

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

describe('what is followed', () => {
  const read = (topic?: string, author?: string) =>
    readFollows({ ...(topic !== undefined && { topic }), ...(author !== undefined && { author }) })?.map(
      ({ kind, words }) => `${kind}:${words}`,
    );

  for (const [typed, ...expected] of [
    ['diffusion model', 'topic:diffusion model'],
    ['diffusion, agents', 'topic:diffusion', 'topic:agents'],
    ['확산 모델， 에이전트、 추론', 'topic:확산 모델', 'topic:에이전트', 'topic:추론'],
    ['"diffusion model"', 'topic:diffusion model'],
    ['“world model” planning', 'topic:world model planning'],
    ['"text, image and video"', 'topic:text, image and video'],
    ['author:LeCun', 'author:LeCun'],
    ['AUTHOR: LeCun', 'author:LeCun'],
    ['저자:"Yann LeCun" world model', 'author:Yann LeCun', 'topic:world model'],
    ['world model 著者：LeCun', 'topic:world model', 'author:LeCun'],
    ['author:LeCun, author:Bengio, agents', 'author:LeCun', 'author:Bengio', 'topic:agents'],
    ['topic:world model', 'topic:world model'],
    ['vision: language', 'topic:vision: language'],
    ['LoRA, lora, ｌｏｒａ', 'topic:LoRA'],
  ] as const)
    test(`“${typed}” is read as it is meant`, () => assert.deepEqual(read(typed), expected));

  test('in the option for authors all are authors', () => {
    assert.deepEqual(read(undefined, 'Yann LeCun'), ['author:Yann LeCun']);
    assert.deepEqual(read(undefined, '"Yann LeCun", Bengio'), ['author:Yann LeCun', 'author:Bengio']);
    assert.deepEqual(read('agents', 'author:LeCun'), ['topic:agents', 'author:LeCun']);
  });

  for (const typed of ['', '""', 'author:""', ',', ' , ', 'diffusion, x', `agents, ${'x'.repeat(61)}`])
    test(`“${typed.slice(0, 20)}” is none of it`, () => assert.equal(read(typed), undefined));
});
