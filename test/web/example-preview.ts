// Payloads of one real day for the page's tests: 2026-01-13, its five papers and votes, the sentences our own.
import type { KnownBlock, RichTextSection } from '@slack/types';
import type { APIEmbed } from 'discord-api-types/v10';
import type { Preview } from '../../src/web/preview.ts';

type Example = { id: string; title: string; votes: number; summary: string; points: string[] };

/** The day's five papers, best first. */
export const examplePapers: Example[] = [
  {
    id: '2601.06943',
    title:
      'Watching, Reasoning, and Searching: A Video Deep Research Benchmark on Open Web for Agentic Video Reasoning',
    votes: 169,
    summary:
      '영상에서 단서를 찾고 웹을 뒤져 답을 확인하는 과정을 한 번에 재는 벤치마크 VideoDR을 내놓았습니다.',
    points: [
      '여러 장면의 단서를 잇고, 검색을 되풀이하고, 근거를 맞춰 보아야 풀리는 문제로 이루어져 있습니다.',
      '에이전트 방식이 늘 앞서지는 않으며, 첫 단서를 끝까지 붙드는 힘이 성적을 가릅니다.',
      '검색이 길어질수록 목표에서 벗어나는 현상이 가장 큰 걸림돌로 드러났습니다.',
    ],
  },
  {
    id: '2601.06521',
    title: 'BabyVision: Visual Reasoning Beyond Language',
    votes: 145,
    summary: '말을 배우기 전의 아이도 푸는 시각 문제를 최신 모델이 놓친다는 점을 388개 문항으로 보였습니다.',
    points: [
      '네 갈래 22가지 유형의 문항을 언어 지식 없이 풀도록 짰습니다.',
      '가장 좋은 모델이 49.7점에 머물러 성인 평균 94.1점과 차이가 큽니다.',
      '생성 모델로 답을 그려 보게 하는 BabyVision-Gen도 함께 공개했습니다.',
    ],
  },
  {
    id: '2601.05593',
    title: 'PaCoRe: Learning to Scale Test-Time Compute with Parallel Coordinated Reasoning',
    votes: 61,
    summary: '여러 갈래의 추론을 나란히 돌리고 짧은 메시지로 모아, 문맥 길이를 넘는 계산을 쓰게 합니다.',
    points: [
      '라운드마다 병렬로 탐색하고 결과를 압축해 다음 라운드로 넘깁니다.',
      '강화 학습으로 여러 메시지를 종합하는 법을 익힙니다.',
      '8B 모델이 HMMT 2025에서 94.5%를 기록했습니다.',
    ],
  },
  {
    id: '2601.06953',
    title: 'X-Coder: Advancing Competitive Programming with Fully Synthetic Tasks, Solutions, and Tests',
    votes: 30,
    summary: '문제와 풀이, 테스트까지 모두 합성한 데이터만으로 7B 코드 모델을 길러 냈습니다.',
    points: [
      'SynthSmith가 특징을 조합해 새로운 문제를 만들고 검증합니다.',
      'LiveCodeBench v5에서 62.9, v6에서 55.8의 통과율을 얻었습니다.',
      '합성 데이터에서도 양을 늘릴수록 성능이 꾸준히 오릅니다.',
    ],
  },
  {
    id: '2601.07832',
    title: 'MHLA: Restoring Expressivity of Linear Attention via Token-Level Multi-Head',
    votes: 29,
    summary: '토큰을 여러 헤드로 나누어 선형 어텐션이 잃었던 표현력을 되찾습니다.',
    points: [
      '문맥이 하나로 뭉개지는 현상을 성능 저하의 까닭으로 짚었습니다.',
      '계산량은 O(N) 그대로 두고 표현의 다양성을 지킵니다.',
      '이미지 분류에서 3.6%, 언어에서 6.3%, 영상 생성에서 41% 나아졌습니다.',
    ],
  },
];

