// What was learned lately.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemory } from '../../src/platforms/memory.ts';

test('the latest words are remembered, as many as there is room for', () => {
  const memory = createMemory({ most: 2, forMs: 1_000 });
  for (const word of ['a', 'b', 'a', 'c']) memory.add(word);
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map(word => memory.has(word)),
    [true, false, true, false],
  );
});

test('a word is remembered for so long since it was last learned', () => {
  let nowMs = 0;
  const memory = createMemory({ most: 2, forMs: 1_000 }, () => nowMs);
  memory.add('a');
  nowMs = 999;
  assert.equal(memory.has('a'), true);
  memory.add('a');
  nowMs = 1_998;
  assert.equal(memory.has('a'), true);
  nowMs = 1_999;
  assert.equal(memory.has('a'), false);
});
