// Briefs through the real AI SDK and a model on loopback: checked, mended once, and what stays wrong left out.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createAskModel } from '../../src/briefs/ask-model.ts';
import { createBriefWriter } from '../../src/briefs/write-brief.ts';
import { readGlossary, readPrompt } from '../../src/config/brief-files.ts';
import type { Language } from '../../src/digest/language.ts';
import { plainPaper } from '../digest/digests.ts';
import type { ModelRequest } from '../servers/model/model-request.ts';
import { startModel } from '../servers/model/server.ts';
import { rightDraft } from './drafts.ts';

const paper = plainPaper('2601.00001', {
  title: 'TideClock: Keeping Time with Water',
  abstract:
    'We present TideClock, a model that keeps time with water. It reaches 94.5% on TimeBench 2025, outperforming GPT-5 at 93.2%. It has 7B parameters.',
  aiSummary: 'TideClock keeps time with water.',
});

type Draft = { summary: string; abstract?: string; keyPoints: readonly string[] };

const right: Draft = {
  summary: 'TideClock은 물로 시간을 재는 모델이다.',
  abstract:
    '본 논문은 물로 시간을 재는 모델 TideClock을 제시한다. TimeBench 2025에서 94.5%에 이르러 93.2%인 GPT-5를 앞선다. 매개변수는 70억 개다.',
  keyPoints: [
    '물로 시간을 재는 모델 TideClock을 제시한다.',
    '매개변수는 70억 개다.',
    'TimeBench 2025에서 94.5%로 GPT-5의 93.2%를 앞선다.',
  ],
};

/** A writer whose model answers in turn, and the last for ever. */
async function openWriter(
  t: TestContext,
  ...answers: (Draft | string | ((request: ModelRequest) => unknown))[]
) {
  let asked = 0;
  const server = await startModel({
    answer: request => {
      const answer = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      return typeof answer === 'function' ? answer(request) : answer;
    },
  });
  t.after(() => server.close());
  const address = { provider: 'openai', model: 'test', apiKey: 'k', baseUrl: `${server.url}/v1` } as const;
  const ask = createAskModel(address, {
    timeoutMs: 2000,
    firstRetryMs: 1,
    fetchThrough: fetch,
    signal: new AbortController().signal,
    withoutSecrets: text => text,
  });
  const writer = createBriefWriter({
    ask,
    model: 'openai/test',
    prompt: readPrompt(),
    glossaryOf: readGlossary,
  });
  return { server, write: (language: Language = 'ko') => writer.write(paper, language) };
}

test('a right draft is the brief, asked for once', async t => {
  const { server, write } = await openWriter(t, right);
  const { brief, spent } = await write();
  assert.deepEqual(brief, {
    language: 'ko',
    ...right,
    translated: true,
    review: { model: 'openai/test', promptVersion: '1', answers: [[]], dropped: [], failure: null },
  });
  assert.equal(server.requests.length, 1);
  assert.equal(spent.requests, 1);
  assert.ok(spent.inputTokens > 0 && spent.outputTokens > 0);
});

test('a wrong draft goes back once with its faults named, and the mended one is the brief', async t => {
  const wrong = { ...right, keyPoints: [...right.keyPoints.slice(0, 2), 'MMLU에서 95.4%를 기록했다.'] };
  const { server, write } = await openWriter(t, wrong, right);
  const { brief, spent } = await write();
  assert.deepEqual(brief.keyPoints, right.keyPoints);
  assert.deepEqual(brief.review?.answers, [
    [
      { part: 'keyPoints', index: 2, kind: 'number', found: '95.4%' },
      { part: 'keyPoints', index: 2, kind: 'name', found: 'MMLU' },
    ],
    [],
  ]);
  assert.equal(spent.requests, 2);
  const [, first, second] = server.requests[1]?.messages ?? [];
  assert.deepEqual(JSON.parse(first?.text ?? ''), wrong);
  assert.match(
    second?.text ?? '',
    /- keyPoints\[2\]: the number 95\.4% is in neither title nor abstract\n- keyPoints\[2\]: the name MMLU is/,
  );
});

test('a key point that stays wrong is dropped, and the others stay', async t => {
  const wrong = { ...right, keyPoints: right.keyPoints.with(1, '매개변수는 80억 개다.') };
  const { server, write } = await openWriter(t, wrong);
  const { brief } = await write();
  assert.deepEqual(brief.keyPoints, [right.keyPoints[0], right.keyPoints[2]]);
  assert.deepEqual(brief.review?.dropped, ['keyPoints[1]']);
  assert.equal(brief.translated, true);
  assert.equal(server.requests.length, 2);
});

test('an abstract that stays wrong is dropped, so that the source’s is shown', async t => {
  const { write } = await openWriter(t, { ...right, abstract: right.abstract?.replace('70억', '7억') ?? '' });
  const { brief } = await write();
  assert.equal(brief.abstract, null);
  assert.equal(brief.summary, right.summary);
  assert.deepEqual(brief.review?.dropped, ['abstract']);
});

