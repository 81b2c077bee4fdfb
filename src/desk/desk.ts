// The desk: where a date becomes a digest. The day's list is frozen, its best papers are briefed, the digest is kept.
import { sourceBrief } from '../briefs/source-brief.ts';
import type { Brief } from '../digest/brief.ts';
import type { Digest, DigestEntry } from '../digest/digest.ts';
import type { Language } from '../digest/language.ts';
import type { Paper } from '../digest/paper.ts';
import { type Selection, select, selectionKey } from '../digest/selection.ts';
import type { Snapshot } from '../digest/snapshot.ts';
import { newestOpenDate } from '../sources/list-day.ts';
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

export type Desk = ReturnType<typeof createDesk>;

/**
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
  const provisional = new Map<string, Snapshot>();
  const underWay = new Map<string, Promise<Snapshot>>();

  /**
   * The list of a date: the frozen one if there is one, else from the source. It is frozen when it is posted, and
   * when its day is over: whoever looks at noon must not fix what is posted the next morning.
   * @throws {SourceError} when there is none and the source fails
   */
  function snapshot(date: Temporal.PlainDate, look: Look): Promise<Snapshot> {
    const key = `${date} ${look}`;
    const running = underWay.get(key) ?? takeSnapshot(date, look).finally(() => underWay.delete(key));
    underWay.set(key, running);
    return running;
  }

  async function takeSnapshot(date: Temporal.PlainDate, look: Look): Promise<Snapshot> {
    const kept = await readSnapshot(database, date);
    if (kept?.origin === 'huggingface') return kept;
    const recent = provisional.get(date.toString());
    if (look === 'look' && recent && now().since(recent.takenAt).total('milliseconds') < provisionalForMs)
      return recent;
    const isOver = Temporal.PlainDate.compare(date, newestOpenDate(now())) < 0;
    let taken: Snapshot;
    try {
      taken = await source.snapshot(date);
    } catch (error) {
      // A list that came with a file serves until the real one can be had.
      if (kept !== null && error instanceof SourceError) return kept;
      throw error;
    }
    const isFinal = isOver || (look === 'freeze' && taken.papers.length > 0);
    return database.tx(async sql => {
      await keepPapers(sql, date, taken.papers);
      if (!isFinal) {
        provisional.set(date.toString(), taken);
        return taken;
      }
      provisional.delete(date.toString());
      await writeSnapshot(sql, taken);
      return (await readSnapshot(sql, date)) ?? taken;
    });
  }

  /**
   * The newest date that has papers among those whose list is open at an instant.
   * @throws {SourceError} when the source fails before one is found
   */
  async function latest(look: Look, at: Temporal.Instant = now()): Promise<Temporal.PlainDate> {
    const newest = newestOpenDate(at);
    for (let back = 0; back < maxEmptyDays; back += 1) {
      const date = newest.subtract({ days: back });
      if ((await snapshot(date, look)).papers.length > 0) return date;
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
    const list = await snapshot(date, look);
    const made = await compose(list, language, selection);
    // Of a list still open for votes no digest is kept, even if an imported list of that day is in the store.
    const isFrozen = (await readSnapshot(database, date))?.origin === list.origin;
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
