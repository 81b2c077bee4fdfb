import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawVotesChart } from '../../src/charts/draw-chart.ts';
import { imageType } from '../../src/images/image-type.ts';
import { isWhite, readPicture } from './pixels.ts';

const barsOf = (labels: readonly string[]) => labels.map(label => ({ label, upvotes: 1 }));

const week = {
  heading: '이번 주 추천수 · 1월 12일 – 18일',
  bars: [
    { label: 'Watching, Reasoning, and Searching: A Video Deep Research Benchmark', upvotes: 211 },
    { label: 'BabyVision: Visual Reasoning Beyond Language', upvotes: 187 },
    { label: 'PaCoRe: Learning to Scale Test-Time Compute', upvotes: 154 },
    { label: 'X-Coder: Advancing Competitive Programming', upvotes: 98 },
    { label: 'MHLA: Restoring Expressivity of Linear Attention', upvotes: 77 },
  ],
};
const rows = 10;
const firstRowY = 60;
const rowHeight = 44;

test('a chart is a PNG 800 wide, and 44 higher for every paper', async () => {
  for (const count of [1, 5, 10]) {
    const png = await drawVotesChart({ heading: 'x', bars: barsOf(Array(count).fill('A paper')) });
    const { width, height } = readPicture(png);
    assert.deepEqual([imageType(png), width, height], ['png', 800, 76 + 44 * count]);
  }
});

test('the same votes give the same bytes', async () => {
  const [first, second] = await Promise.all([drawVotesChart(week), drawVotesChart(week)]);
  assert.deepEqual(first, second);
});

test('a chart of five papers has less than 10 kB, one of ten long titles less than 20', async () => {
  const five = (await drawVotesChart(week)).length;
  const ten = (
    await drawVotesChart({ ...week, bars: barsOf(Array(10).fill('Quick Brown Foxes Jump Over '.repeat(9))) })
  ).length;
  assert.deepEqual([five < 10_000, ten < 20_000], [true, true], `${five} and ${ten} bytes`);
});

/** What a name of one character looks like, for each of up to ten. */
async function drawnNames(characters: readonly string[]): Promise<string[][]> {
  const filled = [...characters, ...Array(rows - characters.length).fill('x')];
  const picture = readPicture(await drawVotesChart({ heading: '', bars: barsOf(filled) }));
  return characters.map((_, row) =>
    picture.area({ x: 60, y: firstRowY + row * rowHeight, width: 28, height: rowHeight }),
  );
}

const tens = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / rows) }, (_, index) =>
    items.slice(index * rows, (index + 1) * rows),
  );
const from = (first: string, last: string, step = 1): string[] => {
  const [start, end] = [first.charCodeAt(0), last.charCodeAt(0)];
  return Array.from({ length: Math.floor((end - start) / step) + 1 }, (_, index) =>
    String.fromCharCode(start + index * step),
  );
};
const syllables = from('가', '힣', 61);
const signs = [
  ...from('!', '~'),
  ...'§©®°±²³·¼½¾×ßØæøŁł–—‘’“”†•…′″₩€™←↑→↓⇒⇔∀∂∃∇∈∏∑√∞∧∨∩∪∫≈≠≤≥⊂⊆▲▼○●★☆',
  ...from('ㄱ', 'ㅣ'),
];

test('every letter, digit, sign and Hangul letter leaves ink', async () => {
  const blank: string[] = [];
  for (const ten of tens([...signs, ...syllables])) {
    const drawn = await drawnNames(ten);
    blank.push(...ten.filter((_, index) => isWhite(drawn[index] ?? [])));
  }
  assert.deepEqual(blank, []);
});

test('syllables are drawn differently from each other', async () => {
  const seen = new Set<string>();
  for (const ten of tens(syllables)) for (const drawn of await drawnNames(ten)) seen.add(drawn.join());
  assert.equal(seen.size, syllables.length);
});

test('a heading is drawn in bold Hangul, and what the font lacks is left out of it', async () => {
  const headings = ['가', '힣', '漢', ''];
  const drawn = await Promise.all(
    headings.map(async heading => {
      const picture = readPicture(await drawVotesChart({ heading, bars: barsOf(['가']) }));
      return picture.area({ x: 24, y: 0, width: 40, height: firstRowY });
    }),
  );
  const [ga, hih, han, none] = drawn.map(rows => rows.join());
  assert.deepEqual([drawn.map(isWhite), ga === hih, han === none], [[false, false, true, true], false, true]);
  const regular = (await drawnNames(['가']))[0]?.join() ?? '';
  const darkest = /1f2328/g;
  assert.ok((ga?.match(darkest)?.length ?? 0) > 2 * (regular.match(darkest)?.length ?? 0));
});

test('no name comes near its bar, and no number near the edge, however wide the letters are', async () => {
  const near: string[] = [];
  for (const ten of tens([...signs, ...from('가', '힣', 900)])) {
    const filled = [...ten, ...Array(rows - ten.length).fill('x')].map(letter => letter.repeat(150));
    const bars = filled.map(label => ({ label: `${label}!`, upvotes: Number.MAX_SAFE_INTEGER }));
    const picture = readPicture(await drawVotesChart({ heading: filled[0] ?? '', bars }));
    // Between two bars there is nothing but the line at which they begin.
    const [between = ''] = picture.area({ x: 0, y: firstRowY + 2, width: picture.width, height: 1 });
    const barStart = (/^(?:ffffffff)*/.exec(between)?.[0].length ?? 0) / 8;
    for (const [index, letter] of ten.entries())
      if (
        !isWhite(
          picture.area({ x: barStart - 8, y: firstRowY + index * rowHeight, width: 8, height: rowHeight }),
        )
      )
        near.push(letter);
    if (!isWhite(picture.area({ x: 776, y: 0, width: 24, height: picture.height }))) near.push('the edge');
  }
  assert.deepEqual(near, []);
});

test('hostile titles and votes are drawn', async () => {
  const titles = [
    'x'.repeat(10_000),
    '$'.repeat(10_000),
    '한'.repeat(10_000),
    '\u202eمرحبا بالعالم',
    '👩‍👩‍👧‍👦🤗🇰🇷',
    '<script>alert(1)</script>&amp;]]><!--',
    'a\0b\x1b[31m\ufffe\uffff',
    'half \ud83d and \udc00',
    '',
    '{{datum.x}}\n\n:\t',
  ];
  for (const upvotes of [0, 1, 10_000_000])
    assert.equal(
      imageType(
        await drawVotesChart({ heading: titles.join(' '), bars: titles.map(label => ({ label, upvotes })) }),
      ),
      'png',
    );
});
