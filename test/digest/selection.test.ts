// The best papers of a list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Brief } from '../../src/digest/brief.ts';
import type { Edition } from '../../src/digest/edition.ts';
import type { Paper } from '../../src/digest/paper.ts';
import { everything, type Filter, matchedWords, select, selectionKey } from '../../src/digest/selection.ts';
import type { Snapshot } from '../../src/digest/snapshot.ts';
import type { Vocabulary } from '../../src/digest/term.ts';
import { plainPaper } from './digests.ts';

const listOf = (papers: readonly Paper[]): Snapshot => ({
  date: Temporal.PlainDate.from('2026-01-13'),
  takenAt: Temporal.Instant.from('2026-01-14T01:00:00Z'),
  origin: 'huggingface',
  papers,
});

const votes = (...upvotes: number[]) =>
  listOf(upvotes.map((count, index) => plainPaper(`p${index + 1}`, { upvotes: count })));

const ids = (papers: readonly Paper[]) => papers.map(({ id }) => id);

const filtered = (papers: readonly Paper[], filter: Partial<Filter>, briefs: readonly Brief[] = []) =>
  ids(select(listOf(papers), { top: 10, filter: { ...everything, ...filter } }, { briefsOf: () => briefs }));

const brief = (known: Partial<Brief>): Brief => ({
  language: 'ko',
  summary: null,
  abstract: null,
  keyPoints: [],
  translated: true,
  ...known,
});

test('the papers with most upvotes come first, and only so many as were asked for', () => {
  assert.deepEqual(ids(select(votes(3, 9, 1, 5), { top: 3, filter: everything })), ['p2', 'p4', 'p1']);
});

test('papers with equal upvotes stay in the order of the list', () => {
  assert.deepEqual(ids(select(votes(5, 7, 5, 7, 5), { top: 4, filter: everything })), [
    'p2',
    'p4',
    'p1',
    'p3',
  ]);
});

test('a thin day gives what it has, an empty one nothing', () => {
  assert.deepEqual(ids(select(votes(1, 2), { top: 5, filter: everything })), ['p2', 'p1']);
  assert.deepEqual(select(votes(), { top: 5, filter: everything }), []);
});

test('the list itself is left as it is', () => {
  const list = votes(1, 2);
  select(list, { top: 5, filter: everything });
  assert.deepEqual(ids(list.papers), ['p1', 'p2']);
});

test('a keyword is looked for in the title and the abstract, in any case', () => {
  const papers = [
    plainPaper('title', { title: 'DIFFUSION at scale' }),
    plainPaper('abstract', { abstract: 'We train a Diffusion model.' }),
    plainPaper('neither', { title: 'Attention' }),
  ];
  assert.deepEqual(filtered(papers, { keywords: ['diffusion'] }), ['title', 'abstract']);
  assert.deepEqual(filtered(papers, { keywords: ['DiffUSION'] }), ['title', 'abstract']);
});

test('a keyword or a name that is only a part of another word lets nothing through', () => {
  const papers = [
    plainPaper('inside', { title: 'Reasoning to leverage', authors: ['Robert Kleeman'] }),
    plainPaper('whole', { title: 'An ASO with RAGs', authors: ['Bruce Lee'] }),
  ];
  for (const keyword of ['ASO', 'RAG'])
    assert.deepEqual(filtered(papers, { keywords: [keyword] }), ['whole']);
  assert.deepEqual(filtered(papers, { authors: ['Lee'] }), ['whole']);
  const either = { keywords: ['ASO'], authors: ['Lee'], isEither: true } as const;
  assert.deepEqual(filtered(papers, either), ['whole']);
});

test('one of several keywords is enough', () => {
  const papers = ['red', 'green', 'blue'].map(title => plainPaper(title, { title }));
  assert.deepEqual(filtered(papers, { keywords: ['blue', 'red'] }), ['red', 'blue']);
});

test('a keyword is looked for in every part of a brief, in either language', () => {
  const papers = [plainPaper('p1')];
  const parts: Brief[] = [
    brief({ summary: '확산 모델' }),
    brief({ abstract: '잠재 확산을 다룬다' }),
    brief({ keyPoints: ['첫째', '확산이 빠르다'] }),
  ];
  for (const part of parts) assert.deepEqual(filtered(papers, { keywords: ['확산'] }, [part]), ['p1']);
  const both = [brief({ summary: '다른 말' }), brief({ language: 'en', summary: 'On Diffusion' })];
  assert.deepEqual(filtered(papers, { keywords: ['diffusion'] }, both), ['p1']);
  assert.deepEqual(filtered(papers, { keywords: ['확산'] }, both), []);
});

test('a keyword written with decomposed syllables is the same word', () => {
  const papers = [plainPaper('p1', { title: '확산' })];
  assert.deepEqual(filtered(papers, { keywords: ['확산'.normalize('NFD')] }), ['p1']);
});

