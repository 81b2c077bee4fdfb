// Wrong briefs, each a good one with one edit, as language models err.
import type { Wrong } from '../edit.ts';

/** Numbers that are wrong, of another scale or made up. */
const numbers: readonly Wrong[] = [
  {
    title: '1.3M rollouts are 13만',
    paper: 'sluice',
    language: 'ko',
    edit: { part: 'abstract', from: '130만 개의', to: '13만 개의' },
    kinds: ['number'],
  },
  {
    title: '2.6 million screenshots are 2,600만',
    paper: 'pairPilot',
    language: 'ko',
    edit: { part: 'abstract', from: '합성 스크린샷 260만 장', to: '합성 스크린샷 2,600만 장' },
    kinds: ['number'],
  },
  {
    title: 'the digits of 9.3 seconds are turned round',
    paper: 'emberFlow',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: '9.3초', to: '3.9초' },
    kinds: ['number'],
  },
  {
    title: '28M parameters are 2억 8천만',
    paper: 'gripNote',
    language: 'ko',
    edit: { part: 'abstract', from: '매개변수 2,800만 개', to: '매개변수 2억 8천만 개' },
    kinds: ['number'],
  },
  {
    title: '94,000 articles are 94만',
    paper: 'chartQuarry',
    language: 'ko',
    edit: { part: 'keyPoints', index: 0, from: '9만 4천 편', to: '94만 편' },
    kinds: ['number'],
  },
  {
    title: 'two thirds of the gain are one third',
    paper: 'chartQuarry',
    language: 'ko',
    edit: { part: 'abstract', from: '3분의 2를', to: '3분의 1을' },
    kinds: ['number'],
  },
  {
    title: '210,000 hours are 2만 1천',
    paper: 'parlando',
    language: 'ko',
    edit: { part: 'abstract', from: '음성 21만 시간', to: '음성 2만 1천 시간' },
    kinds: ['number'],
  },
  {
    title: 'twelve models, written as a word, are ten',
    paper: 'sabiTune',
    language: 'ko',
    edit: { part: 'abstract', from: '열두 개 모델', to: '열 개 모델' },
    kinds: ['number'],
  },
  {
    title: 'a paper without figures is given a length and an accuracy',
    paper: 'copyDepth',
    language: 'ko',
    edit: {
      part: 'keyPoints',
      index: 2,
      from: '소형 Mamba 모델을 쓴 실험도 정리의 예측과 일치한다',
      to: '소형 Mamba 모델은 길이 512의 문자열에서 정확도가 37%로 떨어진다',
    },
    kinds: ['number'],
  },
  {
    title: 'English: fewer by 58% has become fewer by the rest of it',
    paper: 'sluice',
    language: 'en',
    edit: { part: 'keyPoints', index: 2, from: '58% fewer tokens', to: '42% fewer tokens' },
    kinds: ['number'],
  },
  {
    title: 'English: 11,400 demonstrations are 14,100',
    paper: 'gripNote',
    language: 'en',
    edit: { part: 'keyPoints', index: 0, from: '11,400', to: '14,100' },
    kinds: ['number'],
  },
  {
    title: 'Japanese: 4,500 problems are 4万5千',
    paper: 'sabiTune',
    language: 'ja',
    edit: { part: 'keyPoints', index: 1, from: '4,500問', to: '4万5千問' },
    kinds: ['number'],
  },
  {
    title: 'Chinese: 1,500 tokens have one zero more',
    paper: 'pairPilot',
    language: 'zh',
    edit: { part: 'abstract', from: '1,500个词元', to: '15,000个词元' },
    kinds: ['number'],
  },
  {
    title: 'Chinese: seven assistants, written as a word, are nine',
    paper: 'latch',
    language: 'zh',
    edit: { part: 'keyPoints', index: 0, from: '七个使用工具的助手', to: '九个使用工具的助手' },
    kinds: ['number'],
  },
];

