// Building the digests of past days, one after the other, as fast as the source allows.
import { setTimeout as delay } from 'node:timers/promises';
import type { Digest } from '../digest/digest.ts';
import type { Language } from '../digest/language.ts';
import type { Selection } from '../digest/selection.ts';
import type { Quota } from '../sources/huggingface.ts';
import { SourceError } from '../sources/source.ts';
import type { Desk } from './desk.ts';

// Left to whoever else asks from the same address, the running bot above all.
const leftToOthers = 25;

/** What became of a day. */
export type BackfilledDay =
  | { readonly date: Temporal.PlainDate; readonly state: 'built' | 'empty' }
  /** Built, with papers that the model did not write a brief of, and why. */
  | { readonly date: Temporal.PlainDate; readonly state: 'unfinished'; readonly reason: string }
  | { readonly date: Temporal.PlainDate; readonly state: 'failed'; readonly error: SourceError };

type BackfillOptions = {
  readonly desk: Desk;
  readonly quota: () => Quota | null;
  readonly now: () => Temporal.Instant;
  readonly dates: readonly Temporal.PlainDate[];
  readonly languages: readonly Language[];
  readonly selection: Selection;
  readonly onDay: (day: BackfilledDay) => void;
  /** Whether there is a reason to end here, after a day. */
  readonly isEnough?: () => Promise<boolean>;
};

/**
 * Builds each date's digest in each language. A day that is kept costs nothing, so that an interrupted run is resumed by
 * running it again; one that fails is told, and the others are built.
 */
export async function backfill({ dates, onDay, isEnough, ...options }: BackfillOptions): Promise<void> {
  for (const date of dates) {
    await waitForQuota(options);
    onDay(await buildDay(date, options));
    if (await isEnough?.()) return;
  }
}

async function buildDay(
  date: Temporal.PlainDate,
  { desk, languages, selection }: Pick<BackfillOptions, 'desk' | 'languages' | 'selection'>,
): Promise<BackfilledDay> {
  try {
    const digests = await Promise.all(
      languages.map(language => desk.digest({ date, language, selection }, 'freeze')),
    );
    if (digests.every(({ entries }) => entries.length === 0)) return { date, state: 'empty' };
    const reason = digests.flatMap(failures)[0];
    return reason === undefined ? { date, state: 'built' } : { date, state: 'unfinished', reason };
  } catch (error) {
    if (error instanceof SourceError) return { date, state: 'failed', error };
    throw error;
  }
}

const failures = ({ entries }: Digest): string[] =>
  entries.flatMap(({ brief }) => brief.review?.failure ?? []);

async function waitForQuota({ quota, now }: Pick<BackfillOptions, 'quota' | 'now'>): Promise<void> {
  const known = quota();
  if (known === null || known.left > leftToOthers) return;
  const waitMs = known.resetsAt.epochMilliseconds - now().epochMilliseconds;
  if (waitMs > 0) await delay(waitMs);
}
