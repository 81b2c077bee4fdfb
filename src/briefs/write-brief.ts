// A model's brief of one paper: asked for, checked, asked for once more with what was wrong, and what stays wrong left out.
import type { Brief } from '../digest/brief.ts';
import type { Language } from '../digest/language.ts';
import type { Paper } from '../digest/paper.ts';
import type { BriefPart, Fault, Review } from '../digest/review.ts';
import type { Answer, AskModel } from './ask-model.ts';
import { checkDraft } from './check/check-draft.ts';
import { keyPointCount, mostPointsRead } from './check/check-lengths.ts';
import type { Draft } from './draft.ts';
import type { Glossary } from './glossary.ts';
import { ModelError } from './model-error.ts';
import { instructionsFor, type Prompt, paperTurn, placeOf, repairTurns } from './prompt.ts';
import { sourceBrief } from './source-brief.ts';

/** What was asked of a model on a brief's behalf. */
export type Spent = {
  readonly requests: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
};

/** Writes briefs. */
export type BriefWriter = {
  /** `provider/model`. */
  readonly model: string;
  readonly promptVersion: string;
  /**
   * The brief of a paper with an abstract. Where the model fails it is the source's, marked, with the reason; where it
   * fails at mending, it is what was right before, with the reason too.
   */
  write(paper: Paper, language: Language): Promise<{ readonly brief: Brief; readonly spent: Spent }>;
};

type WriterOptions = {
  readonly ask: AskModel;
  readonly model: string;
  readonly prompt: Prompt;
  readonly glossaryOf: (language: Language) => Glossary;
};

// The first, and one to mend it.
const maxAnswers = 2;

/** An answer with what is wrong with it. */
type Judged = { readonly draft: Draft | null; readonly faults: readonly Fault[] | string };

/** A writer that checks what its model writes. */
export function createBriefWriter({ ask, model, prompt, glossaryOf }: WriterOptions): BriefWriter {
  return {
    model,
    promptVersion: prompt.version,
    async write(paper, language) {
      const glossary = glossaryOf(language);
      const abstract = paper.abstract ?? '';
      const instructions = instructionsFor(paper, language, prompt, glossary);
      const turns = [paperTurn(paper)];
      const judged: Judged[] = [];
      let spent: Spent = { requests: 0, inputTokens: 0, outputTokens: 0 };
      let failure: string | null = null;
      while (judged.length < maxAnswers && judged.at(-1)?.faults.length !== 0) {
        try {
          const answer = await ask({ instructions, turns, language });
          spent = added(spent, answer);
          const faults =
            answer.draft === null
              ? answer.problem
              : checkDraft(answer.draft, { title: paper.title, abstract }, { language, glossary });
          judged.push({ draft: answer.draft, faults });
          turns.push(...repairTurns(answer.text, faults, language, prompt));
        } catch (error) {
          if (!(error instanceof ModelError)) throw error;
          spent = { ...spent, requests: spent.requests + 1 };
          failure = error.message;
          break;
        }
      }
      const review = { model, promptVersion: prompt.version, answers: judged.map(({ faults }) => faults) };
      return { brief: briefOf(judged, review, { paper, language, failure }), spent };
    },
  };
}

const added = (spent: Spent, { usage }: Answer): Spent => ({
  requests: spent.requests + 1,
  inputTokens: spent.inputTokens + usage.inputTokens,
  outputTokens: spent.outputTokens + usage.outputTokens,
});

/** The best that the answers have: of each part the latest that is right. */
function briefOf(
  judged: readonly Judged[],
  review: Pick<Review, 'model' | 'promptVersion' | 'answers'>,
  { paper, language, failure }: { paper: Paper; language: Language; failure: string | null },
): Brief {
  const drafts = judged.flatMap(({ draft, faults }) =>
    draft === null || typeof faults === 'string' ? [] : [{ draft, faults }],
  );
  const isRight = (part: BriefPart, faults: readonly Fault[]) => faults.every(fault => fault.part !== part);
  const summary = drafts.findLast(({ faults }) => isRight('summary', faults))?.draft.summary;
  if (summary === undefined) {
    const why = failure ?? whyNot(judged.at(-1));
    return { ...sourceBrief(paper, language), review: { ...review, dropped: [], failure: why } };
  }
  const abstract = drafts.findLast(({ faults }) => isRight('abstract', faults))?.draft.abstract ?? null;
  const points = drafts.map(({ draft, faults }) => rightPoints(draft, faults)).toReversed();
  const [best = { kept: [], dropped: [] }] = points.toSorted((a, b) => b.kept.length - a.kept.length);
  return {
    language,
    summary,
    abstract: language === 'en' ? paper.abstract : abstract,
    keyPoints: best.kept,
    translated: true,
    review: {
      ...review,
      dropped: [...(language !== 'en' && abstract === null ? ['abstract'] : []), ...best.dropped],
      failure,
    },
  };
}

function whyNot(last: Judged | undefined): string {
  const faults = last?.faults ?? [];
  if (typeof faults === 'string') return `The model’s answer was not the JSON asked for: ${faults}`;
  const ofSummary = faults
    .filter(({ part }) => part === 'summary')
    .map(({ kind, found }) => `${kind} ${found}`);
  return `The model’s summary did not pass the check: ${ofSummary.join(', ')}`;
}

/** The key points without a fault, no more than were asked for, and the places of the others. */
function rightPoints({ keyPoints }: Draft, faults: readonly Fault[]): { kept: string[]; dropped: string[] } {
  const wrong = new Set(faults.filter(({ part }) => part === 'keyPoints').map(({ index }) => index));
  const read = keyPoints.slice(0, mostPointsRead);
  const places = read.map((_, index) => index);
  return {
    kept: read.filter((_, index) => !wrong.has(index)).slice(0, keyPointCount),
    dropped: places.filter(index => wrong.has(index)).map(index => placeOf('keyPoints', index)),
  };
}
