// The votes that papers have by now, asked of the source, beside the lists that were frozen and stay as they are.
import pLimit from 'p-limit';
import type { Source } from '../sources/source.ts';
import { shareWork } from './shared-work.ts';

/** Votes by paper id. */
export type Votes = ReadonlyMap<string, number>;

// Old lists move slowly, and asking for two weeks of them takes seconds.
const keptForMs = 30 * 60_000;
const maxParallel = 5;

/** Asks the source for the votes of days' lists, and remembers each day's for half an hour. */
export function createVotesNow({
  source,
  now,
}: {
  readonly source: Source;
  readonly now: () => Temporal.Instant;
}): (dates: readonly Temporal.PlainDate[]) => Promise<Votes> {
  const kept = new Map<string, { readonly votes: Votes; readonly untilMs: number }>();
  const askOnce = shareWork<Votes>();
  const limit = pLimit(maxParallel);

  async function votesOf(date: Temporal.PlainDate): Promise<Votes> {
    const known = kept.get(date.toString());
    return known?.votes ?? askOnce(date.toString(), () => limit(() => ask(date)));
  }

  async function ask(date: Temporal.PlainDate): Promise<Votes> {
    const { papers } = await source.snapshot(date);
    const votes = new Map(papers.map(({ id, upvotes }) => [id, upvotes]));
    kept.set(date.toString(), { votes, untilMs: now().epochMilliseconds + keptForMs });
    return votes;
  }

  /**
   * The votes of every paper on the lists of some dates.
   * @throws {SourceError} when one of the lists can't be had; those that came are remembered
   */
  return async dates => {
    const nowMs = now().epochMilliseconds;
    for (const [date, { untilMs }] of kept) if (untilMs <= nowMs) kept.delete(date);
    const all = await Promise.all(dates.map(votesOf));
    return new Map(all.flatMap(votes => [...votes]));
  };
}
