// A model on loopback asked through the real AI SDK: what comes back, what is tried again, and what is said of a failure.
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { text as textOf } from 'node:stream/consumers';
import { suite, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Answer, type AskModel, createAskModel, type Question } from '../../src/briefs/ask-model.ts';
import { retryAfterMs } from '../../src/briefs/call-error.ts';
import { emptyGlossary } from '../../src/briefs/glossary.ts';
import { ModelError } from '../../src/briefs/model-error.ts';
import { instructionsFor, paperTurn } from '../../src/briefs/prompt.ts';
import { type ModelAddress, type ProviderName, providerNames } from '../../src/briefs/providers.ts';
import { readPrompt } from '../../src/config/brief-files.ts';
import type { Language } from '../../src/digest/language.ts';
import { withoutSecrets } from '../../src/log.ts';
import { plainPaper } from '../digest/digests.ts';
import { type ModelOptions, type ModelServer, startModel } from '../servers/model/server.ts';
import { usageOf } from '../servers/model/usage.ts';
import type { ChildReport, ChildTask } from './ask-in-child.ts';
import { rightDraft } from './drafts.ts';

/** Of each provider what its address is like, and where the server is to see the key. */
const services = {
  google: { model: 'gemini-3-flash', base: '/v1beta', keyHeader: 'x-goog-api-key', keyText: '' },
  openai: { model: 'gpt-6-astra', base: '/v1', keyHeader: 'authorization', keyText: 'Bearer ' },
  anthropic: { model: 'claude-haiku-5-5', base: '/v1', keyHeader: 'x-api-key', keyText: '' },
  'openai-compatible': { model: 'org/qwen3:8b', base: '/v1', keyHeader: 'authorization', keyText: 'Bearer ' },
} as const satisfies Record<ProviderName, object>;

const key = 'sk-proj-Zq3vK8dXw1LmT5yRb9Hc';

const paper = plainPaper('2601.00001', {
  title: 'TideX: A Clock',
  abstract: 'We present TideX, a clock that runs on water. It is as exact as the tide is.',
});

const questionIn = (language: Language): Question => ({
  instructions: instructionsFor(paper, language, readPrompt(), emptyGlossary),
  turns: [paperTurn(paper)],
  language,
});
const korean = questionIn('ko');

const addressOf = (provider: ProviderName, url: string, known: Partial<ModelAddress> = {}): ModelAddress => {
  const { model, base } = services[provider];
  return { provider, model, apiKey: key, baseUrl: url + base, ...known };
};

type AskOptions = Partial<Parameters<typeof createAskModel>[1]>;

const askFor = (address: ModelAddress, options: AskOptions = {}): AskModel =>
  createAskModel(address, {
    timeoutMs: 10_000,
    firstRetryMs: 1,
    fetchThrough: fetch,
    signal: new AbortController().signal,
    withoutSecrets: withoutSecrets([key]),
    ...options,
  });

async function start(t: TestContext, options: Partial<ModelOptions> = {}): Promise<ModelServer> {
  const server = await startModel({ answer: rightDraft, ...options });
  t.after(server.close);
  return server;
}

type Opening = { provider?: ProviderName; server?: Partial<ModelOptions> } & AskOptions;

/** A model that writes right drafts, and a way to ask it whose code is loaded. */
async function open(t: TestContext, { provider = 'openai', server: how, ...options }: Opening = {}) {
  await askFor(addressOf(provider, (await start(t)).url))(korean);
  const server = await start(t, how);
  return { server, ask: askFor(addressOf(provider, server.url), options) };
}

