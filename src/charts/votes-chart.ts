// The votes of a week's best papers as a Vega chart: a bar a paper, the best on top.
import type { EncodeEntry, Mark, Spec } from 'vega';
import { ellipsis } from '../digest/cut.ts';
import { plainTitle } from '../digest/inline.ts';
import { drawableText } from './drawable-text.ts';
import { cutToWidth, textWidthEm } from './text-width.ts';

/** What a votes chart shows. */
export type VotesChartData = {
  /** A line above the bars, in the reader's language: Hangul, Latin, digits, a few signs; Han and kana are left out. */
  readonly heading: string;
  /** 1 to 10 papers; their order decides between equal votes. */
  readonly bars: readonly {
    /** The paper's title; its name is cut out of it. */
    readonly label: string;
    /** Votes, 0 or more. */
    readonly upvotes: number;
  }[];
};

/** The font of all text; who draws the chart brings it. */
export const chartFont = 'Nanum Gothic';

// The colours of the Discord cards: gold, silver and bronze, then Discord's own blue.
const rankColours = ['#f5b301', '#9aa5b1', '#c77b3f'] as const;
const otherColour = '#5865f2';
const background = '#ffffff';
const ink = '#1f2328';
const quietInk = '#59636e';
const baselineColour = '#d1d9e0';

// In pixels. A phone shows the picture at less than half its size, where 22 can still be read.
const width = 800;
const margin = 24;
const headingHeight = 60;
const rowHeight = 44;
const bottomMargin = 16;
const barHeight = 26;
const barRadius = 5;
const headingSize = 26;
const textSize = 22;
const gap = 12;
const maxNameWidth = 340;
// More of a title could not be drawn.
const maxReadChars = 500;

/** The chart, 800 pixels wide and 76 high, with 44 more a bar. */
export function votesChart({ heading, bars }: VotesChartData): Spec {
  const rows = bars
    .toSorted((a, b) => b.upvotes - a.upvotes)
    .map(({ label, upvotes }, index) => ({
      rank: `${index + 1}`,
      name: nameOf(label),
      upvotes,
      votes: upvotes.toLocaleString('en'),
      colour: rankColours[index] ?? otherColour,
    }));
  const rankEnd = margin + widest(rows.map(({ rank }) => rank));
  const nameStart = rankEnd + gap;
  const barStart = nameStart + Math.min(maxNameWidth, widest(rows.map(({ name }) => name))) + gap;
  const longestBarEnd = width - margin - widest(rows.map(({ votes }) => votes)) - gap;
  const bottom = headingHeight + rowHeight * rows.length;
  // A week without any vote has bars of no length, not a scale of no length.
  const mostVotes = Math.max(1, ...rows.map(({ upvotes }) => upvotes));
  return {
    width,
    height: bottom + bottomMargin,
    padding: 0,
    autosize: 'none',
    background,
    data: [{ name: 'rows', values: rows }],
    scales: [
      { name: 'row', type: 'band', domain: { data: 'rows', field: 'rank' }, range: [headingHeight, bottom] },
      { name: 'votes', domain: [0, mostVotes], range: [barStart, longestBarEnd] },
    ],
    marks: [
      headingMark(cutToWidth(drawableText(heading), (width - 2 * margin) / headingSize)),
      barMark(barStart),
      baselineMark(barStart, bottom),
      rowText('rank', {
        ...bold,
        x: { value: rankEnd },
        align: { value: 'right' },
        fill: { value: quietInk },
      }),
      rowText('name', { x: { value: nameStart } }),
      rowText('votes', { ...bold, x: votesEnd, dx: { value: gap } }),
    ],
  };
}

/** The title before its colon, as much as fits; an ellipsis alone when the font has nothing of it. */
function nameOf(title: string): string {
  const read = title.slice(0, maxReadChars);
  const name = drawableText(plainTitle(read).split(/:\s/)[0] ?? read);
  return name === '' ? ellipsis : cutToWidth(name, maxNameWidth / textSize);
}

const widest = (texts: readonly string[]): number =>
  Math.ceil(Math.max(0, ...texts.map(textWidthEm)) * textSize);

const rowMiddle = { scale: 'row', field: 'rank', band: 0.5 } as const;
const votesEnd = { scale: 'votes', field: 'upvotes' } as const;
const bold = { fontWeight: { value: 700 } } as const;
const textStyle = {
  font: { value: chartFont },
  fontSize: { value: textSize },
  fill: { value: ink },
  baseline: { value: 'middle' },
} as const;

const headingMark = (text: string): Mark => ({
  type: 'text',
  encode: {
    enter: {
      ...textStyle,
      ...bold,
      fontSize: { value: headingSize },
      x: { value: margin },
      y: { value: headingHeight / 2 },
      text: { value: text },
    },
  },
});

const rowText = (field: 'rank' | 'name' | 'votes', encoding: EncodeEntry): Mark => ({
  type: 'text',
  from: { data: 'rows' },
  encode: { enter: { ...textStyle, y: rowMiddle, text: { field }, ...encoding } },
});

const barMark = (start: number): Mark => ({
  type: 'rect',
  from: { data: 'rows' },
  encode: {
    enter: {
      x: { value: start },
      x2: votesEnd,
      yc: rowMiddle,
      height: { value: barHeight },
      fill: { field: 'colour' },
      cornerRadiusTopRight: { value: barRadius },
      cornerRadiusBottomRight: { value: barRadius },
    },
  },
});

const baselineMark = (x: number, bottom: number): Mark => ({
  type: 'rule',
  encode: {
    enter: {
      x: { value: x },
      y: { value: headingHeight },
      y2: { value: bottom },
      stroke: { value: baselineColour },
      strokeWidth: { value: 2 },
    },
  },
});
