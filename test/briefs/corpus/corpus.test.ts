import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { badCases, goodCases } from './cases.ts';
import { edited } from './edit.ts';
import { papers } from './papers.ts';

const sentenceEnds = /[.!?](?=\s|$)/g;

test('there are ten papers with abstracts as long as real ones', () => {
  assert.equal(Object.keys(papers).length, 10);
  for (const [key, { abstract }] of Object.entries(papers)) {
    assert.ok(abstract.length >= 700 && abstract.length <= 1700, `${key}: ${abstract.length} characters`);
    const sentences = abstract.match(sentenceEnds)?.length ?? 0;
    assert.ok(sentences >= 6 && sentences <= 10, `${key}: ${sentences} sentences`);
  }
});

test('there are at least 34 good and 70 bad briefs, and no title stands twice', () => {
  assert.ok(goodCases.length >= 34, `${goodCases.length} good`);
  assert.ok(badCases.length >= 70, `${badCases.length} bad`);
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

test('a bad brief differs from every good one, and in nothing but the part at fault', () => {
  for (const { title, language, paper, draft, fault } of badCases) {
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