const colors = [0xe0a526, 0x9aa5b1, 0xb8743a, 0x4f7fa8, 0x4f7fa8];
const pageUrl = ({ id }: Example) => `https://huggingface.co/papers/${id}`;
const pictureUrl = ({ id }: Example) =>
  `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`;
const asDiscordText = (text: string) => text.replaceAll(/[\\*_~`|<>[\]#@:-]/g, '\\$&');

const discordEmbed = (paper: Example, index: number): APIEmbed => ({
  title: `${index + 1}. ${asDiscordText(paper.title)}`,
  url: pageUrl(paper),
  description: asDiscordText(paper.summary),
  color: colors[index] ?? 0,
  fields: [
    { name: '🔑 핵심 포인트', value: paper.points.map(point => `- ${asDiscordText(point)}`).join('\n') },
  ],
  thumbnail: { url: pictureUrl(paper) },
  footer: { text: `▲\u00a0${paper.votes} · ${paper.id}` },
});

const bullet = (text: string): RichTextSection => ({
  type: 'rich_text_section',
  elements: [{ type: 'text', text }],
});

const slackCard = (paper: Example, index: number): KnownBlock[] => [
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'link', url: pageUrl(paper), text: `${index + 1}. ${paper.title}`, style: { bold: true } },
          { type: 'text', text: `  ▲\u00a0${paper.votes}` },
        ],
      },
    ],
  },
  {
    type: 'section',
    text: { type: 'plain_text', text: paper.summary },
    accessory: { type: 'image', image_url: pictureUrl(paper), alt_text: paper.title },
  },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [{ type: 'text', text: '🔑 핵심 포인트', style: { bold: true } }],
      },
      { type: 'rich_text_list', style: 'bullet', elements: paper.points.map(bullet) },
    ],
  },
  {
    type: 'context',
    elements: [
      {
        type: 'mrkdwn',
        text: `<https://arxiv.org/abs/${paper.id}|arXiv> · <https://arxiv.org/pdf/${paper.id}|PDF> · <${pageUrl(paper)}|Hugging Face>`,
      },
    ],
  },
  {
    type: 'actions',
    elements: [
      {
        type: 'button',
        text: { type: 'plain_text', text: '초록 보기' },
        action_id: 'abstract',
        value: paper.id,
      },
    ],
  },
];

/** The page's content for the given papers. */
export function examplePreview(papers: Example[] = examplePapers): Preview {
  return {
    language: 'ko',
    title: '2026년 1월 13일 화요일, 오늘의 논문 5편',
    strings: {
      tagline: '매일 아침, 오늘의 논문을 채널로',
      previewNotice: '미리보기입니다. 아직 연결된 채널이 없어 아무 데도 게시하지 않았습니다.',
      nextSteps: [
        'Slack 앱을 만들려면 `npx paperboy manifest slack`의 출력을 앱 설정에 붙여 넣으세요.',
        '받은 토큰을 `.env`에 적으세요.',
        '채널을 `config/paperboy.yaml`에 적고 `npm start`로 다시 시작하세요.',
      ],
      discord: 'Discord',
      slack: 'Slack',
      channel: '#papers',
    },
    discord: [
      {
        content: '**2026년 1월 13일 화요일** · 오늘의 논문 5편',
        embeds: papers.map(discordEmbed),
        components: [
          {
            type: 1,
            components: [
              {
                type: 3,
                custom_id: 'abstract',
                placeholder: '초록 보기',
                options: papers.map(({ id, title }, index) => ({
                  label: `${index + 1}. ${title}`.slice(0, 100),
                  description: id,
                  value: id,
                })),
              },
            ],
          },
        ],
      },
    ],
    slack: [
      {
        text: '2026년 1월 13일 오늘의 논문',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: '2026년 1월 13일 화요일 · 오늘의 논문 5편' } },
          ...papers.flatMap((paper, index) => [
            ...(index > 0 ? [{ type: 'divider' } as const] : []),
            ...slackCard(paper, index),
          ]),
        ],
      },
    ],
  };
}
