// The lists of several days as one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinLists } from '../../src/digest/join-lists.ts';
import { plainPaper } from './digests.ts';

const list = (day: string, ...votes: [id: string, upvotes: number][]) => ({
  date: Temporal.PlainDate.from(day),
  takenAt: Temporal.Instant.from('2026-01-18T00:00:00Z'),
  origin: 'huggingface' as const,
  papers: votes.map(([id, upvotes]) => plainPaper(id, { upvotes })),
});
const shown = (...lists: ReturnType<typeof list>[]) =>
  joinLists(lists).map(({ id, upvotes }) => `${id} ${upvotes}`);

test('ties go to the newest list, then to the list’s order', () => {
  const monday = list('2026-01-12', ['m1', 5], ['m2', 9], ['m3', 5]);
  const tuesday = list('2026-01-13', ['t1', 5], ['t2', 5]);
  const expected = ['m2 9', 't1 5', 't2 5', 'm1 5', 'm3 5'];
  assert.deepEqual(shown(monday, tuesday), expected);
  assert.deepEqual(shown(tuesday, monday), expected);
});

test('a paper on several days counts once, with its most votes and where it has them', () => {
  const monday = list('2026-01-12', ['same', 7], ['a', 7]);
  const tuesday = list('2026-01-13', ['same', 3], ['b', 7]);
  assert.deepEqual(shown(monday, tuesday), ['b 7', 'same 7', 'a 7']);
});

test('days without papers give none', () => {
  assert.deepEqual(shown(list('2026-01-17'), list('2026-01-18')), []);
});
