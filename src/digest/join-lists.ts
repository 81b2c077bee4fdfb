// The lists of several days as one.
import type { Paper } from './paper.ts';
import type { Snapshot } from './snapshot.ts';

/** The papers of all lists by their votes; ties by the newest list, then in the list's order. One that stands on several counts once, with its most votes. */
export function joinLists(lists: readonly Snapshot[]): Paper[] {
  const newestFirst = lists.toSorted((a, b) => Temporal.PlainDate.compare(b.date, a.date));
  const best = new Map<string, Paper>();
  for (const paper of newestFirst.flatMap(({ papers }) => papers).toSorted((a, b) => b.upvotes - a.upvotes))
    if (!best.has(paper.id)) best.set(paper.id, paper);
  return [...best.values()];
}
