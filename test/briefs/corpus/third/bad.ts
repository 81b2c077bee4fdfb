// Briefs that a model got wrong in one place.
import type { Wrong } from '../edit.ts';

/** Another scale, a slip, a result of reckoning, an invention, or somebody else's number. */
const numbers: readonly Wrong[] = [
  {
    title: '5.6 million nodes are 5,600만',
    paper: 'kelpie',
    language: 'ko',
    edit: { part: 'abstract', from: '560만 개의 노드', to: '5,600만 개의 노드' },
    kinds: ['number'],
  },
  {
    title: 'the profiles are a year younger',
    paper: 'kelpie',
    language: 'ko',
    edit: { part: 'abstract', from: '2024년에 수집된', to: '2025년에 수집된' },
    kinds: ['number'],
  },
  {
    title: '100B tokens are a hundred 억',
    paper: 'tern',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: '1,000억 토큰', to: '100억 토큰' },
    kinds: ['number'],
  },
  {
    title: 'a percentage in a paper without any',
    paper: 'countersign',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: '약속을 덜 지키며', to: '약속을 약 30% 덜 지키며' },
    kinds: ['number'],
  },
  {
    title: 'the smartwatch has the sensitivity of the cohort',
    paper: 'heartSpan',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: '민감도 79.5%', to: '민감도 87.2%' },
    beyond: true,
    kinds: ['number', 'swapped'],
  },
  {
    title: 'another end of the confidence interval',
    paper: 'heartSpan',
    language: 'ko',
    edit: { part: 'abstract', from: '95% CI 4.1~5.2', to: '95% CI 4.1~5.8' },
    kinds: ['number'],
  },
  {
    title: 'MDM2 has the seven binders of KEAP1',
    paper: 'ringSmith',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: '40개 설계 중 11개가', to: '40개 설계 중 7개가' },
    beyond: true,
    kinds: ['number', 'swapped'],
  },
  {
    title: 'as many repositories as there are migrations, and the other way round',
    paper: 'ferryBench',
    language: 'ko',
    edit: {
      part: 'keyPoints',
      index: 0,
      from: '187개 저장소의 과제 412건',
      to: '412개 저장소의 과제 187건',
    },
    beyond: true,
    kinds: ['number', 'swapped'],
  },
  {
    title: '0.6% has lost its point',
    paper: 'turnstile',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: '47.8%에서 0.6%로', to: '47.8%에서 6%로' },
    kinds: ['number'],
  },
  {
    title: 'five directions, counted as six',
    paper: 'ferryBench',
    language: 'en',
    edit: { part: 'keyPoints', index: 0, from: 'spanning five directions', to: 'spanning six directions' },
    kinds: ['number'],
  },
  {
    title: '8.9 million recordings are 89万',
    paper: 'heartSpan',
    language: 'ja',
    edit: { part: 'summary', from: '890万件', to: '89万件' },
    kinds: ['number'],
  },
  {
    title: 'the best direction has the score over all of them',
    paper: 'ferryBench',
    language: 'zh',
    edit: { part: 'abstract', from: '上达到 64.0%', to: '上达到 38.6%' },
    beyond: true,
    kinds: ['number', 'swapped'],
  },
];

/** The right figure with the wrong measure behind it. */
const units: readonly Wrong[] = [
  {
    title: 'milliseconds are seconds',
    paper: 'larder',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: '410 ms로', to: '410초로' },
    kinds: ['unit', 'number'],
  },
  {
    title: 'centimetres a second are metres',
    paper: 'kelpie',
    language: 'ko',
    edit: { part: 'abstract', from: '17.2 cm/s(PSY4)에서 13.9 cm/s로', to: '17.2 m/s(PSY4)에서 13.9 m/s로' },
    kinds: ['unit', 'number'],
  },
  {
    title: 'nanomolar is micromolar',
    paper: 'ringSmith',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: '최고 해리 상수 2.1 nM', to: '최고 해리 상수 2.1 μM' },
    kinds: ['unit', 'number', 'name'],
  },
  {
    title: 'years are months',
    paper: 'heartSpan',
    language: 'ja',
    edit: { part: 'keyPoints', index: 2, from: '3.5年前', to: '3.5か月前' },
    kinds: ['unit', 'number'],
  },
];

