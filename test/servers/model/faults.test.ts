// Faults come when they were ordered, for what they were ordered, and look like the real ones.

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { z } from 'zod';
import { type ModelOptions, startModel } from './server.ts';

const completionSchema = z.object({
  choices: z.array(z.looseObject({ message: z.unknown() })),
  usage: z.unknown().optional(),
});

async function start(t: TestContext, options: Partial<ModelOptions> = {}) {
  const server = await startModel({ answer: () => ({ title: 'Self-correction' }), ...options });
  t.after(server.close);
  const post = (model = 'gpt-6-astra', signal: AbortSignal | null = null) =>
    fetch(`${server.url}/v1/chat/completions`, {
      method: 'POST',
      body: JSON.stringify({ model, messages: [{ role: 'user', content: 'Hello' }] }),
      signal,
    });
  return { server, post };
}

test('a fault comes as often as ordered, for the requests it was ordered for', async t => {
  const { server, post } = await start(t);
  server.fault({ status: 503 }, 2, ({ model }) => model === 'small');
  const statuses = [];
  for (const model of ['big', 'small', 'small', 'small']) statuses.push((await post(model)).status);
  assert.deepEqual(statuses, [200, 503, 503, 200]);
  assert.deepEqual(
    server.requests.map(({ model, answered }) => [model, answered]),
    [
      ['big', 200],
      ['small', 503],
      ['small', 503],
      ['small', 200],
    ],
  );
});

test('faults come in the order of the orders and end with recovery', async t => {
  const { server, post } = await start(t);
  server.fault({ status: 500 });
  server.fault({ status: 503 }, Number.POSITIVE_INFINITY);
  assert.equal((await post()).status, 500);
  assert.equal((await post()).status, 503);
  assert.equal((await post()).status, 503);
  server.recover();
  assert.equal((await post()).status, 200);
});

test("a fault's headers and own body are sent as they are", async t => {
  const { server, post } = await start(t);
  const body = '<!doctype html><title>502</title>';
  server.fault({ status: 502, headers: { 'content-type': 'text/html' }, body });
  const response = await post();
  assert.equal(response.headers.get('content-type'), 'text/html');
  assert.equal(await response.text(), body);
});

test('silence and a cut connection are noted', async t => {
  const { server, post } = await start(t);
  server.fault({ hang: true });
  await assert.rejects(post('big', AbortSignal.timeout(50)), { name: 'TimeoutError' });
  server.fault({ reset: true });
  await assert.rejects(post(), { name: 'TypeError' });
  assert.deepEqual(
    server.requests.map(({ answered }) => answered),
    ['hang', 'reset'],
  );
});

test('an answer ends in its middle when the tokens run out', async t => {
  const { server, post } = await start(t);
  server.fault({ cutOff: true });
  const { choices, usage } = completionSchema.parse(await (await post()).json());
  assert.deepEqual(choices[0], {
    index: 0,
    message: { role: 'assistant', content: '{"title":"Sel', refusal: null },
    finish_reason: 'length',
  });
  assert.deepEqual(usage, { prompt_tokens: 2, completion_tokens: 4, total_tokens: 6 });
});

test('a string is written as it is, and the usage left out when it is not wanted', async t => {
  const { post } = await start(t, { answer: async ({ model }) => `I am ${model}.`, usage: false });
  const { choices, usage } = completionSchema.parse(await (await post('small')).json());
  assert.deepEqual(choices[0]?.message, { role: 'assistant', content: 'I am small.', refusal: null });
  assert.equal(usage, undefined);
});

test('every answer takes at least the delay', async t => {
  const { post } = await start(t, { delayMs: 40 });
  const beganMs = performance.now();
  await post();
  assert.ok(performance.now() - beganMs >= 39);
});