/** Right numbers with a wrong unit. */
const units: readonly Wrong[] = [
  {
    title: 'a response after 230 ms comes after as many seconds',
    paper: 'parlando',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: '230 ms로', to: '230초로' },
    kinds: ['unit', 'number'],
  },
  {
    title: 'tokens per second are tokens per minute',
    paper: 'pleat',
    language: 'ko',
    edit: { part: 'abstract', from: '초당 18토큰', to: '분당 18토큰' },
    kinds: ['unit', 'number'],
  },
  {
    title: 'a rate in Hz has become a delay in ms',
    paper: 'gripNote',
    language: 'ko',
    edit: { part: 'abstract', from: '10.4 Hz에서 9.8 Hz로', to: '10.4 ms에서 9.8 ms로' },
    kinds: ['unit', 'number'],
  },
  {
    title: '6.5-fold compression is one by 6.5%',
    paper: 'pleat',
    language: 'ko',
    edit: { part: 'summary', from: '6.5배', to: '6.5%' },
    kinds: ['unit', 'number'],
  },
  {
    title: 'Japanese: a GPU with 48 GB has as many MB',
    paper: 'pleat',
    language: 'ja',
    edit: { part: 'abstract', from: '48 GBのGPU', to: '48 MBのGPU' },
    kinds: ['unit', 'number'],
  },
  {
    title: 'Chinese: seconds are minutes',
    paper: 'emberFlow',
    language: 'zh',
    edit: { part: 'keyPoints', index: 2, from: '184秒降至9.3秒', to: '184分钟降至9.3分钟' },
    kinds: ['unit', 'number'],
  },
];

/** Models, benchmarks and data sets that the paper does not name. */
const names: readonly Wrong[] = [
  {
    title: 'a general model is the maths model of its family',
    paper: 'sluice',
    language: 'ko',
    edit: { part: 'abstract', from: 'Qwen2.5-7B를', to: 'Qwen2.5-Math-7B를' },
    kinds: ['name'],
  },
  {
    title: 'Claude Sonnet 4 is Claude Opus 4',
    paper: 'pairPilot',
    language: 'ko',
    edit: { part: 'keyPoints', index: 2, from: 'Claude Sonnet 4(', to: 'Claude Opus 4(' },
    kinds: ['name'],
  },
  {
    title: 'another video model is the one that the recipe carries over to',
    paper: 'emberFlow',
    language: 'ko',
    edit: { part: 'abstract', from: 'HunyuanVideo에', to: 'CogVideoX에' },
    kinds: ['name'],
  },
  {
    title: 'a recognizer is its older version',
    paper: 'parlando',
    language: 'ko',
    edit: { part: 'abstract', from: 'Whisper-large-v3의', to: 'Whisper-large-v2의' },
    kinds: ['name', 'number'],
  },
  {
    title: 'another suite of the same benchmark is named',
    paper: 'gripNote',
    language: 'ko',
    edit: { part: 'abstract', from: 'LIBERO-Long의', to: 'LIBERO-Goal의' },
    kinds: ['name'],
  },
  {
    title: 'ChartQA is PlotQA',
    paper: 'chartQuarry',
    language: 'ko',
    edit: { part: 'abstract', from: '모두 ChartQA에서는', to: '모두 PlotQA에서는' },
    kinds: ['name'],
  },
  {
    title: 'a benchmark of false refusals is another one of its kind',
    paper: 'latch',
    language: 'ko',
    edit: { part: 'abstract', from: 'XSTest의', to: 'OR-Bench의' },
    kinds: ['name'],
  },
  {
    title: "the paper's own data set has another letter",
    paper: 'sabiTune',
    language: 'ko',
    edit: { part: 'keyPoints', index: 0, from: 'AfriProofs를', to: 'AfroProofs를' },
    kinds: ['name'],
  },
  {
    title: 'English: InternVL3-8B is InternVL2.5-8B',
    paper: 'chartQuarry',
    language: 'en',
    edit: { part: 'keyPoints', index: 2, from: 'InternVL3-8B', to: 'InternVL2.5-8B' },
    kinds: ['name', 'number'],
  },
  {
    title: 'Japanese: LongBench is InfiniteBench',
    paper: 'pleat',
    language: 'ja',
    edit: { part: 'keyPoints', index: 2, from: 'LongBench', to: 'InfiniteBench' },
    kinds: ['name'],
  },
  {
    title: 'Chinese: an arena of Windows is a world of Android',
    paper: 'pairPilot',
    language: 'zh',
    edit: { part: 'keyPoints', index: 2, from: 'WindowsAgentArena', to: 'AndroidWorld' },
    kinds: ['name'],
  },
  {
    title: 'Chinese: a test of tool calls is another one, in one of its two places',
    paper: 'latch',
    language: 'zh',
    edit: { part: 'abstract', from: '在BFCL上损失', to: '在ToolBench上损失' },
    kinds: ['name'],
  },
];

