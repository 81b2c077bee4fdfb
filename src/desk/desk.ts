// The desk: where a date becomes a digest. The day's list is frozen, its best papers are briefed, the digest is kept.
import type { Digest, DigestEntry } from '../digest/digest.ts';
import type { Language } from '../digest/language.ts';
import type { Paper } from '../digest/paper.ts';
import { type Selection, selectionKey } from '../digest/selection.ts';
import { noVocabulary, type Vocabulary } from '../digest/term.ts';
import { type Source, SourceError } from '../sources/source.ts';
import type { Database, Sql } from '../store/database.ts';
import { isUnderWay } from '../store/deliveries.ts';
import { digestsOf, findDigest, type StoredDigest, writeDigestRow } from '../store/digests.ts';
import { paperById } from '../store/papers.ts';
import { readSnapshot } from '../store/snapshots.ts';
import { type Briefing, type BriefRequest, createBriefing } from './briefing.ts';
import { createDayLists, type Look } from './day-lists.ts';
import { createPicker, type Picked } from './pick-papers.ts';
import { shareWork } from './shared-work.ts';
import { createVotesNow } from './votes-now.ts';

/** What a digest is asked for with. */
export type DigestRequest = {
  readonly date: Temporal.PlainDate;
  readonly language: Language;
  readonly selection: Selection;
};

/**
 * What is done about the briefs of a digest that is kept: nothing; those that the model failed at are tried again; all
 * are made anew. A digest that is on its way to a channel stays as it is.
 */
export type Effort = 'kept' | 'missing' | 'anew';

/** What `createDesk` gives. */
export type Desk = ReturnType<typeof createDesk>;

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
  /** The field's terms, read when they are first needed; by default none are known. */
  readonly vocabulary?: () => Vocabulary;
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
  vocabulary = () => noVocabulary,
  onKept,
}: DeskOptions) {
  /** What is known without asking a model: an alert is worth no token. */
  const knownBriefs = createBriefing({ database, now });
  const briefingFor = ({ edition }: Selection) => (edition === 'alert' ? knownBriefs : briefing);
  const lists = createDayLists({ database, source, now });
  const pick = createPicker({ database, lists, vocabulary });
  const makeOnce = shareWork<Digest>();

  /**
   * The digest of a date, or of the days that end with it: the one kept, else made now. Days without papers, or
   * without one that passes the filter, give a digest without entries.
   * @param effort by default posting tries again what the model failed at, and a look takes what there is
   * @throws {SourceError} when a list is needed and can't be had
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
          !kept.digest.entries.some(({ paper, brief }) => briefingFor(selection).canBetter(paper, brief)));
      if (isGoodEnough || (await isUnderWay(database, key))) return kept.digest;
    }
    const { origin, isFrozen, themes, ...picked } =
      kept === null ? await pick(request, look) : await pickedBefore(kept);
    const briefs = { date, papers: picked.papers, language, anew: effort === 'anew' };
    const made: Digest = {
      date,
      language,
      top: selection.top,
      entries: withMatched(await describe(briefs, briefingFor(selection)), picked.matched),
      ...(selection.edition !== undefined && selection.edition !== 'day' && { edition: selection.edition }),
      ...(themes !== undefined && { themes }),
    };
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
      const entries = digest.entries.map(entry => ({
        ...entry,
        brief: briefs.get(entry.paper.id) ?? entry.brief,
      }));
      await writeDigestRow(sql, { selection, origin, digest: { ...digest, entries }, madeAt: now() });
    }
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
    const before = {
      origin,
      isFrozen: true,
      ...(digest.themes !== undefined && { themes: digest.themes }),
      matched: new Map(digest.entries.map(({ paper, matched = [] }) => [paper.id, matched])),
    };
    if (papers.every(({ abstract }) => abstract !== null)) return { ...before, papers };
    // What came with a file has no abstracts; the source may.
    const isKnown = await lists.see(digest.date, 'look').then(
      () => true,
      error => {
        if (error instanceof SourceError) return false;
        throw error;
      },
    );
    return { ...before, papers: isKnown ? await all() : papers };
  }

  /** The papers with their briefs, and without a picture that can't be shown. */
  async function describe(request: BriefRequest, by: Briefing): Promise<DigestEntry[]> {
    const [briefs, images] = await Promise.all([
      by.briefs(request),
      Promise.all(request.papers.map(hasGoodImage)),
    ]);
    return request.papers.flatMap((paper, index) => {
      const brief = briefs[index];
      if (brief === undefined) return [];
      return [{ paper: images[index] ? paper : { ...paper, thumbnail: null }, brief }];
    });
  }

  return { latest: lists.latest, digest, votesNow: createVotesNow({ source, now }) };
}

/** The entries of an alert with why they are in it. */
const withMatched = (
  entries: readonly DigestEntry[],
  matched: Picked['matched'] = new Map(),
): DigestEntry[] =>
  entries.map(entry => {
    const words = matched.get(entry.paper.id) ?? [];
    return words.length === 0 ? entry : { ...entry, matched: words };
  });
