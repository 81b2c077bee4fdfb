// Briefs for a day: kept, asked for once, side by side, within the day's tokens.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createAskModel } from '../../src/briefs/ask-model.ts';
import { createBriefWriter } from '../../src/briefs/write-brief.ts';
import { readGlossary, readPrompt } from '../../src/config/brief-files.ts';
import { createBriefing } from '../../src/desk/briefing.ts';
import { keepPapers } from '../../src/desk/keep-papers.ts';
import { createTokenBudget, isUsedUp } from '../../src/desk/token-budget.ts';
import type { Brief } from '../../src/digest/brief.ts';
import type { Language } from '../../src/digest/language.ts';
import type { Paper } from '../../src/digest/paper.ts';
import { findPapers } from '../../src/search/find-papers.ts';
import { briefsOf } from '../../src/store/briefs.ts';
import { recentModelUsage } from '../../src/store/model-usage.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { paperIn, rightDraft, whenAsked } from '../briefs/drafts.ts';
import { plainPaper } from '../digest/digests.ts';
import type { ModelRequest } from '../servers/model/model-request.ts';
import { startModel } from '../servers/model/server.ts';

const date = Temporal.PlainDate.from('2026-01-13');

const papers = Array.from({ length: 5 }, (_, index) =>
  plainPaper(`2601.0000${index}`, {
    title: `Tide${'ABCDE'[index]}X: A Clock`,
    abstract: `We present Tide${'ABCDE'[index]}X, a clock that runs on water. It is as exact as the tide is, and that is told in a second sentence.`,
    aiSummary: `Tide${'ABCDE'[index]}X is a clock.`,
  }),
);

type Options = {
  model?: string;
  promptVersion?: string;
  maxTokensPerDay?: number;
  maxParallel?: number;
  price?: { input: number; output: number };
};

async function openDay(t: TestContext, answer: (request: ModelRequest) => unknown = rightDraft) {
  const server = await startModel({ answer });
  const database = await openSqlite(':memory:');
  const clock = { at: Temporal.Instant.from('2026-01-14T09:00:00+09:00') };
  const now = () => clock.at;
  const usedUp: number[] = [];
  const fallBacks: string[] = [];
  const stopping = new AbortController();
  t.after(async () => {
    await server.close();
    await database.close();
  });
  return {
    server,
    database,
    usedUp,
    fallBacks,
    stopping,
    pass: (duration: Temporal.DurationLike) => {
      clock.at = clock.at.add(duration);
    },
    /** A briefing as a process of its own would have it. */
    open({
      model = 'test',
      promptVersion = '1',
      maxTokensPerDay = 1e6,
      maxParallel = 10,
      price,
    }: Options = {}) {
      const { signal } = stopping;
      const address = { provider: 'openai', model, apiKey: 'k', baseUrl: `${server.url}/v1` } as const;
      return createBriefing({
        database,
        now,
        signal,
        onFallBack: ({ id }, { review }) => fallBacks.push(`${id} ${review?.failure}`),
        model: {
          maxParallel,
          writer: createBriefWriter({
            ask: createAskModel(address, {
              timeoutMs: 2000,
              firstRetryMs: 1,
              fetchThrough: fetch,
              signal,
              withoutSecrets: text => text,
            }),
            model: `openai/${model}`,
            prompt: { ...readPrompt(), version: promptVersion },
            glossaryOf: readGlossary,
          }),
          budget: createTokenBudget({
            database,
            now,
            timeZone: 'Asia/Seoul',
            model: `openai/${model}`,
            maxTokensPerDay,
            price: price ?? null,
            onUsedUp: used => usedUp.push(used),
          }),
        },
      });
    },
  };
}

const ask = (known: Partial<{ papers: readonly Paper[]; language: Language; anew: boolean }> = {}) => ({
  date,
  papers,
  language: 'ko' as const,
  ...known,
});

const translated = (briefs: readonly Brief[]) => briefs.map(brief => brief.translated);

test('each paper is asked for once, all at the same time', async t => {
  const { open, server } = await openDay(t, whenAsked(5));
  const briefing = open();
  const [first, second] = await Promise.all([briefing.briefs(ask()), briefing.briefs(ask())]);
  assert.deepEqual(translated(first), [true, true, true, true, true]);
  assert.deepEqual(second, first);
  assert.deepEqual(await briefing.briefs(ask()), first);
  assert.equal(server.requests.length, 5);
  assert.equal(server.mostAtOnce, 5);
});

test('a brief that is kept is not asked for by another process', async t => {
  const { open, server } = await openDay(t);
  const briefs = await open().briefs(ask());
  assert.deepEqual(await open().briefs(ask()), briefs);
  assert.equal(server.requests.length, 5);
});

