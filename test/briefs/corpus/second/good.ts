// Briefs that say what the paper says, and other words in which they say it.
import type { Draft } from '../../../../src/briefs/draft.ts';
import type { CorpusLanguage, Variant } from '../edit.ts';

/** By language, then by the paper's key. */
export const good: Readonly<Record<CorpusLanguage, Readonly<Record<string, Draft>>>> = {
  ko: {
    sluice: {
      summary:
        'Sluice는 생성이 시작되기 전에 프롬프트의 풀이 성공률을 예측해 정보가 적은 롤아웃을 건너뛰는 경량 게이트로, RLVR의 비용을 줄이면서 정확도까지 높인다.',
      abstract:
        '검증 가능한 보상을 활용한 강화 학습(reinforcement learning with verifiable rewards, RLVR)은 언어 모델에 추론을 가르치는 표준적인 방법으로 자리 잡았지만, 연산량의 대부분은 기울기(gradient)가 0에 가까운 롤아웃(rollout)에 쓰인다. 본 연구는 어떤 롤아웃이 업데이트할 가치가 있는지를 다시 묻는다. 130만 개의 롤아웃을 분석한 결과, 16번의 시도에서 한 번도 풀리지 않거나 모두 풀린 프롬프트는 생성 비용의 71%를 차지하면서도 기울기 노름(gradient norm)에는 4% 미만만 기여한다. 이러한 관찰에 착안하여, 마지막 토큰의 은닉 상태(hidden state)로부터 프롬프트의 풀이 성공률(solve rate)을 예측하고 생성이 시작되기 전에 닫히는 경량 게이트(gate) Sluice를 제안한다. GRPO에 결합하면 Sluice는 생성 토큰 수를 58% 줄이고, H100 GPU 8장에서 Qwen2.5-7B를 학습하는 시간을 41시간에서 19시간으로 단축한다. 정확도도 함께 개선되어, pass@1이 AIME 2025에서는 26.7%에서 33.1%로, MATH-500에서는 82.4%에서 85.0%로 상승한다. 생성이 끝난 뒤에야 프롬프트를 걸러 내는 DAPO는 2.2배의 토큰을 쓰고 AIME 2025에서 31.5%에 이른다. 나아가 이 게이트가 모델 크기를 넘어 전이됨을 보인다. 1.5B 모델에서 학습한 게이트는 32B 모델을 위한 프롬프트의 순위를 스피어만 상관계수(Spearman correlation) 0.83으로 매긴다. 코드는 https://github.com/sluice-rl/sluice 에서 확인할 수 있다.',
      keyPoints: [
        '프롬프트의 풀이 성공률을 미리 내다보아, 학습에 거의 기여하지 않는 롤아웃을 생성하기도 전에 건너뛰는 게이트 Sluice를 제안한다.',
        '게이트는 마지막 토큰의 은닉 상태로 성공률을 예측하며, 1.5B 모델에서 학습한 뒤 32B 모델의 프롬프트에 적용해도 스피어만 상관계수 0.83을 얻는다.',
        'GRPO에 적용하면 생성 토큰이 58% 줄고 AIME 2025의 pass@1이 26.7%에서 33.1%로 높아져, 31.5%인 DAPO를 앞선다.',
      ],
    },
    pairPilot: {
      summary:
        'PairPilot은 다음 행동을 정하는 플래너와 화면의 좌표를 찾는 클리커를 분리해 짝지은 컴퓨터 사용 에이전트로, OSWorld에서 Claude Sonnet 4를 앞선다.',
      abstract:
        '컴퓨터 사용 에이전트(computer-use agent)는 다음에 무엇을 할지와 그것을 화면의 어디에서 할지를 모두 결정해야 하는데, 하나의 모델이 두 가지를 다 잘하는 경우는 드물다. PairPilot은 이 둘을 분리한다. 매개변수 32B의 플래너(planner)가 평이한 언어로 지시를 내리면, 합성 스크린샷 260만 장으로 학습한 3B 클리커(clicker)가 이를 좌표로 바꾼다. 둘은 최대 1,500토큰의 공유 스크래치패드(scratchpad)를 통해 소통하며, 이 스크래치패드는 행동이 끝날 때마다 다시 작성된다. OSWorld에서 PairPilot은 50단계 이내에 과제의 47.2%를 완료하는데, Claude Sonnet 4는 42.5%, UI-TARS-72B는 29.6%에 머문다. WindowsAgentArena에서는 38.9%를 달성하여 종전 최고의 공개 시스템을 6.4포인트 앞선다. 실패한 에피소드(episode) 300개를 분석해 보니 54%는 잘못된 계획에서, 17%만이 잘못된 클릭에서 비롯되었으며, 이는 단일 모델 에이전트(monolithic agent)에서 관찰되는 양상과 정반대다. 클리커를 로컬에서 실행하면 에피소드당 평균 비용이 0.62달러에서 0.11달러로 낮아진다. 뜻밖에도 클리커를 7B로 키우는 것은 아무런 이득이 없는 반면, 플래너를 GPT-5로 교체하면 OSWorld에서 5.8포인트가 추가로 오른다. 모델과 궤적(trajectory), 스크린샷 260만 장을 Apache 2.0 라이선스로 공개한다.',
      keyPoints: [
        '무엇을 할지와 화면의 어디에서 할지를 서로 다른 모델에 맡기는 컴퓨터 사용 에이전트 PairPilot을 제안한다.',
        '32B 플래너가 평이한 언어로 지시하고 3B 클리커가 이를 좌표로 옮기며, 둘은 행동마다 새로 쓰이는 최대 1,500토큰의 스크래치패드를 공유한다.',
        'OSWorld에서 47.2%를 완료해 Claude Sonnet 4(42.5%)와 UI-TARS-72B(29.6%)를 앞서고, 클리커를 로컬에서 실행하면 에피소드당 비용이 0.62달러에서 0.11달러로 줄어든다.',
      ],
    },
    emberFlow: {
      summary:
        'EmberFlow는 교사 모델 없이 비디오 확산 모델이 스스로 큰 보폭을 익히게 하여, Wan2.1-14B의 샘플링 단계를 50에서 4로 줄이는 미세 조정 기법이다.',
      abstract:
        '고품질 비디오 생성에는 여전히 클립당 몇 분이 걸리는데, 이는 확산 모델(diffusion model)이 모든 프레임의 잡음을 수십 번씩 제거하기 때문이다. 증류(distillation)는 이 시간을 줄여 주지만, 고정된 교사 모델(teacher) 때문에 학습에 필요한 메모리가 두 배로 늘어나는 대가가 따른다. 비디오 모델이 스스로 큰 보폭으로 나아가는 법을 배울 수 있을까? EmberFlow는 이 물음에 그렇다고 답한다. 그 핵심은 두 잡음 수준(noise level)에서 모델 자신이 내놓은 예측 사이의 일관성 손실(consistency loss)이며, 킨들링(kindling)이라 부르는 서서히 커지는 보폭(step size)이 이를 안정시킨다. Wan2.1-14B에서 출발해 EmberFlow로 6,000회 반복 미세 조정(fine-tuning)하면 샘플링 단계(sampling step)의 수가 50에서 4로 줄어든다. 이로써 720p 해상도의 5초짜리 클립이 184초가 아니라 9.3초 만에, 즉 약 20배 빠르게 생성되며, VBench 총점은 84.7에서 84.1로 소폭 낮아질 뿐이다. 똑같이 4단계를 쓸 때 교사 모델에 기반한 DMD2는 82.6을 얻고, 학습 메모리는 1.9배를 필요로 한다. 사람 평가자(human rater)는 1,200건의 쌍대 비교(pairwise comparison) 중 63%에서 DMD2보다 EmberFlow를 선호했는데, 주된 이유는 더 매끄러운 움직임이었다. 이 방법은 초매개변수(hyperparameter)를 전혀 조정하지 않고도 HunyuanVideo에 그대로 적용된다. 다만 텍스트 렌더링과 세 명이 넘는 사람이 등장하는 장면에는 한계가 남아 있다.',
      keyPoints: [
        '학습 메모리를 두 배로 늘리는 교사 모델 없이도 비디오 확산 모델이 적은 단계로 생성하도록 학습하는 EmberFlow를 제안한다.',
        '두 잡음 수준에서 나온 모델 자신의 예측을 일관되게 맞추는 손실을 쓰고, 킨들링이라는 서서히 커지는 보폭으로 학습을 안정시킨다.',
        '720p 5초 클립의 생성 시간을 184초에서 9.3초로 줄이면서 VBench 총점 84.1을 기록해, 같은 4단계에서 82.6인 DMD2보다 높다.',
      ],
    },
    parlando: {
      summary:
        'Parlando는 1.7B 디코더 하나로 듣기와 말하기를 동시에 해내는 전이중 음성 대화 모델로, 중앙값 기준 230 ms 만에 응답한다.',
      abstract:
        '본 논문은 1.7B 디코더 하나로 듣기와 말하기를 동시에 수행하는 전이중(full-duplex) 음성 대화(spoken dialogue) 모델 Parlando를 제시한다. 기존 시스템은 인식(recognition)과 텍스트 모델, 합성(synthesis)을 차례로 이어 붙여 지연이 쌓이거나, 디코더 두 개를 나란히 맞물려 돌려 낭비가 크다. 이와 달리 Parlando는 사용자의 오디오 토큰과 자신의 오디오 토큰, 그리고 드문드문 놓인 텍스트 토큰을 160 ms 길이의 청크(chunk) 단위로 번갈아 배치한다. 학습은 영어와 중국어(Mandarin) 음성 21만 시간으로 세 단계에 걸쳐 진행되며, 그중 실제 2채널 대화(two-channel conversation)는 1,400시간에 불과하다. 이렇게 얻은 모델의 응답 시간은 중앙값 기준 230 ms로 Qwen2.5-Omni의 640 ms보다 짧고, Full-Duplex-Bench에서는 사용자 끼어들기의 91.8%에서 올바르게 발언권을 넘긴다(Moshi는 76.3%). LibriSpeech test-clean과 test-other에서의 단어 오류율(word error rate)은 2.4%와 5.1%로, 전문 인식 모델인 Whisper-large-v3의 2.0%와 4.2%보다 조금 나쁘다. 청취 평가에서 원어민 48명은 자연스러움에 5점 척도로 4.21점을 매겼으며, 이는 캐스케이드 기준선(cascade baseline)의 3.74점보다 높아진 것이다. 드문드문 놓인 텍스트 토큰을 제거하면 음성 TriviaQA에서 사실 오류의 비율이 37.5%에서 52.9%로 늘어난다. 오디오 샘플은 https://parlando-voice.github.io 에서 들을 수 있으며, 녹음 자료는 개인정보 보호를 이유로 공개하지 않는다.',
      keyPoints: [
        '인식·텍스트·합성을 이어 붙이거나 두 디코더를 맞물려 돌리는 대신, 1.7B 디코더 하나로 동시에 듣고 말하는 Parlando를 제시한다.',
        '사용자와 모델의 오디오 토큰, 드문드문 놓인 텍스트 토큰을 160 ms 청크로 번갈아 배치하고, 21만 시간의 영어·중국어 음성으로 세 단계에 걸쳐 학습한다.',
        '응답 시간의 중앙값은 230 ms로 Qwen2.5-Omni의 640 ms보다 짧고, Full-Duplex-Bench에서 끼어들기의 91.8%에 올바르게 대응해 Moshi의 76.3%를 웃돈다.',
      ],
    },
    gripNote: {
      summary:
        'GripNote는 접촉할 때마다 압력 신호를 토큰으로 압축해 컨텍스트에 덧붙임으로써 시각-언어-행동 정책에 촉각 기억을 부여한다.',
      abstract:
        '시각-언어-행동(vision-language-action, VLA) 정책은 볼 수는 있어도 느끼지는 못하며, 그래서 달걀을 으스러뜨리고 플러그를 떨어뜨린다. 본 연구는 이러한 정책에 촉각 기억(tactile memory)인 GripNote를 달아 준다. 접촉이 있을 때마다 16$\\times$16 압력 패드(pressure pad) 두 개에서 나온 신호를 네 개의 토큰으로 압축하여 정책의 컨텍스트에 덧붙인다. 시각 인코더(vision encoder)도 언어 백본(language backbone)도 다시 학습할 필요가 없으며, 매개변수 2,800만 개의 어댑터(adapter)면 충분하다. 또한 가정용품 86종을 다루고 서로 다른 로봇 팔 세 대에서 기록한 원격 조작(teleoperation) 시연 11,400건의 데이터셋 TouchDiary를 수집한다. GripNote를 OpenVLA에 더하면 접촉이 많은(contact-rich) 실제 환경 과제 아홉 가지의 평균 성공률이 34%에서 61%로 오르고, $\\pi_0$에 더하면 52%에서 70%로 오른다. 향상 폭은 플러그 삽입에서 가장 크고(+41포인트) 닦기에서 가장 작다(+6포인트). 시뮬레이션에서는 LIBERO-Long의 결과가 거의 달라지지 않는데($\\pi_0$의 경우 85.2%에서 86.0%), 이는 접촉이 카메라에 보이지 않을 때 주로 촉각이 중요함을 시사한다. 추론 속도는 RTX 4090에서 10.4 Hz에서 9.8 Hz로 느려진다. 패드에 20%의 잡음을 가하면 성능은 평균 3.5포인트를 잃으며 완만하게 저하된다. 하드웨어 비용은 그리퍼당 90달러 미만이고, 설계는 오픈 소스로 공개된다.',
      keyPoints: [
        '접촉의 느낌을 기록해 두는 촉각 기억 GripNote와, 가정용품 86종을 다룬 시연 11,400건의 데이터셋 TouchDiary를 제시한다.',
        '압력 패드 두 개의 신호를 네 개의 토큰으로 압축해 컨텍스트에 더하며, 백본은 그대로 두고 2,800만 매개변수 어댑터만 쓴다.',
        '실제 환경의 아홉 가지 과제에서 평균 성공률이 OpenVLA는 34%에서 61%로, $\\pi_0$는 52%에서 70%로 오른다.',
      ],
    },
    copyDepth: {
      summary:
        '본 연구는 정밀도가 제한된 트랜스포머가 문자열을 복사하는 데 필요한 깊이를 분석하여, 두 층이면 $dp = \\Omega(\\log n)$으로 충분하지만 한 층으로는 $dp = \\Omega(n)$이 필요함을 증명한다.',
      abstract:
        '트랜스포머(transformer)는 컨텍스트에 있는 문자열을 복사하는 데 뛰어나지만, 여기에 드는 자원을 온전히 설명한 연구는 없었다. 본 논문은 깊이가 $L$, 너비가 $d$이고 활성값(activation)이 $p$비트의 정밀도를 갖는 트랜스포머를 대상으로, 언제 길이 $n$의 모든 문자열을 복사할 수 있는지를 묻는다. 주 정리에 따르면 두 층짜리 트랜스포머는 $dp = \\Omega(\\log n)$이면 복사에 성공하며, 반대로 단일 층 트랜스포머는 $dp = \\Omega(n)$이 아닌 한 어떤 것도 성공하지 못한다. 하한(lower bound)은 인덱스 문제(index problem)의 통신 복잡도(communication complexity)로부터의 환원(reduction)으로 증명하고, 상한(upper bound)의 구성은 해시된 키(hashed key)를 갖는 귀납 헤드(induction head)에 의존한다. 이어서 상태 공간 모델(state space model)로 눈을 돌려, 여기서는 깊이가 도움이 되지 않음을 보인다. 곧, 층의 수와 관계없이 이러한 모델은 모두 $\\Omega(n)$비트의 상태를 필요로 한다. 그 과정에서 일정한 정밀도(constant precision)에서도 성립하는, 복사에 관한 하드 어텐션(hard attention)과 소프트 어텐션(soft attention) 사이의 첫 분리(separation) 결과를 얻는다. 합성 문자열 실험은 예측과 일치하며, 소형 Mamba 모델은 정리가 실패해야 한다고 말하는 바로 그 지점에서 실제로 실패한다. 이러한 결과는 최근 인기를 얻은 하이브리드 아키텍처(hybrid architecture)에 형식적인 근거를 제공하며, 사고 사슬(chain-of-thought)이 그 격차를 좁히는지는 열린 문제로 남긴다.',
      keyPoints: [
        '제한된 정밀도의 트랜스포머가 길이 $n$의 모든 문자열을 복사하려면 어떤 깊이와 너비, 정밀도가 필요한지를 상한과 하한으로 밝힌다.',
        '하한은 인덱스 문제의 통신 복잡도로부터의 환원으로 증명하고, 상한은 해시된 키를 쓰는 귀납 헤드로 구성한다.',
        '상태 공간 모델은 층을 아무리 쌓아도 $\\Omega(n)$비트의 상태가 필요하며, 소형 Mamba 모델을 쓴 실험도 정리의 예측과 일치한다.',
      ],
    },
    chartQuarry: {
      summary:
        'ChartQuarry는 과학 논문에서 가져온 차트 180만 개를 복원된 플로팅 코드 및 표와 짝지어, 차트 이해 연구의 데이터 부족을 메우는 데이터셋이다.',
      abstract:
        '차트 이해(chart understanding)의 발전을 가로막는 것은 데이터다. 기존 데이터셋은 규모가 작거나, 양식이 인위적이거나, 원본 수치를 담고 있지 않다. 이러한 공백을 메우기 위해 구축한 ChartQuarry는 공개 라이선스로 배포된 과학 논문 9만 4천 편에서 가져온 차트 180만 개를, 복원된 플로팅 코드(plotting code) 및 표와 함께 담고 있다. 복원은 Qwen2.5-VL-72B가 코드를 작성하고, 렌더링한 이미지를 원본과 비교하고, 그 차이를 되돌려 주는 과정을 최대 다섯 차례 반복하는 방식으로 이루어지며, 차트의 62%가 엄격한 픽셀 수준 필터(pixel-level filter)를 통과한다. 평가용으로는 각 분야 과학자 27명이 작성한 질문 3,150개로 이루어진 ChartQuarry-Hard를 따로 떼어 둔다. 최신 모델들도 여기서는 고전하여 GPT-4o는 44.3%, Gemini 2.5 Pro는 58.7%를 맞히는 데 그치는데, 두 모델 모두 ChartQA에서는 85%를 넘는다. 이 데이터로 InternVL3-8B를 미세 조정(fine-tuning)하면 점수가 31.9%에서 53.6%로 오르며, 데이터의 10분의 1만으로도 이 향상분의 3분의 2를 얻는다. 로그 눈금 축(log-scaled axis)에 관한 질문은 여전히 가장 어려운 유형으로, 30%를 넘는 모델이 없다. 이 말뭉치(corpus)는 학습 외에도 그래프를 그리는 관행에 대한 최초의 대규모 조사를 가능하게 한다. 2010년부터 2024년 사이에 오차 막대(error bar)가 없는 막대그래프의 비율은 73%에서 46%로 감소했다. 데이터셋은 https://huggingface.co/datasets/chartquarry/chartquarry 에 공개되어 있다.',
      keyPoints: [
        '공개 라이선스 과학 논문 9만 4천 편에서 차트 180만 개를 모으고, 각 분야 과학자 27명이 쓴 질문 3,150개를 평가용으로 따로 둔다.',
        'Qwen2.5-VL-72B가 코드를 쓰고 렌더링 결과와 원본의 차이를 최대 다섯 차례 되돌려 받으며 고치고, 픽셀 수준 필터를 통과한 차트는 62%다.',
        'ChartQuarry-Hard에서 GPT-4o는 44.3%, Gemini 2.5 Pro는 58.7%에 그치며, InternVL3-8B는 미세 조정으로 31.9%에서 53.6%로 향상된다.',
      ],
    },
    latch: {
      summary:
        'LatchBench는 도구가 주어지면 채팅 모델의 거부가 무너진다는 것을 보여 주고, Relatch는 추론 시점에 거부 방향을 복원해 이를 완화한다.',
      abstract:
        '안전 학습(safety training)은 채팅 모델에 거부하는 법을 가르치지만, 같은 모델에 도구가 주어져도 그 거부는 유지될까? 본 연구는 도구를 사용하는 어시스턴트 일곱 개를 LatchBench로 점검한다. LatchBench는 유해한 목표 520개를 각각 무해해 보이는 도구 호출(tool call)의 연쇄로 바꾸어 쓴 평가 모음이다. 거부율(refusal rate)은 급격히 무너진다. Llama-3.3-70B-Instruct는 일반 채팅에서 목표의 96%를 거절하지만 도구를 쓸 때는 41%만 거절하며, GPT-4o의 거부율은 98%에서 67%로 떨어진다. 가장 견고한 것은 Claude Opus 4로, 도구를 사용할 때 88%다. 잔차 스트림(residual stream)을 탐침(probing)한 결과, 이 현상은 거부를 부호화하는 방향(direction)이 첫 도구 결과가 컨텍스트에 들어오자마자 3분의 1 수준으로 약해지는 데서 비롯된다. 이 발견을 바탕으로, 추론 시점에 해당 방향을 복원하며 기울기 업데이트(gradient update)가 필요 없는 Relatch를 제안한다. Relatch는 LatchBench에서 Llama-3.3-70B-Instruct의 거부율을 89%로 되돌린다. XSTest의 과잉 거부(false refusal)는 1.2%포인트 늘어나는 데 그치고, BFCL 정확도는 77.3%로 변함이 없다. 반면 적대적 미세 조정(adversarial fine-tuning)은 BFCL에서 4.7포인트의 손실을 낳는다. 1만 번의 질의로 찾은 전이 공격(transfer attack)은 Relatch를 상대로 12%의 경우에 성공하므로, 문제는 해결되었다기보다 완화된 것이다. 프롬프트가 악용될 수 있어 검증된 연구자에게만 공유한다.',
      keyPoints: [
        '유해한 목표 520개를 무해해 보이는 도구 호출로 바꾼 LatchBench로, 도구를 쥔 어시스턴트 일곱 개가 얼마나 거부하는지 점검한다.',
        '거부를 부호화하는 방향이 첫 도구 결과 이후 약해진다는 데 착안해, Relatch는 기울기 업데이트 없이 추론 시점에 그 방향을 되살린다.',
        '도구를 쓰면 거부율이 Llama-3.3-70B-Instruct는 96%에서 41%로, GPT-4o는 98%에서 67%로 떨어지지만, Relatch는 전자를 89%까지 회복시킨다.',
      ],
    },
    pleat: {
      summary:
        'Pleat은 KV 캐시를 헤드, 층, 시간의 세 방향으로 접어 6.5배 압축하면서도 정확도를 거의 잃지 않는, 학습이 필요 없는 기법이다.',
      abstract:
        '긴 컨텍스트(context)를 서빙할 때의 병목은 메모리다. 128K 토큰에서 Llama-3.1-70B의 키-값(key-value, KV) 캐시는 40 GB를 차지하는데, 이는 80 GB 가속기가 제공하는 용량의 절반에 해당한다. Pleat은 이 캐시를 세 축을 따라 한꺼번에 접는 기법으로, 학습이 필요 없다(training-free). 비슷한 키를 지닌 헤드(head)는 저장 공간을 공유하고, 인접한 층은 차이만 저장하며, 4,096스텝 동안 어텐션을 받지 못한 토큰은 2비트 형태로 CPU 메모리로 옮겨진다. 융합된 Triton 커널(fused Triton kernel)이 펼치는 비용을 감추어 주므로, 배치 크기(batch size) 8에서 디코딩(decoding)은 초당 18토큰에서 47토큰으로 빨라진다. 전체적으로 Pleat은 캐시를 6.5배 압축하면서 LongBench에서 평균 0.3점만 잃는데, 같은 압축률에서 SnapKV와 KIVI는 각각 1.9점과 1.1점을 잃는다. 128K 길이의 RULER에서는 93.4%의 정확도를 유지한다(전체 캐시 94.0%, SnapKV 81.7%). 완전히 제거되는 것이 없으므로 바늘 찾기(needle retrieval)는 256K 토큰까지 완벽하게 유지된다. 이 기법은 가중치 양자화(weight quantization)와 직교하여, AWQ와 결합하면 70B 모델이 48 GB GPU 한 장에 올라가고도 동시 사용자 32명을 처리한다. 첫 토큰까지의 시간(time to first token)은 1.4초로 유지되고, 생성 토큰당 에너지는 37% 감소한다. vLLM에서 Pleat을 켜는 데는 코드 세 줄이면 된다.',
      keyPoints: [
        'KV 캐시를 헤드, 층, 시간의 세 축을 따라 동시에 접어 학습 없이 압축하는 Pleat을 제안한다.',
        '비슷한 키를 지닌 헤드끼리 저장 공간을 나누어 쓰고 인접한 층은 차이만 남기며, 4,096스텝 동안 어텐션을 받지 못한 토큰은 2비트로 CPU 메모리에 둔다.',
        '캐시를 6.5배 압축하고도 LongBench에서 평균 0.3점만 잃고, 128K 길이의 RULER에서는 93.4%로 81.7%인 SnapKV를 앞선다.',
      ],
    },
    sabiTune: {
      summary:
        'SabiTune은 번역된 문제 4,500개와 언어 일관성 보너스만으로 강화 학습을 수행하여, 저자원 언어로 생각할 때 모델이 받는 불이익을 줄인다.',
      abstract:
        '추론 모델(reasoning model)에 스와힐리어로 질문하면 모델은 영어로 생각할 가능성이 매우 크다. 이것이 문제가 될까? 본 연구는 MGSM과 Global-MMLU, 그리고 아홉 개 아프리카 언어의 학교 시험 문제 1,080개를 직접 모은 AfriProofs에서 열두 개 모델을 조사하며, 사고 사슬(chain of thought)의 첫 문장을 미리 채워(prefilling) 그 언어를 제어한다. 고자원 언어(high-resource language)에서는 모어로 생각해도 손실이 작아서, 영어로 생각할 때와 비교해 독일어는 1.5포인트, 일본어는 2.1포인트 떨어진다. 저자원 언어(low-resource language)에서는 불이익이 심각하여, Qwen3-32B의 경우 요루바어는 23.6포인트, 암하라어는 19.8포인트에 이른다. 사슬이 2.5배까지 길어지는 것을 허용하면 격차의 대부분이 사라지는데, 이는 지식의 부족보다 토큰화(tokenization)가 원인임을 가리킨다. 간단한 해결책인 SabiTune은 번역된 문제 4,500개만으로 언어 일관성(language consistency) 보너스를 주며 강화 학습(RL)을 수행하는 방법으로, 요루바어의 불이익을 8.9포인트로 줄이고 모어 사슬의 비율을 7%에서 92%로 끌어올린다. 같은 방식으로 학습한 Gemma-3-27B는 AfriProofs에서 48.3%에서 57.0%로 향상되어, 이를 적용하지 않은 Qwen3-32B의 54.6%를 넘어선다. 설문에서 교사 90명 중 74명은 최종 답이 틀렸을 때조차 모어로 된 사슬이 검토하기 더 쉽다고 답했다. 이러한 결과는 다국어 추론을 답만으로 평가하는 것을 경계하게 한다.',
      keyPoints: [
        '아홉 개 아프리카 언어의 학교 시험 문제 1,080개로 이루어진 AfriProofs를 마련하고, 생각하는 언어가 열두 개 모델의 성능에 미치는 영향을 조사한다.',
        '사고 사슬의 첫 문장을 미리 채워 언어를 제어하며, SabiTune은 번역된 문제 4,500개와 언어 일관성 보너스로 강화 학습을 수행한다.',
        'SabiTune은 요루바어의 손실을 23.6포인트에서 8.9포인트로 줄이고, Gemma-3-27B를 AfriProofs에서 57.0%까지 끌어올려 Qwen3-32B의 54.6%를 넘어서게 한다.',
      ],
    },
  },
  en: {
    sluice: {
      summary:
        'Sluice is a lightweight gate that guesses how often a prompt would be solved and shuts before uninformative rollouts are generated, which makes RLVR cheaper and more accurate at once.',
      abstract: null,
      keyPoints: [
        'Prompts that are always or never solved in 16 attempts eat up 71% of the generation cost for under 4% of the gradient norm, and Sluice is built to skip them.',
        "The gate reads the hidden state of a prompt's last token, and one trained on a 1.5B model still orders prompts for a 32B model with a Spearman correlation of 0.83.",
        'Combined with GRPO, it generates 58% fewer tokens and lifts pass@1 on AIME 2025 from 26.7% to 33.1%, ahead of the 31.5% of DAPO.',
      ],
    },
    gripNote: {
      summary:
        'GripNote adds a sense of touch to vision-language-action policies by writing compressed pressure signals into their context after every contact.',
      abstract: null,
      keyPoints: [
        'Besides the tactile memory itself, the paper contributes TouchDiary, which holds 11,400 teleoperated demonstrations with 86 household objects on three arms.',
        'Readings of two pressure pads become four tokens per contact, and nothing but an adapter of 28M parameters has to be trained.',
        'Averaged over nine contact-rich tasks in the real world, success climbs from 34% to 61% for OpenVLA and from 52% to 70% for $\\pi_0$.',
      ],
    },
    chartQuarry: {
      summary:
        'ChartQuarry pairs 1.8 million charts from openly licensed scientific articles with reconstructed code and tables, and sets aside a hard test on which current models do poorly.',
      abstract: null,
      keyPoints: [
        'The corpus is drawn from 94,000 articles, and its test part, ChartQuarry-Hard, asks 3,150 questions that 27 domain scientists wrote.',
        'Qwen2.5-VL-72B rewrites plotting code for as many as five rounds, guided by how its rendering differs from the original; 62% of the charts survive a strict pixel-level filter.',
        'InternVL3-8B improves from 31.9% to 53.6% after fine-tuning, while GPT-4o stands at 44.3% and Gemini 2.5 Pro at 58.7%.',
      ],
    },
    latch: {
      summary:
        'LatchBench reveals that chat models refuse far fewer harmful goals once they hold tools, and Relatch wins back much of that refusal at inference time.',
      abstract: null,
      keyPoints: [
        'Seven assistants face 520 harmful goals that are disguised as harmless-looking tool calls; Claude Opus 4 holds up best and refuses 88%.',
        'Refusal is encoded in a direction of the residual stream that weakens threefold after the first tool result, and Relatch restores it without gradient updates.',
        'Llama-3.3-70B-Instruct, which falls from 96% in plain chat to 41% with tools, recovers to 89%, and its BFCL accuracy stays at 77.3%.',
      ],
    },
  },
  ja: {
    parlando: {
      summary:
        'Parlandoは、1.7Bのデコーダ1つで聞くことと話すことを同時に行う全二重の音声対話モデルであり、応答時間は中央値で230ミリ秒である。',
      abstract:
        '本論文では、1.7Bの単一デコーダで聞くことと話すことを同時に行う全二重（full-duplex）音声対話（spoken dialogue）モデルParlandoを提案する。従来のシステムは、認識（recognition）、テキストモデル、合成（synthesis）を直列につなぐため遅延が積み重なるか、2つのデコーダを足並みをそろえて動かすため無駄が多い。これに対しParlandoは、ユーザーの音声トークン、自身の音声トークン、そしてまばらなテキストトークンを160ミリ秒のチャンク（chunk）ごとに交互に並べる。学習は英語と中国語（Mandarin）の音声21万時間を用いて3段階で行われ、そのうち本物の2チャンネル会話（two-channel conversation）はわずか1,400時間である。得られたモデルの応答時間は中央値で230ミリ秒であり、Qwen2.5-Omniの640ミリ秒より短い。またFull-Duplex-Benchでは、ユーザーによる割り込みの91.8%で正しく発話権を譲る（Moshiは76.3%）。LibriSpeechのtest-cleanとtest-otherにおける単語誤り率（word error rate）は2.4%と5.1%であり、認識専用モデルであるWhisper-large-v3の2.0%と4.2%にはわずかに劣る。聴取試験では、母語話者48名が自然さを5段階で4.21と評価し、カスケード型ベースライン（cascade baseline）の3.74を上回った。まばらなテキストトークンを取り除くと、音声版TriviaQAにおける事実誤りの割合が37.5%から52.9%に増える。音声サンプルは https://parlando-voice.github.io で公開しているが、録音データはプライバシー上の理由から公開していない。',
      keyPoints: [
        '認識・テキスト・合成の直列接続や2つのデコーダの並走に代えて、1.7Bの単一デコーダで全二重の音声対話を実現するParlandoを提案する。',
        'ユーザーと自身の音声トークン、まばらなテキストトークンを160ミリ秒のチャンクごとに交互に並べ、21万時間の音声で3段階に分けて学習する。',
        '応答時間の中央値は230ミリ秒でQwen2.5-Omniの640ミリ秒より短く、Full-Duplex-Benchでは割り込みの91.8%に正しく対処してMoshiの76.3%を上回る。',
      ],
    },
    pleat: {
      summary:
        'Pleatは、KVキャッシュをヘッド、層、時間の3方向に折りたたみ、学習なしで6.5分の1に圧縮しながら精度をほとんど落とさない手法である。',
      abstract:
        '長いコンテキスト（context）の提供ではメモリが律速となる。128Kトークンでは、Llama-3.1-70Bのキー・バリュー（key-value、KV）キャッシュが40 GBを占め、これは80 GBのアクセラレータが備える容量の半分にあたる。Pleatは、このキャッシュを3つの軸に沿って同時に折りたたむ、学習不要（training-free）の手法である。似たキーを持つヘッド（head）は記憶領域を共有し、隣接する層は差分だけを保存し、4,096ステップにわたって注意を向けられなかったトークンは2ビット形式でCPUメモリに移される。融合されたTritonカーネル（fused Triton kernel）が展開のコストを隠すため、バッチサイズ（batch size）8でのデコード（decoding）は毎秒18トークンから47トークンへと高速化する。全体としてPleatは、LongBenchでの平均損失を0.3ポイントに抑えながらキャッシュを6.5倍に圧縮するが、同じ圧縮率でSnapKVとKIVIはそれぞれ1.9ポイントと1.1ポイントを失う。128KのRULERでは93.4%の精度を保つ（完全なキャッシュは94.0%、SnapKVは81.7%）。完全に捨てられるものがないため、針探し（needle retrieval）は256Kトークンまで完璧なままである。本手法は重みの量子化（weight quantization）と直交しており、AWQと組み合わせると、70Bモデルは48 GBのGPU 1枚に収まり、なお32人の同時ユーザーに対応できる。最初のトークンまでの時間（time to first token）は1.4秒のままであり、生成トークンあたりのエネルギーは37%減少する。vLLMでPleatを有効にするには3行のコードで足りる。',
      keyPoints: [
        'KVキャッシュをヘッド、層、時間という3つの軸で同時に折りたたむ、学習不要の圧縮手法Pleatを提案する。',
        '似たキーを持つヘッドは記憶領域を共有し、隣接する層は差分のみを保持し、長く注意を向けられないトークンは2ビットでCPUメモリに置かれる。',
        'キャッシュを6.5倍に圧縮してもLongBenchでの損失は平均0.3ポイントで、1.9ポイントのSnapKVや1.1ポイントのKIVIより小さい。',
      ],
    },
    sabiTune: {
      summary:
        'SabiTuneは、翻訳した4,500問と言語一貫性のボーナスだけを用いた強化学習により、低資源言語で思考するときの不利を縮める手法である。',
      abstract:
        '推論モデル（reasoning model）にスワヒリ語で質問すると、たいていは英語で思考する。それは問題なのだろうか。本研究は、MGSM、Global-MMLU、そしてアフリカの9言語による学校の試験問題1,080問を集めた独自のAfriProofsで12のモデルを調べ、思考の連鎖（chain of thought）の最初の一文をあらかじめ与えること（prefilling）でその言語を制御する。高資源言語（high-resource language）では母語で考えても損失は小さく、英語での思考と比べてドイツ語は1.5ポイント、日本語は2.1ポイント下がるにとどまる。低資源言語（low-resource language）では不利が大きく、Qwen3-32Bではヨルバ語で23.6ポイント、アムハラ語で19.8ポイントに達する。連鎖が2.5倍まで長くなることを許すと差の大半は埋まり、これは知識の不足よりもトークン化（tokenization）が原因であることを示す。簡単な対策であるSabiTune、すなわち翻訳したわずか4,500問に言語一貫性（language consistency）のボーナスを加えたRLは、ヨルバ語での不利を8.9ポイントに縮め、母語による連鎖の割合を7%から92%に引き上げる。同じ処理を施したGemma-3-27BはAfriProofsで48.3%から57.0%に向上し、処理を施していないQwen3-32Bの54.6%を追い抜く。アンケートでは、90人中74人の教師が、最終的な答えが誤っている場合でさえ母語の連鎖のほうが確認しやすいと答えた。これらの結果は、多言語の推論を答えだけで判断することに警鐘を鳴らす。',
      keyPoints: [
        'アフリカの9言語による1,080問の試験問題集AfriProofsを用意し、思考に使う言語が12のモデルに与える影響を調べる。',
        '思考の連鎖の最初の一文を与えて言語を制御し、SabiTuneでは翻訳した4,500問と言語一貫性のボーナスで強化学習を行う。',
        'ヨルバ語での不利は8.9ポイントに縮まり、Gemma-3-27BはAfriProofsで48.3%から57.0%に向上して、54.6%のQwen3-32Bを追い抜く。',
      ],
    },
  },
  zh: {
    pairPilot: {
      summary:
        'PairPilot把决定下一步做什么的规划器与在屏幕上定位的点击器分开并配对使用，在OSWorld上超过Claude Sonnet 4。',
      abstract:
        '计算机使用智能体（computer-use agent）既要决定下一步做什么，又要决定在屏幕的何处去做，而单个模型很少能同时做好这两件事。PairPilot将二者解耦：一个32B参数的规划器（planner）用平实的语言发出指令，一个在260万张合成截图上训练的3B点击器（clicker）则把指令转换为坐标。两者通过一块至多1,500个词元的共享草稿区（scratchpad）交流，草稿区在每次操作之后都会重写。在OSWorld上，PairPilot在50步之内完成了47.2%的任务，而Claude Sonnet 4为42.5%，UI-TARS-72B为29.6%；在WindowsAgentArena上，它达到38.9%，比此前最好的开放系统高出6.4个百分点。对300个失败回合（episode）的错误分析表明，54%源于错误的规划，只有17%源于错误的点击，这与在单体智能体（monolithic agent）上观察到的情况恰好相反。在本地运行点击器可将每个回合的平均成本从0.62美元降至0.11美元。令人意外的是，把点击器扩大到7B并无益处，而把规划器换成GPT-5可在OSWorld上再提高5.8个百分点。模型、轨迹（trajectory）和260万张截图以Apache 2.0许可证发布。',
      keyPoints: [
        '提出计算机使用智能体PairPilot，把“做什么”和“在屏幕何处做”交给两个不同的模型。',
        '32B规划器用平实的语言下达指令，3B点击器将其转换为坐标，两者共享一块至多1,500个词元、每次操作后重写的草稿区。',
        '在OSWorld上完成47.2%的任务，高于Claude Sonnet 4的42.5%和UI-TARS-72B的29.6%，在WindowsAgentArena上达到38.9%。',
      ],
    },
    emberFlow: {
      summary: 'EmberFlow无需教师模型，让视频扩散模型自行学会迈大步，把Wan2.1-14B的采样步数从50减少到4。',
      abstract:
        '高质量视频生成每个片段仍需数分钟，因为扩散模型（diffusion model）要对每一帧去噪几十次。蒸馏（distillation）可以缩短这一时间，代价是需要一个冻结的教师模型（teacher），使训练所需显存翻倍。视频模型能否自己学会迈大步？EmberFlow给出了肯定的回答。其核心是模型自身在两个噪声水平（noise level）上的预测之间的一致性损失（consistency loss），并由缓慢增大的步长（step size）加以稳定，这种做法称为kindling。从Wan2.1-14B出发，用EmberFlow微调（fine-tuning）6,000次迭代，即可把采样步数（sampling step）从50减少到4。由此，生成一段720p的5秒片段只需9.3秒，而不是184秒，即大约快20倍，VBench总分则仅从84.7略降至84.1。同样使用4步时，基于教师模型的DMD2得到82.6，且需要1.9倍的训练显存。在1,200次成对比较（pairwise comparison）中，人类评估者（human rater）有63%更偏好EmberFlow而非DMD2，主要是因为其运动更平滑。该方法无需调整任何超参数（hyperparameter）即可用于HunyuanVideo。在文字渲染以及超过三人的场景上仍存在局限。',
      keyPoints: [
        '提出EmberFlow，使视频扩散模型不依赖会让训练显存翻倍的教师模型也能以很少的步数生成视频。',
        '以模型自身在两个噪声水平上的预测之间的一致性损失为核心，并用缓慢增大的步长加以稳定。',
        '720p的5秒片段生成时间从184秒降至9.3秒，VBench总分为84.1，高于同为4步的DMD2的82.6。',
      ],
    },
    latch: {
      summary:
        'LatchBench表明聊天模型一旦获得工具，其拒绝行为就会瓦解，而Relatch在推理时恢复表示拒绝的方向，从而缓解这一问题。',
      abstract:
        '安全训练（safety training）教会聊天模型拒绝，但当同一模型获得工具之后，这种拒绝还能保留吗？本文用LatchBench检验了七个使用工具的助手，该测试集包含520个有害目标，每个目标都被改写成一串看似无害的工具调用（tool call）。拒绝率（refusal rate）大幅下滑：Llama-3.3-70B-Instruct在普通聊天中拒绝96%的目标，使用工具时却只拒绝41%；GPT-4o的拒绝率从98%降到67%。Claude Opus 4最为稳健，使用工具时为88%。通过对残差流（residual stream）进行探测（probing），本文把这一现象归因于一个编码拒绝的方向（direction）：第一个工具结果一进入上下文，该方向就会减弱到三分之一。基于这一发现，本文提出Relatch，它在推理时恢复该方向，且不需要梯度更新（gradient update）。Relatch使Llama-3.3-70B-Instruct在LatchBench上回升到89%；XSTest上的误拒（false refusal）仅增加1.2个百分点，BFCL准确率保持77.3%不变。相比之下，对抗微调（adversarial fine-tuning）在BFCL上损失4.7个百分点。用1万次查询找到的迁移攻击（transfer attack）在12%的情况下能够攻破Relatch，因此问题得到的是缓解而非解决。由于这些提示可能被滥用，本文仅向经过审核的研究者分享。',
      keyPoints: [
        '用520个被改写成看似无害的工具调用的有害目标构成LatchBench，检验了七个使用工具的助手。',
        '编码拒绝的方向在第一个工具结果进入上下文后减弱，Relatch在推理时将其恢复，无需梯度更新。',
        '使用工具后，Llama-3.3-70B-Instruct的拒绝率从96%降到41%，GPT-4o从98%降到67%，而Relatch使前者回升到89%。',
      ],
    },
  },
};

