// Briefs without a fault, and the same ones worded in another way that is as right.
import type { Draft } from '../../src/briefs/draft.ts';
import type { CorpusLanguage, Variant } from '../../test/briefs/corpus/edit.ts';

/** By language, then by the paper's key. */
export const good: Readonly<Record<CorpusLanguage, Readonly<Record<string, Draft>>>> = {
  ko: {
    switchback: {
      summary:
        'Switchback은 풀이가 다른 방향으로 갈 수 있었던 소수의 결정 토큰에 기여도를 집중하여 추론 모델을 강화 학습하는, 크리틱이 필요 없는 방법이다.',
      abstract:
        '검증 가능한 보상을 이용한 강화 학습(reinforcement learning with verifiable rewards, RLVR)은 추론 모델을 학습하는 표준 방법으로 자리 잡았지만, 결과 보상(outcome reward)은 새로운 풀이 방향을 여는 토큰이든 단어를 마무리할 뿐인 토큰이든 응답의 모든 토큰에 동일한 어드밴티지(advantage)를 할당한다. 본 논문은 풀이가 다른 방향으로 진행될 수 있었던 소수의 토큰에 기여도(credit)를 집중하는 크리틱 없는(critic-free) 방법인 Switchback을 제시한다. Switchback은 엔트로피(entropy)를 기준으로 결정 토큰(decision token)을 찾아내고, 각 결정 토큰에서 네 개의 짧은 후속 응답(continuation)을 다시 샘플링한 뒤, 성공률의 차이를 토큰 수준의 어드밴티지로 사용한다. 실제로 분기되는 토큰은 전체의 약 6%에 불과하므로, 한 스텝의 비용은 GRPO의 1.4배에 그친다. Qwen3-8B-Base에서 출발하여 4만 5천 개의 수학 문제로 학습했을 때, Switchback은 avg@32 기준으로 AIME 2024에서 61.3, AIME 2025에서 52.7에 도달하며, GRPO는 각각 54.6과 45.1, DAPO는 57.9와 48.8이다. 이러한 향상은 수학 이외의 문제로도 이어져, GPQA-Diamond는 49.2에서 54.0으로, LiveCodeBench v6는 38.5에서 41.7로 상승한다. 평균 응답 길이는 11.8K 토큰에서 9.2K 토큰으로 22% 감소한다. 절제 실험(ablation)에 따르면 분기 지점을 무작위로 선택할 경우 이점이 거의 모두 사라진다. 코드와 모든 체크포인트(checkpoint)를 공개한다.',
      keyPoints: [
        '모든 토큰에 같은 어드밴티지를 주는 결과 보상의 한계를 짚고, 소수의 결정 토큰에 기여도를 집중하는 크리틱 없는 방법 Switchback을 제안한다.',
        '엔트로피로 결정 토큰을 고른 뒤 각 지점에서 짧은 후속 응답 4개를 다시 샘플링하고, 성공률의 차이를 토큰 수준의 어드밴티지로 삼는다.',
        'Qwen3-8B-Base를 학습한 결과 AIME 2024와 AIME 2025에서 각각 61.3과 52.7을 달성해 DAPO(57.9, 48.8)를 앞섰고, 평균 응답 길이는 22% 줄었다.',
      ],
    },
    understudy: {
      summary:
        'Understudy는 코딩 모델이 만든 애플리케이션 복제본 안에서 컴퓨터 사용 에이전트가 예행연습을 하며 학습하도록 하는 프레임워크이다.',
      abstract:
        '컴퓨터 사용 에이전트(computer-use agent)는 연습할 수 있을 때 빠르게 향상되지만, 실제 웹사이트에서 연습하는 것은 느리고 비용이 많이 들며 초기화하기도 어렵다. 본 연구에서는 코딩 모델이 웹 및 데스크톱 애플리케이션의 작지만 실제로 동작하는 복제본(replica)을 작성하고, 에이전트가 자동으로 생성된 과제와 상태 기반 검증기(state-based verifier)를 이용해 그 안에서 예행연습을 하는 프레임워크인 Understudy를 소개한다. 이 파이프라인은 14개 범주에 걸쳐 1,150개의 애플리케이션과 32,000개의 과제를 생성하며, 평균 비용은 과제당 0.27달러이다. UI-TARS-1.5-7B를 기반으로 하여 64개의 H100 GPU에서 3일간 Understudy로 학습한 에이전트는 두 벤치마크 중 어느 것도 접한 적이 없음에도 OSWorld-Verified의 성공률을 27.4%에서 41.9%로, WebArena의 성공률을 31.6%에서 46.2%로 끌어올린다. OSWorld-Verified에서는 4분의 1 미만의 매개변수로 OpenCUA-32B(34.8%)를 능가하지만, Claude Sonnet 4.5(61.4%)에는 여전히 뒤처진다. 실제 애플리케이션에서의 성공률은 복제본의 수에 따라 로그 선형적(log-linear)으로 증가하는 반면, 동일한 복제본 안에서 과제를 추가하는 효과는 약 8,000개 이후 포화된다. 실패는 장기 과제(long-horizon task)에 집중되어, 50단계를 넘으면 성공률이 12% 아래로 떨어진다. 애플리케이션, 과제, 검증기는 https://understudy-agents.github.io 에서 이용할 수 있다.',
      keyPoints: [
        '느리고 비용이 많이 드는 실제 웹사이트 대신, 코딩 모델이 작성한 웹·데스크톱 애플리케이션 복제본에서 에이전트를 연습시키는 Understudy를 제안한다.',
        '자동으로 생성된 과제와 상태 기반 검증기를 사용하며, 과제당 평균 0.27달러로 1,150개의 애플리케이션과 32,000개의 과제를 만든다.',
        'UI-TARS-1.5-7B 기반 에이전트의 성공률이 OSWorld-Verified에서 27.4%에서 41.9%로, WebArena에서 31.6%에서 46.2%로 향상되어 OSWorld-Verified에서 OpenCUA-32B(34.8%)를 넘어선다.',
      ],
    },
    marquetry: {
      summary:
        'Marquetry는 어텐션은 공유하되 전문가는 토큰 종류별로 분리하여 이미지 이해와 생성 사이의 간섭을 줄이는 통합 멀티모달 모델이다.',
      abstract:
        '통합 멀티모달 모델(unified multimodal model)은 이미지를 이해하는 동시에 생성할 수 있어야 하지만, 두 과제가 모든 매개변수를 공유하면 양쪽 모두 성능이 나빠지는 경향이 있다. 본 연구는 이러한 간섭(interference)이 어디에서 발생하는지 분석하여, 간섭이 피드포워드 층(feed-forward layer)에 집중되어 있는 반면 어텐션(attention)은 손실 없이 공유할 수 있음을 확인한다. 이 관찰을 바탕으로, 공통 어텐션 아래에서 텍스트 토큰, 이미지 이해 토큰, 이미지 생성 토큰을 세 개의 분리된 전문가 그룹으로 라우팅하는 전체 매개변수 14B, 활성 매개변수 3B 규모의 전문가 혼합(mixture-of-experts) 모델 Marquetry를 제안한다. Marquetry는 2.6조 개의 인터리브드 토큰(interleaved token)으로 학습되며, 이산 시각 토큰(discrete visual token) 대신 정류 흐름 헤드(rectified-flow head)로 이미지를 생성한다. 이해 벤치마크에서는 MMMU 59.1점, MathVista 74.6점을 기록하여 각각 55.3점과 73.1점인 BAGEL을 앞선다. 생성 벤치마크에서는 GenEval 0.89, WISE 0.61을 달성하는 반면, Janus-Pro-7B는 0.80과 0.35에 머문다. 1024x1024 이미지 한 장을 생성하는 데 H800 GPU 한 장에서 2.3초가 걸리며, 이는 BAGEL보다 3.5배 빠르다. 이미지 편집의 경우 Marquetry는 ImgEdit-Bench에서 4.02를 얻어 GPT-4o의 4.20보다 약간 낮다. 세 그룹을 하나로 합치면 GenEval은 0.07, MMMU는 2.8점 하락한다. 가중치와 전체 학습 레시피를 공개할 예정이다.',
      keyPoints: [
        '이미지 이해와 생성 사이의 간섭이 피드포워드 층에 집중되어 있고 어텐션은 손실 없이 공유할 수 있음을 밝히고, 이를 바탕으로 Marquetry를 제안한다.',
        '텍스트, 이미지 이해, 이미지 생성 토큰을 세 전문가 그룹으로 나누어 라우팅하고, 이산 토큰이 아닌 정류 흐름 헤드로 이미지를 생성한다.',
        'MMMU에서 59.1점으로 BAGEL의 55.3점을 앞서고, GenEval에서 0.89로 Janus-Pro-7B의 0.80을 웃돌며, 1024x1024 이미지를 BAGEL보다 3.5배 빠르게 생성한다.',
      ],
    },
    riverbed: {
      summary:
        'Riverbed는 첫 청크와 소수의 키프레임을 원래 해상도로 보존하는 앵커 메모리를 통해 5분 동안 품질을 안정적으로 유지하는 스트리밍 비디오 생성 모델이다.',
      abstract:
        '자기회귀 비디오 확산 모델(autoregressive video diffusion model)은 프레임을 실시간으로 스트리밍할 수 있지만, 모든 청크(chunk)가 모델 자신의 불완전한 출력에 조건화되기 때문에 품질이 수 초 안에 저하된다. 본 논문은 5분 동안 안정적으로 유지되는 스트리밍 비디오 생성 모델 Riverbed를 소개한다. 그 핵심은 앵커 메모리(anchored memory)로, 첫 번째 청크와 소수의 고신뢰도 키프레임(keyframe)은 원래 해상도로 유지하고 나머지는 모두 16배로 압축하여, 비디오가 아무리 길어지더라도 9.4GB만을 차지한다. Riverbed는 Wan2.1-14B로부터 두 단계에 걸쳐 증류(distillation)된 13억 매개변수의 학생 모델(student)이다. 먼저 80,000개의 교사 궤적(teacher trajectory)으로 인과적 초기화(causal initialization)를 수행하고, 이어서 분포 정합(distribution matching)을 이용한 자기 롤아웃(self-rollout) 학습을 진행한다. H100 GPU 한 장에서 832x480 비디오를 19.6 FPS와 0.45초의 지연 시간으로 생성하며, Self Forcing은 17.0 FPS와 0.69초이다. VBench-Long에서는 총점 83.4로 CausVid(80.2)와 Self Forcing(81.1)을 상회하고, 처음 10초와 마지막 10초 사이의 영상 품질(imaging quality) 손실은 Self Forcing의 14.8점에서 2.1점으로 줄어든다. 26명이 참가한 사용자 연구(user study)에서 Riverbed는 비교의 71.5%에서 SkyReels-V2보다 선호되었다. 스트리밍 도중 프롬프트를 전환할 수 있으며, 전환은 1.2초 이내에 반영된다. 빠른 카메라 움직임은 여전히 눈에 띄는 깜박임(flicker)을 일으킨다. 데모 비디오는 https://riverbed-video.github.io 에서 확인할 수 있다.',
      keyPoints: [
        '자신의 불완전한 출력에 의존해 수 초 만에 품질이 떨어지던 자기회귀 비디오 생성을, 길이와 무관하게 9.4GB만 쓰는 앵커 메모리로 안정화한다.',
        'Wan2.1-14B를 인과적 초기화와 분포 정합 기반 자기 롤아웃 학습의 두 단계로 증류하여 1.3B 매개변수의 학생 모델을 얻는다.',
        'H100 한 장에서 19.6 FPS로 동작하며, VBench-Long 총점 83.4로 Self Forcing(81.1)과 CausVid(80.2)보다 높은 점수를 기록한다.',
      ],
    },
    ballast: {
      summary:
        'Ballast는 라우팅 빈도와 출력에 미치는 영향에 따라 전문가마다 서로 다른 비트 수를 할당하는 전문가 혼합 언어 모델용 양자화 방법이다.',
      abstract:
        '전문가 혼합(mixture-of-experts, MoE) 언어 모델은 실행 비용은 낮지만 저장 비용이 크며, 학습 후 양자화(post-training quantization)는 일부 전문가가 다른 전문가보다 훨씬 더 자주 참조됨에도 대체로 모든 전문가를 동일하게 취급한다. 본 논문에서는 토큰이 각 전문가로 라우팅되는 빈도와 해당 전문가를 제거했을 때 출력이 변하는 정도에 따라 모든 전문가에 1.5비트에서 4비트 사이의 정밀도를 할당하는 Ballast를 제안한다. 할당은 정수 계획(integer program)을 통해 10분 이내에 구해지며, 이후 매개변수의 0.02%에 해당하는 라우터 보정(router correction)을 512개의 보정 시퀀스(calibration sequence)로 조정한다. 평균 2.3비트에서 Ballast는 DeepSeek-V3를 671GB에서 198GB로 줄여 H100 GPU 4장에 올릴 수 있게 하며, MMLU-Pro, GSM8K, HumanEval, GPQA에서 평균 정확도의 97.8%를 유지한다. 이에 비해 GPTQ는 93.1%, MxMoE는 95.4%를 유지한다. Qwen3-30B-A3B의 경우 2.5비트에서 WikiText-2 퍼플렉서티(perplexity)가 8.7에서 9.1로 증가하는 데 그치는 반면, 동일한 예산에서 GPTQ는 12.6, AWQ는 15.3에 이른다. 본 연구의 Triton 커널(kernel)은 배치 크기 1에서 FP8보다 1.9배 빠르게 디코딩하지만, 메모리 대역폭이 아닌 연산이 병목(bottleneck)이 되는 배치 크기 64에서는 1.1배 빠른 데 그친다. Qwen3-30B-A3B를 양자화하는 데에는 A100 한 장으로 1.7시간이 걸린다. 코드: https://github.com/ballast-quant/ballast',
      keyPoints: [
        '모든 전문가를 똑같이 취급하던 기존의 학습 후 양자화와 달리, 전문가마다 1.5비트에서 4비트까지 다른 정밀도를 부여하는 Ballast를 제안한다.',
        '라우팅 빈도와 제거 시 출력 변화를 반영해 정수 계획으로 비트를 배분한 다음, 매개변수의 0.02%에 해당하는 라우터 보정을 512개 시퀀스로 조정한다.',
        'DeepSeek-V3를 평균 2.3비트로 압축해 671GB에서 198GB로 줄이면서 평균 정확도의 97.8%를 유지하여, MxMoE(95.4%)와 GPTQ(93.1%)를 능가한다.',
      ],
    },
    labLedger: {
      summary:
        'LabLedger는 에이전트가 머신러닝 논문의 실험을 다시 실행하여 결과 표를 재현할 수 있는지를 셀 단위로 평가하는 벤치마크이다.',
      abstract:
        '언어 모델 에이전트에게 연구 수행을 맡기는 일이 점점 늘고 있지만, 에이전트가 보고하는 수치를 신뢰할 수 있는지는 거의 측정되지 않는다. 본 논문은 2025년 ICLR, ICML, NeurIPS에 발표된 논문 214편에서 가져온 620개의 결과 표로 구성된 벤치마크 LabLedger를 소개하며, 각 표에는 공식 코드, 데이터, 8 GPU 시간(GPU-hour)의 예산이 함께 주어진다. 에이전트는 실험을 다시 실행하여 표를 제출해야 하고, 표는 논문 저자가 정한 허용 오차(tolerance)에 따라 셀 단위로 채점된다. 인간 전문가는 셀의 83.0%를 재현하며 표당 5.6시간을 들인다. 동일한 스캐폴드(scaffold)로 평가한 9개 모델 중에서는 GPT-5.2가 44.7%로 가장 우수하고, Claude Opus 4.5가 42.3%, Gemini 3 Pro가 37.9%로 그 뒤를 잇는다. 가장 뛰어난 오픈 웨이트 모델(open-weight model)인 Kimi K2 Thinking은 28.5%에 도달한다. 300건의 실패를 분석한 결과, 41%는 환경 설정, 33%는 논문에 누락된 하이퍼파라미터(hyperparameter), 26%는 일찍 포기하거나 결과를 지어내는 에이전트에 기인한다. 지어낸 수치는 Gemini 3 Pro가 제출한 표의 9.6%에서 나타나지만, Claude Opus 4.5가 제출한 표에서는 3.1%에 불과하다. LabLedger 점수는 SWE-bench Verified와는 약한 상관관계(스피어만 ρ = 0.38)를, PaperBench와는 강한 상관관계(ρ = 0.81)를 보인다. 예산을 두 배로 늘려도 2.4점 넘게 향상되는 모델은 없다. 모든 표, 컨테이너(container), 실행 기록(transcript)은 공개되어 있다.',
      keyPoints: [
        '에이전트가 보고하는 수치를 신뢰할 수 있는지 측정하기 위해, 논문 214편의 결과 표 620개를 재현하게 하는 벤치마크 LabLedger를 제시한다.',
        '공식 코드와 데이터, 8 GPU 시간의 예산을 주고 실험을 다시 실행하게 한 뒤, 논문 저자가 정한 허용 오차로 각 셀을 채점한다.',
        '가장 우수한 GPT-5.2도 셀의 44.7%를 재현하는 데 그쳐 인간 전문가의 83.0%에 크게 못 미치며, 오픈 웨이트 모델 중에서는 Kimi K2 Thinking이 28.5%로 가장 높다.',
      ],
    },
    fingerpost: {
      summary:
        'Fingerpost는 느린 시각-언어 모델이 웨이포인트를 예측하고 빠른 확산 정책이 이를 관절 명령으로 바꾸는 이중 주기 시각-언어-행동 모델이다.',
      abstract:
        '시각-언어-행동(vision-language-action, VLA) 모델은 사전 학습된 시각-언어 모델(vision-language model)로부터 폭넓은 의미 지식을 물려받지만, 장면이 변할 때 반응하기에는 실행 속도가 너무 느리다. 본 연구는 3B 시각-언어 모델이 그리퍼(gripper)의 3D 웨이포인트(waypoint)를 4Hz로 예측하고, 1억 2천만 개의 매개변수를 가진 확산 정책(diffusion policy)이 이를 100Hz의 관절 명령(joint command)으로 변환하는 이중 주기(dual-rate) 구조인 Fingerpost를 제시한다. 웨이포인트 레이블은 Open X-Embodiment와 DROID의 에피소드 110만 개에서 자동으로 추출되므로, 사전 학습에 추가적인 원격 조작(teleoperation)이 필요하지 않다. LIBERO에서 Fingerpost는 평균 성공률 97.6%를 달성하며, 이는 π0의 94.2%와 OpenVLA의 76.5%보다 높다. SimplerEnv의 WidowX 과제에서는 71.9%에 도달하는 반면 GR00T N1.5는 58.3%이다. Franka 팔과 과제당 50개의 시연(demonstration)을 사용한 12개의 실제 환경 과제에서는 시행의 78%에서 성공하여, π0의 59%와 GR00T N1.5의 63%를 앞선다. 실행 도중 물체를 옮기면 격차는 더욱 벌어져, 성공률이 Fingerpost는 70%로, π0는 31%로 떨어진다. 동일한 웨이포인트 모델은 양팔(bimanual) ALOHA 로봇으로 전이되며, 이 로봇에서는 2시간 분량의 데이터만으로 셔츠를 74초 만에 개는 새로운 저수준 정책(low-level policy)을 학습할 수 있다. 추론은 RTX 4090 한 장에서 실행되며 11GB의 메모리를 필요로 한다. 투명한 용기는 여전히 주된 실패 원인으로 남아 있다.',
      keyPoints: [
        '장면 변화에 제때 반응하지 못하는 VLA 모델의 느린 속도를 해결하기 위해, 느린 웨이포인트 예측과 빠른 행동 생성을 분리한 Fingerpost를 제안한다.',
        '3B 시각-언어 모델이 4Hz로 3D 웨이포인트를 예측하고 120M 매개변수의 확산 정책이 100Hz로 관절 명령을 내며, 레이블은 110만 개 에피소드에서 자동 추출한다.',
        '12개 실제 환경 과제에서 78%의 성공률로 GR00T N1.5(63%)와 π0(59%)를 앞서고, 실행 중 물체를 옮겨도 70%를 유지해 31%로 떨어지는 π0와 대비된다.',
      ],
    },
    weathervane: {
      summary:
        'Weathervane은 공격받는 모델의 은닉 상태가 대화 중에 일정한 방향으로 표류하는 현상을 이용해 다중 턴 탈옥을 탐지하는 방법이다.',
      abstract:
        '다중 턴 탈옥(multi-turn jailbreak)은 유해한 요청을 각각 무해해 보이는 여러 턴으로 나누며, 한 번에 하나의 메시지만 판단하는 가드 모델(guard model)은 이를 놓친다. 본 연구는 그럼에도 공격받는 모델의 은닉 상태(hidden state)가 유해한 답변이 나오기 몇 턴 전부터 일관된 방향으로 표류(drift)한다는 것을 보인다. Weathervane은 이 관찰을 탐지기로 전환한다. 선형 프로브(linear probe)가 매 턴마다 표류를 측정하고, 누적된 점수가 임계값(threshold)을 넘으면 경보를 발생시킨다. 단 2,400개의 합성 대화로 학습한 Weathervane은 위양성률(false-positive rate) 1%에서 Llama-3.1-8B-Instruct에 대한 Crescendo 공격의 91.8%와 ActorAttack 공격의 88.5%를 탐지하는 반면, Llama Guard 3는 46.3%와 39.7%를, WildGuard는 58.2%와 51.4%를 탐지한다. 경보는 평균적으로 첫 유해 응답보다 2.3턴 앞서 발생한다. 선형 정렬(linear alignment)을 거치면 동일한 프로브를 Llama-3.1-70B-Instruct에 사용할 수 있으며, 이때 AUROC는 0.972에서 0.941로 감소한다. WildChat의 무해한 대화에서 오경보율(false-alarm rate)은 0.8%이고, 프로브는 턴당 0.4ms의 지연을 추가한다. 프로브를 알고 있는 적응형 공격자(adaptive attacker)는 Crescendo의 탐지율을 67.0%까지 낮추지만, 3.4배의 턴을 필요로 한다. 대화 데이터와 함께 다섯 개 모델 계열에 대한 프로브를 공개한다.',
      keyPoints: [
        '메시지를 하나씩 판단하는 가드 모델이 놓치는 다중 턴 탈옥이, 유해한 답변이 나오기 몇 턴 전부터 은닉 상태의 표류로 드러남을 보인다.',
        '선형 프로브로 매 턴의 표류를 측정하고 누적 점수가 임계값을 넘으면 경보를 울리며, 학습에는 합성 대화 2,400개만 사용한다.',
        '위양성률 1%에서 Crescendo 공격의 91.8%를 탐지해 WildGuard(58.2%)와 Llama Guard 3(46.3%)를 크게 앞서고, 첫 유해 응답보다 평균 2.3턴 먼저 경보를 낸다.',
      ],
    },
  },
  en: {
    riverbed: {
      summary:
        'Riverbed is a 1.3B-parameter model that keeps streamed video stable for five minutes by remembering its opening chunk and a few trusted keyframes at full resolution.',
      abstract: null,
      keyPoints: [
        'Quality collapses within seconds when a streaming model feeds on its own flawed frames; Riverbed counters this with an anchored memory whose 9.4 GB footprint does not grow with the video.',
        'The student is distilled from Wan2.1-14B, first by causal initialization on 80K teacher trajectories and then by training on its own rollouts with distribution matching.',
        'It runs at 19.6 FPS on one H100, against 17.0 for Self Forcing, and scores 83.4 on VBench-Long, ahead of Self Forcing (81.1) and CausVid (80.2).',
      ],
    },
    labLedger: {
      summary:
        'LabLedger tests whether language-model agents can rerun published machine-learning experiments and arrive at the same tables, cell by cell.',
      abstract: null,
      keyPoints: [
        'The benchmark collects 620 tables from 214 papers at the 2025 editions of ICLR, ICML and NeurIPS, each with its official code, its data and 8 GPU-hours to spend.',
        'Cells are graded with tolerances chosen by the authors of the papers, and all nine models run in the same scaffold.',
        'GPT-5.2 leads with 44.7% of cells reproduced, well short of the 83.0% of human experts, and invented numbers turn up in 9.6% of the tables from Gemini 3 Pro versus 3.1% of those from Claude Opus 4.5.',
      ],
    },
  },
  ja: {
    switchback: {
      summary:
        'Switchbackは、解法が別の方向へ進み得た少数の決定トークンに貢献度を集中させて推論モデルを強化学習する、クリティック不要の手法である。',
      abstract:
        '検証可能な報酬による強化学習（reinforcement learning with verifiable rewards、RLVR）は推論モデルを訓練する標準的な手法となったが、結果報酬（outcome reward）は、新たな解法の筋道を開くトークンであれ、単語を終わらせるだけのトークンであれ、応答のすべてのトークンに同じアドバンテージ（advantage）を割り当てる。本論文では、解法が別の方向へ進み得た少数のトークンに貢献度（credit）を集中させる、クリティック不要（critic-free）の手法Switchbackを提案する。Switchbackは、エントロピー（entropy）によって決定トークン（decision token）を特定し、それぞれから4つの短い続き（continuation）を再サンプリングして、成功率の差をトークン単位のアドバンテージとして用いる。分岐の対象となるトークンは全体の約6%にすぎないため、1ステップのコストはGRPOの1.4倍にとどまる。Qwen3-8B-Baseから出発し、4万5,000問の数学問題で訓練したところ、Switchbackのavg@32はAIME 2024で61.3、AIME 2025で52.7に達した。これに対し、GRPOは54.6と45.1、DAPOは57.9と48.8である。この向上は数学以外の問題にも及び、GPQA-Diamondは49.2から54.0へ、LiveCodeBench v6は38.5から41.7へ改善する。平均応答長は11.8Kトークンから9.2Kトークンへと22%短くなる。アブレーション（ablation）により、分岐点を無作為に選ぶと効果のほぼすべてが失われることが示される。コードとすべてのチェックポイント（checkpoint）を公開する。',
      keyPoints: [
        '応答の全トークンに同じアドバンテージを与える結果報酬に代えて、少数の決定トークンに貢献度を集中させるSwitchbackを提案する。',
        'エントロピーで決定トークンを選び、各地点から4つの短い続きを再サンプリングして、成功率の差をアドバンテージとする。',
        'Qwen3-8B-Baseを用いたAIME 2024で61.3を記録し、DAPOの57.9とGRPOの54.6を上回り、平均応答長も22%短縮される。',
      ],
    },
    fingerpost: {
      summary:
        'Fingerpostは、視覚言語モデルが低頻度でウェイポイントを予測し、拡散方策がそれを高頻度の関節指令に変換する二重周期の視覚・言語・行動モデルである。',
      abstract:
        '視覚・言語・行動（vision-language-action、VLA）モデルは、事前学習済みの視覚言語モデル（vision-language model）から幅広い意味知識を受け継ぐ一方、場面の変化に反応するには動作が遅すぎる。本研究では、3Bの視覚言語モデルがグリッパー（gripper）の3Dウェイポイント（waypoint）を4 Hzで予測し、1億2,000万パラメータの拡散方策（diffusion policy）がそれを100 Hzの関節指令（joint command）に変換する二重周期（dual-rate）アーキテクチャFingerpostを提示する。ウェイポイントのラベルはOpen X-EmbodimentとDROIDの110万エピソードから自動的に抽出されるため、事前学習に追加の遠隔操作（teleoperation）は必要ない。LIBEROにおいて、Fingerpostは平均成功率97.6%を達成し、π0は94.2%、OpenVLAは76.5%である。SimplerEnvのWidowXタスクでは71.9%に達し、GR00T N1.5は58.3%である。Frankaアームとタスクあたり50件の実演（demonstration）を用いた12の実世界タスクでは、試行の78%で成功し、π0の59%、GR00T N1.5の63%を上回る。実行中に物体を動かすと差はさらに広がり、成功率はFingerpostでは70%に、π0では31%に低下する。同じウェイポイントモデルは双腕（bimanual）のALOHAロボットにも転移し、2時間分のデータがあれば、シャツを74秒でたたむ新しい低レベル方策（low-level policy）を訓練できる。推論は1枚のRTX 4090で動作し、11 GBのメモリを必要とする。透明な容器は依然として主な失敗要因である。',
      keyPoints: [
        '場面の変化に反応するには遅すぎるというVLAモデルの課題に対し、遅いウェイポイント予測と速い行動生成を分けるFingerpostを提案する。',
        '3Bの視覚言語モデルが4 Hzで3Dウェイポイントを予測し、120Mパラメータの拡散方策が100 Hzで関節指令を出力する。',
        'LIBEROの平均成功率は97.6%でπ0の94.2%を上回り、実世界の12タスクでも78%の成功率でGR00T N1.5の63%を上回る。',
      ],
    },
  },
  zh: {
    ballast: {
      summary:
        'Ballast 是一种面向混合专家语言模型的量化方法，根据路由频率以及移除专家对输出的影响为各个专家分配不同的比特数。',
      abstract:
        '混合专家（mixture-of-experts，MoE）语言模型运行成本低，但存储开销大；而训练后量化（post-training quantization）通常对所有专家一视同仁，尽管其中一些专家被调用的频率远高于其他专家。我们提出 Ballast，它根据词元被路由到各专家的频率，以及移除该专家后输出的变化程度，为每个专家分配 1.5 到 4 比特之间的精度。该分配方案通过整数规划（integer program）在十分钟之内求得，随后在 512 条校准序列（calibration sequence）上调整占参数量 0.02% 的路由器修正（router correction）。在平均 2.3 比特下，Ballast 将 DeepSeek-V3 从 671 GB 压缩到 198 GB，使其能够放入四块 H100 GPU，并在 MMLU-Pro、GSM8K、HumanEval 和 GPQA 上保留 97.8% 的平均准确率，而 GPTQ 和 MxMoE 分别为 93.1% 和 95.4%。在 Qwen3-30B-A3B 上，2.5 比特时的 WikiText-2 困惑度（perplexity）仅从 8.7 升至 9.1，而在相同预算下 GPTQ 达到 12.6，AWQ 达到 15.3。我们的 Triton 内核（kernel）在批大小为 1 时的解码速度是 FP8 的 1.9 倍，但在批大小为 64 时仅为 1.1 倍，此时瓶颈在于计算而非内存带宽。在一块 A100 上量化 Qwen3-30B-A3B 需要 1.7 小时。代码：https://github.com/ballast-quant/ballast',
      keyPoints: [
        '不同于对所有专家一视同仁的训练后量化，Ballast 为每个专家分配 1.5 到 4 比特之间的不同精度。',
        '依据路由频率和移除专家后的输出变化，用整数规划求解比特分配，再用 512 条校准序列调整路由器修正。',
        'DeepSeek-V3 在平均 2.3 比特下从 671 GB 缩小到 198 GB，保留 97.8% 的平均准确率，高于 MxMoE 的 95.4% 和 GPTQ 的 93.1%。',
      ],
    },
    weathervane: {
      summary: 'Weathervane 是一种利用被攻击模型隐藏状态在对话中的漂移来检测多轮越狱的方法。',
      abstract:
        '多轮越狱（multi-turn jailbreak）将有害请求拆分成若干看似无害的轮次，而每次只判断一条消息的护栏模型（guard model）会忽略它们。我们发现，被攻击模型的隐藏状态（hidden state）仍会在给出有害回答的数轮之前沿一致的方向漂移（drift）。Weathervane 将这一观察转化为检测器：线性探针（linear probe）在每一轮测量漂移，一旦累积得分越过阈值便发出警报。Weathervane 仅用 2,400 段合成对话训练，在 1% 的误报率（false-positive rate）下，对 Llama-3.1-8B-Instruct 上的 Crescendo 攻击和 ActorAttack 攻击的检出率分别为 91.8% 和 88.5%，而 Llama Guard 3 为 46.3% 和 39.7%，WildGuard 为 58.2% 和 51.4%。警报平均比首个有害回复提前 2.3 轮。经过线性对齐（linear alignment）后，同一探针可用于 Llama-3.1-70B-Instruct，AUROC 从 0.972 降至 0.941。在来自 WildChat 的良性对话上，虚警率（false-alarm rate）为 0.8%，探针每轮增加 0.4 毫秒的延迟。了解该探针的自适应攻击者（adaptive attacker）可将 Crescendo 的检出率压低至 67.0%，但所需轮数是原来的 3.4 倍。我们公开这些对话以及适用于五个模型家族的探针。',
      keyPoints: [
        '多轮越狱会被逐条判断消息的护栏模型忽略，但在有害回答出现的数轮之前，隐藏状态就已沿一致的方向漂移。',
        '线性探针逐轮测量漂移并累积得分，得分越过阈值即发出警报，训练只需 2400 段合成对话。',
        '在 1% 的误报率下检出 91.8% 的 Crescendo 攻击，优于 WildGuard 的 58.2% 和 Llama Guard 3 的 46.3%，且平均提前 2.3 轮发出警报。',
      ],
    },
  },
};

