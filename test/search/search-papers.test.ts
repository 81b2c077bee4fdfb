// Pages of everything that is as asked.
import assert from 'node:assert/strict';
import { keepPapers } from '../../src/desk/keep-papers.ts';
import type { Paper } from '../../src/digest/paper.ts';
import { everyPaper } from '../../src/search/paper-filter.ts';
import { searchPapers } from '../../src/search/search-papers.ts';
import { readSearchQuery } from '../../src/search/search-query.ts';
import type { Sql } from '../../src/store/database.ts';
import { plainPaper } from '../digest/digests.ts';
import { testBoth } from '../store/stores.ts';

const date = Temporal.PlainDate.from('2026-01-13');

async function search(sql: Sql, text: string, { skip = 0, limit = 10 } = {}) {
  const query = readSearchQuery(text, { today: Temporal.PlainDate.from('2026-01-14') });
  if ('unreadable' in query) throw new Error(text);
  const { papers, ...rest } = await searchPapers(sql, { query, skip, limit });
  return { ids: papers.map(({ paper }) => paper.id), ...rest };
}
const idsOf = async (sql: Sql, text: string) => (await search(sql, text)).ids;

/** Each on a day of its own, the first is the oldest. */
async function keepByDay(sql: Sql, ...papers: Paper[]) {
  for (const [index, paper] of papers.entries()) await keepPapers(sql, date.add({ days: index }), [paper]);
}

testBoth('names come first, then initials, titles, briefs and abstracts, each newest first', async open => {
  const sql = await open();
  await keepByDay(
    sql,
    plainPaper('named', { title: 'Seem: A study' }),
    plainPaper('initials', { title: 'Structured Episodic Event Memory' }),
    plainPaper('title1', { title: 'How things seem' }),
    plainPaper('title2', { title: 'They seem so' }),
    plainPaper('brief', { aiSummary: 'They seem so.' }),
    plainPaper('abstract', { abstract: 'They seem so.' }),
  );
  const all = ['named', 'initials', 'title2', 'title1', 'brief', 'abstract'];
  assert.deepEqual(await search(sql, 'seem'), { ids: all, hasMore: false, isMatch: true });
  for (let skip = 0; skip < all.length; skip += 2)
    assert.deepEqual(await search(sql, 'seem', { skip, limit: 2 }), {
      ids: all.slice(skip, skip + 2),
      hasMore: skip < 4,
      isMatch: true,
    });
  assert.deepEqual(await search(sql, 'seem', { skip: 6 }), { ids: [], hasMore: false, isMatch: true });
});

testBoth('every filter must be passed', async open => {
  const sql = await open();
  await keepByDay(
    sql,
    plainPaper('a', { title: 'Zebra one', authors: ['Yann LeCun', 'Ada Stütz'], upvotes: 10 }),
    plainPaper('b', { title: 'Zebra two', authors: ['Yann Ada', 'LeCun Li'], upvotes: 37 }),
    plainPaper('c', { title: 'Okapi', authors: ['王伟', '홍 길동'], upvotes: 200 }),
  );
  const answers: readonly (readonly [text: string, ...ids: readonly string[]])[] = [
    ['author:lecun', 'b', 'a'],
    ['author:"yann lecun"', 'a'],
    ['author:lecu'],
    ['author:stutz', 'a'],
    ['author:Stütz', 'a'],
    ['author:王伟', 'c'],
    ['author:길동', 'c'],
    ['author:yann author:stutz', 'a'],
    ['zebra author:li', 'b'],
    ['okapi author:li'],
    ['minvotes:0', 'c', 'b', 'a'],
    ['minvotes:10', 'c', 'b', 'a'],
    ['minvotes:11', 'c', 'b'],
    ['minvotes:37', 'c', 'b'],
    ['minvotes:38', 'c'],
    ['minvotes:201'],
    ['minvotes:100000'],
    ['zebra minvotes:30', 'b'],
    ['after:2026-01-14', 'c', 'b'],
    ['before:2026-01-14', 'a'],
    ['after:2026-01-14 before:2026-01-15', 'b'],
    ['zebra after:2026-01', 'b', 'a'],
    ['zebra before:2026'],
    ['"zebra one" author:lecun minvotes:10 after:2026 before:2027', 'a'],
  ];
  for (const [text, ...ids] of answers) assert.deepEqual(await idsOf(sql, text), ids, text);
});

