// Building the digests of past days, one after the other, as fast as the source allows.
import { setTimeout as delay } from 'node:timers/promises';
import type { Digest } from '../digest/digest.ts';
import type { Language } from '../digest/language.ts';
import { type Selection, selectionKey } from '../digest/selection.ts';
import type { Quota } from '../sources/huggingface.ts';
import { SourceError } from '../sources/source.ts';
import type { Database } from '../store/database.ts';
import { findDigest } from '../store/digests.ts';
import type { Desk } from './desk.ts';

// Left to whoever else asks from the same address, the running bot above all.
const leftToOthers = 25;

/** What became of a day. */
export type BackfilledDay =
  | { readonly date: Temporal.PlainDate; readonly state: 'built' | 'there' | 'empty' }
  /** Built, with papers that the model did not write a brief of, and why. */
  | {
      readonly date: Temporal.PlainDate;
      readonly state: 'unfinished';
      /** How many papers. */
      readonly papers: number;
      readonly reason: string;
    }
  | { readonly date: Temporal.PlainDate; readonly state: 'failed'; readonly error: SourceError };

type BackfillOptions = {
  readonly database: Database;
  readonly desk: Desk;
  readonly quota: () => Quota | null;
  readonly now: () => Temporal.Instant;
  readonly dates: readonly Temporal.PlainDate[];
  readonly languages: readonly Language[];
  readonly selection: Selection;
  readonly onDay: (day: BackfilledDay) => void;
  /** Told before the source's next window is waited for. */
  readonly onWait?: (ms: number) => void;
  /** Ends after the day under way. */
  readonly signal?: AbortSignal;
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
    if (options.signal?.aborted) return;
    const day = await buildDay(date, options).catch(error => {
      // What was given up in the middle is built by the next run.
      if (options.signal?.aborted) return null;
      throw error;
    });
    if (day === null || options.signal?.aborted) return;
    onDay(day);
    if (await isEnough?.()) return;
  }
}

async function buildDay(
  date: Temporal.PlainDate,
  { database, desk, languages, selection }: Omit<BackfillOptions, 'dates' | 'onDay' | 'isEnough'>,
): Promise<BackfilledDay> {
  try {
    const key = selectionKey(selection);
    const before = await Promise.all(
      languages.map(language => findDigest(database, { date, language, selection: key })),
    );
    const digests = await Promise.all(
      languages.map(language => desk.digest({ date, language, selection }, 'freeze')),
    );
    if (digests.every(({ entries }) => entries.length === 0)) return { date, state: 'empty' };
    const failed = digests.flatMap(failures);
    const [reason] = failed;
    if (reason !== undefined) return { date, state: 'unfinished', papers: failed.length, reason };
    const isThere = before.every((kept, index) => kept !== null && isSame(kept.digest, digests[index]));
    return { date, state: isThere ? 'there' : 'built' };
  } catch (error) {
    if (error instanceof SourceError) return { date, state: 'failed', error };
    throw error;
  }
}

const isSame = (a: Digest, b: Digest | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const failures = ({ entries }: Digest): string[] =>
  entries.flatMap(({ brief }) => brief.review?.failure ?? []);

async function waitForQuota({
  quota,
  now,
  onWait,
  signal,
}: Pick<BackfillOptions, 'quota' | 'now' | 'onWait' | 'signal'>): Promise<void> {
  const known = quota();
  if (known === null || known.left > leftToOthers) return;
  const waitMs = known.resetsAt.epochMilliseconds - now().epochMilliseconds;
  if (waitMs <= 0) return;
  onWait?.(waitMs);
  await delay(waitMs, undefined, { signal }).catch(() => signal?.aborted);
}
