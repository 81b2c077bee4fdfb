// The desk: where a date becomes a digest. The day's list is frozen, its best papers are briefed, the digest is kept.
import { sourceBrief } from '../briefs/source-brief.ts';
import type { Brief } from '../digest/brief.ts';
import type { Digest, DigestEntry } from '../digest/digest.ts';
import type { Language } from '../digest/language.ts';
import type { Paper } from '../digest/paper.ts';
import { type Selection, select, selectionKey } from '../digest/selection.ts';
import type { Origin, Snapshot } from '../digest/snapshot.ts';
import { newestOpenDate, newestRipeDate } from '../sources/list-day.ts';
import { type Source, SourceError } from '../sources/source.ts';
import { briefsOf } from '../store/briefs.ts';
import type { Database, Sql } from '../store/database.ts';
import { isUnderWay } from '../store/deliveries.ts';
import { digestsOf, findDigest, type StoredDigest, writeDigestRow } from '../store/digests.ts';
import { paperById } from '../store/papers.ts';
import { readSnapshot, writeSnapshot } from '../store/snapshots.ts';
import { type Briefing, type BriefRequest, createBriefing } from './briefing.ts';
import { keepPapers } from './keep-papers.ts';
import { shareWork } from './shared-work.ts';
import { createVotesNow } from './votes-now.ts';

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

/**
 * What is done about the briefs of a digest that is kept: nothing; those that the model failed at are tried again; all
 * are made anew. A digest that is on its way to a channel stays as it is.
 */
export type Effort = 'kept' | 'missing' | 'anew';

/** A list, and whether its votes may still change; no digest is kept of one that is not frozen. */
type ListSeen = { readonly list: Snapshot; readonly isFrozen: boolean };

/** What `createDesk` gives. */
export type Desk = ReturnType<typeof createDesk>;

/** The papers of a digest that is to be made, with where they come from. */
type Picked = {
  readonly origin: Origin;
  readonly papers: readonly Paper[];
  readonly isFrozen: boolean;
};

type DeskOptions = {
  readonly database: Database;
  /** Where lists come from. */
  readonly source: Source;
  /** The clock. */
  readonly now: () => Temporal.Instant;
  /** Where briefs come from; without it they are those that are known, else the source's words. */
  readonly briefing?: Briefing;
  /** Tells whether a paper's picture can be shown; without it every picture is taken to be good. */
  readonly hasGoodImage?: (paper: Paper) => Promise<boolean>;
  /** Told of every digest that is kept. */
  readonly onKept?: (digest: Digest) => Promise<void>;
};

