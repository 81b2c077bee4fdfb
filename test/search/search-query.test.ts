// Words and filters of a search, as somebody types them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readSearchQuery, type SearchQuery } from '../../src/search/search-query.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
/** A Wednesday. */
const today = day('2026-01-14');
const nothing: SearchQuery = { words: '', authors: [], after: null, before: null, minVotes: null };

const read: readonly (readonly [text: string, query: Partial<SearchQuery>])[] = [
  ['', {}],
  ['  linear   attention ', { words: 'linear attention' }],
  ['author:lecun', { authors: ['lecun'] }],
  ['author:"Yann LeCun" energy', { authors: ['Yann LeCun'], words: 'energy' }],
  ['author:“Yann LeCun”', { authors: ['Yann LeCun'] }],
  ['AUTHOR: lecun', { authors: ['lecun'] }],
  ['author:lecun author:bengio', { authors: ['lecun', 'bengio'] }],
  ['after:2026-01-13', { after: day('2026-01-13') }],
  ['after:2026-01', { after: day('2026-01-01') }],
  ['after:2026', { after: day('2026-01-01') }],
  ['before:2026/2/3', { before: day('2026-02-03') }],
  ['before:2026.02', { before: day('2026-02-01') }],
  ['after:2026년1월13일', { after: day('2026-01-13') }],
  ['after:２０２６年1月', { after: day('2026-01-01') }],
  ['after:어제', { after: day('2026-01-13') }],
  ['before:"last friday"', { before: day('2026-01-09') }],
  ['after:13', { after: day('2026-01-13') }],
  ['after:20260112', { after: day('2026-01-12') }],
  ['이후:"1월 12일" 추론', { after: day('2026-01-12'), words: '추론' }],
  ['after:2025 after:2026', { after: day('2026-01-01') }],
  ['minvotes:10', { minVotes: 10 }],
  ['minvotes:0', { minVotes: 0 }],
  ['agent minvotes:10 memory', { words: 'agent memory', minVotes: 10 }],
  [
    '저자:"김 철수" 이후:2026-01 이전:2026-02 최소추천:5',
    { authors: ['김 철수'], after: day('2026-01-01'), before: day('2026-02-01'), minVotes: 5 },
  ],
  [
    '著者：「Yann LeCun」 以降:2026 以前:2027 最低投票数:5',
    { authors: ['Yann LeCun'], after: day('2026-01-01'), before: day('2027-01-01'), minVotes: 5 },
  ],
  [
    '作者:王伟 之后:2026 之前:2027 最少票数:5',
    { authors: ['王伟'], after: day('2026-01-01'), before: day('2027-01-01'), minVotes: 5 },
  ],
  ['MHLA: Restoring Expressivity', { words: 'MHLA: Restoring Expressivity' }],
  ['coauthor:lecun', { words: 'coauthor:lecun' }],
];

describe('a search is read:', () => {
  // As JSON, since two dates are always deeply equal.
  for (const [text, query] of read)
    test(JSON.stringify(text), () =>
      assert.deepEqual(
        JSON.parse(JSON.stringify(readSearchQuery(text, { today }))),
        JSON.parse(JSON.stringify({ ...nothing, ...query })),
      ),
    );
});

const unreadable: readonly (readonly [text: string, filter: string, value: string])[] = [
  ['author:', 'author', ''],
  ['author:"" x', 'author', ''],
  ['author:---', 'author', '---'],
  ['after:someday', 'after', 'someday'],
  ['after:지난주', 'after', '지난주'],
  ['after:2026-13-45', 'after', '2026-13-45'],
  ['after:2026-13', 'after', '2026-13'],
  ['before:2026-02-30', 'before', '2026-02-30'],
  ['이전:작년', 'before', '작년'],
  ['minvotes:many', 'minvotes', 'many'],
  ['minvotes:-1', 'minvotes', '-1'],
  ['minvotes:1.5', 'minvotes', '1.5'],
];

describe('a filter whose value can’t be read is named:', () => {
  for (const [text, filter, value] of unreadable)
    test(text, () => assert.deepEqual(readSearchQuery(text, { today }), { unreadable: filter, value }));
});

test('any text is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => void readSearchQuery(`author:${text}`, { today })),
  );
});
