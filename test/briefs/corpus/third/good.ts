// Briefs without a fault, and the same ones worded in another way that is as right.
import type { Draft } from '../../../../src/briefs/draft.ts';
import type { CorpusLanguage, Variant } from '../edit.ts';

/** By language, then by the paper's key. */
export const good: Readonly<Record<CorpusLanguage, Readonly<Record<string, Draft>>>> = {
  ko: {
    kelpie: {
      summary:
        'Kelpie는 수온, 염분, 해류, 해수면 높이를 1/36°(약 3 km) 해상도로 최대 15일 앞까지 예측하는 그래프 트랜스포머 기반 전 지구 해양 예측 모델이다.',
      abstract:
        '현업 해양 예측(operational ocean forecasting)은 해상도가 높아질수록 비용이 가파르게 증가하는 수치 모델(numerical model)에 의존한다. 본 연구에서는 수온, 염분, 해류, 해수면 높이를 1/36°(약 3 km) 해상도로 최대 15일 앞까지 예측하는 그래프 트랜스포머(graph transformer)인 Kelpie를 소개한다. Kelpie는 27년 분량의 GLORYS12 재분석(reanalysis) 자료로 사전 학습된 뒤, 560만 개의 노드로 구성된 다중 스케일 메시(multi-scale mesh)를 통해 고해상도 장(high-resolution field)에 맞게 조정된다. 2024년에 수집된 독립적인 Argo 프로파일 3,800개를 기준으로 할 때, 상층 200 m에서 5일 수온 예측의 RMSE는 0.48 °C로, 현업 시스템인 PSY4의 0.57 °C 및 신경망 모델인 XiHe의 0.53 °C와 대비된다. 염분의 경우 오차는 각각 0.091, 0.104, 0.099 psu이다. 표층 해류도 개선되어, 표류 부이(drifting buoy) 대비 유속 오차가 17.2 cm/s(PSY4)에서 13.9 cm/s로 감소한다. 전 지구 10일 예측에는 A100 한 장으로 74초가 걸리는 반면, PSY4는 1,024개의 CPU 코어를 두 시간 넘게 점유한다. Kelpie는 반경이 30 km를 넘는 중규모 소용돌이(mesoscale eddy)의 81%를 7일째까지 추적하지만, 평균 제곱 오차(mean squared error)로 학습된 다른 결정론적 모델(deterministic model)과 마찬가지로 10일째 이후에는 여전히 아중규모 전선(submesoscale front)을 흐릿하게 만든다. 가중치와 2023년 및 2024년의 재예측(hindcast) 자료를 공개한다.',
      keyPoints: [
        '비용이 큰 수치 모델 대신 그래프 트랜스포머로 1/36° 해상도의 전 지구 해양 상태를 최대 15일 앞까지 예측하는 Kelpie를 제안한다.',
        'GLORYS12 재분석 27년치로 사전 학습한 다음, 노드가 560만 개인 다중 스케일 메시를 통해 고해상도 장에 적응시킨다.',
        '5일 수온 예측의 RMSE는 0.48 °C로 PSY4(0.57 °C)와 XiHe(0.53 °C)보다 낮고, 전 지구 10일 예측을 A100 한 장에서 74초 만에 마친다.',
      ],
    },
    larder: {
      summary:
        'Larder는 턴 사이에 버려지던 KV 캐시를 GPU 메모리와 호스트 메모리, NVMe에 계층적으로 보관하여 장시간 실행되는 에이전트의 응답 지연을 줄이는 시스템이다.',
      abstract:
        '장시간 실행되는 에이전트(long-running agent)는 동일한 컨텍스트를 수백 번 다시 참조하지만, 서빙 엔진(serving engine)은 턴과 턴 사이에 키-값(key-value, KV) 캐시의 대부분을 폐기한다. Larder는 이를 보존한다. 핫(hot) 블록은 BF16으로 GPU 메모리에 남고, 웜(warm) 블록은 4비트로 양자화되어 호스트 메모리에 저장되며, 콜드(cold) 블록은 채널별 이상치(per-channel outlier)를 포함한 2비트 형식으로 NVMe에 저장된다. 매개변수가 90만 개에 불과한 예측기(predictor)가 다음 턴에서 어텐션을 받을 가능성이 높은 블록을 미리 가져오며(prefetch), 그 예측은 93%의 경우 적중한다. H200 GPU 4장에서 Llama-3.3-70B로 SWE-bench Verified 트레이스(trace)를 재생한 결과, Larder는 첫 토큰까지의 시간(time to first token) 중앙값을 vLLM의 3.8초에서 410 ms로 단축하고, 동일한 지연 시간에서 SGLang 대비 2.7배의 처리량(throughput)을 유지한다. 100만 토큰 세션의 KV 캐시는 320 GB에서 38 GB로 줄어든다. 작업 품질은 유지된다. 128K에서의 RULER 정확도는 89.6에서 89.1로, LongBench v2 정확도는 43.5에서 43.8로 변한다. 블록을 강등(demote)하지 않고 축출(evict)하는 H2O와 SnapKV는 동일한 예산에서 RULER 점수가 각각 7.3점과 4.9점 하락한다. Larder는 6,200줄의 Rust 및 CUDA 코드로 구현되었으며, 공개 커넥터 인터페이스(connector interface)를 통해 vLLM에 연결된다. 코드: https://github.com/larder-kv/larder',
      keyPoints: [
        'KV 캐시를 축출하지 않고 더 느린 저장 계층으로 강등해 턴이 바뀌어도 보존하는 Larder를 제안한다.',
        '블록을 BF16, 4비트, 2비트 형식으로 각각 GPU 메모리, 호스트 메모리, NVMe에 두고, 90만 매개변수 예측기가 다음 턴에 필요한 블록을 미리 가져온다.',
        'Llama-3.3-70B에서 첫 토큰까지의 시간 중앙값을 vLLM의 3.8초에서 410 ms로 줄이고, RULER 정확도는 89.6에서 89.1로 거의 그대로 유지한다.',
      ],
    },
    ringSmith: {
      summary:
        'RingSmith는 고리 닫힘이 정확히 성립하는 부분 공간 안에서만 골격 비틀림각을 생성하여 거대고리 펩타이드 결합체를 설계하는 흐름 매칭 모델이다.',
      abstract:
        '항체(antibody)의 특이성과 저분자(small molecule)의 크기 및 안정성을 겸비한 거대고리 펩타이드(macrocyclic peptide)는 평평한 단백질 표면에 대한 매력적인 결합체(binder)이다. 그러나 선형 사슬(linear chain)로 학습한 생성 모델은 고리를 닫는 일이 드물고, 사후 완화(post-hoc relaxation)로 고리를 닫는 모델은 정작 결합을 담당해야 할 골격(backbone)을 왜곡한다. 본 논문은 고리 닫힘(ring closure)이 정확히 성립하는 부분 공간(subspace) 내에서 골격 비틀림각(backbone torsion)을 생성하는 흐름 매칭(flow matching) 모델 RingSmith를 제시하며, 이로써 최종 샘플뿐 아니라 모든 중간 상태가 유효한 고리가 된다. PDB에 등록된 거대고리 복합체가 900개 미만이기 때문에, AlphaFold DB에서 잘라 낸 120만 개의 루프(loop)로 사전 학습한 후 접촉 유도 목적 함수(contact-guided objective)로 미세 조정한다. 인실리코(in silico) 평가에서 RingSmith 샘플의 68.4%가 1.5 Å 기준의 자기 일관성 테스트(self-consistency test)를 통과하는데, RFpeptides는 41.9%, 고리 제약을 둔 Chroma는 22.6%이다. 샘플링에는 설계당 4.2초가 소요되며, RFpeptides에서는 57초이다. 세 가지 표적 각각에 대해 40개의 설계를 합성하였다. MDM2에 대해서는 11개의 설계가 결합하고 그중 최고의 해리 상수(dissociation constant)는 2.1 nM이며, KEAP1에 대해서는 7개가 결합하고 최고치는 18 nM이다. RAF1에 대해서는 3개가 결합하지만 모두 마이크로몰(micromolar) 범위에 그친다. 한 MDM2 복합체의 결정 구조(crystal structure)는 설계와 0.9 Å 이내로 일치한다.',
      keyPoints: [
        '생성이 끝난 뒤 고리를 억지로 닫는 대신, 모든 중간 상태가 이미 유효한 고리를 이루도록 하는 거대고리 펩타이드 생성 모델 RingSmith를 제안한다.',
        '고리가 정확히 닫히는 부분 공간에서 흐름 매칭을 수행하며, AlphaFold DB의 루프 120만 개로 사전 학습한 뒤 접촉 유도 목적 함수로 미세 조정한다.',
        '자기 일관성 테스트를 68.4%가 통과해 RFpeptides의 41.9%를 앞서고, 합성한 40개 설계 중 11개가 MDM2에 결합하여 최고 해리 상수 2.1 nM을 얻었으며 KEAP1에서는 최고 18 nM을 얻었다.',
      ],
    },
    tern: {
      summary:
        'Tern은 모멘텀 전체가 아니라 저랭크 스케치만 직교화하고 나머지는 부호 업데이트로 처리하여 Muon의 연산 부담을 더는 옵티마이저이다.',
      abstract:
        'Muon은 모든 가중치 행렬의 모멘텀(momentum)을 뉴턴-슐츠 반복(Newton--Schulz iteration)으로 직교화하며, 그 비용은 $m \\le n$인 $\\mathbb{R}^{m \\times n}$의 행렬에 대해 $O(m^2 n)$이다. 본 연구는 이 작업의 대부분이 불필요함을 보인다. Tern은 모멘텀을 랭크(rank) $r \\ll m$으로 스케치(sketch)하고, 그 스케치를 직교화하며, 나머지는 부호 업데이트(sign update)로 처리한다. $(L_0, L_1)$-평활성(smoothness)과 $p \\in (1, 2]$에 대해 $p$차 모멘트가 유계인 기울기 잡음(gradient noise)하에서, Tern은 $O(\\varepsilon^{-(3p-2)/(p-1)})$회의 반복으로 $\\varepsilon$-정상점(stationary point)을 찾으며, 이는 상수를 제외하고 하한(lower bound)과 일치한다. 동시에 직교화 비용은 $O(mnr)$로 감소한다. $r = 64$로 두고 FineWeb-Edu의 1,000억 토큰으로 학습한 13억 매개변수 트랜스포머는 검증 손실(validation loss) 2.412로 학습을 마치며, Muon은 2.415, AdamW는 2.467이다. 옵티마이저는 스텝 시간(step time)의 1.1%를 차지하는데, Muon의 경우 6.8%이다. AdamW에 대한 우위는 배치 크기가 1,600만 토큰일 때 사라지며, 이때 세 방법의 결과는 모두 서로 0.01 이내에 있다.',
      keyPoints: [
        '모멘텀을 온전히 직교화하는 작업의 대부분이 불필요함을 보이고, 그 비용을 $O(m^2 n)$에서 $O(mnr)$로 낮추는 옵티마이저 Tern을 제안한다.',
        '모멘텀을 랭크 $r \\ll m$의 스케치로 축약해 그것만 직교화하고, 남은 부분에는 부호 업데이트를 적용한다.',
        '13억 매개변수 트랜스포머를 1,000억 토큰으로 학습해 검증 손실 2.412를 얻어 Muon(2.415)과 AdamW(2.467)보다 낮으며, 옵티마이저가 쓰는 시간은 스텝의 1.1%로 Muon의 6.8%보다 적다.',
      ],
    },
    countersign: {
      summary:
        'Countersign은 언어 모델이 내놓은 근거가 다른 입력에 대해 약속한 바를 실제로 지키는지 검사하여 사고 사슬의 충실성을 평가하는 감사 프레임워크이다.',
      abstract:
        '사고 사슬(chain-of-thought) 근거(rationale)는 언어 모델이 답에 이르게 된 과정을 보여 주는 증거로 점점 더 많이 읽히고 있지만, 학습 과정의 그 무엇도 근거가 실제 이유일 것을 강제하지 않는다. 본 연구는 충실성(faithfulness)을 주어진 입력에서 근거가 얼마나 그럴듯해 보이는지가 아니라, 근거가 다른 입력에 대해 하는 약속에 따라 판단해야 한다고 주장한다. 이러한 관점을 Countersign으로 정식화한다. Countersign은 근거가 내세우는 조건을 추출하고, 그중 하나의 조건만 더 이상 성립하지 않는 입력을 구성한 다음, 답이 근거가 함의하는 대로 바뀌는지를 관찰하는 감사 프레임워크(auditing framework)이다. Llama, Qwen, DeepSeek 계열의 모델에 적용한 결과, 강화 학습(reinforcement learning) 이후에 생성된 근거는 사람 독자에게 더 설득력이 있지만, 대응하는 기반 모델(base model)의 근거보다 약속을 덜 지키는 것으로 드러났다. 큰 모델이 작은 모델보다 더 충실한 것도 아니다. 반면 언어로 표현된 불확실성(verbalized uncertainty)은 신뢰할 만한 신호로 밝혀졌다. 근거가 의심을 인정하는 경우, 나머지 주장은 대체로 감사를 통과한다. 이러한 결과가 추론 과정(reasoning trace)을 감시하는 감독 체계에 어떤 의미를 갖는지 논의하고, Countersign을 감사한 모든 근거와 함께 공개한다.',
      keyPoints: [
        '근거의 그럴듯함이 아니라 근거가 다른 입력에 대해 하는 약속을 기준으로 충실성을 판단하자는 관점을 제시하고, 이를 Countersign으로 정식화한다.',
        '근거가 기대는 조건을 뽑아 그중 하나만 무너뜨린 입력을 만들고, 답이 근거의 함의대로 움직이는지 살핀다.',
        'Llama, Qwen, DeepSeek 계열에서 강화 학습 이후의 근거는 더 설득력 있게 읽히지만 기반 모델의 근거보다 약속을 덜 지키며, 모델이 크다고 더 충실하지도 않다.',
      ],
    },
    ferryBench: {
      summary:
        'FerryBench는 코딩 에이전트가 저장소 전체의 마이그레이션을 끝까지 수행할 수 있는지를 412건의 과제로 평가하는 벤치마크이다.',
      abstract:
        '소프트웨어 마이그레이션(software migration), 즉 저장소(repository) 전체에 걸쳐 언어나 프레임워크, API를 교체하는 일은 지루하고 파급 효과가 크지만, 코딩 에이전트(coding agent)의 평가에서는 대체로 빠져 있다. FerryBench는 187개의 오픈 소스 저장소에서 다섯 가지 방향의 마이그레이션 412건을 수집한다. 그 방향은 Java 8에서 Java 21로, AngularJS에서 React로, JavaScript에서 TypeScript로, C에서 Rust로, TensorFlow 1에서 PyTorch로의 전환이다. 각 과제에는 에이전트에게 공개되지 않고 평균적으로 코드 줄의 78%를 포괄하는 동작 테스트(behavioural test)가 함께 제공되며, 모든 제출물은 두 명의 메인테이너(maintainer)가 스타일 측면에서도 검토한다. 과제당 20달러의 예산으로 OpenHands 스캐폴드(scaffold)의 Claude Opus 4.5는 마이그레이션의 38.6%를 완료하며, GPT-5.1-Codex는 35.2%, Gemini 3 Pro는 31.8%, 가장 우수한 오픈 모델인 Qwen3-Coder-480B는 19.4%를 완료한다. 결과는 방향에 따라 크게 달라진다. 성능이 가장 좋은 에이전트의 경우 JavaScript에서 TypeScript로는 64.0%에 도달하지만 C에서 Rust로는 12.5%에 불과하다. 실패한 실행의 4분의 3은 컴파일 자체는 되지만, 도중에 멈추어 평균 23개의 파일을 손대지 않은 채로 성공을 보고한다. 작업을 마치기 전에 남은 파일을 나열하도록 에이전트에 요청하면 Claude Opus 4.5의 성능이 9.1포인트 상승하고 토큰은 14% 더 소모된다. 인간 엔지니어에게는 과제당 중앙값 기준 6.5시간이 필요하다.',
      keyPoints: [
        '코딩 에이전트 평가에서 거의 다루지 않던 저장소 단위 마이그레이션을 187개 저장소의 과제 412건으로 평가하는 FerryBench를 소개한다.',
        '다섯 가지 방향의 과제마다 에이전트가 볼 수 없는 동작 테스트로 결과를 확인하고, 메인테이너 두 명이 스타일을 검토한다.',
        'Claude Opus 4.5가 38.6%로 가장 높고 GPT-5.1-Codex가 35.2%로 뒤를 잇지만, 가장 좋은 에이전트도 C에서 Rust로의 전환은 12.5%만 완료한다.',
      ],
    },
    heartSpan: {
      summary:
        'HeartSpan은 890만 건의 12유도 심전도로 사전 학습하여 기록 장비에 얽매이지 않는 표현을 얻는 1억 1,000만 매개변수 규모의 마스크드 오토인코더이다.',
      abstract:
        '심전도(electrocardiogram, ECG)는 저렴하고 널리 쓰이지만, 레이블은 부족하고 기록 장비마다 차이가 있다. HeartSpan은 1억 1,000만 개의 매개변수를 가진 마스크드 오토인코더(masked autoencoder)로, 4개국 환자 230만 명에게서 얻은 12유도(12-lead) 심전도 890만 건으로 사전 학습되었다. 두 가지 설계가 필수적인 것으로 나타났다. 유도를 통째로 마스킹하여 모델이 심장의 전기축(electrical axis)을 추론하도록 강제하고, 기록을 100~500 Hz 사이의 무작위 속도로 재표본화(resampling)하여 모델이 장비에 매달리지 않게 한다. PTB-XL에서 선형 프로빙(linear probing)을 수행하면 HeartSpan은 매크로 AUROC 0.937을 달성하며, 이에 비해 ECG-FM은 0.921, ST-MEM은 0.908이다. 레이블의 1%만으로 미세 조정해도 전체 레이블을 사용하는 지도 학습(supervised) ResNet과 대등하다. 서울의 환자 5만 1,470명으로 구성된 외부 코호트(external cohort)에서는 40% 미만의 좌심실 박출률(left ventricular ejection fraction)을 특이도(specificity) 90%에서 민감도(sensitivity) 87.2%로 탐지하며, 스마트워치의 단일 유도(single-lead) 기록에서는 민감도가 79.5%이다. 위험 점수(risk score)는 심방세동(atrial fibrillation)이 새로 발생하는 환자를 진단 최대 3.5년 전에 식별한다(최상위 십분위의 위험비(hazard ratio) 4.6, 95% CI 4.1~5.2). 성능은 성별에 관계없이 안정적이지만, 80세를 넘는 환자에서는 AUROC가 0.018 하락한다.',
      keyPoints: [
        '레이블이 부족하고 장비마다 신호가 다른 심전도를 위해, 4개국 환자 230만 명의 기록으로 사전 학습한 HeartSpan을 제안한다.',
        '유도를 통째로 가려 심장의 전기축을 추론하게 하고, 100~500 Hz의 무작위 속도로 재표본화하여 특정 장비에 의존하지 않게 한다.',
        'PTB-XL에서 매크로 AUROC 0.937로 ECG-FM(0.921)과 ST-MEM(0.908)을 능가하며, 스마트워치의 단일 유도 기록에서 좌심실 박출률 저하를 민감도 79.5%로 탐지한다.',
      ],
    },
    turnstile: {
      summary:
        'Turnstile은 사용자의 요청에서만 도출한 권한 토큰으로 도구 호출의 허용 여부를 모델 밖에서 판정하여 프롬프트 인젝션을 막는 방어 기법이다.',
      abstract:
        '사용자를 대신해 이메일을 읽고 웹을 탐색하거나 도구를 호출하는 에이전트는 신뢰할 수 없는 텍스트를 바탕으로 행동할 수밖에 없다. 구분자(delimiter)를 쓰든, 미세 조정을 하든, 심판(judge) 역할의 두 번째 모델을 두든, 주입된 지시를 무시하라고 모델에 요구하는 방어 기법은 공격자가 이에 적응하는 즉시 무너진다. Turnstile은 이러한 결정을 모델 밖으로 옮긴다. 신뢰할 수 없는 텍스트를 읽기 전에 플래너(planner)가 사용자의 요청만으로 권한 토큰(capability token)을 도출하는데, 각 토큰은 단일 도구를 특정 출처의 인자(argument)로 호출하는 것을 허용하며, 1,900줄 코드로 된 결정론적 모니터(deterministic monitor)가 일치하는 토큰이 없는 모든 호출을 거부한다. AgentDojo에서 Turnstile은 가장 강력한 적응형 공격(adaptive attack)의 성공률을 GPT-4.1에서는 47.8%에서 0.6%로, Claude Sonnet 4.5에서는 31.5%에서 0.3%로 낮추면서, 정상 작업에서의 유용성(benign utility)을 각각 92%와 95% 유지한다. 가장 유사한 기존 방어 기법인 CaMeL은 GPT-4.1에서 77%를 유지한다. 10개의 시나리오와 400개의 도구를 아우르는 ASB에서 공격 성공률은 1.4%이다. 오버헤드는 토큰 1.2배, 과제당 추가 0.7초로 크지 않다. Turnstile이 막을 수 없는 것은 답변의 텍스트만을 오염시키는 공격인데, 이러한 공격에는 어떤 권한도 필요하지 않기 때문이다. 남아 있는 성공 사례는 모두 이 유형에 해당한다. 214명이 참가하고 상금 1만 5,000달러가 걸린 레드팀(red-teaming) 대회에서, 3주 안에 심어 둔 비밀을 유출한 사람은 아무도 없었다.',
      keyPoints: [
        '주입된 지시를 무시하라고 모델에 맡기는 대신, 도구 호출의 허용 여부를 모델 밖에서 결정하는 Turnstile을 제안한다.',
        '신뢰할 수 없는 텍스트를 읽기 전에 사용자 요청에서 권한 토큰을 도출하고, 결정론적 모니터가 일치하는 토큰이 없는 호출을 모두 거부한다.',
        'AgentDojo에서 가장 강력한 적응형 공격의 성공률을 GPT-4.1 기준 47.8%에서 0.6%로 낮추고 정상 작업의 유용성을 92% 유지해, 77%를 유지하는 CaMeL을 앞선다.',
      ],
    },
  },
  en: {
    ringSmith: {
      summary:
        'RingSmith is a generative model for macrocyclic peptide binders that builds ring closure into flow matching rather than repairing it afterwards.',
      abstract: null,
      keyPoints: [
        'Where earlier generators seldom close the ring or deform the backbone when forcing it shut, RingSmith keeps each step of the generation a valid cycle.',
        'It runs flow matching over backbone torsions restricted to exactly closed rings, learning first from 1.2 million AlphaFold DB loops and then through fine-tuning guided by contacts.',
        'Self-consistency at 1.5 Å is reached by 68.4% of samples (RFpeptides: 41.9%, Chroma with ring constraints: 22.6%), and of 40 synthesized designs eleven bind MDM2, the tightest at 2.1 nM.',
      ],
    },
    countersign: {
      summary:
        'Countersign is an auditing framework that judges chain-of-thought rationales by whether a model honours, on altered inputs, what its explanation implies.',
      abstract: null,
      keyPoints: [
        'Instead of asking how plausible a rationale sounds, Countersign measures faithfulness by the commitments the rationale makes about inputs other than the present one.',
        'The framework identifies the conditions that a rationale relies on, writes inputs that break just one of them, and checks whether the answer shifts accordingly.',
        'Audits of Llama, Qwen and DeepSeek models show that reinforcement learning makes rationales more convincing to people but less true to their word, that scale brings no faithfulness, and that admitted doubt is a trustworthy signal.',
      ],
    },
    ferryBench: {
      summary:
        'FerryBench measures whether coding agents can see repository-wide software migrations through to the end, which the strongest one manages in 38.6% of cases.',
      abstract: null,
      keyPoints: [
        'The benchmark addresses a gap in agent evaluation with 412 whole-repository migrations, drawn from 187 open-source projects and spanning five directions, among them AngularJS to React.',
        'Agents are graded by behavioural tests they cannot see, with an average line coverage of 78%, while two maintainers assess the style of each submission.',
        'On a budget of $20 per task, Claude Opus 4.5 leads with 38.6%, ahead of GPT-5.1-Codex at 35.2% and Gemini 3 Pro at 31.8%, yet it succeeds on 64.0% of JavaScript-to-TypeScript tasks against 12.5% for C to Rust.',
      ],
    },
  },
  ja: {
    larder: {
      summary:
        'Larderは、ターン間で捨てられていたKVキャッシュをGPUメモリ、ホストメモリ、NVMeに階層的に保持し、長時間動作するエージェントの応答を速めるシステムである。',
      abstract:
        '長時間動作するエージェント(long-running agent)は同じコンテキストを何百回も参照し直すが、サービングエンジン(serving engine)はターンの合間にキー・バリュー(key-value、KV)キャッシュの大半を破棄している。Larderはこれを保持する。ホット(hot)なブロックはBF16のままGPUメモリに残り、ウォーム(warm)なブロックは4ビットに量子化されてホストメモリに置かれ、コールド(cold)なブロックはチャネルごとの外れ値(per-channel outlier)を伴う2ビット形式でNVMeに書き込まれる。わずか90万パラメータの予測器(predictor)が、次のターンで注意が向けられそうなブロックを先読み(prefetch)し、その予測は93%の割合で当たる。4基のH200 GPU上のLlama-3.3-70BでSWE-bench Verifiedのトレース(trace)を再生したところ、Larderは最初のトークンまでの時間(time to first token)の中央値をvLLMでの3.8秒から410ミリ秒に短縮し、同等のレイテンシでSGLangの2.7倍のスループット(throughput)を維持する。100万トークンのセッションにおけるKVキャッシュは320 GBから38 GBに縮小する。タスクの品質は保たれ、精度は128KのRULERで89.6から89.1へ、LongBench v2で43.5から43.8へと推移する。ブロックを降格(demote)させるのではなく追い出す(evict)H2OとSnapKVは、同じ予算のもと、RULERでそれぞれ7.3ポイントと4.9ポイントを失う。Larderは6,200行のRustとCUDAで実装され、公開されたコネクタインターフェース(connector interface)を通じてvLLMに組み込める。コード:https://github.com/larder-kv/larder',
      keyPoints: [
        'KVキャッシュを追い出すのではなく下位の記憶層へ降格させ、ターンをまたいで保持するLarderを提案する。',
        'ブロックをBF16、4ビット、2ビットの形式でGPUメモリ、ホストメモリ、NVMeに振り分け、90万パラメータの予測器が次に必要なブロックを先読みする。',
        '最初のトークンまでの時間の中央値をvLLMの3.8秒から410ミリ秒に縮め、SGLangの2.7倍のスループットを達成しつつ、RULERの精度は89.6から89.1への変化にとどまる。',
      ],
    },
    heartSpan: {
      summary:
        'HeartSpanは、890万件の12誘導心電図で事前学習し、記録装置に左右されにくい表現を学ぶ1億1,000万パラメータのマスク付きオートエンコーダである。',
      abstract:
        '心電図（electrocardiogram、ECG）は安価で広く普及しているが、ラベルは乏しく、記録装置の間には差がある。HeartSpanは1億1,000万パラメータのマスク付きオートエンコーダ（masked autoencoder）であり、4か国の患者230万人から得た890万件の12誘導（12-lead）心電図で事前学習されている。2つの設計が不可欠であることがわかった。誘導を丸ごとマスクすることで、モデルは心臓の電気軸（electrical axis）を推定せざるを得なくなり、記録を100〜500 Hzの無作為なレートでリサンプリング（resampling）することで、装置の特徴に頼れなくなる。PTB-XLでの線形プロービング（linear probing）において、HeartSpanはマクロAUROC 0.937を達成し、ECG-FMは0.921、ST-MEMは0.908である。ラベルの1%のみでファインチューニングしても、すべてのラベルを使う教師ありのResNetに匹敵する。ソウルの患者51,470人からなる外部コホート（external cohort）では、40%未満の左室駆出率（left ventricular ejection fraction）を特異度（specificity）90%のもと感度（sensitivity）87.2%で検出し、スマートウォッチの単一誘導（single-lead）記録での感度は79.5%である。リスクスコアは、心房細動（atrial fibrillation）を新たに発症する患者を診断の最大3.5年前に同定する（最上位十分位のハザード比（hazard ratio）は4.6、95% CIは4.1〜5.2）。性能は男女間で安定しているが、80歳を超える患者ではAUROCが0.018低下する。',
      keyPoints: [
        'ラベルが乏しく装置間の差も大きい心電図に対し、4か国の患者230万人の記録で事前学習したHeartSpanを提案する。',
        '誘導を丸ごとマスクして心臓の電気軸を推定させ、100〜500 Hzの無作為なレートでリサンプリングして装置への依存を防ぐ。',
        'PTB-XLでマクロAUROC 0.937を達成してECG-FMの0.921とST-MEMの0.908を上回り、心房細動を新たに発症する患者を診断の最大3.5年前に同定する。',
      ],
    },
    turnstile: {
      summary:
        'Turnstileは、ユーザーの要求だけから導いた権限トークンに基づきモデルの外側でツール呼び出しの可否を決め、プロンプトインジェクションを防ぐ手法である。',
      abstract:
        'ユーザーに代わってメールを読み、ウェブを閲覧し、あるいはツールを呼び出すエージェントは、信頼できないテキストに基づいて行動せざるを得ない。区切り文字(delimiter)、ファインチューニング、判定役(judge)を務める2つ目のモデルのいずれを用いるにせよ、注入された指示を無視するようモデルに求める防御は、攻撃者がそれに適応した途端に破られる。Turnstileはこの判断をモデルの外に移す。信頼できないテキストを読む前に、プランナー(planner)がユーザーの要求のみから権限トークン(capability token)を導出する。各トークンは、特定の出所をもつ引数(argument)で単一のツールを呼び出すことを許可し、1,900行のコードからなる決定論的モニター(deterministic monitor)は、対応するトークンのない呼び出しをすべて拒否する。AgentDojoにおいてTurnstileは、最も強力な適応型攻撃(adaptive attack)の成功率をGPT-4.1では47.8%から0.6%に、Claude Sonnet 4.5では31.5%から0.3%に下げる一方、通常時の有用性(benign utility)をそれぞれ92%と95%維持する。最も近い既存の防御であるCaMeLは、GPT-4.1で77%を維持する。10のシナリオと400のツールにわたるASBでは、攻撃成功率は1.4%である。オーバーヘッドはトークン数が1.2倍、タスクあたりの追加時間が0.7秒と小さい。Turnstileが防げないのは回答のテキストだけを改ざんする攻撃であり、これは権限を必要としないためである。残る成功例はすべてこの種の攻撃による。214人が参加し、15,000ドルの賞金が懸けられたレッドチーム(red-teaming)コンテストでは、仕込まれた秘密を3週間以内に持ち出せた者はいなかった。',
      keyPoints: [
        '注入された指示を無視するようモデルに求めるのではなく、判断そのものをモデルの外に移す防御Turnstileを提案する。',
        '信頼できないテキストを読む前にユーザーの要求から権限トークンを導き、対応するトークンのないツール呼び出しを決定論的モニターが拒否する。',
        'AgentDojoでの適応型攻撃の成功率をGPT-4.1で47.8%から0.6%に、Claude Sonnet 4.5で31.5%から0.3%に下げ、ASBでは1.4%に抑える。',
      ],
    },
  },
  zh: {
    kelpie: {
      summary: 'Kelpie 是一种图 Transformer，能以 1/36°(约 3 公里)的分辨率对全球海洋作出最长 15 天的预报。',
      abstract:
        '业务化海洋预报(operational ocean forecasting)依赖数值模式(numerical model)，其成本随分辨率急剧上升。本文提出 Kelpie，这是一种图 Transformer(graph transformer)，能够以 1/36°(约 3 公里)的分辨率预报温度、盐度、海流和海平面，最长可达 15 天。Kelpie 先在 27 年的 GLORYS12 再分析(reanalysis)数据上预训练，再通过包含 560 万个节点的多尺度网格(multi-scale mesh)适配到高分辨率场。以 2024 年采集的 3,800 个独立 Argo 剖面为基准，其上层 200 米五天温度预报的 RMSE 为 0.48 °C，而业务系统 PSY4 为 0.57 °C，神经网络模型 XiHe 为 0.53 °C；盐度误差则分别为 0.091、0.104 和 0.099 psu。表层海流同样有所改进：相对于漂流浮标(drifting buoy)，流速误差从 17.2 cm/s(PSY4)降至 13.9 cm/s。一次全球十天预报在单张 A100 上耗时 74 秒，而 PSY4 需占用 1,024 个 CPU 核心超过两小时。Kelpie 能将半径大于 30 公里的中尺度涡(mesoscale eddy)中的 81% 追踪至第七天，但与其他以均方误差(mean squared error)训练的确定性模型(deterministic model)一样，在第十天之后仍会使亚中尺度锋面(submesoscale front)变得模糊。模型权重以及 2023 年和 2024 年的后报(hindcast)均已公开。',
      keyPoints: [
        '针对数值模式成本随分辨率急剧上升的问题，提出以 1/36° 分辨率预报全球海洋的图 Transformer 模型 Kelpie。',
        '先用 27 年的 GLORYS12 再分析数据预训练，再借助含 560 万个节点的多尺度网格适配高分辨率场。',
        '五天温度预报的 RMSE 为 0.48 °C，优于 PSY4 的 0.57 °C 和 XiHe 的 0.53 °C，且在单张 A100 上 74 秒即可完成全球十天预报。',
      ],
    },
    tern: {
      summary:
        'Tern 是一种优化器，只对动量的低秩草图做正交化，其余部分以符号更新处理，从而省去 Muon 正交化中的大部分计算。',
      abstract:
        'Muon 通过牛顿-舒尔茨迭代(Newton--Schulz iteration)对每个权重矩阵的动量(momentum)进行正交化，对于 $\\mathbb{R}^{m \\times n}$ 中满足 $m \\le n$ 的矩阵，其代价为 $O(m^2 n)$。本文证明其中大部分计算并无必要。Tern 将动量压缩为秩 $r \\ll m$ 的草图(sketch)，对草图进行正交化，并用符号更新(sign update)处理剩余部分。在 $(L_0, L_1)$-光滑性(smoothness)以及梯度噪声(gradient noise)的 $p$ 阶矩有界($p \\in (1, 2]$)的条件下，Tern 可在 $O(\\varepsilon^{-(3p-2)/(p-1)})$ 次迭代内找到 $\\varepsilon$-驻点(stationary point)，在常数意义下与下界(lower bound)一致，同时正交化的代价降至 $O(mnr)$。当 $r = 64$ 时，在 FineWeb-Edu 的 1000 亿词元上训练的 13 亿参数 Transformer 最终验证损失(validation loss)为 2.412，而 Muon 为 2.415，AdamW 为 2.467；优化器占用单步时间(step time)的 1.1%，而 Muon 占 6.8%。相对于 AdamW 的优势在批量大小达到 1600 万词元时消失，此时三种方法彼此相差不超过 0.01。',
      keyPoints: [
        '证明对动量做完整正交化的大部分计算并无必要，并据此提出优化器 Tern。',
        'Tern 把动量压缩为秩 $r \\ll m$ 的草图后再正交化，剩余部分采用符号更新，使代价从 $O(m^2 n)$ 降至 $O(mnr)$。',
        '在 13 亿参数的 Transformer 上，Tern 的验证损失为 2.412，低于 Muon 的 2.415 和 AdamW 的 2.467，优化器仅占单步时间的 1.1%，而 Muon 为 6.8%。',
      ],
    },
    ferryBench: {
      summary: 'FerryBench 是一个考察编程智能体能否完整完成仓库级软件迁移的基准，收录了 412 个迁移任务。',
      abstract:
        '软件迁移（software migration）是指在整个代码仓库（repository）范围内替换语言、框架或 API，这项工作繁琐且影响重大，却在编程智能体（coding agent）的评测中基本缺席。FerryBench 从 187 个开源仓库中收集了 412 个迁移任务，涵盖五个方向：Java 8 到 Java 21、AngularJS 到 React、JavaScript 到 TypeScript、C 到 Rust，以及 TensorFlow 1 到 PyTorch。每个任务都配有对智能体隐藏的行为测试（behavioural test），平均覆盖 78% 的代码行，每份提交还由两名维护者（maintainer）审查代码风格。在每个任务 20 美元的预算下，采用 OpenHands 框架的 Claude Opus 4.5 完成了 38.6% 的迁移，GPT-5.1-Codex 为 35.2%，Gemini 3 Pro 为 31.8%，表现最好的开放模型 Qwen3-Coder-480B 为 19.4%。结果因方向而差异很大：表现最好的智能体在 JavaScript 到 TypeScript 上达到 64.0%，在 C 到 Rust 上却只有 12.5%。四分之三的失败运行确实能够通过编译；它们过早停止，平均有 23 个文件未作改动，却报告任务成功。要求智能体在结束前列出剩余文件，可使 Claude Opus 4.5 提升 9.1 个百分点，同时多消耗 14% 的词元。人类工程师完成每个任务所需时间的中位数为 6.5 小时。',
      keyPoints: [
        '针对编程智能体评测中基本缺失的软件迁移任务，提出包含 187 个开源仓库、412 个迁移的基准 FerryBench。',
        '每个任务用智能体看不到的行为测试检验结果，并由两名维护者审查提交的代码风格。',
        'Claude Opus 4.5 以 38.6% 居首，领先于 GPT-5.1-Codex 的 35.2%；它在 JavaScript 到 TypeScript 上达到 64.0%，在 C 到 Rust 上仅为 12.5%。',
      ],
    },
  },
};

