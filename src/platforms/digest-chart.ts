// The chart of a digest of several days: who has one, and its picture, drawn once for all the channels that get it.
import { drawVotesChart } from '../charts/draw-chart.ts';
import type { Due } from '../delivery/outcome.ts';
import type { Turns } from '../delivery/platform.ts';
import type { Digest } from '../digest/digest.ts';
import { firstDayOf } from '../digest/edition.ts';
import { stringsOf } from '../strings/strings.ts';

/** The name of the picture's file. */
export const chartName = 'upvotes.png';

/** Whether a digest's first message has a chart. */
export const hasChart = ({ edition, entries }: Pick<Digest, 'edition' | 'entries'>): boolean =>
  (edition === 'week' || edition === 'month') && entries.length > 0;

/** How long is waited for what, in milliseconds, and how many charts are kept. */
export type ChartPatience = {
  /** By one message for a chart that is being made. */
  readonly messageMs: number;
  /** After a chart could not be made, until it is tried again; what is sent meanwhile goes without. */
  readonly failedMs: number;
  /** Beside those that are being made. */
  readonly mostMade: number;
};

/**
 * Three seconds; a minute; more than a week's morning has of languages, numbers of papers and filters, each chart about
 * 20 kB.
 */
const usualChartPatience: ChartPatience = { messageMs: 3_000, failedMs: 60_000, mostMade: 200 };

/** What is made of a digest's chart, such as its picture, or the id of its upload; `late` while it is being made. */
type Chart<Made> =
  | { readonly state: 'made'; readonly made: Made }
  | { readonly state: 'missing' }
  | { readonly state: 'late' };

/** Makes charts. The turns are a message's, which gives its own back while it waits. */
export type ChartMaker<Made> = (digest: Digest, turns: Pick<Turns, 'giveBack'>) => Promise<Chart<Made>>;

/** What becomes of a message whose chart is late: it lets others go first. */
export const chartIsLate: Due = {
  state: 'due',
  afterMs: 1_000,
  reason: 'Its chart is still being made',
  pause: null,
};

type Making<Made> = { readonly chart: Promise<Chart<Made>>; now: Chart<Made>; isOverAtMs: number };

const never = Number.POSITIVE_INFINITY;

/**
 * Makes something of a digest's chart once for all who ask, for a digest is read anew for every few channels. Where it
 * fails, it is tried again after a while.
 * @param onFailed told why there is none, once a try
 * @param now a clock in milliseconds that never jumps
 */
export function createChartMaker<Made>(
  make: (png: Uint8Array, digest: Digest) => Promise<Made>,
  onFailed: (error: unknown) => void,
  { messageMs, failedMs, mostMade }: ChartPatience = usualChartPatience,
  now: () => number = () => performance.now(),
): ChartMaker<Made> {
  const known = new Map<string, Making<Made>>();

  /** Notes that one is made, and drops the oldest made; one that is being made stays, or it would be made again. */
  function keep(key: string, making: Making<Made>): void {
    known.delete(key);
    known.set(key, making);
    const made = [...known].filter(([, { now }]) => now.state !== 'late');
    for (const [oldest] of made.slice(0, -mostMade)) known.delete(oldest);
  }

  function begin(digest: Digest, key: string, chart: ReturnType<typeof chartOf>): Making<Made> {
    const making: Making<Made> = {
      now: { state: 'late' },
      isOverAtMs: never,
      chart: drawVotesChart(chart)
        .then(png => make(png, digest))
        .then(
          (made): Chart<Made> => ({ state: 'made', made }),
          (error: unknown): Chart<Made> => {
            onFailed(error);
            making.isOverAtMs = now() + failedMs;
            return { state: 'missing' };
          },
        )
        .then(result => {
          making.now = result;
          keep(key, making);
          return result;
        }),
    };
    known.set(key, making);
    return making;
  }

  return async (digest, turns) => {
    const chart = chartOf(digest);
    const key = JSON.stringify(chart);
    const before = known.get(key);
    const making = before !== undefined && now() < before.isOverAtMs ? before : begin(digest, key, chart);
    if (making.now.state !== 'late') return making.now;
    turns.giveBack();
    const late = Promise.withResolvers<Chart<Made>>();
    const timer = setTimeout(() => late.resolve({ state: 'late' }), messageMs);
    return Promise.race([making.chart, late.promise]).finally(() => clearTimeout(timer));
  };
}

const chartOf = ({ edition = 'day', date, language, entries }: Digest) => ({
  heading: stringsOf(language).editions.chartHeading(firstDayOf(edition, date), date),
  bars: entries.map(({ paper }) => ({ label: paper.title, upvotes: paper.upvotes })),
});
