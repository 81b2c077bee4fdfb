// Filters, alone and beside words.
import { papers, type Question } from './question.ts';

/** Filters in the languages of the people who type them. */
export const filters: readonly Question[] = [
  ['author:ma gecko', papers.gecko],
  ['author:"Liang Chen" minvotes:100', papers.babyVision],
  ['author:"Liang Chen" before:2026-02 agentic', papers.megaFlow],
  ['author:timofte', papers.e5Omni],
  ['author:stutz', papers.flyPose],
  ['author:"Jiaxuan You" reinforcement', papers.openTinker],
  ['저자:"Dasol Choi"', papers.unsaid],
  ['著者:Yue ゼロ author:zhenrui', papers.drZero],
  ['reasoning minvotes:150', papers.videoDr],
  ['visual reasoning minvotes:100', papers.babyVision],
  ['추론 최소추천:140 이후:2026-01', papers.videoDr],
  ['agent after:2026-01-13 before:2026-01-14 author:"Guanting Dong"', papers.etAgent],
  ['memory after:2026 author:lu', papers.seem],
  ['注意力 之后:2026-01-01', papers.mhla],
];
