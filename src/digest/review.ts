// How a brief that a model wrote was checked, and what came of it.

/** The parts of a brief. */
export type BriefPart = 'summary' | 'abstract' | 'keyPoints';

/**
 * `number`, `unit`, `name`: it stands in neither title nor abstract; `swapped`: both results are there, but the other
 * way round; `language`: not the asked one; `copy`: the source's own sentence; `length`, `count`: too short, too long,
 * too many or too few; `link`, `mention`: an address or a call to somebody that the abstract does not have.
 */
export type FaultKind =
  | 'number'
  | 'unit'
  | 'name'
  | 'swapped'
  | 'language'
  | 'copy'
  | 'length'
  | 'count'
  | 'link'
  | 'mention';

/** One thing wrong with what a model wrote. */
export type Fault = {
  readonly part: BriefPart;
  /** Which key point, from 0; `null` for another part, or for all key points together. */
  readonly index: number | null;
  readonly kind: FaultKind;
  /** The words at fault. */
  readonly found: string;
};

/** What a model's answers were, and what was made of them. */
export type Review = {
  /** `provider/model`. */
  readonly model: string;
  readonly promptVersion: string;
  /** Of each answer what was wrong with it, the first answer first; a text is why it could not be read at all. */
  readonly answers: readonly (readonly Fault[] | string)[];
  /** What was left out of the brief because no answer had it right, such as `keyPoints[1]`. */
  readonly dropped: readonly string[];
  /** Why the brief is not the model's, or not mended; `null` when the model did what it can. */
  readonly failure: string | null;
};
