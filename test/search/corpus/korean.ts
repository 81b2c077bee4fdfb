// Korean: words and syllables of the briefs, particles attached, and words that only the glossary knows.
import { papers, type Question } from './question.ts';

/** What stands in the Korean briefs of the five best papers. */
export const korean: readonly Question[] = [
  ['선형 어텐션', papers.mhla],
  ['어텐션', papers.mhla],
  ['텐션', papers.mhla],
  ['헤', papers.mhla],
  ['경쟁 프로그래밍', papers.xCoder],
  ['메시지 전달', papers.paCoRe],
  ['6세 아이', papers.babyVision],
  ['목표 표류', papers.videoDr],
  ['심층 리서치', papers.videoDr],
  ['컨텍스트 윈도', papers.paCoRe],
  ['시각 능력', papers.babyVision],
  ['합성 데이터 코드', papers.xCoder],
];

/** The same with particles that do not stand there so. */
export const particles: readonly Question[] = [
  ['어텐션을', papers.mhla],
  ['선형 어텐션으로', papers.mhla],
  ['선형 어텐션에서는', papers.mhla],
  ['경쟁 프로그래밍에서', papers.xCoder],
  ['경쟁 프로그래밍이란', papers.xCoder],
  ['컨텍스트 윈도부터', papers.paCoRe],
  ['목표 표류까지', papers.videoDr],
  ['BabyVision을', papers.babyVision],
  ['MHLA의', papers.mhla],
  ['SynthSmith로', papers.xCoder],
  ['GlimpRouter는', papers.glimpRouter],
  ['OS-Symphony에서', papers.osSymphony],
  ['Gecko 논문', papers.gecko],
];

/** Of papers whose text is English alone. */
export const translated: readonly Question[] = [
  ['확산 언어 모델', papers.hardMasks],
  ['잠재 공간 확산', papers.latentDiffusion],
  ['음성 인식 평가', papers.perplexity],
  ['월드 모델', papers.drivingGen],
  ['월드 모델의 벤치마크', papers.drivingGen],
  ['여행 계획', papers.tourPlanner],
  ['임베딩', papers.e5Omni],
  ['임베딩을 정렬', papers.e5Omni],
  ['추론 지연 시간', papers.glimpRouter],
  ['에이전틱 강화 학습', papers.openTinker],
  ['비전-언어 모델', papers.unsaid],
  ['사용자 인터페이스 에이전트', papers.showUi],
];