test('a whole word of one author’s name is enough, in any case', () => {
  const papers = [
    plainPaper('p1', { authors: ['Ada Lovelace', 'Alan Turing'] }),
    plainPaper('p2', { authors: ['Grace Hopper'] }),
    plainPaper('p3'),
  ];
  assert.deepEqual(filtered(papers, { authors: ['turing', 'hopper'] }), ['p1', 'p2']);
});

test('papers below the least votes are left out', () => {
  const papers = [plainPaper('p1', { upvotes: 10 }), plainPaper('p2', { upvotes: 9 })];
  assert.deepEqual(filtered(papers, { minUpvotes: 10 }), ['p1']);
});

test('all parts of a filter must hold', () => {
  const known = { title: 'Diffusion', authors: ['Ada Lovelace'], upvotes: 10 };
  const papers = [
    plainPaper('all', known),
    plainPaper('title', { ...known, title: 'Attention' }),
    plainPaper('author', { ...known, authors: ['Alan Turing'] }),
    plainPaper('votes', { ...known, upvotes: 9 }),
  ];
  const filter = { keywords: ['diffusion'], authors: ['ada'], minUpvotes: 10 };
  assert.deepEqual(filtered(papers, filter), ['all']);
});

test('equal selections have the same key, others have not', () => {
  const key = (filter: Partial<Filter>, top = 5) =>
    selectionKey({ top, filter: { ...everything, ...filter } });
  assert.equal(key({}), 'top 5');
  assert.equal(
    key({ keywords: ['확산', 'LoRA'], authors: ['Ada', 'Alan'] }),
    key({ keywords: ['lora', '확산'.normalize('NFD'), 'LORA'], authors: ['alan', 'ada'] }),
  );
  const different = [
    key({}),
    key({}, 3),
    key({ keywords: ['a'] }),
    key({ authors: ['a'] }),
    key({ keywords: ['a', 'b'] }),
    key({ keywords: ['a,b'] }),
    key({ minUpvotes: 1 }),
  ];
  assert.equal(new Set(different).size, different.length);
});

const vocabulary: Vocabulary = {
  termsOf: language =>
    language === 'ko' ? [{ english: 'diffusion model', translations: ['확산 모델'] }] : [],
  general: new Set(),
};

test('a keyword that is a term in a reader’s language is found in a paper that is known in English alone', () => {
  const papers = [
    plainPaper('title', { title: 'Diffusion Models at scale' }),
    plainPaper('abstract', { abstract: 'It is a diffusion\nmodel.' }),
    plainPaper('neither', { title: 'Diffusion without one' }),
  ];
  const found = (keyword: string, known?: Vocabulary) =>
    ids(
      select(
        listOf(papers),
        { top: 10, filter: { ...everything, keywords: [keyword] } },
        known && { vocabulary: known },
      ),
    );
  assert.deepEqual(found('확산모델', vocabulary), ['title', 'abstract']);
  assert.deepEqual(found('확산 모델'), []);
  assert.deepEqual(found('확산', vocabulary), []);
});

const followed = {
  keywords: ['확산 모델', 'LoRA'],
  authors: ['turing', 'Ada'],
  minUpvotes: 0,
  isEither: true,
} as const;

test('where either is enough, a keyword or an author lets a paper through, and nothing else', () => {
  const papers = [
    plainPaper('word', { title: 'On lora' }),
    plainPaper('author', { authors: ['Alan Turing'] }),
    plainPaper('neither', { authors: ['Grace Hopper'] }),
  ];
  assert.deepEqual(filtered(papers, followed), ['word', 'author']);
  assert.deepEqual(filtered(papers, { ...followed, keywords: [] }), ['author']);
  assert.deepEqual(filtered(papers, { ...followed, authors: [] }), ['word']);
  assert.deepEqual(filtered(papers, { ...followed, minUpvotes: 1 }), []);
});

test('what a paper matches is told as the reader typed it', () => {
  const paper = plainPaper('p', {
    title: 'LORA for diffusion models',
    authors: ['Ada Lovelace', 'Alan Turing'],
  });
  assert.deepEqual(matchedWords(paper, followed, { vocabulary }), ['확산 모델', 'LoRA', 'turing', 'Ada']);
  assert.deepEqual(matchedWords(paper, { keywords: ['Ada'], authors: ['Ada'] }, {}), ['Ada']);
});

test('an edition has keys of its own, and an alert one for each spelling', () => {
  const key = (edition: Edition, keywords: string[] = []) =>
    selectionKey({ top: 5, edition, filter: { ...everything, keywords } });
  assert.deepEqual(
    [key('day'), key('week'), key('month'), key('week', ['A', 'b'])],
    ['top 5', 'week top 5', 'month top 5', 'week top 5 {"keywords":["a","b"]}'],
  );
  assert.equal(key('week', ['a', 'B']), key('week', ['b', 'A', 'a']));
  assert.equal(key('alert', ['A', 'b']), key('alert', ['b', 'A', 'b']));
  assert.notEqual(key('alert', ['A']), key('alert', ['a']));
});