/** What a question is rejected with, and after how long. */
async function failureOf(asked: Promise<Answer>): Promise<{ error: ModelError; afterMs: number }> {
  const beganMs = performance.now();
  const error = await asked.then(
    () => assert.fail('an answer came'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof ModelError, String(error));
  return { error, afterMs: performance.now() - beganMs };
}

const statuses = ({ requests }: ModelServer) => requests.map(({ answered }) => answered);

const schemaShape = z.object({ properties: z.record(z.string(), z.unknown()) });

/** Of each request the fields that its schema has. */
const fieldsAsked = ({ requests }: ModelServer) =>
  requests.map(({ schema }) => Object.keys(schemaShape.parse(schema).properties));

/** Milliseconds between each request and the one before it. */
const gapsMs = ({ requests }: ModelServer) =>
  requests.slice(1).map(({ at }, index) => at.since(requests[index]?.at ?? at).total('milliseconds'));

suite('an answer', () => {
  for (const provider of providerNames)
    test(`of ${provider} is the draft with its tokens, had with the key at the address`, async t => {
      const server = await start(t, { apiKey: key });
      const { model, keyHeader, keyText } = services[provider];
      const { draft, usage } = await askFor(addressOf(provider, server.url))(korean);
      const [request, ...others] = server.requests;
      assert.ok(request !== undefined);
      assert.deepEqual(others, []);
      const written = rightDraft(request);
      assert.deepEqual(draft, written);
      assert.deepEqual(usage, usageOf(request, JSON.stringify(written)));
      assert.equal(request.model, model);
      assert.equal(request.headers[keyHeader], keyText + key);
      assert.equal(request.system, korean.instructions);
      assert.deepEqual(request.messages, [{ role: 'user', text: korean.turns[0]?.content }]);
    });

  test('of an Anthropic model without structured output comes through a tool', async t => {
    const server = await start(t);
    const { draft } = await askFor(addressOf('anthropic', server.url, { model: 'claude-sonnet-4-0' }))(
      korean,
    );
    const [request] = server.requests;
    assert.ok(request !== undefined);
    assert.deepEqual(draft, rightDraft(request));
  });

  test('of a compatible server is had without a key too', async t => {
    const server = await start(t);
    const { draft } = await askFor(addressOf('openai-compatible', server.url, { apiKey: null }))(korean);
    assert.notEqual(draft, null);
    assert.equal(server.requests[0]?.headers.authorization, undefined);
  });

  test('in English has no abstract, and none is asked for', async t => {
    const { server, ask } = await open(t);
    const { draft } = await ask(questionIn('en'));
    const [request] = server.requests;
    assert.ok(request !== undefined);
    assert.deepEqual(draft, { ...rightDraft(request), abstract: null });
    await ask(korean);
    assert.deepEqual(fieldsAsked(server), [
      ['summary', 'keyPoints'],
      ['summary', 'abstract', 'keyPoints'],
    ]);
  });

  test('is brought into lines and paragraphs, and an empty key point is left out', async t => {
    const { ask } = await open(t, {
      server: {
        answer: () => ({
          summary: ' 한\n줄 ',
          abstract: '첫째\r\n\n\n\n 둘째',
          keyPoints: ['하나\u0000', ' ', '둘\t둘'],
        }),
      },
    });
    assert.deepEqual((await ask(korean)).draft, {
      summary: '한 줄',
      abstract: '첫째\n\n둘째',
      keyPoints: ['하나', '둘 둘'],
    });
  });

  test('goes through the fetch that is given', async t => {
    const asked: string[] = [];
    const fetchThrough: typeof fetch = (input, init) => {
      asked.push(String(input));
      return fetch(input, init);
    };
    for (const provider of providerNames) {
      const { ask } = await open(t, { provider, fetchThrough });
      await ask(korean);
    }
    assert.deepEqual(
      asked.map(url => new URL(url).pathname),
      [
        '/v1beta/models/gemini-3-flash:generateContent',
        '/v1/chat/completions',
        '/v1/messages',
        '/v1/chat/completions',
      ],
    );
  });

  for (const provider of ['google', 'openai', 'openai-compatible'] as const)
    test(`of ${provider} without its tokens has them estimated, one for three characters begun`, async t => {
      const { server, ask } = await open(t, { provider, server: { usage: false } });
      const { usage } = await ask(korean);
      const [request] = server.requests;
      assert.ok(request !== undefined);
      const { instructions, turns: messages } = korean;
      assert.deepEqual(usage, {
        inputTokens: Math.ceil(JSON.stringify({ instructions, messages }).length / 3),
        outputTokens: Math.ceil(JSON.stringify(rightDraft(request)).length / 3),
      });
    });
});

suite('an answer that is no draft', () => {
  const unreadable = [
    ['prose', 'I am sorry, I cannot do that.', 'I am sorry, I cannot do that.'],
    ['an object of another shape', '{"summary": 1}', '{"summary": 1}'],
    ['an object without the abstract', '{"summary":"가","keyPoints":[]}', '{"summary":"가","keyPoints":[]}'],
    ['half an object', '{"summary":"가', '{"summary":"가'],
    ['nothing', '', 'nothing'],
    ['white space', ' \n\n ', 'nothing'],
    ['null', 'null', 'null'],
  ] as const;
  for (const [title, written, problem] of unreadable)
    test(`is told with its tokens: ${title}`, async t => {
      const { server, ask } = await open(t);
      server.fault({ text: written });
      const answer = await ask(korean);
      assert.deepEqual(answer, {
        draft: null,
        problem,
        text: written.trim(),
        usage: usageOf(server.requests[0] ?? assert.fail(), written),
      });
      assert.equal(server.requests.length, 1);
    });

  test('is shown in one line of 200 characters', async t => {
    const { server, ask } = await open(t);
    server.fault({ text: `no\n${'x'.repeat(500)}` });
    const answer = await ask(korean);
    assert.ok(answer.draft === null);
    assert.equal(answer.problem, `no ${'x'.repeat(196)}…`);
  });

  for (const provider of providerNames)
    test(`because ${provider} cut it off says so`, async t => {
      const { server, ask } = await open(t, { provider });
      server.fault({ cutOff: true });
      const answer = await ask(korean);
      const [request] = server.requests;
      assert.ok(request !== undefined && answer.draft === null);
      const whole = JSON.stringify(rightDraft(request));
      assert.equal(answer.problem, 'it was cut off at the length limit');
      assert.deepEqual(answer.usage, usageOf(request, whole.slice(0, whole.length / 2)));
    });

  test('because the limit was reached before the first word says so, with the tokens that were counted', async t => {
    const { server, ask } = await open(t, { server: { answer: () => '' } });
    server.fault({ cutOff: true });
    assert.deepEqual(await ask(korean), {
      draft: null,
      problem: 'it was cut off at the length limit',
      text: '',
      usage: usageOf(server.requests[0] ?? assert.fail(), ''),
    });
  });
});

suite('a draft is read', () => {
  const draft = { summary: '요약', abstract: '초록', keyPoints: ['하나', '둘', '셋'] };
  const json = JSON.stringify(draft);
  const wrapped = [
    ['between fences', `\`\`\`json\n${json}\n\`\`\``],
    ['between fences without a name', `\`\`\`\n${json}\n\`\`\`\n`],
    ['between fences behind an empty line', `\n\`\`\`json\n${json}\n\`\`\``],
    ['behind thoughts', `<think>A clock {of "water"}?\nYes.</think>${json}`],
    ['behind thoughts and an empty line', `<think>A clock.</think>\n\n${json}`],
    ['between fences behind thoughts', `<think>A clock.</think>\`\`\`json\n${json}\n\`\`\``],
    [
      'between fences behind thoughts and an empty line',
      `<think>A clock.</think>\n\n\`\`\`json\n${json}\n\`\`\``,
    ],
  ] as const;
  for (const [where, written] of wrapped)
    test(where, async t => {
      const { server, ask } = await open(t, { provider: 'openai-compatible' });
      server.fault({ text: written });
      assert.deepEqual((await ask(korean)).draft, draft);
    });
});

suite('a request that failed', () => {
  test('with 429 is sent again when Retry-After has passed, not before', async t => {
    const { server, ask } = await open(t);
    server.fault({ status: 429, headers: { 'retry-after': '0.2' } });
    assert.notEqual((await ask(korean)).draft, null);
    assert.deepEqual(statuses(server), [429, 200]);
    const [gapMs = 0] = gapsMs(server);
    assert.ok(gapMs >= 199, `${gapMs} ms`);
  });

  test('with 429 is sent again when OpenAI’s retry-after-ms has passed', async t => {
    const { server, ask } = await open(t);
    server.fault({ status: 429, headers: { 'retry-after': '60', 'retry-after-ms': '50' } });
    await ask(korean);
    const [gapMs = 0] = gapsMs(server);
    assert.ok(gapMs >= 49, `${gapMs} ms`);
  });

  test('with 500 once is sent again', async t => {
    const { server, ask } = await open(t);
    server.fault({ status: 500 });
    assert.notEqual((await ask(korean)).draft, null);
    assert.deepEqual(statuses(server), [500, 200]);
  });

  test('by a connection that was cut is sent again', async t => {
    const { server, ask } = await open(t);
    server.fault({ reset: true });
    assert.notEqual((await ask(korean)).draft, null);
    assert.deepEqual(statuses(server), ['reset', 200]);
  });

  test('is sent again after the first wait, then after twice as long', async t => {
    const { server, ask } = await open(t, { firstRetryMs: 80 });
    server.fault({ status: 503 }, 2);
    await ask(korean);
    const [first = 0, second = 0] = gapsMs(server);
    assert.ok(first >= 79 && second >= 159, `${first} ms, ${second} ms`);
  });

  for (const [status, failure, fix] of [
    [500, 'refused', ''],
    [429, 'rate', ' (the provider’s limit is reached: try again later, or raise it there)'],
  ] as const)
    test(`always with ${status} is sent three times and is '${failure}'`, async t => {
      const { server, ask } = await open(t);
      server.fault({ status, message: 'Not now' }, Number.POSITIVE_INFINITY);
      const { error } = await failureOf(ask(korean));
      assert.equal(error.failure, failure);
      assert.equal(error.message, `openai/gpt-6-astra answered ${status}: Not now${fix}`);
      assert.deepEqual(statuses(server), [status, status, status]);
    });

  test('is not waited for longer than there is time', async t => {
    const { server, ask } = await open(t);
    server.fault({ status: 429, headers: { 'retry-after': '11' } });
    const { error, afterMs } = await failureOf(ask(korean));
    assert.equal(error.failure, 'rate');
    assert.ok(afterMs < 1000, `${afterMs} ms`);
    assert.deepEqual(statuses(server), [429]);
  });

  for (const status of [400, 413, 422])
    test(`with ${status} is not sent again`, async t => {
      const { server, ask } = await open(t);
      server.fault({ status, message: 'Too long' });
      const { error } = await failureOf(ask(korean));
      assert.equal(error.failure, 'refused');
      assert.equal(error.message, `openai/gpt-6-astra answered ${status}: Too long`);
      assert.deepEqual(statuses(server), [status]);
    });

  test('with a web page in place of an answer is refused', async t => {
    const { server, ask } = await open(t);
    server.fault({ status: 200, headers: { 'content-type': 'text/html' }, body: '<title>Sign in</title>' });
    assert.equal((await failureOf(ask(korean))).error.failure, 'refused');
    assert.equal(server.requests.length, 1);
  });

  for (const provider of providerNames)
    test(`for a model that ${provider} does not have names the setting`, async t => {
      const { server, ask } = await open(t, { provider });
      server.fault({ status: 404, message: 'There is no such model' });
      const { error } = await failureOf(ask(korean));
      assert.equal(error.failure, 'unknown-model');
      assert.equal(
        error.message,
        `${provider}/${services[provider].model} answered 404: There is no such model (check PAPERBOY_MODEL in .env, and the address of the server if you set one)`,
      );
      assert.equal(server.requests.length, 1);
    });

  test('at a closed port is unreachable', async () => {
    const server = await startModel({ answer: rightDraft });
    await server.close();
    const { error } = await failureOf(askFor(addressOf('openai', server.url))(korean));
    assert.equal(error.failure, 'unreachable');
    assert.match(
      error.message,
      /^openai\/gpt-6-astra could not be reached: Cannot connect to API: connect ECONNREFUSED 127\.0\.0\.1:\d+ \(is there a network, and a server at its address\?\)$/,
    );
  });

  test('for a password in the address is told without it', async () => {
    const baseUrl = 'http://reader:Zq3vK8dX@127.0.0.1:9/v1';
    const { error } = await failureOf(askFor(addressOf('openai', '', { baseUrl }))(korean));
    assert.equal(error.failure, 'unreachable');
    assert.ok(!error.message.includes('Zq3vK8dX'), error.message);
  });

  test('is told in 200 characters of one line', async t => {
    const { server, ask } = await open(t);
    server.fault({ status: 400, message: `no\n${'x'.repeat(500)}` });
    const { error } = await failureOf(ask(korean));
    assert.equal(error.message, `openai/gpt-6-astra answered 400: no ${'x'.repeat(196)}…`);
  });
});

suite('a key that is refused', () => {
  const hint = ' (check the key of the model in .env)';
  const said = {
    google: 'API key not valid. Please pass a valid API key.',
    openai: 'Incorrect API key provided.',
    anthropic: 'invalid x-api-key',
    'openai-compatible': 'Incorrect API key provided.',
  };
  for (const provider of providerNames)
    test(`by ${provider} is told, without the key`, async t => {
      const { server, ask } = await open(t, { provider, server: { apiKey: 'another' } });
      const { error } = await failureOf(ask(korean));
      assert.equal(error.failure, 'key');
      assert.equal(
        error.message,
        `${provider}/${services[provider].model} answered 401: ${said[provider]}${hint}`,
      );
      assert.deepEqual(statuses(server), [401]);
    });

  test('by Google with 400 is told as a key', async t => {
    const { server, ask } = await open(t, { provider: 'google' });
    server.fault({ status: 400, message: said.google });
    const { error } = await failureOf(ask(korean));
    assert.equal(error.failure, 'key');
    assert.equal(error.message, `google/gemini-3-flash answered 400: ${said.google}${hint}`);
    assert.equal(server.requests.length, 1);
  });

  for (const [title, message, shown] of [
    [
      '',
      `Incorrect API key provided: ${key}. Find yours`,
      'Incorrect API key provided: [secret]. Find yours',
    ],
    [' more than once', `${key}, ${key}`, '[secret], [secret]'],
    [' where the text is cut', `${'x'.repeat(190)} ${key}`, `${'x'.repeat(190)} [secret]`],
  ] as const)
    test(`is not shown where the service repeats it${title}`, async t => {
      const { server, ask } = await open(t);
      server.fault({ status: 403, message });
      const { error } = await failureOf(ask(korean));
      assert.equal(error.failure, 'key');
      assert.equal(error.message, `openai/gpt-6-astra answered 403: ${shown}${hint}`);
    });

  test('is not shown where the service repeats its two ends', async t => {
    const { server, ask } = await open(t);
    const masked = `${key.slice(0, 8)}${'*'.repeat(20)}${key.slice(-4)}`;
    server.fault({ status: 401, message: `Incorrect API key provided: ${masked}.` });
    const { error } = await failureOf(ask(korean));
    assert.equal(error.failure, 'key');
    assert.ok(
      !error.message.includes(key.slice(0, 8)) && !error.message.includes(key.slice(-4)),
      error.message,
    );
  });
});

suite('silence', () => {
  test('is given up in time, and nothing is sent afterwards', async t => {
    const { server, ask } = await open(t, { timeoutMs: 300 });
    server.fault({ hang: true });
    const { error, afterMs } = await failureOf(ask(korean));
    assert.equal(error.failure, 'slow');
    assert.equal(error.message, 'openai/gpt-6-astra gave no answer within 0.3 s');
    assert.ok(afterMs >= 299 && afterMs < 1000, `${afterMs} ms`);
    await ask(korean);
    assert.deepEqual(statuses(server), ['hang', 200]);
  });

  test('after a request that failed is given up in the same time', async t => {
    const { server, ask } = await open(t, { timeoutMs: 600 });
    server.fault({ status: 429, headers: { 'retry-after': '0.4' } });
    server.fault({ hang: true });
    const { error, afterMs } = await failureOf(ask(korean));
    assert.equal(error.failure, 'slow');
    assert.ok(afterMs < 900, `${afterMs} ms`);
    assert.deepEqual(statuses(server), [429, 'hang']);
  });
});

suite('a signal that ends the asking', () => {
  const reason = new Error('Paperboy is stopping');

  test('has its reason thrown when it was there before, and nothing is sent', async t => {
    const { server, ask } = await open(t, { signal: AbortSignal.abort(reason) });
    await assert.rejects(ask(korean), error => error === reason);
    assert.equal(server.requests.length, 0);
  });

  test('has its reason thrown while an answer is waited for', async t => {
    const stopping = new AbortController();
    const { server, ask } = await open(t, { signal: stopping.signal });
    server.fault({ hang: true }, 1, () => {
      setImmediate(() => stopping.abort(reason));
      return true;
    });
    await assert.rejects(ask(korean), error => error === reason);
    assert.equal(server.requests.length, 1);
  });

  test('has its reason thrown between two tries', async t => {
    await open(t);
    const signal = AbortSignal.timeout(200);
    const server = await start(t);
    const ask = askFor(addressOf('openai', server.url), { signal, timeoutMs: 60_000 });
    server.fault({ status: 429, headers: { 'retry-after': '30' } });
    await assert.rejects(ask(korean), error => error === signal.reason);
    assert.deepEqual(statuses(server), [429]);
  });
});

suite('a compatible server that refuses a schema', () => {
  const refusal = 'This response_format type is unavailable now';
  const refuseSchemas = (server: ModelServer, status = 400) =>
    server.fault({ status, message: refusal }, Number.POSITIVE_INFINITY, ({ schema }) => schema !== null);
  const hadSchema = ({ requests }: ModelServer) => requests.map(({ schema }) => schema !== null);

  for (const status of [400, 422])
    test(`with ${status} is asked again without, and from then on always so`, async t => {
      const { server, ask } = await open(t, { provider: 'openai-compatible' });
      refuseSchemas(server, status);
      assert.notEqual((await ask(korean)).draft, null);
      assert.notEqual((await ask(questionIn('en'))).draft, null);
      assert.deepEqual(hadSchema(server), [true, false, false]);
      assert.deepEqual(statuses(server), [status, 200, 200]);
    });

  test('is asked for JSON all the same', async t => {
    const { server, ask } = await open(t, { provider: 'openai-compatible' });
    refuseSchemas(server);
    await ask(korean);
    const asked = z.object({ response_format: z.unknown() }).parse(server.requests[1]?.body);
    assert.deepEqual(asked, { response_format: { type: 'json_object' } });
  });

  test('is asked again without for each of several questions at once', async t => {
    const { server, ask } = await open(t, { provider: 'openai-compatible', server: { delayMs: 50 } });
    refuseSchemas(server);
    const answers = await Promise.all([ask(korean), ask(questionIn('en')), ask(questionIn('ja'))]);
    assert.deepEqual(
      answers.map(({ draft }) => draft !== null),
      [true, true, true],
    );
    assert.deepEqual(hadSchema(server), [true, true, true, false, false, false]);
  });

  test('is not asked again without where it refuses another thing', async t => {
    const { server, ask } = await open(t, { provider: 'openai-compatible' });
    server.fault({ status: 400, message: 'max_tokens is too large' });
    assert.equal((await failureOf(ask(korean))).error.failure, 'refused');
    assert.equal(server.requests.length, 1);
  });

  test('is not asked again without where it is OpenAI itself', async t => {
    const { server, ask } = await open(t);
    refuseSchemas(server);
    assert.equal((await failureOf(ask(korean))).error.failure, 'refused');
    assert.equal(server.requests.length, 1);
  });
});

suite('in a process of its own', () => {
  const script = fileURLToPath(new URL('ask-in-child.ts', import.meta.url));

  async function askInChild(task: ChildTask): Promise<{ report: ChildReport; written: string }> {
    const child = fork(script, [JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    assert.ok(child.stdout !== null && child.stderr !== null);
    const ended = once(child, 'close');
    const told = once(child, 'message');
    const [stdout, stderr] = await Promise.all([textOf(child.stdout), textOf(child.stderr), ended]);
    assert.equal(child.exitCode, 0, stderr);
    const [report] = (await told) as [ChildReport];
    return { report, written: stdout + stderr };
  }

  for (const provider of providerNames)
    test(`nothing is loaded before ${provider} is first asked, and then its code alone`, async t => {
      const server = await start(t);
      const task = { address: addressOf(provider, server.url), question: korean, times: 1 };
      const { beforeAsking, afterAsking, drafts } = (await askInChild(task)).report;
      assert.deepEqual(drafts, [true]);
      assert.deepEqual(
        beforeAsking.filter(name => name === 'ai' || name.startsWith('@ai-sdk/')),
        [],
      );
      assert.ok(afterAsking.includes('ai'));
      const ofProviders = providerNames.map(name => `@ai-sdk/${name}`);
      assert.deepEqual(
        afterAsking.filter(name => ofProviders.includes(name)),
        [`@ai-sdk/${provider}`],
      );
    });

  // The SDK has a warning for a model that takes no schema.
  test('the SDK writes nothing to standard output and standard error', async t => {
    const server = await start(t);
    server.fault({ status: 400, message: 'no response_format' }, 1);
    server.fault({ status: 500, headers: { 'retry-after': '0' } }, 1);
    const address = addressOf('openai-compatible', server.url);
    const { report, written } = await askInChild({ address, question: korean, times: 2 });
    assert.deepEqual(report.drafts, [true, true]);
    assert.deepEqual(statuses(server), [400, 500, 200, 200]);
    assert.equal(written, '');
  });
});

suite('the wait that a service asks for', () => {
  const waitFor = (responseHeaders: Record<string, string> | undefined) =>
    retryAfterMs({ responseHeaders } as unknown as Parameters<typeof retryAfterMs>[0]);

  test('is read from seconds and from OpenAI’s milliseconds, which come first', () => {
    assert.equal(waitFor({ 'retry-after': '1.5' }), 1500);
    assert.equal(waitFor({ 'retry-after-ms': '20', 'retry-after': '9' }), 20);
    assert.equal(waitFor({ 'retry-after-ms': 'soon', 'retry-after': '9' }), 9000);
  });

  test('is read from a date, and none is below zero', () => {
    assert.equal(waitFor({ 'retry-after': 'Wed, 14 Jan 2026 00:00:00 GMT' }), 0);
    assert.equal(waitFor({ 'retry-after': '-3' }), 0);
    const inAMinute = waitFor({ 'retry-after': new Date(Date.now() + 60_000).toUTCString() });
    assert.ok(inAMinute !== null && inAMinute > 58_000 && inAMinute <= 60_000, `${inAMinute} ms`);
  });

  test('is nothing where none is asked for, or none that can be read', () => {
    assert.equal(retryAfterMs(null), null);
    assert.equal(waitFor(undefined), null);
    assert.equal(waitFor({}), null);
    assert.equal(waitFor({ 'retry-after': 'soon' }), null);
  });
});