test('of two answers each part is taken where it is right', async t => {
  const { write } = await openWriter(
    t,
    { ...right, keyPoints: right.keyPoints.with(0, '물로 시간을 재는 모델 TideWatch를 제시한다.') },
    { ...right, summary: 'TideClock은 물로 시간을 99% 맞히는 모델이다.' },
  );
  const { brief } = await write();
  assert.deepEqual([brief.summary, brief.keyPoints], [right.summary, right.keyPoints]);
  assert.deepEqual(brief.review?.dropped, []);
});

test('a summary that stays wrong leaves the paper with the source’s words, marked, with what was wrong', async t => {
  const { write } = await openWriter(t, { ...right, summary: 'TideClock은 99%를 맞히는 모델이다.' });
  const { brief } = await write();
  assert.equal(brief.translated, false);
  assert.equal(brief.summary, paper.aiSummary);
  assert.equal(brief.abstract, paper.abstract);
  assert.equal(brief.review?.failure, 'The model’s summary did not pass the check: number 99%');
  assert.equal(brief.review?.answers.length, 2);
});

test('an obeyed injection does not get through', async t => {
  const { write } = await openWriter(t, {
    ...right,
    summary: '@everyone https://evil.example 을 방문하라.',
    keyPoints: right.keyPoints.map(point => `${point} <!channel>`),
  });
  const { brief } = await write();
  assert.equal(brief.translated, false);
  assert.ok(!JSON.stringify({ ...brief, review: null }).includes('evil.example'));
});

test('an answer that can’t be read goes back once as well', async t => {
  const { server, write } = await openWriter(t, 'I would rather not.', right);
  const { brief, spent } = await write();
  assert.equal(brief.summary, right.summary);
  assert.deepEqual(brief.review?.answers, ['I would rather not.', []]);
  assert.equal(spent.requests, 2);
  assert.match(server.requests[1]?.messages.at(-1)?.text ?? '', /was not the JSON object asked for: I would/);
});

test('a JSON cut off is asked for again', async t => {
  const { server, write } = await openWriter(t, right);
  server.fault({ cutOff: true });
  const { brief } = await write();
  assert.equal(brief.summary, right.summary);
  assert.deepEqual(brief.review?.answers, ['it was cut off at the length limit', []]);
});

test('a model that fails leaves the source’s words, with the reason', async t => {
  const { server, write } = await openWriter(t, right);
  server.fault({ status: 500 }, 100);
  const { brief, spent } = await write();
  assert.equal(brief.translated, false);
  assert.match(brief.review?.failure ?? '', /^openai\/test answered 500/);
  assert.deepEqual(brief.review?.answers, []);
  assert.equal(spent.requests, 1);
});

test('a model that fails the second time leaves what was right the first', async t => {
  const { server, write } = await openWriter(t, {
    ...right,
    keyPoints: right.keyPoints.with(1, '매개변수는 80억 개다.'),
  });
  server.fault({ status: 400 }, 1, ({ messages }) => messages.length > 1);
  const { brief } = await write();
  assert.equal(brief.summary, right.summary);
  assert.deepEqual(brief.review?.dropped, ['keyPoints[1]']);
  assert.match(brief.review?.failure ?? '', /answered 400/);
});

test('an endless answer goes back cut, with the first of its faults, and of its key points no more are read', async t => {
  const wrong = '매개변수는 80억 개이다.';
  const { server, write } = await openWriter(t, {
    ...right,
    abstract: 'GPT-9 '.repeat(5000),
    keyPoints: Array.from({ length: 3000 }, (_, index) => (index < 6 ? wrong : '그 밖의 점이다.')),
  });
  const { brief } = await write();
  const sent = server.requests[1]?.messages.map(({ text }) => text.length) ?? [];
  assert.equal(sent.length, 3);
  assert.ok(sent.every(length => length <= 8000));
  assert.equal(brief.summary, right.summary);
  assert.deepEqual(brief.keyPoints, []);
});

for (const language of ['ko', 'en', 'ja', 'zh'] as const)
  test(`a brief in ${language} is in ${language}`, async t => {
    const { write } = await openWriter(t, rightDraft);
    const { brief } = await write(language);
    assert.equal(brief.language, language);
    assert.deepEqual(brief.review?.answers, [[]]);
    assert.equal(brief.keyPoints.length, 3);
  });

test('an English brief has the source’s abstract as it stands', async t => {
  const { write } = await openWriter(t, rightDraft);
  const { brief } = await write('en');
  assert.equal(brief.abstract, paper.abstract);
  assert.equal(brief.translated, true);
});

test('an answer in the wrong language goes back', async t => {
  const english = {
    summary: 'TideClock is a model that keeps time.',
    abstract: paper.abstract ?? '',
    keyPoints: right.keyPoints,
  };
  const { write } = await openWriter(t, english, right);
  const { brief } = await write();
  assert.equal(brief.summary, right.summary);
  const [first] = brief.review?.answers ?? [];
  assert.ok(
    typeof first === 'object' && first.some(({ part, kind }) => part === 'summary' && kind === 'language'),
  );
});
