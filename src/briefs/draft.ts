// What a model writes about a paper, before anybody has checked it.

/** A draft. An English one leaves the abstract as it is. */
export type Draft = {
  readonly summary: string;
  /** The whole abstract in the brief's language; `null` where that is English. */
  readonly abstract: string | null;
  readonly keyPoints: readonly string[];
};