/** Every one of them is as right as the brief that it is made from. */
export const variants: readonly Variant[] = [
  {
    title: 'large counts are written in digits, small ones in words and a multiplier as a formula',
    paper: 'sluice',
    language: 'ko',
    edits: [
      { part: 'abstract', from: '130만 개의', to: '1,300,000개의' },
      { part: 'abstract', from: '16번의 시도', to: '열여섯 번의 시도' },
      { part: 'abstract', from: 'GPU 8장', to: 'GPU 여덟 장' },
      { part: 'abstract', from: '2.2배의 토큰', to: '2.2$\\times$에 달하는 토큰' },
      { part: 'keyPoints', index: 1, from: '32B 모델의', to: '320억 매개변수 모델의' },
    ],
  },
  {
    title: 'the rival and the old score stand before the new one, and arrows show the change',
    paper: 'sluice',
    language: 'ko',
    edits: [
      {
        part: 'abstract',
        from: 'AIME 2025에서는 26.7%에서 33.1%로, MATH-500에서는 82.4%에서 85.0%로 상승한다',
        to: 'MATH-500에서는 82.4%→85.0%, AIME 2025에서는 26.7%→33.1%로 상승한다',
      },
      {
        part: 'keyPoints',
        index: 2,
        to: 'AIME 2025의 pass@1은 DAPO가 31.5%인 데 비해 Sluice를 결합한 GRPO는 26.7%에서 오른 33.1%이며, 생성 토큰 수도 58% 적어진다.',
      },
    ],
  },
  {
    title: 'the weakest agent comes first, dollars have their sign and points are %p',
    paper: 'pairPilot',
    language: 'ko',
    edits: [
      { part: 'abstract', from: '합성 스크린샷 260만 장', to: '합성 스크린샷 2.6M장' },
      { part: 'abstract', from: '6.4포인트', to: '6.4%p' },
      { part: 'abstract', from: '0.62달러에서 0.11달러로', to: '$0.62에서 $0.11로' },
      {
        part: 'keyPoints',
        index: 2,
        to: 'UI-TARS-72B가 29.6%, Claude Sonnet 4가 42.5%를 완료한 OSWorld에서 PairPilot은 47.2%를 완료하며, 플래너를 GPT-5로 바꾸면 5.8%p가 더 오른다.',
      },
    ],
  },
  {
    title: 'milliseconds are fractions of a second, 1.7B are 17억 and a ratio is given in brackets',
    paper: 'parlando',
    language: 'ko',
    edits: [
      { part: 'summary', from: '1.7B 디코더', to: '17억 매개변수 디코더' },
      { part: 'summary', from: '230 ms 만에', to: '0.23초 만에' },
      { part: 'abstract', from: '음성 21만 시간', to: '음성 210,000시간' },
      { part: 'abstract', from: '5점 척도로 4.21점', to: '4.21점(5점 만점)' },
      {
        part: 'keyPoints',
        index: 2,
        to: 'Full-Duplex-Bench에서 발언권을 올바르게 넘긴 비율은 Moshi 76.3%, Parlando 91.8%이고, 응답 시간의 중앙값은 Qwen2.5-Omni 640ms, Parlando 230ms이다.',
      },
    ],
  },
  {
    title: 'pi has its letter, an adapter is 28M and a change stands in brackets behind its model',
    paper: 'gripNote',
    language: 'ko',
    edits: [
      { part: 'abstract', from: '매개변수 2,800만 개의 어댑터', to: '28M 매개변수의 어댑터' },
      { part: 'abstract', from: '16$\\times$16 압력 패드', to: '16×16 압력 패드' },
      { part: 'abstract', from: '90달러 미만', to: '$90 미만' },
      {
        part: 'keyPoints',
        index: 2,
        to: '접촉이 많은 실제 과제 9개의 평균 성공률이 π0(52%→70%)와 OpenVLA(34%→61%) 모두에서 오른다.',
      },
    ],
  },
  {
    title: '128K is 12만 8천, a rate stands behind its unit and the full cache comes last',
    paper: 'pleat',
    language: 'ko',
    edits: [
      { part: 'abstract', from: '128K 토큰에서', to: '12만 8천(128K) 토큰에서' },
      { part: 'abstract', from: '40 GB를 차지하는데, 이는 80 GB', to: '40GB를 차지하는데, 이는 80GB' },
      { part: 'abstract', from: '초당 18토큰에서 47토큰으로', to: '18토큰/초에서 47토큰/초로' },
      { part: 'abstract', from: '(전체 캐시 94.0%, SnapKV 81.7%)', to: '(SnapKV 81.7%, 전체 캐시 94.0%)' },
      { part: 'abstract', from: '각각 1.9점과 1.1점을', to: '1.9점, 1.1점을 각각' },
    ],
  },
  {
    title: 'English numbers are abbreviated and the new score is named before the old',
    paper: 'chartQuarry',
    language: 'en',
    edits: [
      { part: 'summary', from: '1.8 million charts', to: '1.8M charts' },
      { part: 'keyPoints', index: 0, from: '94,000 articles', to: '94K articles' },
      { part: 'keyPoints', index: 1, from: 'as many as five rounds', to: 'at most 5 rounds' },
      {
        part: 'keyPoints',
        index: 2,
        to: 'After fine-tuning, InternVL3-8B scores 53.6% (previously 31.9%); Gemini 2.5 Pro and GPT-4o reach 58.7% and 44.3%, respectively.',
      },
    ],
  },
  {
    title: 'a Chinese list names the rival first and counts in Chinese numerals',
    paper: 'emberFlow',
    language: 'zh',
    edits: [
      { part: 'abstract', from: '6,000次迭代', to: '6000次迭代' },
      { part: 'abstract', from: '720p的5秒片段', to: '720p的五秒片段' },
      { part: 'abstract', from: '1,200次成对比较', to: '1200次成对比较' },
      {
        part: 'keyPoints',
        index: 2,
        to: '同为四步时，DMD2的VBench总分为82.6，EmberFlow为84.1，而生成一段720p片段的时间由184秒缩短为9.3秒。',
      },
    ],
  },
];
