// Papers whose votes rose after their lists were frozen.
import type { Paper } from './paper.ts';
import type { Snapshot } from './snapshot.ts';

/** A paper with its votes of now, and those of the list that was frozen first. */
export type Riser = { readonly paper: Paper; readonly before: number };

/**
 * The papers that gained votes, those that gained most first; among equals those with more votes, then by id.
 * @param lists frozen ones, oldest first
 * @param votes of now, by paper id; a paper that is not there is left out
 */
export function risers(lists: readonly Snapshot[], votes: ReadonlyMap<string, number>): Riser[] {
  const first = new Map<string, Paper>();
  for (const { papers } of lists)
    for (const paper of papers) if (!first.has(paper.id)) first.set(paper.id, paper);
  return [...first.values()]
    .map(paper => ({
      paper: { ...paper, upvotes: votes.get(paper.id) ?? paper.upvotes },
      before: paper.upvotes,
    }))
    .filter(({ paper, before }) => paper.upvotes > before)
    .toSorted(
      (a, b) =>
        b.paper.upvotes - b.before - (a.paper.upvotes - a.before) ||
        b.paper.upvotes - a.paper.upvotes ||
        (a.paper.id < b.paper.id ? -1 : 1),
    );
}
