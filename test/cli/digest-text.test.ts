import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paperText } from '../../src/cli/digest-text.ts';
import { plainPaper } from '../digest/digests.ts';

const words = 'x**2 and y**2 in C:\\* of $O(N)$';
const brief = { language: 'en', summary: words, abstract: null, keyPoints: [words] } as const;
const shown = (translated: boolean) =>
  paperText(plainPaper('2601.07832'), { ...brief, translated })
    .split('\n')
    .slice(2);

test('a terminal shows a model’s words without their markup', () => {
  assert.deepEqual(shown(true), ['   x2 and y2 in C:* of O(N)', '   - x2 and y2 in C:* of O(N)']);
});

test('a terminal shows the source’s own words as they are, but for their formulas', () => {
  assert.deepEqual(shown(false), [
    '   x**2 and y**2 in C:\\* of O(N)',
    '   - x**2 and y**2 in C:\\* of O(N)',
  ]);
});