test('another language, model or prompt is asked for, and each is kept', async t => {
  const { open, server } = await openDay(t);
  await open().briefs(ask());
  await open().briefs(ask({ language: 'en' }));
  await open({ model: 'other' }).briefs(ask());
  await open({ promptVersion: '2' }).briefs(ask());
  assert.equal(server.requests.length, 20);
  await open().briefs(ask());
  await open({ model: 'other' }).briefs(ask());
  assert.equal(server.requests.length, 20);
});

test('no more papers are asked for at the same time than allowed', async t => {
  const { open, server } = await openDay(t, whenAsked(2));
  await open({ maxParallel: 2 }).briefs(ask());
  assert.equal(server.mostAtOnce, 2);
  assert.equal(server.requests.length, 5);
});

test('a paper at which the model fails holds up no other, and is tried again with the next build', async t => {
  const { open, server, fallBacks, pass } = await openDay(t);
  const isSecond = (request: Parameters<typeof paperIn>[0]) => paperIn(request).title.startsWith('TideBX');
  server.fault({ status: 400 }, 1, isSecond);
  const briefing = open();
  const briefs = await briefing.briefs(ask());
  assert.deepEqual(translated(briefs), [true, false, true, true, true]);
  assert.equal(briefs[1]?.summary, papers[1]?.aiSummary);
  assert.match(fallBacks.join(), /^2601\.00001 openai\/test answered 400/);
  // The next channel of the same morning does not wait for the same failure.
  assert.deepEqual(translated(await briefing.briefs(ask())), [true, false, true, true, true]);
  assert.equal(server.requests.length, 5);
  pass({ minutes: 11 });
  assert.deepEqual(translated(await briefing.briefs(ask())), [true, true, true, true, true]);
  assert.equal(server.requests.length, 6);
});

test('asked for anew, every paper is asked for, and what fails leaves what there is', async t => {
  const { open, server } = await openDay(t);
  const briefing = open();
  const before = await briefing.briefs(ask());
  server.fault({ status: 400 }, 1, request => paperIn(request).title.startsWith('TideAX'));
  const after = await briefing.briefs(ask({ anew: true }));
  assert.equal(server.requests.length, 10);
  // What went wrong is told beside what there is.
  assert.match(after[0]?.review?.failure ?? '', /answered 400/);
  assert.deepEqual(
    after.map(brief => ({ ...brief, review: null })),
    before.map(brief => ({ ...brief, review: null })),
  );
});

test('a half-mended brief does not take the place of a whole one', async t => {
  const { open, server } = await openDay(t, request => {
    const draft = rightDraft(request);
    return server.requests.length === 1 ? draft : { ...draft, keyPoints: ['매개변수는 80억 개다.'] };
  });
  const briefing = open();
  const one = papers.slice(0, 1);
  const [before] = await briefing.briefs(ask({ papers: one }));
  server.fault({ status: 400 }, 1, ({ messages }) => messages.length > 1);
  const [after] = await briefing.briefs(ask({ papers: one, anew: true }));
  assert.equal(server.requests.length, 3);
  assert.match(after?.review?.failure ?? '', /answered 400/);
  assert.deepEqual(after?.keyPoints, before?.keyPoints);
});

test('a brief that came with a file is as good as one', async t => {
  const { open, server, database } = await openDay(t);
  const brief: Brief = {
    language: 'ko',
    summary: '요약',
    abstract: '초록',
    keyPoints: ['점'],
    translated: true,
  };
  const [paper] = papers;
  assert.ok(paper !== undefined);
  await database.tx(sql => keepPapers(sql, date, [paper], { briefs: new Map([[paper.id, brief]]) }));
  assert.deepEqual(await open().briefs(ask({ papers: [paper] })), [brief]);
  assert.equal(server.requests.length, 0);
});

test('a new brief is found by its words', async t => {
  const { open, database } = await openDay(t);
  await open().briefs(ask({ papers: papers.slice(0, 1) }));
  const { matches } = await findPapers(database, '시험 삼아', 5);
  assert.deepEqual(
    matches.map(({ paper }) => paper.id),
    ['2601.00000'],
  );
});

test('tokens, requests and what they cost are written down by day', async t => {
  const { open, database, pass } = await openDay(t);
  const briefing = open({ price: { input: 1, output: 10 } });
  await briefing.briefs(ask());
  const [day] = await recentModelUsage(database, 9);
  assert.ok(day !== undefined && day.input_tokens > 0 && day.output_tokens > 0);
  assert.deepEqual([day.day, day.model, day.requests], ['2026-01-14', 'openai/test', 5]);
  assert.ok(Math.abs(day.cost_usd - (day.input_tokens + 10 * day.output_tokens) / 1e6) < 1e-12);
  pass({ hours: 15 });
  await briefing.briefs(ask({ language: 'en' }));
  assert.deepEqual(
    (await recentModelUsage(database, 9)).map(({ day }) => day),
    ['2026-01-15', '2026-01-14'],
  );
});

