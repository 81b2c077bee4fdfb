import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CorpusLanguage, edited } from '../edit.ts';
import { wrongs } from './bad.ts';
import { badCases, goodCases } from './cases.ts';
import { good, variants } from './good.ts';
import { papers } from './papers.ts';

const allWrongs = Object.values(wrongs).flat();

function perLanguage(
  items: readonly { readonly language: CorpusLanguage }[],
): Record<CorpusLanguage, number> {
  const count = (language: CorpusLanguage) => items.filter(item => item.language === language).length;
  return { ko: count('ko'), en: count('en'), ja: count('ja'), zh: count('zh') };
}

test('there are eight papers with abstracts as long as arXiv has them', () => {
  assert.equal(Object.keys(papers).length, 8);
  for (const [key, { abstract }] of Object.entries(papers)) {
    assert.ok(abstract.length >= 700 && abstract.length <= 1600, `${key}: ${abstract.length}`);
  }
});

test('there are 23 good briefs, eight of all papers in Korean, three in each other language and six variants', () => {
  assert.deepEqual(Object.keys(good.ko), Object.keys(papers));
  assert.deepEqual(perLanguage(variants), { ko: 6, en: 0, ja: 0, zh: 0 });
  assert.deepEqual(perLanguage(goodCases), { ko: 14, en: 3, ja: 3, zh: 3 });
});

test('there are 40 bad briefs, as many of each sort as were asked for', () => {
  const sorts = Object.entries(wrongs).map(([sort, list]) => [sort, list.length]);
  assert.deepEqual(Object.fromEntries(sorts), {
    numbers: 12,
    units: 4,
    names: 8,
    swapped: 8,
    languages: 3,
    copies: 2,
    links: 2,
    lengths: 1,
  });
  assert.deepEqual(perLanguage(badCases), { ko: 28, en: 4, ja: 4, zh: 4 });
});

test('every edit applies exactly once and changes its part alone', () => {
  for (const { title, paper, language, edit } of allWrongs) {
    const draft = good[language][paper];
    assert.ok(draft, title);
    const spoilt = edited(draft, edit);
    assert.notDeepEqual(spoilt, draft, title);
    assert.deepEqual({ ...spoilt, [edit.part]: draft[edit.part] }, draft, title);
  }
  for (const { title, paper, language, edits } of variants) {
    const draft = good[language][paper];
    assert.ok(draft, title);
    for (const edit of edits) assert.notDeepEqual(edited(draft, edit), draft, title);
  }
});

test('every good brief has three key points, and an abstract unless it is English', () => {
  for (const { title, language, draft } of goodCases) {
    assert.equal(draft.keyPoints.length, 3, title);
    assert.equal(draft.abstract === null, language === 'en', title);
  }
});

test('no two cases have one title, and no two bad briefs are the same', () => {
  const titles = [...goodCases, ...badCases].map(({ title }) => title);
  assert.equal(new Set(titles).size, titles.length);
  assert.equal(new Set(badCases.map(({ draft }) => JSON.stringify(draft))).size, badCases.length);
});
