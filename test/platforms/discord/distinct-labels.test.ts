// Labels of suggestions and menus, of which no two may be alike.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distinctLabels } from '../../../src/platforms/discord/distinct-labels.ts';

const labels = (maxChars: number, ...titles: readonly string[]) =>
  distinctLabels(
    titles.map((label, index) => ({ label, value: `2601.0000${index}` })),
    maxChars,
  ).map(({ label }) => label);

test('papers of one title are told apart by their ids', () => {
  assert.deepEqual(labels(100, 'A survey', 'Other', 'A survey'), [
    'A survey (2601.00000)',
    'Other',
    'A survey (2601.00002)',
  ]);
});

test('titles that are alike as far as they fit are told apart too, and still fit', () => {
  assert.deepEqual(labels(20, 'A survey of agents one', 'A survey of agents two'), [
    'A surv… (2601.00000)',
    'A surv… (2601.00001)',
  ]);
});
