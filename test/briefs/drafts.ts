// What a model on loopback writes: drafts of any paper that say nothing but that they are drafts, in every language.
import type { Language } from '../../src/digest/language.ts';
import type { ModelRequest } from '../servers/model/model-request.ts';

/** The paper that a request quotes. */
export function paperIn({ messages }: ModelRequest): { title: string; abstract: string } {
  return JSON.parse(messages[0]?.text ?? '') as { title: string; abstract: string };
}

const nameOf: Readonly<Record<string, Language>> = {
  Korean: 'ko',
  English: 'en',
  Japanese: 'ja',
  'Simplified Chinese': 'zh',
};

/** The language that a request asks for. */
export function languageIn({ system }: ModelRequest): Language {
  const [, name = ''] = /write the brief of it in ([\w ]+)\./.exec(system) ?? [];
  const language = nameOf[name];
  if (language === undefined) throw new Error(`no language in ${JSON.stringify(system.slice(0, 300))}`);
  return language;
}

const sentencesIn = {
  ko: {
    summary: (name: string) => `${name} 논문을 시험 삼아 한 문장으로 요약한 글이다.`,
    filler: '이 문장은 초록을 옮긴 것처럼 자리를 채운다.',
    keyPoints: [
      '새로운 점을 시험 삼아 적은 문장이다.',
      '방법을 시험 삼아 적은 문장이다.',
      '결과를 시험 삼아 적은 문장이다.',
    ],
  },
  en: {
    summary: (name: string) => `A single sentence stands in for what ${name} is about.`,
    filler: '',
    keyPoints: [
      'This line stands where the novelty would be told.',
      'This line stands where the method would be told.',
      'This line stands where the result would be told.',
    ],
  },
  ja: {
    summary: (name: string) => `${name}の論文を試しに一文で要約したものである。`,
    filler: 'この文はアブストラクトの訳の代わりに置かれたものである。',
    keyPoints: [
      '新しい点を試しに書いた文である。',
      '方法を試しに書いた文である。',
      '結果を試しに書いた文である。',
    ],
  },
  zh: {
    summary: (name: string) => `这是为${name}论文试写的一句话总结。`,
    filler: '这句话代替摘要的译文占据位置。',
    keyPoints: ['这是试写的关于创新之处的句子。', '这是试写的关于方法的句子。', '这是试写的关于结果的句子。'],
  },
} as const;

/** A draft without a fault, about as long as a translation would be. */
export function rightDraft(request: ModelRequest): {
  summary: string;
  abstract?: string;
  keyPoints: readonly string[];
} {
  const { title, abstract } = paperIn(request);
  const language = languageIn(request);
  const { summary, filler, keyPoints } = sentencesIn[language];
  const [, name] = /^([\w-]+):/.exec(title) ?? /\b([A-Z][\w-]*[A-Z][\w-]*)\b/.exec(abstract) ?? [];
  const draft = { summary: summary(name ?? ''), keyPoints };
  if (language === 'en') return draft;
  const count = Math.ceil((abstract.length * 0.45) / filler.length);
  return {
    ...draft,
    abstract: Array.from({ length: count }, () => filler).join(language === 'ko' ? ' ' : ''),
  };
}

/** A model that answers nobody before so many have asked, so that they are seen to ask together. */
export function whenAsked(count: number): (request: ModelRequest) => Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let asked = 0;
  return async request => {
    asked += 1;
    if (asked >= count) resolve();
    await promise;
    return rightDraft(request);
  };
}
