// The desk: where a date becomes a digest. The day's list is frozen, its best papers are briefed, the digest is kept.
import { sourceBrief } from '../briefs/source-brief.ts';
import type { Brief } from '../digest/brief.ts';
import type { Digest, DigestEntry } from '../digest/digest.ts';
import type { Language } from '../digest/language.ts';
import type { Paper } from '../digest/paper.ts';
import { type Selection, select, selectionKey } from '../digest/selection.ts';
import type { Snapshot } from '../digest/snapshot.ts';
import { newestOpenDate, newestRipeDate } from '../sources/list-day.ts';
import { type Source, SourceError } from '../sources/source.ts';
import type { Database } from '../store/database.ts';
import { findDigest, writeDigestRow } from '../store/digests.ts';
import { briefsOf } from '../store/papers.ts';
import { readSnapshot, writeSnapshot } from '../store/snapshots.ts';
import { keepPapers } from './keep-papers.ts';

// Christmas is the longest run of days without a list that has been seen.
const maxEmptyDays = 14;
// How long a look at a list that is still open for votes serves later looks.
const provisionalForMs = 5 * 60_000;

/** What a digest is asked for with. */
export type DigestRequest = {
  readonly date: Temporal.PlainDate;
  readonly language: Language;
  readonly selection: Selection;
};

/** How a list is looked at: frozen for good if it was not yet, or as it is now while its day lasts. */
export type Look = 'freeze' | 'look';

/** A list, and whether its votes may still change; no digest is kept of one that is not frozen. */
type ListSeen = { readonly list: Snapshot; readonly isFrozen: boolean };

/** What `createDesk` gives. */
export type Desk = ReturnType<typeof createDesk>;

/**
 * A desk that keeps what it makes.
 * @param source where lists come from
 * @param now the clock
 */
export function createDesk({
  database,
  source,
  now,
}: {
  database: Database;
  source: Source;
  now: () => Temporal.Instant;
}) {
  /** The last look at the one list that is open for votes. */
  let provisional: Snapshot | null = null;
  const underWay = new Map<string, Promise<ListSeen>>();

  /**
   * The list of a date: the frozen one if there is one, else from the source. It is frozen when it is posted, and
   * when its day is over: whoever looks at noon must not fix what is posted the next morning.
   * @throws {SourceError} when there is none and the source fails
   */
  function seeList(date: Temporal.PlainDate, look: Look): Promise<ListSeen> {
    const key = `${date} ${look}`;
    const running = underWay.get(key) ?? takeList(date, look).finally(() => underWay.delete(key));
    underWay.set(key, running);
    return running;
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

  /**
   * The newest date that has papers among those whose list is open at an instant, or ripe, as what is frozen must be.
   * @throws {SourceError} when the source fails before one is found
   */
  async function latest(
    look: Look,
    at: Temporal.Instant = now(),
    isRipe = look === 'freeze',
  ): Promise<Temporal.PlainDate> {
    const newest = isRipe ? newestRipeDate(at) : newestOpenDate(at);
    for (let back = 0; back < maxEmptyDays; back += 1) {
      const date = newest.subtract({ days: back });
      if ((await seeList(date, look)).list.papers.length > 0) return date;
    }
    throw new SourceError('no-papers', newest, `No list of the last ${maxEmptyDays} days has a paper`);
  }

  /**
   * The digest of a date: the one kept, else made now. A day without papers, or without one that passes the filter,
   * gives a digest without entries.
   * @throws {SourceError} when the list is needed and can't be had
   */
  async function digest(
    { date, language, selection }: DigestRequest,
    look: Look = 'look',
    rebuild = false,
  ): Promise<Digest> {
    const key = { date, language, selection: selectionKey(selection) };
    const kept = rebuild ? null : await findDigest(database, key);
    if (kept !== null && kept.origin !== 'sample') return kept.digest;
    const { list, isFrozen } = await seeList(date, look);
    const made = await compose(list, language, selection);
    if (isFrozen)
      await writeDigestRow(database, {
        selection: key.selection,
        origin: list.origin,
        digest: made,
        madeAt: now(),
      });
    return made;
  }

  async function compose(list: Snapshot, language: Language, selection: Selection): Promise<Digest> {
    const briefs = new Map<Paper, Map<Language, Brief>>();
    for (const paper of list.papers) briefs.set(paper, await briefsOf(database, paper.id));
    const papers = select(list, selection, paper => [
      ...(briefs.get(paper)?.values() ?? []),
      sourceBrief(paper, 'en'),
    ]);
    const entries = papers.map(
      (paper): DigestEntry => ({
        paper,
        brief: briefs.get(paper)?.get(language) ?? sourceBrief(paper, language),
      }),
    );
    return { date: list.date, language, top: selection.top, entries };
  }

  return { latest, digest };
}
