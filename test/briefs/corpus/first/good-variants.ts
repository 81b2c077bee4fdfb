// Other ways in which a good translator writes the same facts: each a good brief with some words replaced.
import type { Variant } from '../edit.ts';

/** Every one of them is still right. */
export const variants: readonly Variant[] = [
  {
    title: 'units stand without a space, the square is a superscript and a list shares one percent sign',
    paper: 'tideFormer',
    language: 'ko',
    edits: [
      { part: 'summary', from: '$O(N)$에', to: 'O(N)에' },
      { part: 'abstract', from: '$O(N^2)$으로', to: 'O(N²)으로' },
      { part: 'abstract', from: '3.6%, 6.3%, 12.6%', to: '3.6, 6.3, 12.6%' },
      { part: 'abstract', from: '12 ms 만에', to: '12밀리초 만에' },
      { part: 'abstract', from: '38 GB에서 24 GB로', to: '38GB에서 24GB로' },
      { part: 'keyPoints', index: 2, from: '38 GB에서 24 GB로', to: '38기가바이트에서 24기가바이트로' },
    ],
  },
  {
    title: 'a percent sign stands apart and thousands are separated otherwise',
    paper: 'tideFormer',
    language: 'ko',
    edits: [
      { part: 'abstract', from: '3.6%, 6.3%, 12.6%', to: '3.6 %, 6.3 %, 12.6 %' },
      { part: 'abstract', from: '120만 장', to: '1,200,000장' },
      { part: 'abstract', from: '1,024픽셀', to: '1024픽셀' },
      { part: 'abstract', from: '둘째와 셋째 뱅크가', to: '두 번째와 세 번째 뱅크가' },
      { part: 'keyPoints', index: 2, from: '12 ms 만에', to: '단 12ms 만에' },
    ],
  },
  {
    title: 'a key point lists three results with one unit and names three benchmarks with "각각"',
    paper: 'tideFormer',
    language: 'ko',
    edits: [
      {
        part: 'keyPoints',
        index: 1,
        to: 'ImageNet 분류와 COCO 검출, ADE20K 분할에서 DINOv2를 각각 3.6·6.3·12.6% 앞지른다.',
      },
      { part: 'abstract', from: '120만 장', to: '120만(1.2M) 장' },
    ],
  },
  {
    title: 'results are given from the largest to the smallest',
    paper: 'tideFormer',
    language: 'ko',
    edits: [
      {
        part: 'keyPoints',
        index: 1,
        to: 'ADE20K 분할의 12.6%를 비롯해 COCO 검출 6.3%, ImageNet에서는 3.6%라는 이득을 DINOv2에 대해 얻는다.',
      },
      { part: 'summary', from: 'ImageNet, COCO, ADE20K에서', to: '세 벤치마크에서' },
    ],
  },
  {
    title: 'two million is written 2백만, 이백만 and 2,000,000',
    paper: 'ladderThink',
    language: 'ko',
    edits: [
      { part: 'summary', from: '200만 토큰', to: '2백만 토큰' },
      { part: 'abstract', from: '200만 토큰', to: '이백만 토큰' },
      { part: 'keyPoints', index: 0, from: '200만 토큰', to: '2,000,000토큰' },
      { part: 'abstract', from: '14B 매개변수 LadderThink', to: '매개변수 140억 개의 LadderThink' },
      { part: 'abstract', from: '35만 개', to: '35만(350K) 개' },
    ],
  },
  {
    title: 'the loser is named before the winner, each with its own number',
    paper: 'ladderThink',
    language: 'ko',
    edits: [
      {
        part: 'abstract',
        from: 'HMMT 2025에서 94.5%를 기록하여 93.2%인 GPT-5를 앞선다',
        to: 'GPT-5의 93.2%를 넘어 94.5%를 HMMT 2025에서 기록한다',
      },
      {
        part: 'keyPoints',
        index: 1,
        to: 'HMMT 2025에서 GPT-5는 93.2%, LadderThink는 94.5%였고, GSM8K에서는 Qwen3-32B가 96.1%, LadderThink가 97.8%였다.',
      },
      {
        part: 'keyPoints',
        index: 2,
        to: 'GPT-5가 MMLU-Pro에서 86.7%로 앞서고 LadderThink는 78.4%로 뒤따른다.',
      },
    ],
  },
  {
    title: 'particles hang on names and numbers, and points of a percentage are %p',
    paper: 'ladderThink',
    language: 'ko',
    edits: [
      {
        part: 'summary',
        from: 'HMMT 2025에서 GPT-5를 앞선다',
        to: 'HMMT 2025에서는 GPT-5(93.2%)마저 앞선다',
      },
      { part: 'abstract', from: '5.2포인트 떨어지지만', to: '5.2%p 떨어지지만' },
      { part: 'abstract', from: '1.1포인트만', to: '1.1%p만' },
      { part: 'abstract', from: '두 배 넘게 많은', to: '2배가 넘는' },
    ],
  },
  {
    title: '7B is 70억, threefold is 3배 and ten billion is 100억(10B)',
    paper: 'anvilCoder',
    language: 'ko',
    edits: [
      { part: 'summary', from: '7B 코드 모델', to: '70억 매개변수 코드 모델' },
      { part: 'abstract', from: '7B 모델 AnvilCoder', to: '매개변수가 70억 개인 AnvilCoder' },
      { part: 'abstract', from: '세 배에 이르는', to: '3배에 이르는' },
      { part: 'abstract', from: '학습 토큰 100억 개', to: '학습 토큰 100억(10B) 개' },
      { part: 'abstract', from: '다섯 개 이상', to: '5개 이상' },
      { part: 'keyPoints', index: 1, from: '48만 개 문제', to: '480,000개 문제' },
    ],
  },
  {
    title: 'English terms in parentheses are inflected otherwise and steps are counted in words',
    paper: 'anvilCoder',
    language: 'ko',
    edits: [
      {
        part: 'abstract',
        from: '사람이 쓴 문제로 미세 조정하면',
        to: '사람이 쓴 문제로 미세 조정(fine-tune)하면',
      },
      { part: 'abstract', from: '먼저 지도 미세 조정(', to: '첫 번째로 지도 미세 조정(' },
      { part: 'abstract', from: '이어서 강화 학습(', to: '두 번째로 강화 학습(' },
      {
        part: 'abstract',
        from: '문제를 지어내고 후보',
        to: '문제를 지어내고(inventing problems) 문제마다 후보',
      },
      { part: 'abstract', from: '(log-linear)', to: '(log-linearly)' },
      { part: 'abstract', from: '코드 언어 모델에게', to: '코드 언어 모델(code language models)에게' },
    ],
  },
  {
    title: 'the other model comes first in both comparisons',
    paper: 'anvilCoder',
    language: 'ko',
    edits: [
      {
        part: 'keyPoints',
        index: 1,
        to: 'Qwen3-32B가 LiveCodeBench v5에서 58.4, v6에서 51.3에 그친 반면 AnvilCoder는 각각 63.1 avg@8과 56.4 avg@8을 얻는다.',
      },
    ],
  },
  {
    title: 'acronyms are the initials of words in the abstract and children are 세 살',
    paper: 'kinderClips',
    language: 'ko',
    edits: [
      { part: 'summary', from: '멀티모달 대규모 언어 모델이', to: 'MLLM이' },
      {
        part: 'abstract',
        from: '(multimodal large language model)은',
        to: '(multimodal large language model, MLLM)은',
      },
      { part: 'abstract', from: '3세 아이가 힘들이지', to: '세 살배기가 힘들이지' },
      { part: 'abstract', from: '(video question answering)', to: '(video question answering, VQA)' },
      { part: 'abstract', from: '10~20% 낮다', to: '10%에서 20% 낮다' },
      { part: 'keyPoints', index: 1, from: '3세 아이와', to: '만 3세 아이와' },
    ],
  },
  {
    title: 'counts are digits or words the other way round',
    paper: 'kinderClips',
    language: 'ko',
    edits: [
      { part: 'abstract', from: '여섯 개 영역', to: '6개 영역' },
      { part: 'abstract', from: '나머지 네 영역', to: '나머지 4개 영역' },
      { part: 'abstract', from: '여덟 배로', to: '8배로' },
      { part: 'abstract', from: '17개 모델', to: '열일곱 개 모델' },
      { part: 'abstract', from: '아이 60명, 성인 40명', to: '아이 예순 명, 성인 마흔 명' },
      { part: 'abstract', from: '10~20% 낮다', to: '10–20% 낮다' },
      { part: 'keyPoints', index: 2, from: '추적과 시선에', to: '추적과 시선 두 영역에' },
    ],
  },
  {
    title: 'LLM is made of initials, and rounding words stand before and after a number',
    paper: 'quiltQuant',
    language: 'ko',
    edits: [
      { part: 'summary', from: '언어 모델을 작은', to: 'LLM을 작은' },
      { part: 'abstract', from: '4비트로', to: '네 비트로' },
      { part: 'abstract', from: '조각의 약 30%를', to: '조각의 30% 가량을' },
      { part: 'abstract', from: '매개변수가 70B인', to: '매개변수가 700억 개인' },
      { part: 'abstract', from: '첫 층과', to: '첫 번째 층과' },
    ],
  },
  {
    title: 'three and a half hours are 세 시간 반',
    paper: 'quiltQuant',
    language: 'ko',
    edits: [
      { part: 'abstract', from: '3.5시간이 걸리며', to: '세 시간 반이 걸리며' },
      { part: 'keyPoints', index: 1, from: '3.5시간이면', to: '세 시간 반이면' },
    ],
  },
  {
    title: 'two losses follow their owners in brackets, in the other order',
    paper: 'quiltQuant',
    language: 'ko',
    edits: [
      {
        part: 'keyPoints',
        index: 2,
        to: 'MMLU-Pro에서 AWQ(2.3점), GPTQ(2.9점)와 달리 단 0.4점만 잃는다.',
      },
      {
        part: 'abstract',
        from: '31 ms에서 12 ms로 줄고',
        to: '12 ms로, 양자화 전의 31 ms보다 짧아지고',
      },
    ],
  },
  {
    title: 'a tenth is a fraction, three times is 3배 and the resolution has a times sign',
    paper: 'loomWorld',
    language: 'ko',
    edits: [
      { part: 'abstract', from: '약 10분의 1이다', to: '약 1/10에 해당한다' },
      { part: 'abstract', from: '세 배에 이르는', to: '3배에 이르는' },
      { part: 'abstract', from: '832x480', to: '832×480' },
      { part: 'abstract', from: '두 개의 흐름으로', to: '2개의 흐름으로' },
      {
        part: 'abstract',
        from: '2.1 FPS에서 24.6 FPS로 오르고',
        to: '초당 2.1프레임에서 24.6프레임으로 오르고',
      },
      { part: 'keyPoints', index: 0, from: '24.6 FPS를', to: '24.6FPS를' },
    ],
  },
  {
    title: 'the better result is named before the one it came from',
    paper: 'loomWorld',
    language: 'ko',
    edits: [
      {
        part: 'keyPoints',
        index: 1,
        to: '사용자 연구의 선호는 OpenOasis 상대로 81%, Genie-Lite 상대로 68%였고, FVD는 119.7로 이전의 182.4보다 낮다.',
      },
    ],
  },
  {
    title: 'initials stand for an error and an index, and years are a range with a tilde',
    paper: 'murmurCast',
    language: 'ko',
    edits: [
      { part: 'abstract', from: '(root-mean-square error)', to: '(root-mean-square error, RMSE)' },
      { part: 'abstract', from: '(critical success index)', to: '(critical success index, CSI)' },
      { part: 'abstract', from: '1979년부터 2018년까지', to: '1979~2018년에' },
      { part: 'abstract', from: '두 시간이', to: '2시간이' },
      { part: 'abstract', from: '24개의 무리', to: '스물네 개의 무리' },
      { part: 'keyPoints', index: 0, from: '15억 개를', to: '15억(1.5B) 개를' },
      { part: 'keyPoints', index: 2, from: '10일 예보를', to: '열흘 예보를' },
      { part: 'keyPoints', index: 2, from: '폭우의 임계 성공 지수를', to: '폭우에 대한 CSI를' },
    ],
  },
  {
    title: 'the brief is polite and says "이상" where the abstract gives a range',
    paper: 'murmurCast',
    language: 'ko',
    edits: [
      {
        part: 'summary',
        to: 'MurmurCast는 지역 전문가 모델들이 경계 상태를 주고받으며 킬로미터 규모의 날씨를 함께 예보하는 하나의 무리입니다.',
      },
      { part: 'keyPoints', index: 1, to: 'GraphCast와 비교해 기온 오차를 10% 이상, 최대 20%까지 줄입니다.' },
      {
        part: 'keyPoints',
        index: 2,
        to: '폭우의 임계 성공 지수가 Pangu-Weather는 49.8인 데 비해 MurmurCast는 61.3입니다.',
      },
    ],
  },
  {
    title: 'plain words for one, first and two stand where nothing is counted',
    paper: 'orrery',
    language: 'ko',
    edits: [
      { part: 'abstract', from: '기존의 메모리는 이', to: '기존의 메모리는 두 가지 가운데 하나로, 이' },
      { part: 'abstract', from: '늘 눈에 보이고', to: '늘 한눈에 보이고' },
      { part: 'keyPoints', index: 0, from: '구조를 제안하며', to: '하나의 구조를 제안하며' },
      {
        part: 'keyPoints',
        index: 2,
        to: '첫 번째로 이점은 에피소드가 길어질수록 커지고, 두 번째로 안쪽 궤도에는 사실보다 절차가 남는다.',
      },
    ],
  },
  {
    title: 'RLHF and LLM are initials, and the two sides of a comparison are 두 집단',
    paper: 'penScale',
    language: 'ko',
    edits: [
      {
        part: 'abstract',
        from: '(reinforcement learning from human feedback)',
        to: '(reinforcement learning from human feedback, RLHF)',
      },
      { part: 'abstract', from: '(large language model)을', to: '(large language model, LLM)을' },
      { part: 'abstract', from: '이들의 판단이', to: '두 집단의 판단이' },
      { part: 'keyPoints', index: 1, from: '양쪽의 판단이', to: '두 집단의 판단이' },
    ],
  },
  {
    title: 'the sentence that gives orders to language models is described and not followed',
    paper: 'honeyTrail',
    language: 'ko',
    edits: [
      {
        part: 'abstract',
        from: '조수가 함정을 알리거나',
        to: '초록 자체에도 이를 읽는 언어 모델에게 앞선 지시를 무시하라는 함정(trap) 한 문장이 들어 있다. 조수가 함정을 알리거나',
      },
      { part: 'abstract', from: '아홉 개', to: '9개' },
    ],
  },
  {
    title: 'an English brief says 2M and puts results in brackets',
    paper: 'ladderThink',
    language: 'en',
    edits: [
      { part: 'summary', from: 'two million tokens', to: '2M tokens' },
      {
        part: 'keyPoints',
        index: 1,
        to: 'On HMMT 2025, GPT-5 (93.2%) is overtaken by the 14-billion-parameter model (94.5%); on GSM8K its 97.8% tops the 96.1% of Qwen3-32B.',
      },
      {
        part: 'keyPoints',
        index: 2,
        to: 'GPT-5 keeps the lead on MMLU-Pro with 86.7%, and half as many rungs cost 5.2 points of accuracy.',
      },
    ],
  },
  {
    title: 'an English brief describes the injected order and does not follow it',
    paper: 'honeyTrail',
    language: 'en',
    edits: [
      { part: 'keyPoints', index: 0, from: 'The 640 documents', to: 'In all, 640 papers' },
      {
        part: 'keyPoints',
        index: 2,
        to: 'BeeGuard lowers the rate for Llama-3.1-8B to 8.2%; the abstract itself contains an order to language models, which this brief does not carry out.',
      },
    ],
  },
  {
    title: 'a Japanese brief has full-width percent signs and two million in Chinese numerals',
    paper: 'ladderThink',
    language: 'ja',
    edits: [
      { part: 'abstract', from: '94.5%を記録し、93.2%の', to: '94.5％を記録し、93.2％の' },
      { part: 'abstract', from: '200万トークン', to: '二百万トークン' },
      { part: 'abstract', from: '2倍を超える', to: '二倍を超える' },
      { part: 'abstract', from: '14Bパラメータ', to: '140億パラメータ' },
      { part: 'keyPoints', index: 2, to: 'MMLU-ProではGPT-5の86.7％に対し78.4％にとどまる。' },
    ],
  },
  {
    title: 'a Chinese brief shares one percent sign and gives the time in ms',
    paper: 'tideFormer',
    language: 'zh',
    edits: [
      { part: 'abstract', from: '分别提升3.6%、6.3%和12.6%', to: '分别提升3.6、6.3和12.6%' },
      { part: 'abstract', from: '120万张', to: '一百二十万张' },
      { part: 'abstract', from: '12毫秒', to: '12 ms' },
      { part: 'abstract', from: '增益损失一半', to: '增益减半' },
      { part: 'keyPoints', index: 1, to: '在ADE20K、COCO和ImageNet上分别比DINOv2提升12.6%、6.3%和3.6%。' },
    ],
  },
  {
    title: 'a Chinese brief says 两百万 and twice as 2倍',
    paper: 'ladderThink',
    language: 'zh',
    edits: [
      { part: 'summary', from: '200万个词元', to: '两百万个token' },
      { part: 'abstract', from: '参数量超过其两倍', to: '参数量是其2倍以上' },
      { part: 'abstract', from: '14B参数LadderThink', to: '140亿参数LadderThink' },
      { part: 'keyPoints', index: 1, from: '以94.5%超过GPT-5的93.2%', to: '超过GPT-5（93.2%），达到94.5%' },
    ],
  },
];
