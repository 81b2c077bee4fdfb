import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, View } from 'vega';
import { type VotesChartData, votesChart } from '../../src/charts/votes-chart.ts';

const svgOf = (bars: VotesChartData['bars'], heading = 'Votes'): Promise<string> =>
  new View(parse(votesChart({ heading, bars })), { renderer: 'none' }).toSVG();

const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text ?? '');

/** The bars as they are drawn, from the top. */
const barsOf = (svg: string) =>
  [...svg.matchAll(/<path d="([^"]*)" fill="([^"]*)"/g)].map(([, path = '', colour]) => {
    const xs = [...path.matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x));
    return { length: Math.max(...xs) - Math.min(...xs), colour };
  });

const name = async (label: string): Promise<string | undefined> =>
  textsOf(await svgOf([{ label, upvotes: 1 }]))[2];

test('bars are as long as their votes are many', async () => {
  const bars = barsOf(await svgOf([400, 200, 100, 4, 0].map(upvotes => ({ label: 'A', upvotes }))));
  const longest = bars[0]?.length ?? 0;
  assert.ok(longest > 400);
  assert.deepEqual(
    bars.map(({ length }) => (length / longest).toFixed(6)),
    ['1.000000', '0.500000', '0.250000', '0.010000', '0.000000'],
  );
});

test('a week without votes has bars of no length', async () => {
  const bars = barsOf(await svgOf([0, 0].map(upvotes => ({ label: 'A', upvotes }))));
  assert.deepEqual(
    bars.map(({ length }) => length),
    [0, 0],
  );
});

test('the best is on top, and gold, silver and bronze come before blue', async () => {
  const svg = await svgOf([
    { label: 'Fourth', upvotes: 7 },
    { label: 'First', upvotes: 1234 },
    { label: 'Second: of two equals', upvotes: 9 },
    { label: 'Third', upvotes: 9 },
  ]);
  assert.deepEqual(textsOf(svg), [
    'Votes',
    ...['1', '2', '3', '4'],
    ...['First', 'Second', 'Third', 'Fourth'],
    ...['1,234', '9', '9', '7'],
  ]);
  assert.deepEqual(
    barsOf(svg).map(({ colour }) => colour),
    ['#f5b301', '#9aa5b1', '#c77b3f', '#5865f2'],
  );
});

test('a name is the title before its colon, with formulas read and letters that the font lacks spelled', async () => {
  const names = await Promise.all(
    [
      'BabyVision: Visual Reasoning',
      'Ratio 3:2 is kept',
      '$\\pi_0$: a Model',
      'Ω-Café ℝ₁ ½ ⅓ naïve',
      'ΑΒ αβ ς',
      'X‑Coder at 10⁻³',
      '🤗 Transformers',
      '漢字',
      ': no name',
    ].map(name),
  );
  assert.deepEqual(names, [
    'BabyVision',
    'Ratio 3:2 is kept',
    'pi0',
    'Omega-Cafe R1 ½ 1/3 naive',
    'AlphaBeta alphabeta sigma',
    'X-Coder at 10-³',
    'Transformers',
    '…',
    '…',
  ]);
});

test('a name that is too long ends in an ellipsis', async () => {
  assert.deepEqual(
    [await name('Are LLMs Vulnerable to Preference-Undermining Attacks?'), await name('W'.repeat(10_000))],
    ['Are LLMs Vulnerable to Prefe…', `${'W'.repeat(13)}…`],
  );
});

test('a title is text, never markup', async () => {
  const svg = await svgOf([{ label: '<script>&"</text>', upvotes: 1 }], '<b>&</b>\0\ufffe\ud800');
  assert.deepEqual(
    [textsOf(svg)[0], textsOf(svg)[2]],
    ['&lt;b&gt;&amp;&lt;/b&gt;', '&lt;script&gt;&amp;"&lt;/text&gt;'],
  );
});