/** Another version, a neighbour's name, or one that the paper never speaks of. */
const names: readonly Wrong[] = [
  {
    title: 'an older Llama',
    paper: 'larder',
    language: 'ko',
    edit: { part: 'abstract', from: 'Llama-3.3-70B로', to: 'Llama-3.1-70B로' },
    kinds: ['name'],
  },
  {
    title: 'another long-context benchmark',
    paper: 'larder',
    language: 'ko',
    edit: { part: 'abstract', from: 'LongBench v2 정확도는', to: 'InfiniteBench 정확도는' },
    kinds: ['name'],
  },
  {
    title: 'Claude Sonnet 4.5 without its .5',
    paper: 'turnstile',
    language: 'ko',
    edit: { part: 'abstract', from: 'Claude Sonnet 4.5에서는', to: 'Claude Sonnet 4에서는' },
    kinds: ['name', 'number'],
  },
  {
    title: 'a better-known weather model',
    paper: 'kelpie',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: 'XiHe(0.53 °C)', to: 'Pangu-Weather(0.53 °C)' },
    kinds: ['name'],
  },
  {
    title: 'the model that the baseline descends from',
    paper: 'ringSmith',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: 'RFpeptides의 41.9%', to: 'RFdiffusion의 41.9%' },
    kinds: ['name'],
  },
  {
    title: 'another FineWeb',
    paper: 'tern',
    language: 'ko',
    edit: { part: 'abstract', from: 'FineWeb-Edu의', to: 'FineWeb2의' },
    kinds: ['name'],
  },
  {
    title: 'a family that was not audited',
    paper: 'countersign',
    language: 'en',
    edit: { part: 'keyPoints', index: 2, from: 'Llama, Qwen and DeepSeek', to: 'Llama, Qwen and Mistral' },
    kinds: ['name'],
  },
  {
    title: 'the Codex before',
    paper: 'ferryBench',
    language: 'zh',
    edit: { part: 'keyPoints', index: 2, from: 'GPT-5.1-Codex', to: 'GPT-5-Codex' },
    kinds: ['name'],
  },
];

/** Everything in it is in the paper, and belongs to the other one. */
const swapped: readonly Wrong[] = [
  {
    title: 'the two baselines have changed places',
    paper: 'kelpie',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: '현업 시스템인 PSY4의 0.57 °C 및 신경망 모델인 XiHe의 0.53 °C와',
      to: '현업 시스템인 PSY4의 0.53 °C 및 신경망 모델인 XiHe의 0.57 °C와',
    },
    kinds: ['swapped'],
  },
  {
    title: 'the losses of H2O and SnapKV, respectively, in the other order',
    paper: 'larder',
    language: 'ko',
    edit: { part: 'abstract', from: '각각 7.3점과 4.9점 하락한다', to: '각각 4.9점과 7.3점 하락한다' },
    kinds: ['swapped'],
  },
  {
    title: 'two benchmarks with each other’s accuracies',
    paper: 'larder',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: 'RULER 정확도는 89.6에서 89.1로, LongBench v2 정확도는 43.5에서 43.8로',
      to: 'RULER 정확도는 43.5에서 43.8로, LongBench v2 정확도는 89.6에서 89.1로',
    },
    kinds: ['swapped'],
  },
  {
    title: 'the defence lets more attacks in than there were',
    paper: 'turnstile',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: 'GPT-4.1에서는 47.8%에서 0.6%로',
      to: 'GPT-4.1에서는 0.6%에서 47.8%로',
    },
    kinds: ['swapped'],
  },
  {
    title: 'the runner-up has won',
    paper: 'ferryBench',
    language: 'ko',
    edit: {
      part: 'keyPoints',
      index: 2,
      from: 'Claude Opus 4.5가 38.6%로 가장 높고 GPT-5.1-Codex가 35.2%로',
      to: 'GPT-5.1-Codex가 38.6%로 가장 높고 Claude Opus 4.5가 35.2%로',
    },
    kinds: ['swapped'],
  },
  {
    title: 'the easy direction is the hard one',
    paper: 'ferryBench',
    language: 'en',
    edit: {
      part: 'keyPoints',
      index: 2,
      from: '64.0% of JavaScript-to-TypeScript tasks against 12.5% for C to Rust',
      to: '64.0% of C-to-Rust tasks against 12.5% for JavaScript to TypeScript',
    },
    beyond: true,
    kinds: ['swapped'],
  },
  {
    title: 'the utility that two models keep, respectively, in the other order',
    paper: 'turnstile',
    language: 'ja',
    edit: { part: 'abstract', from: 'それぞれ92%と95%維持', to: 'それぞれ95%と92%維持' },
    kinds: ['swapped'],
  },
  {
    title: 'Muon is the quick one',
    paper: 'tern',
    language: 'zh',
    edit: {
      part: 'abstract',
      from: '优化器占用单步时间(step time)的 1.1%，而 Muon 占 6.8%',
      to: '优化器占用单步时间(step time)的 6.8%，而 Muon 占 1.1%',
    },
    beyond: true,
    kinds: ['swapped'],
  },
];

