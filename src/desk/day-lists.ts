// The lists of days: frozen ones from the store, others from the source.
import type { Snapshot } from '../digest/snapshot.ts';
import { newestOpenDate, newestRipeDate } from '../sources/list-day.ts';
import { type Source, SourceError } from '../sources/source.ts';
import type { Database } from '../store/database.ts';
import { readSnapshot, writeSnapshot } from '../store/snapshots.ts';
import { keepPapers } from './keep-papers.ts';
import { shareWork } from './shared-work.ts';

// Christmas is the longest run of days without a list that has been seen.
const maxEmptyDays = 14;
// How long a look at a list that is still open for votes serves later looks.
const provisionalForMs = 5 * 60_000;

/** How a list is looked at: frozen for good if it was not yet, or as it is now while its day lasts. */
export type Look = 'freeze' | 'look';

/** A list, and whether its votes may still change; no digest is kept of one that is not frozen. */
type ListSeen = { readonly list: Snapshot; readonly isFrozen: boolean };

/** Where the lists of days are had from. */
export type DayLists = {
  /**
   * The list of a date: the frozen one if there is one, else from the source. It is frozen when it is posted, and
   * when its day is over: whoever looks at noon must not fix what is posted the next morning.
   * @throws {SourceError} when there is none and the source fails
   */
  see(date: Temporal.PlainDate, look: Look): Promise<ListSeen>;
  /**
   * The newest date that has papers among those whose list is open at an instant, or ripe, as what is frozen must be.
   * @throws {SourceError} when the source fails before one is found
   */
  latest(look: Look, at?: Temporal.Instant, isRipe?: boolean): Promise<Temporal.PlainDate>;
};

/** Lists that are kept once they are frozen. */
export function createDayLists({
  database,
  source,
  now,
}: {
  database: Database;
  source: Source;
  now: () => Temporal.Instant;
}): DayLists {
  /** The last look at the one list that is open for votes. */
  let provisional: Snapshot | null = null;
  const seeOnce = shareWork<ListSeen>();

  function see(date: Temporal.PlainDate, look: Look): Promise<ListSeen> {
    return seeOnce(`${date} ${look}`, () => takeList(date, look));
  }

  async function takeList(date: Temporal.PlainDate, look: Look): Promise<ListSeen> {
    const kept = await readSnapshot(database, date);
    if (kept?.origin === 'huggingface') return { list: kept, isFrozen: true };
    if (look === 'look' && provisional?.date.equals(date)) {
      const ageMs = now().epochMilliseconds - provisional.takenAt.epochMilliseconds;
      if (ageMs < provisionalForMs) return { list: provisional, isFrozen: false };
    }
    const isOver = Temporal.PlainDate.compare(date, newestOpenDate(now())) < 0;
    let taken: Snapshot;
    try {
      taken = await source.snapshot(date);
    } catch (error) {
      // A list that came with a file serves until the real one can be had.
      if (kept !== null && error instanceof SourceError) return { list: kept, isFrozen: true };
      throw error;
    }
    const isFrozen = isOver || (look === 'freeze' && taken.papers.length > 0);
    return database.tx(async sql => {
      await keepPapers(sql, date, taken.papers);
      if (!isFrozen) {
        provisional = taken;
        return { list: taken, isFrozen };
      }
      await writeSnapshot(sql, taken);
      // Another process may have been first.
      return { list: (await readSnapshot(sql, date)) ?? taken, isFrozen };
    });
  }

  async function latest(
    look: Look,
    at: Temporal.Instant = now(),
    isRipe = look === 'freeze',
  ): Promise<Temporal.PlainDate> {
    const newest = isRipe ? newestRipeDate(at) : newestOpenDate(at);
    for (let back = 0; back < maxEmptyDays; back += 1) {
      const date = newest.subtract({ days: back });
      if ((await see(date, look)).list.papers.length > 0) return date;
    }
    throw new SourceError('no-papers', newest, `No list of the last ${maxEmptyDays} days has a paper`);
  }

  return { see, latest };
}
