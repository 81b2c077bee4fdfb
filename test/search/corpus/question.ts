// What a question of the corpus is.

/** A query, and the arXiv id of the one paper that should come first. */
export type Question = readonly [query: string, id: string];

/** A paper of the real day by a short name of ours. */
export const papers = {
  videoDr: '2601.06943',
  babyVision: '2601.06521',
  paCoRe: '2601.05593',
  xCoder: '2601.06953',
  mhla: '2601.07832',
  glimpRouter: '2601.05110',
  osSymphony: '2601.07779',
  lostInNoise: '2601.07226',
  hardMasks: '2601.07351',
  memoryUsage: '2601.05107',
  drivingGen: '2601.01528',
  megaFlow: '2601.07526',
  unsaid: '2601.06165',
  etAgent: '2601.06860',
  latentDiffusion: '2601.05823',
  tourPlanner: '2601.04698',
  drZero: '2601.07055',
  forest: '2601.06803',
  openTinker: '2601.07376',
  confidence: '2601.07767',
  seem: '2601.06411',
  todo: '2601.07786',
  showUi: '2601.07181',
  foreshadowing: '2601.07033',
  e5Omni: '2601.03666',
  sketchJudge: '2601.06944',
  finForge: '2601.06747',
  gecko: '2601.06463',
  flyPose: '2601.05747',
  coCa: '2601.06496',
  perplexity: '2601.06329',
} as const;
