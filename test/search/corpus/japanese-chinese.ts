// Japanese and Chinese, which have no spaces.
import { papers, type Question } from './question.ts';

/** What stands in the briefs, with and without particles, and what only the glossaries know. */
export const japaneseChinese: readonly Question[] = [
  ['線形アテンション', papers.mhla],
  ['アテンションを', papers.mhla],
  ['アテンションの表現力', papers.mhla],
  ['競技プログラミング', papers.xCoder],
  ['競技プログラミングでの', papers.xCoder],
  ['3歳児', papers.babyVision],
  ['マルチホップ推論', papers.videoDr],
  ['メッセージの受け渡し', papers.paCoRe],
  ['MHLAの論文', papers.mhla],
  ['BabyVisionは', papers.babyVision],
  ['世界モデル', papers.drivingGen],
  ['埋め込み', papers.e5Omni],
  ['注意力', papers.mhla],
  ['线性注意力的表达能力', papers.mhla],
  ['竞技编程', papers.xCoder],
  ['消息传递', papers.paCoRe],
  ['目标漂移', papers.videoDr],
  ['6 岁儿童', papers.babyVision],
  ['世界模型', papers.drivingGen],
  ['嵌入', papers.e5Omni],
  ['扩散语言模型', papers.hardMasks],
];
