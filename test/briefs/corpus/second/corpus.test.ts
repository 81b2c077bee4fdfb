import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { papers as firstPapers } from '../papers.ts';
import { wrongs } from './bad.ts';
import { badCases, goodCases } from './cases.ts';
import { good, variants } from './good.ts';
import { papers } from './papers.ts';

type Lists = Readonly<Partial<Record<string, readonly unknown[]>>>;

const counted = (lists: Lists): Record<string, number> =>
  Object.fromEntries(Object.entries(lists).map(([key, list = []]) => [key, list.length]));

test('there are ten papers that the first corpus does not have, with abstracts as long as real ones', () => {
  assert.equal(Object.keys(papers).length, 10);
  for (const [key, { title, abstract }] of Object.entries(papers)) {
    assert.ok(!(key in firstPapers) && title.length > 20, key);
    assert.ok(abstract.length >= 700 && abstract.length <= 1700, `${key}: ${abstract.length} characters`);
  }
});

test('there are 10 Korean, 4 English, 3 Japanese and 3 Chinese good briefs, and 8 variants', () => {
  const briefs = Object.entries(good).map(([language, drafts]) => [language, Object.keys(drafts)] as const);
  assert.deepEqual(counted(Object.fromEntries(briefs)), { ko: 10, en: 4, ja: 3, zh: 3 });
  assert.equal(variants.length, 8);
  assert.equal(goodCases.length, 28);
});

test('there are 60 bad briefs, 40 of them Korean, spread over the faults as models commit them', () => {
  assert.deepEqual(counted(wrongs), {
    numbers: 14,
    units: 6,
    names: 12,
    swapped: 14,
    words: 7,
    injected: 4,
    amounts: 3,
  });
  const byLanguage = Object.groupBy(badCases, ({ language }) => language);
  assert.deepEqual(counted(byLanguage), { ko: 40, en: 8, ja: 6, zh: 6 });
});

test('no title stands twice', () => {
  const titles = [...goodCases, ...badCases].map(({ title }) => title);
  assert.deepEqual(titles, [...new Set(titles)]);
});

test('a good brief has a summary, three different key points, and an abstract unless it is English', () => {
  for (const { title, language, draft } of goodCases) {
    assert.notEqual(draft.summary, '', title);
    assert.equal(new Set(draft.keyPoints).size, 3, title);
    assert.equal(draft.keyPoints.length, 3, title);
    assert.equal(draft.abstract === null, language === 'en', title);
  }
});

// That an edit's words stand exactly once is held by `edited`, which throws otherwise when the cases are made.
test('a bad brief differs from every good one, and in nothing but the part at fault', () => {
  for (const { title, language, paper, draft, fault } of badCases) {
    const same = goodCases.filter(({ language: l, paper: p }) => l === language && p === paper);
    assert.ok(!same.some(({ draft: d }) => isDeepStrictEqual(d, draft)), title);
    const mended = same.map(({ draft: d }) => ({ ...d, [fault.part]: draft[fault.part] }));
    assert.ok(
      mended.some(d => isDeepStrictEqual(d, draft)),
      title,
    );
    assert.ok(fault.kinds.length > 0, title);
  }
});
