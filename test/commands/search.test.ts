// The search and its pages on both platforms.
import assert from 'node:assert/strict';
import { shownPapers } from '../shown-papers.ts';
import { entry } from '../sources/entries.ts';
import { type Answered, testReaders } from './asking-town.ts';

const idOf = (number: number) => `2601.${String(number).padStart(5, '0')}`;
const numbers = Array.from({ length: 23 }, (_, index) => index + 1);
const day = numbers.map(number => {
  const title = `Diffusion Number ${number}`;
  return entry(idOf(number), number, { outer: { title }, paper: { title } });
});
const options = { days: { '2026-01-13': day } };
/** The list is by votes, and its first paper counts as the newest. */
const page = (from: number, to: number) => numbers.slice(from, to).map(idOf);

testReaders(
  'what is found is listed ten to a page, and buttons turn the pages in place',
  async reader => {
    const first = await reader.papers('search', 'diffusion');
    assert.match(first.text, /“diffusion” 검색 결과, 1쪽/);
    assert.equal(shownPapers(first.message).length, 10);
    assert.match(first.text, /"search:ko\/1\/diffusion"/);
    assert.doesNotMatch(first.text, /이전"/);
    const second = await reader.press(first, 'search:ko/1/diffusion');
    assert.ok(second.hasReplaced);
    assert.match(second.text, /2쪽/);
    const third = await reader.press(second, 'search:ko/2/diffusion');
    assert.doesNotMatch(third.text, /search:ko\/3/);
    const seen = [first, second, third].flatMap(({ message }) => shownPapers(message));
    assert.deepEqual(seen.toSorted(), page(0, 23));
    const back = await reader.press(third, 'search:ko/1/diffusion');
    assert.deepEqual(shownPapers(back.message), shownPapers(second.message));
    const opened = await reader.choose(back, 'paper:ko', shownPapers(back.message)[3] ?? '');
    assert.deepEqual(shownPapers(opened.message), shownPapers(back.message).slice(3, 4));
    assert.ok(!opened.hasReplaced);
  },
  { options },
);

testReaders(
  'a page of a public search comes to its presser alone',
  async reader => {
    const shared = await reader.papers('search', 'diffusion', true);
    assert.ok(shared.isPublic);
    const message = await reader.putOld({ customId: 'search:ko/1/diffusion' });
    const before = reader.channel();
    const turned = await reader.press(message, 'search:ko/1/diffusion');
    assert.ok(!turned.isPublic && !turned.hasReplaced);
    assert.equal(reader.channel(), before);
  },
  { options },
);

testReaders(
  'filters narrow it, and one that can’t be read is told with how they are written',
  async reader => {
    const found = await reader.papers('search', 'diffusion 최소추천:22');
    assert.deepEqual(shownPapers(found.message).toSorted(), page(21, 23));
    assert.match(found.text, /“diffusion 최소추천:22” 검색 결과/);
    const wrong = await reader.papers('search', 'diffusion after:soon', true);
    assert.match(wrong.text, /“soon”.*저자:kim · 이후:2026-01/);
    assert.ok(!wrong.isPublic);
    assert.match(
      (await reader.papers('search')).text,
      /사용법: \/papers search diffusion.*저자:kim · 이후:2026-01/,
    );
    const none = await reader.papers('search', 'diffusion author:nobody');
    assert.match(none.text, /검색 결과가 없습니다/);
  },
  { options },
);

testReaders(
  'what is not found offers the nearest, else how to search',
  async reader => {
    const near = await reader.papers('search', 'Diffusoin Nunber');
    assert.ok(shownPapers(near.message).length > 0, near.text);
    const none = await reader.papers('search', 'qqqqqq');
    assert.match(none.text, /“qqqqqq” 검색 결과가 없습니다. 단어를 줄이거나.*저자:kim/);
  },
  { options },
);

testReaders(
  'a page past the end says so, in place',
  async reader => {
    const message = await reader.putOld({ customId: 'search:ko/9/diffusion' });
    const past = await reader.press(message, 'search:ko/9/diffusion');
    assert.match(past.text, /“diffusion” 검색 결과가 더는 없습니다/);
    assert.ok(!past.isPublic);
  },
  { options },
);

testReaders(
  'eighty characters fit a button, and more are told so',
  async (reader, { town }) => {
    const long = `diffusion ${'ⅷ'.repeat(3)} ${'diffusion '.repeat(10)}`.slice(0, 80).trim();
    const answers: Answered[] = [await reader.papers('search', long)];
    for (const { text } of answers) assert.match(text, /검색 결과/);
    if (reader.name === 'Slack') {
      assert.match((await reader.papers('search', 'x'.repeat(81))).text, /너무 깁니다. 최대 글자 수: 80/);
      assert.match((await reader.papers('search', 'x'.repeat(10_000))).text, /사용법/);
    }
    assert.equal(town.lines.filter(({ level }) => level === 'error').length, 0);
  },
  { options },
);

testReaders(
  'words that look like markup or mentions are repeated as they stand',
  async reader => {
    for (const words of [
      '**diffusion** <!channel>',
      '@everyone `diffusion',
      '[diffusion](https://example.com)',
    ]) {
      const { text } = await reader.papers('search', words);
      assert.match(text, /검색 결과|가장 가까운/, words);
    }
  },
  { options },
);
