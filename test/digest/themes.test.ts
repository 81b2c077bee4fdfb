// What the papers of several days were about.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readVocabulary } from '../../src/config/brief-files.ts';
import type { Vocabulary } from '../../src/digest/term.ts';
import { themesOf } from '../../src/digest/themes.ts';
import { readEntries } from '../../src/sources/huggingface-entry.ts';
import { realDay, realDayMissing } from '../servers/huggingface.ts';
import { plainPaper } from './digests.ts';

const terms = [
  { english: 'agent', translations: ['에이전트'] },
  { english: 'agentic', translations: ['에이전틱'] },
  { english: 'reasoning', translations: ['추론'] },
  { english: 'inference', translations: ['추론'] },
  { english: 'benchmark', translations: ['벤치마크'] },
  { english: 'retrieval', translations: ['검색'] },
];
const vocabulary: Vocabulary = {
  termsOf: language => (language === 'ko' ? terms : terms.map(term => ({ ...term, translations: [] }))),
  general: new Set(['benchmark']),
};
const papersOn = (...texts: string[]) =>
  texts.map((abstract, index) => plainPaper(`p${index}`, { title: 'A title', abstract }));

test('a term counts once a paper, and the one that most speak of comes first', () => {
  const papers = papersOn(
    'Reasoning, reasoning.',
    'An agent.',
    'Agents and reasoning.',
    'reasoning',
    'None.',
  );
  assert.deepEqual(themesOf(papers, 'ko', vocabulary), {
    papers: 5,
    terms: [
      { name: '추론', papers: 3 },
      { name: '에이전트', papers: 2 },
    ],
  });
});

test('the title and the source’s summary are read too', () => {
  const papers = [
    plainPaper('a', { title: 'On Retrieval' }),
    plainPaper('b', { aiSummary: 'It does retrieval.' }),
  ];
  assert.deepEqual(themesOf(papers, 'en', vocabulary).terms, [{ name: 'retrieval', papers: 2 }]);
});

test('a general term, and one of a single paper, is no theme', () => {
  const papers = papersOn('A benchmark.', 'A benchmark.', 'A benchmark of retrieval.');
  assert.deepEqual(themesOf(papers, 'ko', vocabulary), { papers: 3, terms: [] });
});

test('of two terms that are one in the language, or one in the other, the greater stands for both', () => {
  const same = papersOn('reasoning', 'reasoning and inference', 'reasoning and inference');
  assert.deepEqual(themesOf(same, 'ko', vocabulary).terms, [{ name: '추론', papers: 3 }]);
  assert.deepEqual(themesOf(same, 'en', vocabulary).terms, [
    { name: 'reasoning', papers: 3 },
    { name: 'inference', papers: 2 },
  ]);
  const nested = papersOn('agents', 'agents, agentic', 'agent, agentic');
  assert.deepEqual(themesOf(nested, 'en', vocabulary).terms, [{ name: 'agent', papers: 3 }]);
});

test('there are five at most', () => {
  const names = ['attention', 'retrieval', 'planning', 'pruning', 'sparsity', 'alignment'];
  const known = {
    termsOf: () => names.map(english => ({ english, translations: [] })),
    general: new Set<string>(),
  };
  const papers = papersOn(names.join(' '), names.join(' '));
  assert.equal(themesOf(papers, 'en', known).terms.length, 5);
  assert.deepEqual(themesOf([], 'en', known), { papers: 0, terms: [] });
});

test('every general term of the shipped file is one of the glossaries’', () => {
  const { general, termsOf } = readVocabulary();
  const known = new Set(termsOf('en').map(({ english }) => english));
  assert.deepEqual([...general.difference(known)], []);
});

test('a real day is about what it is about', { skip: realDay() === undefined && realDayMissing }, () => {
  const read = readEntries(realDay());
  assert.ok(read);
  assert.deepEqual(themesOf(read.papers, 'ko', readVocabulary()), {
    papers: 31,
    terms: [
      { name: '추론', papers: 15 },
      { name: '에이전트', papers: 11 },
      { name: '멀티모달', papers: 5 },
      { name: '검색', papers: 5 },
      { name: '비전-언어 모델', papers: 4 },
    ],
  });
  assert.deepEqual(
    themesOf(read.papers, 'en', readVocabulary()).terms.map(({ name }) => name),
    ['reasoning', 'agent', 'multimodal', 'retrieval', 'vision-language model'],
  );
});
