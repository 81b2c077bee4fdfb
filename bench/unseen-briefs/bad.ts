// The good briefs with one fault each, such as language models make.
import type { Wrong } from '../../test/briefs/corpus/edit.ts';

const numbers: readonly Wrong[] = [
  {
    title: '45K becomes 450,000',
    paper: 'switchback',
    language: 'ko',
    edit: { part: 'abstract', from: '4만 5천 개의', to: '45만 개의' },
    kinds: ['number'],
  },
  {
    title: 'two digits change places',
    paper: 'switchback',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: '61.3과', to: '63.1과' },
    kinds: ['number'],
  },
  {
    title: 'a rate from nowhere',
    paper: 'understudy',
    language: 'ko',
    edit: { part: 'abstract', from: '12% 아래로', to: '20% 아래로' },
    kinds: ['number'],
  },
  {
    title: 'trillions become hundreds of billions',
    paper: 'marquetry',
    language: 'ko',
    edit: { part: 'abstract', from: '2.6조 개의', to: '2,600억 개의' },
    kinds: ['number'],
  },
  {
    title: '1.3B becomes 13 billion',
    paper: 'riverbed',
    language: 'ko',
    edit: { part: 'abstract', from: '13억 매개변수', to: '130억 매개변수' },
    kinds: ['number'],
  },
  {
    title: 'three times the minutes in the summary',
    paper: 'riverbed',
    language: 'ko',
    edit: { part: 'summary', from: '5분 동안', to: '15분 동안' },
    kinds: ['number'],
  },
  {
    title: 'a zero lost behind the point',
    paper: 'ballast',
    language: 'ko',
    edit: { part: 'keyPoints', index: 1, from: '0.02%', to: '0.2%' },
    kinds: ['number'],
  },
  {
    title: 'one model too many',
    paper: 'labLedger',
    language: 'ko',
    edit: { part: 'abstract', from: '9개 모델', to: '10개 모델' },
    kinds: ['number'],
  },
  {
    title: '1.1 million becomes eleven million',
    paper: 'fingerpost',
    language: 'ko',
    edit: { part: 'keyPoints', index: 1, from: '110만 개', to: '1,100만 개' },
    kinds: ['number'],
  },
  {
    title: 'ten times the budget',
    paper: 'labLedger',
    language: 'en',
    edit: { part: 'keyPoints', index: 0, from: '8 GPU-hours', to: '80 GPU-hours' },
    kinds: ['number'],
  },
  {
    title: 'two digits of a rival change places',
    paper: 'fingerpost',
    language: 'ja',
    edit: { part: 'abstract', from: '76.5%', to: '67.5%' },
    kinds: ['number'],
  },
  {
    title: '2,400 becomes 24,000',
    paper: 'weathervane',
    language: 'zh',
    edit: { part: 'keyPoints', index: 1, from: '2400 段', to: '2.4 万段' },
    kinds: ['number'],
  },
];

const units: readonly Wrong[] = [
  {
    title: 'gigabytes become megabytes',
    paper: 'riverbed',
    language: 'ko',
    edit: { part: 'abstract', from: '9.4GB', to: '9.4MB' },
    kinds: ['unit', 'number'],
  },
  {
    title: 'milliseconds become seconds',
    paper: 'weathervane',
    language: 'ko',
    edit: { part: 'abstract', from: '0.4ms의', to: '0.4초의' },
    kinds: ['unit', 'number'],
  },
  {
    title: 'seconds become minutes',
    paper: 'fingerpost',
    language: 'ja',
    edit: { part: 'abstract', from: '74秒で', to: '74分で' },
    kinds: ['unit', 'number'],
  },
];

const names: readonly Wrong[] = [
  {
    title: 'the base model of the generation before',
    paper: 'switchback',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: 'Qwen3-8B-Base', to: 'Qwen2.5-7B-Base' },
    kinds: ['name', 'number'],
  },
  {
    title: 'a benchmark of nearly the same name',
    paper: 'understudy',
    language: 'ko',
    edit: { part: 'abstract', from: 'WebArena', to: 'VisualWebArena' },
    kinds: ['name'],
  },
  {
    title: 'a benchmark that does not exist',
    paper: 'marquetry',
    language: 'ko',
    edit: { part: 'abstract', from: 'ImgEdit-Bench', to: 'EditArena-Pro' },
    kinds: ['name'],
  },
  {
    title: 'another open model takes the place',
    paper: 'labLedger',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: 'Kimi K2 Thinking', to: 'DeepSeek-V3.2' },
    kinds: ['name', 'number'],
  },
  {
    title: 'another data set of robots',
    paper: 'fingerpost',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: 'Open X-Embodiment와 DROID의',
      to: 'Open X-Embodiment와 BridgeData V2의',
    },
    kinds: ['name', 'number'],
  },
  {
    title: 'the next version of the guard model',
    paper: 'weathervane',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: 'Llama Guard 3', to: 'Llama Guard 4' },
    kinds: ['name', 'number'],
  },
  {
    title: 'the next version of the teacher',
    paper: 'riverbed',
    language: 'en',
    edit: { part: 'keyPoints', index: 1, from: 'Wan2.1-14B', to: 'Wan2.2-14B' },
    kinds: ['name', 'number'],
  },
  {
    title: 'another benchmark of knowledge',
    paper: 'switchback',
    language: 'ja',
    edit: { part: 'abstract', from: 'GPQA-Diamond', to: 'MMLU-Pro' },
    kinds: ['name'],
  },
  {
    title: 'another method of quantization',
    paper: 'ballast',
    language: 'zh',
    edit: { part: 'keyPoints', index: 2, from: 'MxMoE', to: 'SpinQuant' },
    kinds: ['name'],
  },
];

