// The papers of a digest that is to be made, out of the lists of its days.
import pLimit from 'p-limit';
import { sourceBrief } from '../briefs/source-brief.ts';
import type { Brief } from '../digest/brief.ts';
import type { Digest, Themes } from '../digest/digest.ts';
import { firstDayOf } from '../digest/edition.ts';
import { joinLists } from '../digest/join-lists.ts';
import type { Paper } from '../digest/paper.ts';
import { type Knowledge, matchedWords, type Selection, select } from '../digest/selection.ts';
import { type Origin, origins, type Snapshot } from '../digest/snapshot.ts';
import { noVocabulary, type Vocabulary } from '../digest/term.ts';
import { themesOf } from '../digest/themes.ts';
import { briefsOf } from '../store/briefs.ts';
import type { Database } from '../store/database.ts';
import type { DayLists, Look } from './day-lists.ts';

// Of a month's lists so many are asked for at the same time; the source has others to serve.
const listsAtOnce = 4;

/** Papers with where they come from. */
export type Picked = {
  readonly origin: Origin;
  readonly papers: readonly Paper[];
  /** Whether it is final; no digest is kept of what is not. */
  readonly isFrozen: boolean;
  /** Of several days. */
  readonly themes?: Themes;
  /** Why each paper is in an alert, by its id. */
  readonly matched?: ReadonlyMap<string, readonly string[]>;
};

type PickOptions = {
  readonly database: Database;
  readonly lists: DayLists;
  readonly vocabulary: () => Vocabulary;
};

type PickRequest = Pick<Digest, 'date' | 'language'> & { readonly selection: Selection };

/** What was seen of the days of an edition. */
type DaysSeen = Pick<Snapshot, 'origin' | 'papers'> & { readonly isFrozen: boolean };

/** Picks papers: it rejects with the {@link SourceError} of a list that can't be had. */
export function createPicker({ database, lists, vocabulary }: PickOptions) {
  const fewLists = pLimit(listsAtOnce);

  /** The papers that a selection takes of the lists of its days. */
  async function pick({ date, language, selection }: PickRequest, look: Look): Promise<Picked> {
    const { edition = 'day', filter } = selection;
    const isOfDays = edition === 'week' || edition === 'month';
    const seen = isOfDays
      ? await seeDays(firstDayOf(edition, date), date, look)
      : await lists.see(date, look).then(({ list, isFrozen }) => ({ ...list, isFrozen }));
    const known = new Map<Paper, readonly Brief[]>();
    // A filter looks into what is known of every paper on the list.
    if (filter.keywords.length > 0)
      for (const paper of seen.papers)
        known.set(paper, [...(await briefsOf(database, paper.id)).values(), sourceBrief(paper, 'en')]);
    const isHelped = isOfDays || filter.keywords.length > 0;
    const terms = isHelped ? vocabulary() : noVocabulary;
    const knowledge: Knowledge = { briefsOf: paper => known.get(paper) ?? [], vocabulary: terms };
    const papers = select(seen, selection, knowledge);
    return {
      origin: seen.origin,
      papers,
      isFrozen: seen.isFrozen,
      ...(isOfDays && { themes: themesOf(seen.papers, language, terms) }),
      ...(edition === 'alert' && {
        matched: new Map(papers.map(paper => [paper.id, matchedWords(paper, filter, knowledge)])),
      }),
    };
  }

  /** The lists of several days as one; one that can't be had fails them all, for a week has no hole. */
  async function seeDays(first: Temporal.PlainDate, last: Temporal.PlainDate, look: Look): Promise<DaysSeen> {
    const count = first.until(last, { largestUnit: 'days' }).days + 1;
    const days = Array.from({ length: count }, (_, index) => first.add({ days: index }));
    const seen = await Promise.all(days.map(day => fewLists(() => lists.see(day, look))));
    const seenLists = seen.map(({ list }) => list);
    return {
      papers: joinLists(seenLists),
      origin: origins.findLast(origin => seenLists.some(list => list.origin === origin)) ?? 'huggingface',
      // What is posted on a Monday ends with a Sunday that is not over yet, and has no list.
      isFrozen: seen.every(
        ({ list, isFrozen }) => isFrozen || (look === 'freeze' && list.papers.length === 0),
      ),
    };
  }

  return pick;
}