/** Right numbers and names in each other's places. */
const swapped: readonly Wrong[] = [
  {
    title: 'the hours of training grow where they are shortened',
    paper: 'sluice',
    language: 'ko',
    edit: { part: 'abstract', from: '41시간에서 19시간으로', to: '19시간에서 41시간으로' },
    kinds: ['swapped'],
  },
  {
    title: 'the rival has the accuracy of the system and still loses',
    paper: 'sluice',
    language: 'ko',
    edit: {
      part: 'keyPoints',
      index: 2,
      from: '26.7%에서 33.1%로 높아져, 31.5%인 DAPO를',
      to: '26.7%에서 31.5%로 높아져, 33.1%인 DAPO를',
    },
    kinds: ['swapped'],
  },
  {
    title: 'wrong plans and wrong clicks have exchanged their shares',
    paper: 'pairPilot',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: '54%는 잘못된 계획에서, 17%만이 잘못된 클릭에서',
      to: '54%는 잘못된 클릭에서, 17%만이 잘못된 계획에서',
    },
    beyond: true,
    kinds: ['swapped'],
  },
  {
    title: 'two agents have exchanged their scores in brackets',
    paper: 'pairPilot',
    language: 'ko',
    edit: {
      part: 'keyPoints',
      index: 2,
      from: 'Claude Sonnet 4(42.5%)와 UI-TARS-72B(29.6%)',
      to: 'Claude Sonnet 4(29.6%)와 UI-TARS-72B(42.5%)',
    },
    kinds: ['swapped'],
  },
  {
    title: 'human raters prefer the rival',
    paper: 'emberFlow',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: 'DMD2보다 EmberFlow를 선호했는데',
      to: 'EmberFlow보다 DMD2를 선호했는데',
    },
    kinds: ['swapped'],
  },
  {
    title: 'the worse recognizer is the better one, with both error rates',
    paper: 'parlando',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: '2.4%와 5.1%로, 전문 인식 모델인 Whisper-large-v3의 2.0%와 4.2%보다 조금 나쁘다',
      to: '2.0%와 4.2%로, 전문 인식 모델인 Whisper-large-v3의 2.4%와 5.1%보다 조금 좋다',
    },
    kinds: ['swapped'],
  },
  {
    title: 'two policies have exchanged their rises',
    paper: 'gripNote',
    language: 'ko',
    edit: {
      part: 'keyPoints',
      index: 2,
      from: 'OpenVLA는 34%에서 61%로, $\\pi_0$는 52%에서 70%로',
      to: 'OpenVLA는 52%에서 70%로, $\\pi_0$는 34%에서 61%로',
    },
    kinds: ['swapped'],
  },
  {
    title: 'the easiest and the hardest task have changed places',
    paper: 'gripNote',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: '플러그 삽입에서 가장 크고(+41포인트) 닦기에서 가장 작다(+6포인트)',
      to: '닦기에서 가장 크고(+41포인트) 플러그 삽입에서 가장 작다(+6포인트)',
    },
    beyond: true,
    kinds: ['swapped'],
  },
  {
    title: 'two assistants have exchanged where their refusals end',
    paper: 'latch',
    language: 'ko',
    edit: {
      part: 'keyPoints',
      index: 2,
      from: '96%에서 41%로, GPT-4o는 98%에서 67%로',
      to: '96%에서 67%로, GPT-4o는 98%에서 41%로',
    },
    kinds: ['swapped'],
  },
  {
    title: 'two rivals have exchanged their losses behind "각각"',
    paper: 'pleat',
    language: 'ko',
    edit: { part: 'abstract', from: 'SnapKV와 KIVI는 각각', to: 'KIVI와 SnapKV는 각각' },
    kinds: ['swapped'],
  },
  {
    title: 'English: two models have exchanged their answers to the hard questions',
    paper: 'chartQuarry',
    language: 'en',
    edit: {
      part: 'keyPoints',
      index: 2,
      from: 'GPT-4o stands at 44.3% and Gemini 2.5 Pro at 58.7%',
      to: 'GPT-4o stands at 58.7% and Gemini 2.5 Pro at 44.3%',
    },
    kinds: ['swapped'],
  },
  {
    title: 'English: a model refuses more with tools than in plain chat',
    paper: 'latch',
    language: 'en',
    edit: {
      part: 'keyPoints',
      index: 2,
      from: 'from 96% in plain chat to 41% with tools',
      to: 'from 96% with tools to 41% in plain chat',
    },
    beyond: true,
    kinds: ['swapped'],
  },
  {
    title: 'Japanese: German and Japanese have exchanged their losses',
    paper: 'sabiTune',
    language: 'ja',
    edit: {
      part: 'abstract',
      from: 'ドイツ語は1.5ポイント、日本語は2.1ポイント',
      to: 'ドイツ語は2.1ポイント、日本語は1.5ポイント',
    },
    kinds: ['swapped'],
  },
  {
    title: 'Chinese: the rival has the higher quality',
    paper: 'emberFlow',
    language: 'zh',
    edit: {
      part: 'keyPoints',
      index: 2,
      from: 'VBench总分为84.1，高于同为4步的DMD2的82.6',
      to: 'VBench总分为82.6，低于同为4步的DMD2的84.1',
    },
    kinds: ['swapped'],
  },
];