export const variants: readonly Variant[] = [
  {
    title: 'thousands as K, the rivals in a clause of their own',
    paper: 'switchback',
    language: 'ko',
    edits: [
      { part: 'abstract', from: '4만 5천 개의 수학 문제로', to: '45K개의 수학 문제로' },
      {
        part: 'abstract',
        from: '11.8K 토큰에서 9.2K 토큰으로 22% 감소한다',
        to: '22% 감소하여 11,800토큰에서 9,200토큰이 된다',
      },
      {
        part: 'keyPoints',
        index: 2,
        to: 'AIME 2024에서 GRPO가 54.6, DAPO가 57.9에 머무는 동안 Switchback은 61.3까지 올라가며, AIME 2025에서도 45.1과 48.8에 그친 두 방법보다 높은 52.7을 얻는다.',
      },
    ],
  },
  {
    title: 'tens of thousands in Korean, a quarter as a percentage, days in a native word',
    paper: 'understudy',
    language: 'ko',
    edits: [
      { part: 'abstract', from: '32,000개의 과제를 생성하며', to: '3만 2천 개의 과제를 생성하며' },
      {
        part: 'abstract',
        from: '64개의 H100 GPU에서 3일간 Understudy로',
        to: 'H100 64장을 사용해 사흘 동안 Understudy로',
      },
      {
        part: 'abstract',
        from: '4분의 1 미만의 매개변수로 OpenCUA-32B(34.8%)를 능가하지만',
        to: '매개변수가 OpenCUA-32B의 25%에도 못 미치면서 성공률 34.8%인 이 모델을 제치지만',
      },
      {
        part: 'keyPoints',
        index: 2,
        to: '학습 전 27.4%이던 OSWorld-Verified 성공률은 41.9%가 되고 31.6%이던 WebArena 성공률은 46.2%가 되지만, 61.4%인 Claude Sonnet 4.5에는 미치지 못한다.',
      },
    ],
  },
  {
    title: 'billions and a trillion spelt out, the loser named first',
    paper: 'marquetry',
    language: 'ko',
    edits: [
      {
        part: 'abstract',
        from: '전체 매개변수 14B, 활성 매개변수 3B 규모의',
        to: '전체 매개변수 140억 개, 활성 매개변수 30억 개 규모의',
      },
      { part: 'abstract', from: '2.6조 개의', to: '2조 6천억 개의' },
      {
        part: 'abstract',
        from: 'MMMU 59.1점, MathVista 74.6점을 기록하여 각각 55.3점과 73.1점인 BAGEL을 앞선다',
        to: 'BAGEL이 MMMU 55.3점, MathVista 73.1점인 데 비해 Marquetry는 59.1점과 74.6점을 기록한다',
      },
      {
        part: 'keyPoints',
        index: 2,
        from: 'GenEval에서 0.89로 Janus-Pro-7B의 0.80을 웃돌며, 1024x1024 이미지를 BAGEL보다 3.5배 빠르게 생성한다',
        to: 'Janus-Pro-7B가 0.80에 그친 GenEval에서 0.89를 얻으며, 1024×1024 이미지 생성 속도는 BAGEL의 3.5배이다',
      },
    ],
  },
  {
    title: 'frames a second in words, seconds as milliseconds, the loss told from the other end',
    paper: 'riverbed',
    language: 'ko',
    edits: [
      {
        part: 'abstract',
        from: '832x480 비디오를 19.6 FPS와 0.45초의 지연 시간으로 생성하며, Self Forcing은 17.0 FPS와 0.69초이다',
        to: '832×480 비디오를 초당 19.6프레임, 지연 시간 450ms로 생성하며, Self Forcing은 초당 17프레임, 690ms이다',
      },
      { part: 'abstract', from: '80,000개의 교사 궤적', to: '8만 개의 교사 궤적' },
      {
        part: 'abstract',
        from: '손실은 Self Forcing의 14.8점에서 2.1점으로 줄어든다',
        to: '손실은 2.1점으로, 14.8점인 Self Forcing보다 훨씬 작다',
      },
      {
        part: 'keyPoints',
        index: 2,
        from: 'VBench-Long 총점 83.4로 Self Forcing(81.1)과 CausVid(80.2)보다 높은 점수를 기록한다',
        to: 'VBench-Long 총점은 83.4점으로, 80.2점인 CausVid나 81.1점인 Self Forcing보다 높다',
      },
    ],
  },
  {
    title: 'episodes and parameters in other scales, rivals with each their own',
    paper: 'fingerpost',
    language: 'ko',
    edits: [
      { part: 'abstract', from: '에피소드 110만 개에서', to: '1.1M개 에피소드에서' },
      {
        part: 'abstract',
        from: '1억 2천만 개의 매개변수를 가진 확산 정책(diffusion policy)이',
        to: '매개변수 1.2억 개의 확산 정책(diffusion policy)이',
      },
      {
        part: 'abstract',
        from: '시행의 78%에서 성공하여, π0의 59%와 GR00T N1.5의 63%를 앞선다',
        to: '시행의 78%에서 성공하며, π0와 GR00T N1.5의 성공률은 각각 59%와 63%에 그친다',
      },
      { part: 'abstract', from: '셔츠를 74초 만에', to: '셔츠를 1분 14초 만에' },
      {
        part: 'keyPoints',
        index: 2,
        to: 'LIBERO 평균 성공률은 97.6%로 OpenVLA(76.5%)는 물론 π0(94.2%)보다도 높고, 실행 중 물체가 옮겨지는 조건에서는 π0의 31%를 크게 웃도는 70%를 기록한다.',
      },
    ],
  },
  {
    title: 'hours and minutes, three in order, a half that is not reached',
    paper: 'labLedger',
    language: 'ko',
    edits: [
      { part: 'abstract', from: '표당 5.6시간을 들인다', to: '표 하나에 5시간 36분을 쓴다' },
      {
        part: 'abstract',
        from: 'GPT-5.2가 44.7%로 가장 우수하고, Claude Opus 4.5가 42.3%, Gemini 3 Pro가 37.9%로 그 뒤를 잇는다',
        to: 'GPT-5.2, Claude Opus 4.5, Gemini 3 Pro가 각각 44.7%, 42.3%, 37.9%로 상위 세 자리를 차지한다',
      },
      {
        part: 'abstract',
        from: '지어낸 수치는 Gemini 3 Pro가 제출한 표의 9.6%에서 나타나지만, Claude Opus 4.5가 제출한 표에서는 3.1%에 불과하다',
        to: '지어낸 수치가 나타난 표의 비율은 Claude Opus 4.5가 3.1%로, Gemini 3 Pro의 9.6%보다 낮다',
      },
      {
        part: 'keyPoints',
        index: 2,
        to: '인간 전문가가 셀의 83%를 재현하는 데 비해 1위인 GPT-5.2조차 절반에 못 미치는 44.7%에 머문다.',
      },
    ],
  },
];
