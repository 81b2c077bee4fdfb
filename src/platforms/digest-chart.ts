// The chart of a digest of several days: who has one, and its picture, drawn once for all the channels that get it.
import { drawVotesChart } from '../charts/draw-chart.ts';
import type { Digest } from '../digest/digest.ts';
import { firstDayOf } from '../digest/edition.ts';
import { stringsOf } from '../strings/strings.ts';

/** The name of the picture's file. */
export const chartName = 'upvotes.png';

// A week's morning has one for each language and number of papers.
const mostKept = 20;

/** Whether a digest's first message has a chart. */
export const hasChart = ({ edition, entries }: Pick<Digest, 'edition' | 'entries'>): boolean =>
  (edition === 'week' || edition === 'month') && entries.length > 0;

/** What is made of a digest's chart, such as its picture, or the id of its upload. */
export type ChartMaker<Made> = (digest: Digest) => Promise<Made | null>;

/**
 * Makes something of a digest's chart once, also where it fails, for a digest is read anew for every few channels.
 * @param onFailed told why there is none, once a digest
 */
export function createChartMaker<Made>(
  make: (png: Uint8Array, digest: Digest) => Promise<Made>,
  onFailed: (error: unknown, digest: Digest) => void,
): ChartMaker<Made> {
  const made = new Map<string, Promise<Made | null>>();
  return digest => {
    const chart = chartOf(digest);
    const key = JSON.stringify(chart);
    const known = made.get(key);
    if (known !== undefined) return known;
    const making = drawVotesChart(chart)
      .then(png => make(png, digest))
      .catch((error: unknown) => {
        onFailed(error, digest);
        return null;
      });
    made.set(key, making);
    for (const oldest of made.keys()) if (made.size > mostKept) made.delete(oldest);
    return making;
  };
}

const chartOf = ({ edition = 'day', date, language, entries }: Digest) => ({
  heading: stringsOf(language).editions.chartHeading(firstDayOf(edition, date), date),
  bars: entries.map(({ paper }) => ({ label: paper.title, upvotes: paper.upvotes })),
});
