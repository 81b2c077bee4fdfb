// The corpus itself: enough of everything, and each case what it says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { badCases, beyondCases, collections, goodCases } from './cases.ts';
import { edited } from './edit.ts';

const wrongCases = [...badCases, ...beyondCases];

test('abstracts are as long as real ones, and no paper stands twice', () => {
  const papers = collections.flatMap(collection => Object.entries(collection.papers));
  assert.equal(new Set(papers.map(([key]) => key)).size, papers.length);
  for (const [key, { abstract }] of papers)
    assert.ok(abstract.length >= 700 && abstract.length <= 1700, `${key}: ${abstract.length} characters`);
});

test('there are 102 good and 268 wrong briefs, most of them Korean, and no title stands twice in a collection', () => {
  assert.deepEqual([goodCases.length, wrongCases.length, beyondCases.length], [102, 268, 10]);
  for (const language of ['ko', 'en', 'ja', 'zh'] as const) {
    const share = wrongCases.filter(wrong => wrong.language === language).length / wrongCases.length;
    assert.ok(language === 'ko' ? share > 0.6 : share > 0.05, `${language}: ${share}`);
  }
  for (const { variants, wrongs } of collections) {
    const titles = [...variants, ...wrongs].map(({ title }) => title);
    assert.equal(new Set(titles).size, titles.length);
  }
});

test('a good brief has a summary, three different key points, and an abstract unless it is English', () => {
  for (const { title, language, draft } of goodCases) {
    assert.notEqual(draft.summary, '', title);
    assert.equal(new Set(draft.keyPoints).size, 3, title);
    assert.equal(draft.keyPoints.length, 3, title);
    assert.equal(draft.abstract === null, language === 'en', title);
  }
});

test('a wrong brief differs from every good one, and in nothing but the part at fault', () => {
  for (const { title, language, paper, draft, fault } of wrongCases) {
    const same = goodCases.filter(good => good.language === language && good.paper === paper);
    assert.ok(!same.some(good => isDeepStrictEqual(good.draft, draft)), title);
    assert.ok(
      same.some(good => isDeepStrictEqual({ ...good.draft, [fault.part]: draft[fault.part] }, draft)),
      title,
    );
    assert.ok(fault.kinds.length > 0, title);
  }
});

test('an edit whose words do not stand exactly once is refused', () => {
  const draft = { summary: 'one and one', abstract: null, keyPoints: ['two'] };
  assert.throws(() => edited(draft, { part: 'summary', from: 'one', to: 'two' }), /exactly once/);
  assert.throws(() => edited(draft, { part: 'summary', from: 'three', to: 'two' }), /exactly once/);
  assert.throws(() => edited(draft, { part: 'summary', from: 'and', to: 'and' }), /must change/);
  assert.throws(() => edited(draft, { part: 'abstract', from: 'one', to: 'two' }), /exactly once/);
  assert.throws(() => edited(draft, { part: 'keyPoints', index: 1, to: 'two' }), /no key point 1/);
});
