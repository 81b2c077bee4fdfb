// A Discord message with its digest's chart: https://discord.com/developers/docs/reference#uploading-files
import type { RawFile } from 'discord.js';
import type { Digest } from '../../digest/digest.ts';
import { stringsOf } from '../../strings/strings.ts';
import { chartName } from '../digest-chart.ts';
import type { DiscordMessage } from './render.ts';

/** A message's body, with words on its attachment for whoever can't see it. */
export type ChartedMessage = DiscordMessage & {
  readonly attachments?: readonly {
    readonly id: number;
    readonly filename: string;
    readonly description: string;
  }[];
};

/** The same message with the chart above its cards, as an embed that shows the file beside it. */
export const withChart = (content: DiscordMessage, { language }: Digest): ChartedMessage => ({
  ...content,
  embeds: [{ image: { url: `attachment://${chartName}` } }, ...(content.embeds ?? [])],
  attachments: [{ id: 0, filename: chartName, description: stringsOf(language).editions.chart }],
});

/** The chart's picture as that file. */
export const chartFile = (png: Uint8Array): RawFile => ({
  name: chartName,
  data: Buffer.from(png),
  contentType: 'image/png',
});