/** A desk that keeps what it makes. */
export function createDesk({
  database,
  source,
  now,
  briefing = createBriefing({ database, now }),
  hasGoodImage = async () => true,
  onKept,
}: DeskOptions) {
  /** The last look at the one list that is open for votes. */
  let provisional: Snapshot | null = null;
  const seeOnce = shareWork<ListSeen>();
  const makeOnce = shareWork<Digest>();

  /**
   * The list of a date: the frozen one if there is one, else from the source. It is frozen when it is posted, and
   * when its day is over: whoever looks at noon must not fix what is posted the next morning.
   * @throws {SourceError} when there is none and the source fails
   */
  function seeList(date: Temporal.PlainDate, look: Look): Promise<ListSeen> {
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
   * @param effort by default posting tries again what the model failed at, and a look takes what there is
   * @throws {SourceError} when the list is needed and can't be had
   */
  function digest(
    request: DigestRequest,
    look: Look = 'look',
    effort: Effort = look === 'freeze' ? 'missing' : 'kept',
  ): Promise<Digest> {
    const key = [request.date, request.language, selectionKey(request.selection), look, effort].join(' ');
    return makeOnce(key, () => findOrMake(request, look, effort));
  }

  async function findOrMake(request: DigestRequest, look: Look, effort: Effort): Promise<Digest> {
    const { date, language, selection } = request;
    const key = { date, language, selection: selectionKey(selection) };
    const found = await findDigest(database, key);
    const kept = found?.origin === 'sample' ? null : found;
    if (kept !== null) {
      const isGoodEnough =
        effort === 'kept' ||
        (effort === 'missing' &&
          !kept.digest.entries.some(({ paper, brief }) => briefing.canBetter(paper, brief)));
      if (isGoodEnough || (await isUnderWay(database, key))) return kept.digest;
    }
    const { origin, papers, isFrozen } =
      kept === null ? await pick(date, look, selection) : await pickedBefore(kept);
    const entries = await describe({ date, papers, language, anew: effort === 'anew' });
    const made: Digest = { date, language, top: selection.top, entries };
    if (!isFrozen) return made;
    const planned = await database.tx(async sql => {
      // Another process may have made it meanwhile, and be sending it.
      if (await isUnderWay(sql, key)) return (await findDigest(sql, key))?.digest ?? null;
      await writeDigestRow(sql, { selection: key.selection, origin, digest: made, madeAt: now() });
      if (effort === 'anew') await renewOthers(sql, made);
      return null;
    });
    if (planned !== null) return planned;
    await onKept?.(made);
    return made;
  }

  /** What is made anew is said anew by every digest that has the paper. */
  async function renewOthers(sql: Sql, { date, language, entries: made }: Digest): Promise<void> {
    const briefs = new Map(made.map(({ paper, brief }) => [paper.id, brief]));
    for (const { selection, origin, digest } of await digestsOf(sql, { date, language })) {
      if (await isUnderWay(sql, { date, language, selection })) continue;
      const entries = digest.entries.map(({ paper, brief }) => ({
        paper,
        brief: briefs.get(paper.id) ?? brief,
      }));
      await writeDigestRow(sql, { selection, origin, digest: { ...digest, entries }, madeAt: now() });
    }
  }

  /** The papers that a selection takes of a date's list. */
  async function pick(date: Temporal.PlainDate, look: Look, selection: Selection): Promise<Picked> {
    const { list, isFrozen } = await seeList(date, look);
    const known = new Map<Paper, readonly Brief[]>();
    // A filter looks into what is known of every paper on the list.
    if (selection.filter.keywords.length > 0)
      for (const paper of list.papers)
        known.set(paper, [...(await briefsOf(database, paper.id)).values(), sourceBrief(paper, 'en')]);
    const papers = select(list, selection, paper => known.get(paper) ?? []);
    return { origin: list.origin, papers, isFrozen };
  }

  /** The papers of a digest that is made again: the same, with the same votes, and all that is known of them since. */
  async function pickedBefore({ digest, origin }: StoredDigest): Promise<Picked> {
    const all = async () => {
      const list = (await readSnapshot(database, digest.date))?.papers ?? [];
      return Promise.all(
        digest.entries.map(async ({ paper }) => ({
          ...paper,
          ...list.find(({ id }) => id === paper.id),
          abstract: paper.abstract ?? (await paperById(database, paper.id))?.paper.abstract ?? null,
          upvotes: paper.upvotes,
        })),
      );
    };
    const papers = await all();
    if (papers.every(({ abstract }) => abstract !== null)) return { origin, papers, isFrozen: true };
    // What came with a file has no abstracts; the source may.
    const isKnown = await seeList(digest.date, 'look').then(
      () => true,
      error => {
        if (error instanceof SourceError) return false;
        throw error;
      },
    );
    return { origin, papers: isKnown ? await all() : papers, isFrozen: true };
  }

  /** The papers with their briefs, and without a picture that can't be shown. */
  async function describe(request: BriefRequest): Promise<DigestEntry[]> {
    const [briefs, images] = await Promise.all([
      briefing.briefs(request),
      Promise.all(request.papers.map(hasGoodImage)),
    ]);
    return request.papers.flatMap((paper, index) => {
      const brief = briefs[index];
      if (brief === undefined) return [];
      return [{ paper: images[index] ? paper : { ...paper, thumbnail: null }, brief }];
    });
  }

  return { latest, digest, votesNow: createVotesNow({ source, now }) };
}
