// Briefs in the source's own words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceBrief } from '../../src/briefs/source-brief.ts';
import { plainPaper } from '../digest/digests.ts';

const abstract = 'One opens. Two follows. Three goes on. Four adds. Five ends.';

test('the summary is the one that the source has', () => {
  const brief = sourceBrief(plainPaper('p', { abstract, aiSummary: 'A machine says so.' }), 'ko');
  assert.deepEqual(brief, {
    language: 'ko',
    summary: 'A machine says so.',
    abstract,
    keyPoints: ['Three goes on.', 'Four adds.', 'Five ends.'],
    translated: false,
  });
});

test('without a summary it is the first sentence of the abstract', () => {
  const { summary, keyPoints } = sourceBrief(plainPaper('p', { abstract }), 'en');
  assert.equal(summary, 'One opens.');
  assert.deepEqual(keyPoints, ['Three goes on.', 'Four adds.', 'Five ends.']);
});

test('an abbreviation does not end the sentence', () => {
  const first = 'Following Smith et al. 2024, i.e. the work of J. Smith, we gain 3.6% vs. the baseline.';
  const { summary, keyPoints } = sourceBrief(plainPaper('p', { abstract: `${first} It works.` }), 'en');
  assert.equal(summary, first);
  assert.deepEqual(keyPoints, ['It works.']);
});

test('a sentence over several lines is one', () => {
  const { summary } = sourceBrief(plainPaper('p', { abstract: 'A sentence\nin lines. Another.' }), 'en');
  assert.equal(summary, 'A sentence in lines.');
});

test('nothing is said twice', () => {
  assert.deepEqual(sourceBrief(plainPaper('p', { abstract: 'Only this.' }), 'en').keyPoints, []);
  const { keyPoints } = sourceBrief(
    plainPaper('p', { abstract: 'One. Two. Three.', aiSummary: 'Three.' }),
    'en',
  );
  assert.deepEqual(keyPoints, ['One.', 'Two.']);
});

test('without an abstract nothing is invented', () => {
  assert.deepEqual(sourceBrief(plainPaper('p'), 'ko'), {
    language: 'ko',
    summary: null,
    abstract: null,
    keyPoints: [],
    translated: false,
  });
});