const swaps: readonly Wrong[] = [
  {
    title: 'from and to',
    paper: 'understudy',
    language: 'ko',
    edit: { part: 'abstract', from: '27.4%에서 41.9%로', to: '41.9%에서 27.4%로' },
    kinds: ['swapped'],
  },
  {
    title: 'two rivals in brackets',
    paper: 'riverbed',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: 'CausVid(80.2)와 Self Forcing(81.1)',
      to: 'CausVid(81.1)와 Self Forcing(80.2)',
    },
    kinds: ['swapped'],
  },
  {
    title: 'two benchmarks and their correlations',
    paper: 'labLedger',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: 'SWE-bench Verified와는 약한 상관관계(스피어만 ρ = 0.38)를, PaperBench와는',
      to: 'PaperBench와는 약한 상관관계(스피어만 ρ = 0.38)를, SWE-bench Verified와는',
    },
    kinds: ['swapped'],
  },
  {
    title: 'the loser wins',
    paper: 'marquetry',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: '4.02를 얻어 GPT-4o의 4.20보다 약간 낮다',
      to: '4.20을 얻어 GPT-4o의 4.02보다 약간 높다',
    },
    kinds: ['swapped'],
  },
  {
    title: 'two years of one benchmark',
    paper: 'switchback',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: '각각 61.3과 52.7을', to: '각각 52.7과 61.3을' },
    kinds: ['swapped'],
  },
  {
    title: 'the winner falls further',
    paper: 'fingerpost',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: 'Fingerpost는 70%로, π0는 31%로',
      to: 'Fingerpost는 31%로, π0는 70%로',
    },
    kinds: ['swapped'],
  },
  {
    title: 'the honest model and the other',
    paper: 'labLedger',
    language: 'en',
    edit: {
      part: 'keyPoints',
      index: 2,
      from: '9.6% of the tables from Gemini 3 Pro versus 3.1% of those from Claude Opus 4.5',
      to: '3.1% of the tables from Gemini 3 Pro versus 9.6% of those from Claude Opus 4.5',
    },
    kinds: ['swapped'],
  },
  {
    title: 'two older methods',
    paper: 'switchback',
    language: 'ja',
    edit: {
      part: 'abstract',
      from: 'GRPOは54.6と45.1、DAPOは57.9と48.8である',
      to: 'GRPOは57.9と48.8、DAPOは54.6と45.1である',
    },
    kinds: ['swapped'],
  },
  {
    title: 'two guard models',
    paper: 'weathervane',
    language: 'zh',
    edit: {
      part: 'keyPoints',
      index: 2,
      from: 'WildGuard 的 58.2% 和 Llama Guard 3 的 46.3%',
      to: 'WildGuard 的 46.3% 和 Llama Guard 3 的 58.2%',
    },
    kinds: ['swapped'],
  },
];

const languages: readonly Wrong[] = [
  {
    title: 'a sentence left in English',
    paper: 'marquetry',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: '생성 벤치마크에서는 GenEval 0.89, WISE 0.61을 달성하는 반면, Janus-Pro-7B는 0.80과 0.35에 머문다.',
      to: 'On generation benchmarks it attains 0.89 on GenEval and 0.61 on WISE, while Janus-Pro-7B attains 0.80 and 0.35.',
    },
    kinds: ['language', 'copy'],
  },
  {
    title: 'Chinese words slip in',
    paper: 'ballast',
    language: 'ko',
    edit: {
      part: 'keyPoints',
      index: 1,
      from: '라우팅 빈도와 제거 시 출력 변화를 반영해',
      to: '라우팅 빈도와 移除后的输出变化를 반영해',
    },
    kinds: ['language'],
  },
  {
    title: 'the summary in English',
    paper: 'ballast',
    language: 'zh',
    edit: {
      part: 'summary',
      to: 'Ballast is a quantization method for mixture-of-experts language models that gives each expert its own bit width according to how often it is used.',
    },
    kinds: ['language'],
  },
];

const copies: readonly Wrong[] = [
  {
    title: 'the summary is a sentence of the abstract',
    paper: 'riverbed',
    language: 'en',
    edit: {
      part: 'summary',
      to: 'At its core is an anchored memory, which keeps the first chunk and a handful of high-confidence keyframes at full resolution and compresses everything else 16-fold, so that it occupies 9.4 GB no matter how long the video becomes.',
    },
    kinds: ['copy'],
  },
];

const links: readonly Wrong[] = [
  {
    title: 'a repository that the abstract does not give',
    paper: 'switchback',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: '코드와 모든 체크포인트(checkpoint)를 공개한다.',
      to: '코드와 모든 체크포인트(checkpoint)를 https://github.com/switchback-rl/switchback 에 공개한다.',
    },
    kinds: ['link'],
  },
  {
    title: 'an account is called',
    paper: 'labLedger',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: '가장 우수한 GPT-5.2도', to: '가장 우수한 @OpenAI GPT-5.2도' },
    kinds: ['mention', 'name'],
  },
];

const lengths: readonly Wrong[] = [
  {
    title: 'the abstract summed up instead of translated',
    paper: 'understudy',
    language: 'ko',
    edit: {
      part: 'abstract',
      to: '본 연구에서는 컴퓨터 사용 에이전트(computer-use agent)가 애플리케이션 복제본에서 예행연습을 하는 Understudy를 소개한다.',
    },
    kinds: ['length'],
  },
];

export const wrongs = { numbers, units, names, swaps, languages, copies, links, lengths };
