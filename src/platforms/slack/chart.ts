// A digest's chart as a file of Slack's: https://docs.slack.dev/messaging/working-with-files#upload
import { setTimeout as delay } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import type { ImageBlock } from '@slack/types';
import type { Digest } from '../../digest/digest.ts';
import type { Log } from '../../log.ts';
import { stringsOf } from '../../strings/strings.ts';
import { type ChartMaker, chartName, createChartMaker } from '../digest-chart.ts';
import { reasonOf } from '../reason-of.ts';
import { outcomeOf } from './outcome-of.ts';

// A file is processed within seconds, and a block can't show it before.
const maxLooks = 12;
// What passes is waited out, or every channel of this morning would go without its chart.
const maxTries = 3;

/** How long an upload may take. */
export type UploadPatience = {
  /** Between two looks whether the file was processed, and before what failed is asked again. */
  readonly lookEveryMs: number;
  /** In all. */
  readonly maxMs: number;
};

/** Half a second; 20 seconds. */
export const usualUploadPatience: UploadPatience = { lookEveryMs: 500, maxMs: 20_000 };

/** Uploads the chart of a digest, once, and gives the file's id when Slack can show it. */
export function createChartUploader(
  client: webApi.WebClient,
  { log, patience }: { log: Pick<Log, 'warn'>; patience: UploadPatience },
): ChartMaker<string> {
  async function upload(png: Uint8Array, { language }: Digest, signal: AbortSignal): Promise<string> {
    const uploaded = await patiently(signal, () =>
      client.files.uploadV2({
        file: Buffer.from(png),
        filename: chartName,
        alt_text: stringsOf(language).editions.chart,
      }),
    );
    const id = (uploaded as Uploaded).files?.[0]?.files?.[0]?.id;
    if (id === undefined) throw new Error('Slack answered without a file id');
    for (let look = 0; look < maxLooks; look += 1) {
      if (look > 0) await delay(patience.lookEveryMs, undefined, { signal });
      const { file } = await patiently(signal, () => client.files.info({ file: id }));
      if (file?.mimetype) return id;
    }
    throw new Error('Slack has not processed the picture yet');
  }

  /** Asks again where Slack only was busy, or could not be reached, and there is time. */
  async function patiently<Answer>(signal: AbortSignal, ask: () => Promise<Answer>): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await ask();
      } catch (error) {
        const outcome = outcomeOf(error);
        const isPassing = outcome.state === 'due' || outcome.state === 'unknown';
        const afterMs = (outcome.state === 'due' ? outcome.afterMs : null) ?? patience.lookEveryMs;
        if (!isPassing || tries === maxTries || afterMs >= patience.maxMs) throw error;
        await delay(afterMs, undefined, { signal });
      }
    }
  }

  return createChartMaker(
    (png, digest) => within(patience.maxMs, signal => upload(png, digest, signal)),
    error =>
      log.warn(
        { reason: reasonOf(error), fix: fixOf(error) },
        'Digests go out without their chart for a minute',
      ),
  );
}

const fixOf = (error: unknown): string => {
  const outcome = outcomeOf(error);
  return outcome.state === 'failed' && outcome.failure === 'scope'
    ? 'Install the app again with the manifest of `paperboy manifest slack`: charts need its scopes files:write and files:read'
    : 'Nothing to do if Slack is only busy: it is tried again. If it lasts, see https://slack-status.com';
};

/** What the SDK's helper answers, which its type does not tell. */
type Uploaded = { readonly files?: readonly { readonly files?: readonly { readonly id?: string }[] }[] };

/** The chart as a block. */
export const chartBlock = (fileId: string, { language }: Digest): ImageBlock => ({
  type: 'image',
  slack_file: { id: fileId },
  alt_text: stringsOf(language).editions.chart,
});

/** The work, or an error once it takes too long; its requests end by the client's own time-out. */
async function within<Result>(ms: number, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const stopping = new AbortController();
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`The upload took longer than ${ms} ms`)), ms);
  try {
    return await Promise.race([work(stopping.signal), late.promise]);
  } finally {
    clearTimeout(timer);
    stopping.abort();
  }
}