testBoth('a paper’s votes are those that were told last', async open => {
  const sql = await open();
  await keepByDay(sql, plainPaper('a', { upvotes: 3 }));
  await keepPapers(sql, date, [plainPaper('a', { upvotes: 50 })]);
  assert.deepEqual(await idsOf(sql, 'minvotes:40'), ['a']);
});

testBoth('every least number of votes is told from the next', async open => {
  const sql = await open();
  await keepPapers(
    sql,
    date,
    Array.from({ length: 70 }, (_, votes) => plainPaper(`p${votes}`, { upvotes: votes })),
  );
  for (let least = 0; least <= 70; least += 1)
    assert.equal((await search(sql, `minvotes:${least}`, { limit: 100 })).ids.length, 70 - least);
});

testBoth('a name, too, must pass the filters', async open => {
  const sql = await open();
  await keepByDay(
    sql,
    plainPaper('old', { title: 'Zebra: A study', authors: ['Ada'] }),
    plainPaper('new', { title: 'Zebra: Another', authors: ['Bob'] }),
  );
  assert.deepEqual(await idsOf(sql, 'zebra author:ada'), ['old']);
  assert.deepEqual(await idsOf(sql, 'zebra before:2026-01-14'), ['old']);
});

testBoth('without words and filters the newest come', async open => {
  const sql = await open();
  await keepByDay(sql, plainPaper('a'), plainPaper('b'));
  assert.deepEqual(await search(sql, ' ', { limit: 1 }), { ids: ['b'], hasMore: true, isMatch: true });
});

testBoth('a slip offers the nearest that pass the filters, on one page', async open => {
  const sql = await open();
  await keepByDay(
    sql,
    plainPaper('a', { title: 'Transformer surgery', upvotes: 5 }),
    plainPaper('b', { title: 'Transformer theory', upvotes: 1 }),
  );
  assert.deepEqual(await search(sql, 'transfomer'), { ids: ['b', 'a'], hasMore: false, isMatch: false });
  assert.deepEqual(await idsOf(sql, 'transfomer minvotes:5'), ['a']);
  assert.deepEqual(await search(sql, 'transfomer', { skip: 10 }), {
    ids: [],
    hasMore: false,
    isMatch: false,
  });
  assert.deepEqual(await search(sql, 'qqqqzzzz'), { ids: [], hasMore: false, isMatch: false });
});

testBoth('a slip is set right even where some paper has made it too', async open => {
  const sql = await open();
  await keepByDay(
    sql,
    plainPaper('meant', { title: 'Linear attention' }),
    plainPaper('slip', { title: 'Other', abstract: 'We use atention.' }),
  );
  assert.deepEqual(await search(sql, 'linear atention'), { ids: ['meant'], hasMore: false, isMatch: false });
});

testBoth('the beginning of a name is enough, and two letters of it', async open => {
  const sql = await open();
  await keepByDay(sql, plainPaper('glimpse', { title: 'GlimpRouter: Fast' }), plainPaper('other'));
  for (const text of ['gl', 'glimp', 'glimp rou'])
    assert.deepEqual(await idsOf(sql, text), ['glimpse'], text);
});

testBoth('a word and what the glossary has for it in English give one result, newest first', async open => {
  const sql = await open();
  const brief = {
    language: 'ko',
    summary: '에이전트의 추론',
    abstract: null,
    keyPoints: [],
    translated: true,
  } as const;
  await keepPapers(sql, date, [plainPaper('korean')], { briefs: new Map([['korean', brief]]) });
  const later = date.add({ days: 1 });
  const abstract = 'Agents in the wild, and their reasoning.';
  await keepPapers(sql, later, [
    plainPaper('english', { abstract }),
    plainPaper('title', { title: 'An agent' }),
  ]);
  const terms = [
    { english: 'agent', translations: ['에이전트'] },
    { english: 'reasoning', translations: ['추론'] },
  ];
  const idsFor = async (words: string) => {
    const { papers } = await searchPapers(sql, {
      query: { ...everyPaper, words },
      skip: 0,
      limit: 10,
      terms,
    });
    return papers.map(({ paper }) => paper.id);
  };
  assert.deepEqual(await idsFor('에이전트'), ['title', 'korean', 'english']);
  assert.deepEqual(await idsFor('에이전트를'), ['title', 'korean', 'english']);
  assert.deepEqual(await idsFor('추론 에이전트'), ['korean', 'english']);
});