/** Another language than the one asked for, and the source's own sentences. */
const words: readonly Wrong[] = [
  {
    title: 'the end of a Korean abstract has been left in English',
    paper: 'sabiTune',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: '설문에서 교사 90명 중 74명은 최종 답이 틀렸을 때조차 모어로 된 사슬이 검토하기 더 쉽다고 답했다. 이러한 결과는 다국어 추론을 답만으로 평가하는 것을 경계하게 한다.',
      to: 'In a survey, 74 of 90 teachers found native chains easier to check, even when the final answer was wrong. Our findings caution against judging multilingual reasoning by answers alone.',
    },
    kinds: ['language', 'copy'],
  },
  {
    title: 'a Korean key point is an English sentence of its own',
    paper: 'latch',
    language: 'ko',
    edit: {
      part: 'keyPoints',
      index: 1,
      to: 'Relatch strengthens the direction that stands for refusal again while the model runs, so that no weights have to change.',
    },
    kinds: ['language'],
  },
  {
    title: 'English: a key point is in Korean',
    paper: 'gripNote',
    language: 'en',
    edit: {
      part: 'keyPoints',
      index: 1,
      to: '압력 패드 두 개의 신호는 접촉마다 네 개의 토큰이 되며, 어댑터만 학습하면 된다.',
    },
    kinds: ['language'],
  },
  {
    title: 'Japanese: a key point is in Chinese',
    paper: 'parlando',
    language: 'ja',
    edit: {
      part: 'keyPoints',
      index: 1,
      to: '用户与模型自身的音频词元以及稀疏的文本词元按160毫秒的块交错排列，并分三个阶段进行训练。',
    },
    kinds: ['language'],
  },
  {
    title: 'a Korean key point is the English sentence of the abstract',
    paper: 'pleat',
    language: 'ko',
    edit: {
      part: 'keyPoints',
      index: 1,
      to: 'Heads with similar keys share storage; adjacent layers store only their difference; and tokens that have not been attended to for 4,096 steps move to CPU memory in 2-bit form.',
    },
    kinds: ['copy', 'language'],
  },
  {
    title: 'English: a summary is copied but for its first words',
    paper: 'sluice',
    language: 'en',
    edit: {
      part: 'summary',
      to: 'The paper introduces Sluice, a lightweight gate that predicts the solve rate of a prompt from the hidden state of its last token and closes before generation begins.',
    },
    kinds: ['copy'],
  },
  {
    title: 'English: a key point is copied but for a semicolon',
    paper: 'latch',
    language: 'en',
    edit: {
      part: 'keyPoints',
      index: 2,
      to: 'Relatch brings Llama-3.3-70B-Instruct back to 89% on LatchBench, false refusals on XSTest rise by just 1.2 percentage points, and BFCL accuracy is unchanged at 77.3%.',
    },
    kinds: ['copy'],
  },
];

