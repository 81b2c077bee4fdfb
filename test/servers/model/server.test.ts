// The language model on loopback serves the AI SDK as the real providers do.

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { APICallError, NoObjectGeneratedError } from 'ai';
import {
  anthropic,
  ask,
  asked,
  errorOf,
  google,
  openai,
  paper,
  providers,
  startWithPaper,
} from './ask-through-sdk.ts';
import { usageOf } from './usage.ts';

for (const { name, provider, wire, model } of providers) {
  suite(name, () => {
    test('is told the question and the schema, and gives the object and the usage', async t => {
      const server = await startWithPaper(t);
      const { output, usage, finishReason } = await ask(provider(server.url));
      assert.deepEqual(output, paper);
      assert.equal(finishReason, 'stop');
      const { inputTokens, outputTokens } = usage;
      assert.deepEqual({ inputTokens, outputTokens }, usageOf(asked, JSON.stringify(paper)));
      assert.deepEqual({ inputTokens, outputTokens }, { inputTokens: 10, outputTokens: 10 });
      const requests = server.requests.map(({ headers, body, at, ...request }) => request);
      assert.deepEqual(requests, [{ wire, model, ...asked, answered: 200 }]);
    });

    test('is asked again after 429, when Retry-After says', async t => {
      const server = await startWithPaper(t);
      server.fault({ status: 429, headers: { 'retry-after': '0' } });
      const abortSignal = AbortSignal.timeout(1_900);
      assert.deepEqual((await ask(provider(server.url), { abortSignal })).output, paper);
      assert.deepEqual(
        server.requests.map(({ answered }) => answered),
        [429, 200],
      );
    });

    test('gives no object when the tokens run out, but the usage', async t => {
      const server = await startWithPaper(t);
      server.fault({ cutOff: true });
      const error = await errorOf(ask(provider(server.url)));
      assert.ok(NoObjectGeneratedError.isInstance(error), String(error));
      assert.equal(error.finishReason, 'length');
      assert.deepEqual([error.usage?.inputTokens, error.usage?.outputTokens], [10, 5]);
    });

    test('gives no object when it writes something else', async t => {
      const server = await startWithPaper(t);
      const text = `Here it is:\n\`\`\`json\n${JSON.stringify(paper)}\n\`\`\``;
      server.fault({ text });
      const error = await errorOf(ask(provider(server.url)));
      assert.ok(NoObjectGeneratedError.isInstance(error), String(error));
      assert.deepEqual([error.text, error.finishReason], [text, 'stop']);
    });

    test('refuses another key and tells why', async t => {
      const server = await startWithPaper(t, { apiKey: 'right' });
      const error = await errorOf(ask(provider(server.url, 'wrong')));
      assert.ok(APICallError.isInstance(error), String(error));
      assert.equal(error.statusCode, 401);
      assert.match(error.message, /key/);
      assert.notEqual(error.data, undefined, 'the error has the shape this provider gives it');
      assert.deepEqual((await ask(provider(server.url, 'right'))).output, paper);
    });

    test('tells of a fault in the shape of its own errors', async t => {
      const server = await startWithPaper(t);
      server.fault({ status: 500, message: 'Out of order' });
      const error = await errorOf(ask(provider(server.url), { maxRetries: 0 }));
      assert.ok(APICallError.isInstance(error), String(error));
      assert.deepEqual([error.statusCode, error.message, error.isRetryable], [500, 'Out of order', true]);
    });
  });
}

suite('the most requests at once', () => {
  test('are those that were under way together', async t => {
    const answered: unknown[] = [];
    const { promise: allThere, resolve } = Promise.withResolvers<void>();
    const server = await startWithPaper(t, {
      async answer() {
        if (server.requests.length === 3) resolve();
        await allThere;
        answered.push(server.requests[0]?.answered);
        return paper;
      },
    });
    await Promise.all([openai, google, anthropic].map(provider => ask(provider(server.url))));
    assert.equal(server.mostAtOnce, 3);
    assert.equal(answered[0], null, 'a request under way has no answer yet');
  });

  test('are one when each waits for the one before', async t => {
    const server = await startWithPaper(t);
    await ask(openai(server.url));
    await ask(google(server.url));
    assert.equal(server.mostAtOnce, 1);
  });
});