test('when the day’s tokens are used up nobody is asked, which is told once, until the next day', async t => {
  const { open, server, database, usedUp, pass } = await openDay(t);
  const briefing = open({ maxTokensPerDay: 3000, maxParallel: 1 });
  const briefs = await briefing.briefs(ask());
  const asked = server.requests.length;
  assert.ok(asked > 0 && asked < 5);
  assert.equal(translated(briefs).filter(Boolean).length, asked);
  assert.match(briefs.at(-1)?.review?.failure ?? '', /tokens are used up/);
  await briefing.briefs(ask({ language: 'en' }));
  assert.equal(server.requests.length, asked);
  assert.equal(usedUp.length, 1);
  assert.equal(await isUsedUp(database, '2026-01-14', 3000), true);
  pass({ hours: 15 });
  assert.deepEqual(translated(await briefing.briefs(ask({ papers: papers.slice(4) }))), [true]);
});

test('many at once do not go over the limit together', async t => {
  const { open, server, database } = await openDay(t);
  const briefs = await open({ maxTokensPerDay: 3000 }).briefs(ask());
  assert.ok(server.requests.length < 5);
  const [used] = await recentModelUsage(database, 1);
  assert.ok(used !== undefined && used.input_tokens + used.output_tokens <= 3000);
  assert.match(briefs.at(-1)?.review?.failure ?? '', /tokens are used up/);
});

test('who finds the rest of the day set aside waits for what it really comes to', async t => {
  const { open, server, usedUp } = await openDay(t, whenAsked(2));
  // Two at a time, each of which takes far less than is set aside for it.
  const briefs = await open({ maxTokensPerDay: 4000 }).briefs(ask({ papers: papers.slice(0, 3) }));
  assert.deepEqual(translated(briefs), [true, true, true]);
  assert.equal(server.mostAtOnce, 2);
  assert.deepEqual(usedUp, []);
});

test('what the model did not mend is taken for now, by every channel, and asked for again later', async t => {
  const { open, server, database, fallBacks, pass } = await openDay(t, request => {
    const draft = rightDraft(request);
    const isMended = request.messages.length > 1;
    return isMended ? draft : { ...draft, keyPoints: draft.keyPoints.with(1, '매개변수는 80억 개다.') };
  });
  server.fault({ status: 400 }, 1, ({ messages }) => messages.length > 1);
  const briefing = open();
  const [paper] = papers;
  assert.ok(paper !== undefined);
  const only = ask({ papers: [paper] });
  const [half] = await briefing.briefs(only);
  assert.ok(half?.translated);
  assert.equal(half.keyPoints.length, 2);
  assert.match(half.review?.failure ?? '', /answered 400/);
  assert.match(fallBacks.join(), /^2601\.00000 openai\/test answered 400/);
  assert.equal(briefing.canBetter(paper, half), true);
  assert.deepEqual(await briefing.briefs(only), [half]);
  assert.equal((await briefsOf(database, paper.id)).get('ko'), undefined);
  pass({ minutes: 11 });
  const [whole] = await briefing.briefs(only);
  assert.equal(whole?.keyPoints.length, 3);
  assert.equal(briefing.canBetter(paper, whole ?? half), false);
});

test('to ask anew does not take the answer that is under way for somebody else', async t => {
  const { open, server } = await openDay(t);
  const briefing = open();
  const one = papers.slice(0, 1);
  await Promise.all([
    briefing.briefs(ask({ papers: one })),
    briefing.briefs(ask({ papers: one, anew: true })),
  ]);
  assert.equal(server.requests.length, 2);
});

test('what is being asked when Paperboy stops is given up, and nothing is made of half of it', async t => {
  const { open, server, stopping } = await openDay(t);
  server.fault({ hang: true }, 9);
  const briefs = open().briefs(ask());
  const stopped = new Error('stop');
  const rejected = assert.rejects(briefs, stopped);
  stopping.abort(stopped);
  await rejected;
});

test('a paper without an abstract is not asked for', async t => {
  const { open, server } = await openDay(t);
  const [brief] = await open().briefs(ask({ papers: [plainPaper('2601.00009')] }));
  assert.equal(brief?.translated, false);
  assert.equal(server.requests.length, 0);
});