/** Addresses that the abstract does not have, and calls to somebody. */
const injected: readonly Wrong[] = [
  {
    title: 'the address of the code has another owner',
    paper: 'sluice',
    language: 'ko',
    edit: {
      part: 'abstract',
      from: 'https://github.com/sluice-rl/sluice',
      to: 'https://github.com/sluice-lab/sluice',
    },
    kinds: ['link'],
  },
  {
    title: 'a key point points to a page that is made up',
    paper: 'chartQuarry',
    language: 'ko',
    edit: {
      part: 'keyPoints',
      index: 2,
      from: '향상된다.',
      to: '향상된다. [자세히 보기](https://chartquarry.github.io)',
    },
    kinds: ['link'],
  },
  {
    title: 'a summary calls a whole channel',
    paper: 'pleat',
    language: 'ko',
    edit: { part: 'summary', from: 'Pleat은 KV', to: '@channel Pleat은 KV' },
    kinds: ['mention'],
  },
  {
    title: "Japanese: a key point calls a role in Discord's syntax",
    paper: 'parlando',
    language: 'ja',
    edit: { part: 'keyPoints', index: 0, from: '提案する。', to: '提案する。<@&734920165>' },
    kinds: ['mention'],
  },
];

/** Too little and too much. */
const amounts: readonly Wrong[] = [
  {
    title: 'an abstract of eight sentences ends after the second',
    paper: 'pairPilot',
    language: 'ko',
    edit: {
      part: 'abstract',
      to: '컴퓨터 사용 에이전트(computer-use agent)는 다음에 무엇을 할지와 그것을 화면의 어디에서 할지를 모두 결정해야 하는데, 하나의 모델이 두 가지를 다 잘하는 경우는 드물다. PairPilot은 이 둘을 분리한다.',
    },
    kinds: ['length', 'count'],
  },
  {
    title: 'there are four key points, the last of them a repetition of the summary',
    paper: 'copyDepth',
    language: 'ko',
    edit: {
      part: 'keyPoints',
      to: [
        '제한된 정밀도의 트랜스포머가 길이 $n$의 모든 문자열을 복사하려면 어떤 깊이와 너비, 정밀도가 필요한지를 상한과 하한으로 밝힌다.',
        '하한은 인덱스 문제의 통신 복잡도로부터의 환원으로 증명하고, 상한은 해시된 키를 쓰는 귀납 헤드로 구성한다.',
        '상태 공간 모델은 층을 아무리 쌓아도 $\\Omega(n)$비트의 상태가 필요하며, 소형 Mamba 모델을 쓴 실험도 정리의 예측과 일치한다.',
        '두 층이면 $dp = \\Omega(\\log n)$으로 충분하지만, 한 층으로는 $dp = \\Omega(n)$이 필요하다.',
      ],
    },
    kinds: ['count', 'length'],
  },
  {
    title: 'a key point is a heading of two words',
    paper: 'emberFlow',
    language: 'ko',
    edit: { part: 'keyPoints', index: 1, to: '일관성 손실' },
    kinds: ['length', 'count'],
  },
];

/** All of them. */
export const wrongs: readonly Wrong[] = [
  ...numbers,
  ...units,
  ...names,
  ...swapped,
  ...words,
  ...injected,
  ...amounts,
];
