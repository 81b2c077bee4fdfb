import assert from 'node:assert/strict';
import { test } from 'node:test';
import { risers } from '../../src/digest/risers.ts';
import type { Snapshot } from '../../src/digest/snapshot.ts';
import { plainPaper } from './digests.ts';

const list = (day: string, votes: Readonly<Record<string, number>>): Snapshot => ({
  date: Temporal.PlainDate.from(day),
  takenAt: Temporal.Instant.from(`${day}T12:00:00Z`),
  origin: 'huggingface',
  papers: Object.entries(votes).map(([id, upvotes]) => plainPaper(id, { upvotes })),
});

const rising = (lists: readonly Snapshot[], votes: Readonly<Record<string, number>>) =>
  risers(lists, new Map(Object.entries(votes))).map(({ paper, before }) => [paper.id, before, paper.upvotes]);

test('those that gained most come first, whatever they have', () => {
  assert.deepEqual(rising([list('2026-01-12', { a: 100, b: 3, c: 7 })], { a: 101, b: 40, c: 9 }), [
    ['b', 3, 40],
    ['c', 7, 9],
    ['a', 100, 101],
  ]);
});

test('those that gained nothing, lost votes or are gone are left out', () => {
  assert.deepEqual(rising([list('2026-01-12', { a: 1, b: 3, c: 7 })], { a: 1, b: 2 }), []);
});

test('a paper on two lists counts from the first, and is there once', () => {
  const lists = [list('2026-01-12', { a: 1 }), list('2026-01-13', { a: 5 })];
  assert.deepEqual(rising(lists, { a: 6 }), [['a', 1, 6]]);
});

test('among those that gained as much the one with more votes comes first, then the lower id', () => {
  assert.deepEqual(rising([list('2026-01-12', { b: 1, a: 1, c: 2 })], { a: 2, b: 2, c: 3 }), [
    ['c', 2, 3],
    ['a', 1, 2],
    ['b', 1, 2],
  ]);
});
