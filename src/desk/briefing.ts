// Getting briefs: from the store, else from the model, side by side; one that fails holds up no other.
import pLimit from 'p-limit';
import { sourceBrief } from '../briefs/source-brief.ts';
import type { BriefWriter } from '../briefs/write-brief.ts';
import type { Brief } from '../digest/brief.ts';
import type { Language } from '../digest/language.ts';
import type { Paper } from '../digest/paper.ts';
import { briefsOf, findBrief, unknownAuthor } from '../store/briefs.ts';
import type { Database } from '../store/database.ts';
import { writeModelFailure } from '../store/model-failure.ts';
import { keepPapers } from './keep-papers.ts';
import { shareWork } from './shared-work.ts';
import type { TokenBudget } from './token-budget.ts';

// A model that just failed is not asked for the same again at once, by the next channel of the same morning say.
const pauseAfterFailureMs = 10 * 60_000;

/** What is asked for. */
export type BriefRequest = {
  /** Of the list that the papers stand on. */
  readonly date: Temporal.PlainDate;
  readonly papers: readonly Paper[];
  readonly language: Language;
  /** Asks for all of them, also for those that have a brief. */
  readonly anew?: boolean;
};

/** Where briefs are had from. */
export type Briefing = {
  /** A brief for each paper, in their order. */
  briefs(request: BriefRequest): Promise<Brief[]>;
  /** Whether asking again may give a better brief than this one. */
  canBetter(paper: Paper, brief: Brief): boolean;
};

/** The model with its limits. */
export type ModelDesk = {
  readonly writer: BriefWriter;
  readonly budget: TokenBudget;
  /** Papers that are asked for at the same time. */
  readonly maxParallel: number;
};

type BriefingOptions = {
  readonly database: Database;
  readonly now: () => Temporal.Instant;
  /** Without one, briefs are those that are known, else the source's words. */
  readonly model?: ModelDesk | null;
  /** Ends what is being asked; its reason is thrown, so that nothing is made of half the answers. */
  readonly signal?: AbortSignal;
  /** Told of a brief that the model did not write or did not mend, and of an error that is our own. */
  readonly onFallBack?: (paper: Paper, brief: Brief, error?: unknown) => void;
};

/** Briefs that are kept, and asked for once. */
export function createBriefing({
  database,
  now,
  model = null,
  signal,
  onFallBack,
}: BriefingOptions): Briefing {
  const limit = pLimit(model?.maxParallel ?? 1);
  const askOnce = shareWork<Brief>();
  /** Whether the store may know of a failure of this process or an earlier one. */
  let mayHaveFailed = true;
  const pauses = new Map<string, { readonly untilMs: number; readonly brief: Brief }>();

  function briefOf(paper: Paper, request: Omit<BriefRequest, 'papers'>): Promise<Brief> {
    const key = `${paper.id} ${request.language}${request.anew === true ? ' anew' : ''}`;
    return askOnce(key, () => findOrAsk(paper, request));
  }

  async function findOrAsk(
    paper: Paper,
    { date, language, anew = false }: Omit<BriefRequest, 'papers'>,
  ): Promise<Brief> {
    if (model === null) return (await newest(paper, language)) ?? sourceBrief(paper, language);
    const kept = anew
      ? null
      : ((await findBrief(database, paper.id, language, model.writer)) ??
        (await findBrief(database, paper.id, language, unknownAuthor)));
    if (kept !== null) return kept;
    const pause = anew ? undefined : pauses.get(pauseKey(paper, language));
    const asked =
      pause !== undefined && pause.untilMs > now().epochMilliseconds
        ? pause.brief
        : await limit(() => ask(paper, date, language, model));
    if (asked.review === undefined || asked.review.failure === null) return asked;
    // What was asked in vain leaves what there is, by another model or by this one before, with what went wrong.
    const before = await newest(paper, language);
    const isBetter = before !== undefined && (before.translated || !asked.translated);
    return isBetter ? { ...before, review: asked.review } : asked;
  }

  const newest = async ({ id }: Paper, language: Language): Promise<Brief | undefined> =>
    (await briefsOf(database, id)).get(language);

  async function ask(
    paper: Paper,
    date: Temporal.PlainDate,
    language: Language,
    { writer, budget }: ModelDesk,
  ): Promise<Brief> {
    if (paper.abstract === null) return failed(paper, language, 'The source has no abstract');
    const settle = await budget.reserve(estimateTokens(paper.abstract));
    if (settle === null)
      return failed(paper, language, 'The day’s tokens are used up (briefs.maxTokensPerDay)');
    const written = await writer.write(paper, language).catch((error: unknown) => ({ error }));
    if ('error' in written) {
      await settle({ requests: 1, inputTokens: 0, outputTokens: 0 });
      signal?.throwIfAborted();
      const reason = 'The brief could not be made; the log says why';
      return pausing(paper, failed(paper, language, reason), written.error);
    }
    const { brief, spent } = written;
    await settle(spent);
    // One that may yet be mended is taken for now, and not kept.
    if (brief.review?.failure) return pausing(paper, brief);
    if (mayHaveFailed) await writeModelFailure(database, null);
    mayHaveFailed = false;
    const author = { ...writer, madeAtMs: now().epochMilliseconds };
    await database.tx(sql =>
      keepPapers(sql, date, [paper], { briefs: new Map([[paper.id, brief]]), author }),
    );
    return brief;
  }

  function failed(paper: Paper, language: Language, failure: string): Brief {
    const { model: name, promptVersion } = model?.writer ?? { model: '', promptVersion: '' };
    return {
      ...sourceBrief(paper, language),
      review: { model: name, promptVersion, answers: [], dropped: [], failure },
    };
  }

  async function pausing(paper: Paper, brief: Brief, error?: unknown): Promise<Brief> {
    mayHaveFailed = true;
    const failedAt = now().epochMilliseconds;
    await writeModelFailure(database, { at: failedAt, reason: brief.review?.failure ?? '' });
    const untilMs = failedAt + pauseAfterFailureMs;
    pauses.set(pauseKey(paper, brief.language), { untilMs, brief });
    onFallBack?.(paper, brief, error);
    return brief;
  }

  return {
    briefs: ({ papers, ...request }) => Promise.all(papers.map(paper => briefOf(paper, request))),
    canBetter: (paper, { translated, review }) =>
      model !== null && paper.abstract !== null && (!translated || Boolean(review?.failure)),
  };
}

const pauseKey = ({ id }: Paper, language: Language): string => `${id} ${language}`;

/** About what a paper takes: prompt and abstract in, a translation of it out. */
const estimateTokens = (abstract: string): number => 1500 + abstract.length;