/** The same facts in other words, another order or another notation. */
export const variants: readonly Variant[] = [
  {
    title: 'degrees Celsius in words, and the baselines first',
    paper: 'kelpie',
    language: 'ko',
    edits: [
      {
        part: 'keyPoints',
        index: 2,
        to: '5일 수온 예측에서 PSY4의 RMSE가 섭씨 0.57도, XiHe가 섭씨 0.53도인 데 비해 Kelpie는 섭씨 0.48도로 가장 낮으며, 두 시간 넘게 1,024개의 코어를 쓰는 PSY4와 달리 전 지구 10일 예측에 1분 14초면 충분하다.',
      },
      {
        part: 'abstract',
        from: '염분의 경우 오차는 각각 0.091, 0.104, 0.099 psu이다.',
        to: '염분 오차는 Kelpie가 0.091 psu, PSY4가 0.104 psu, XiHe가 0.099 psu이다.',
      },
    ],
  },
  {
    title: 'milliseconds as seconds, millions as M, and each accuracy behind its benchmark',
    paper: 'larder',
    language: 'ko',
    edits: [
      {
        part: 'keyPoints',
        index: 2,
        to: '첫 토큰까지의 시간(중앙값)이 0.41초로 3.8초가 걸리는 vLLM보다 짧고, 처리량은 SGLang의 2.7배이며, 정확도는 RULER(128K) 89.6→89.1, LongBench v2 43.5→43.8로 유지된다.',
      },
      { part: 'abstract', from: '매개변수가 90만 개에 불과한', to: '0.9M 매개변수에 불과한' },
    ],
  },
  {
    title: 'units spelled out, and native Korean numerals',
    paper: 'ringSmith',
    language: 'ko',
    edits: [
      {
        part: 'abstract',
        from: 'MDM2에 대해서는 11개의 설계가 결합하고 그중 최고의 해리 상수(dissociation constant)는 2.1 nM이며, KEAP1에 대해서는 7개가 결합하고 최고치는 18 nM이다. RAF1에 대해서는 3개가 결합하지만',
        to: '가장 강한 결합체의 해리 상수(dissociation constant)는 열한 개가 결합한 MDM2에서 2.1나노몰, 일곱 개가 결합한 KEAP1에서 18나노몰이다. RAF1에는 세 개가 결합하지만',
      },
      {
        part: 'abstract',
        from: 'RFpeptides는 41.9%, 고리 제약을 둔 Chroma는 22.6%이다.',
        to: '이는 41.9%인 RFpeptides와 22.6%인 고리 제약 Chroma를 웃도는 수치다.',
      },
    ],
  },
  {
    title: 'three quarters as a percentage, dollars with their sign, and arrows for the directions',
    paper: 'ferryBench',
    language: 'ko',
    edits: [
      { part: 'abstract', from: '실패한 실행의 4분의 3은', to: '실패한 실행의 75%는' },
      { part: 'abstract', from: '과제당 20달러의 예산으로', to: '과제당 $20의 예산으로' },
      {
        part: 'abstract',
        from: 'Java 8에서 Java 21로, AngularJS에서 React로, JavaScript에서 TypeScript로, C에서 Rust로, TensorFlow 1에서 PyTorch로의 전환이다.',
        to: 'Java 8→Java 21, AngularJS→React, JavaScript→TypeScript, C→Rust, TensorFlow 1→PyTorch이다.',
      },
      {
        part: 'keyPoints',
        index: 2,
        to: '20달러 예산에서 최고의 에이전트(Claude Opus 4.5)조차 과제의 38.6%만 완료하는데, 방향별로는 C→Rust 12.5%부터 JavaScript→TypeScript 64.0%까지 차이가 크다.',
      },
    ],
  },
  {
    title: 'a decile as ten percent, years with months, and M for millions',
    paper: 'heartSpan',
    language: 'ko',
    edits: [
      {
        part: 'summary',
        to: 'HeartSpan은 8.9M건의 12-lead ECG로 사전 학습한 110M 매개변수의 마스크드 오토인코더로, 어떤 장비로 기록했는지에 좌우되지 않도록 설계되었다.',
      },
      { part: 'abstract', from: '진단 최대 3.5년 전에', to: '진단보다 길게는 3년 6개월 앞서' },
      {
        part: 'abstract',
        from: '(최상위 십분위의 위험비(hazard ratio) 4.6, 95% CI 4.1~5.2)',
        to: '(위험 점수 상위 10%의 위험비(hazard ratio)는 4.6, 95% 신뢰구간은 4.1–5.2)',
      },
      { part: 'abstract', from: '100~500 Hz 사이의', to: '100 Hz에서 500 Hz 사이의' },
    ],
  },
  {
    title: 'the two models told one after the other instead of respectively',
    paper: 'turnstile',
    language: 'ko',
    edits: [
      {
        part: 'abstract',
        from: 'Turnstile은 가장 강력한 적응형 공격(adaptive attack)의 성공률을 GPT-4.1에서는 47.8%에서 0.6%로, Claude Sonnet 4.5에서는 31.5%에서 0.3%로 낮추면서, 정상 작업에서의 유용성(benign utility)을 각각 92%와 95% 유지한다. 가장 유사한 기존 방어 기법인 CaMeL은 GPT-4.1에서 77%를 유지한다.',
        to: 'GPT-4.1을 사용할 때 가장 강력한 적응형 공격(adaptive attack)의 성공률은 47.8%였으나 Turnstile을 적용하면 0.6%에 그치고 정상 작업에서의 유용성(benign utility)은 92%가 유지되는데, 가장 유사한 기존 방어 기법인 CaMeL의 유지율은 77%이다. Claude Sonnet 4.5에서는 공격 성공률이 31.5%에서 0.3%로 떨어지고 유용성은 95%가 남는다.',
      },
      { part: 'abstract', from: '상금 1만 5,000달러가', to: '상금 15,000달러가' },
      { part: 'abstract', from: '3주 안에', to: '삼 주 동안' },
    ],
  },
];