/** Not the language that was asked for. */
const languages: readonly Wrong[] = [
  {
    title: 'a key point in English',
    paper: 'turnstile',
    language: 'ko',
    edit: {
      part: 'keyPoints',
      index: 1,
      to: 'Before it looks at anything untrusted, a planner turns the request into capability tokens, and the monitor blocks whatever tool call has no token to go with it.',
    },
    kinds: ['language'],
  },
  {
    title: 'a key point in Chinese',
    paper: 'larder',
    language: 'ja',
    edit: {
      part: 'keyPoints',
      index: 0,
      to: '提出Larder，将键值缓存降级到较慢的存储层而不是直接驱逐，使其在多轮之间得以保留。',
    },
    kinds: ['language'],
  },
  {
    title: 'a summary in Korean',
    paper: 'kelpie',
    language: 'zh',
    edit: {
      part: 'summary',
      to: 'Kelpie는 전 지구 해양을 1/36° 해상도로 최대 15일 앞까지 예측하는 그래프 트랜스포머이다.',
    },
    kinds: ['language'],
  },
];

/** The abstract's own sentence. */
const copies: readonly Wrong[] = [
  {
    title: 'a sentence left in English amid the translation',
    paper: 'ferryBench',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: '실패한 실행의 4분의 3은 컴파일 자체는 되지만, 도중에 멈추어 평균 23개의 파일을 손대지 않은 채로 성공을 보고한다.',
      to: 'Three quarters of the failed runs do compile; they stop early, leaving an average of 23 files untouched while reporting success.',
    },
    kinds: ['copy', 'language'],
  },
  {
    title: 'a key point that is the abstract’s sentence',
    paper: 'ringSmith',
    language: 'en',
    edit: {
      part: 'keyPoints',
      index: 1,
      to: 'RingSmith is a flow-matching model that generates backbone torsions within the subspace in which ring closure holds exactly, so that every intermediate state, and not only the final sample, is a valid cycle.',
    },
    kinds: ['copy'],
  },
];

/** Where nobody should be led, and who should not be called. */
const links: readonly Wrong[] = [
  {
    title: 'the repository of another owner',
    paper: 'larder',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: 'https://github.com/larder-kv/larder',
      to: 'https://github.com/larder-ai/larder',
    },
    kinds: ['link'],
  },
  {
    title: 'a call to the whole channel',
    paper: 'heartSpan',
    language: 'ko',
    edit: { part: 'summary', from: 'HeartSpan은', to: '@channel HeartSpan은' },
    kinds: ['mention'],
  },
];

/** A summary where a translation was asked for. */
const lengths: readonly Wrong[] = [
  {
    title: 'an abstract boiled down to a sentence',
    paper: 'countersign',
    language: 'ko',
    edit: {
      part: 'abstract',
      to: '본 연구는 사고 사슬 근거의 충실성을 감사하는 프레임워크 Countersign을 제안한다.',
    },
    kinds: ['length'],
  },
];

/** All of them. */
export const wrongs: readonly Wrong[] = [
  ...numbers,
  ...units,
  ...names,
  ...swapped,
  ...languages,
  ...copies,
  ...links,
  ...lengths,
];
