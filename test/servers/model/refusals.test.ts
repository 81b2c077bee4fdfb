// Requests the real APIs refuse are refused here, each in its provider's own shape.

import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { startModel } from './server.ts';

const chatPath = '/v1/chat/completions';
const googlePath = '/v1beta/models/gemini-3-flash:generateContent';
const anthropicPath = '/v1/messages';
const version = { 'anthropic-version': '2023-06-01' };
const messages = [{ role: 'user', content: 'Hello' }];
const contents = [{ role: 'user', parts: [{ text: 'Hello' }] }];

async function start(t: TestContext) {
  const server = await startModel({ answer: () => 'Hello' });
  t.after(server.close);
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(server.url + path, { method: 'POST', body: text, headers });
    const answer: unknown = await response.json();
    return { status: response.status, answer };
  };
  return { server, post };
}

type Refusal = [title: string, path: string, body: unknown, headers: Record<string, string>, message: string];

const refusals: Refusal[] = [
  ['OpenAI without a model', chatPath, { messages }, {}, 'you must provide a model parameter'],
  [
    'OpenAI without messages',
    chatPath,
    { model: 'm', messages: [] },
    {},
    "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.",
  ],
  [
    'OpenAI in JSON mode without the word',
    chatPath,
    { model: 'm', messages, response_format: { type: 'json_object' } },
    {},
    "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
  ],
  [
    'OpenAI asked for a schema without one',
    chatPath,
    { model: 'm', messages, response_format: { type: 'json_schema' } },
    {},
    "Missing required parameter: 'response_format.json_schema'.",
  ],
  [
    'Google without contents',
    googlePath,
    { contents: [] },
    {},
    '* GenerateContentRequest.contents: contents is not specified\n',
  ],
  [
    'Google with an empty part',
    googlePath,
    { contents: [...contents, { role: 'model', parts: [] }] },
    {},
    '* GenerateContentRequest.contents[1].parts: contents.parts must not be empty.\n',
  ],
  [
    'Anthropic without a version',
    anthropicPath,
    { model: 'm', max_tokens: 1, messages },
    {},
    'anthropic-version: header is required',
  ],
  ['Anthropic without a model', anthropicPath, { max_tokens: 1, messages }, version, 'model: Field required'],
  [
    'Anthropic without a bound',
    anthropicPath,
    { model: 'm', messages },
    version,
    'max_tokens: Field required',
  ],
  [
    'Anthropic without messages',
    anthropicPath,
    { model: 'm', max_tokens: 1, messages: [] },
    version,
    'messages: at least one message is required',
  ],
];

function messageIn(answer: unknown): unknown {
  assert.ok(typeof answer === 'object' && answer !== null && 'error' in answer);
  const { error } = answer;
  assert.ok(typeof error === 'object' && error !== null && 'message' in error);
  return error.message;
}

suite('a request is refused:', () => {
  for (const [title, path, body, headers, message] of refusals) {
    test(title, async t => {
      const { server, post } = await start(t);
      const { status, answer } = await post(path, body, headers);
      assert.equal(status, 400);
      assert.equal(messageIn(answer), message);
      assert.deepEqual(
        server.requests.map(({ answered }) => answered),
        [400],
      );
    });
  }

  test('what is not JSON, and what is of another shape', async t => {
    const { server, post } = await start(t);
    for (const path of [chatPath, googlePath, anthropicPath]) {
      assert.match(String(messageIn((await post(path, '{"model":')).answer)), /^The body is not JSON: /);
      const other = { messages: [{ role: 'robot' }], contents: [{ role: 'robot' }] };
      assert.equal((await post(path, other)).status, 400);
    }
    assert.equal(server.requests.length, 6);
  });
});

test('JSON mode, a schema that is not strict and a bare prompt are taken', async t => {
  const { post } = await start(t);
  const schema = { type: 'object', properties: { title: { type: 'string' } } };
  const json_schema = { name: 'paper', schema, strict: false };
  const taken = [
    post(chatPath, { model: 'm', messages, response_format: { type: 'json_schema', json_schema } }),
    post(chatPath, {
      model: 'm',
      messages: [{ role: 'user', content: 'Answer in JSON.' }],
      response_format: { type: 'json_object' },
    }),
    post(googlePath, { contents }),
    post(anthropicPath, { model: 'm', max_tokens: 1, messages }, version),
  ];
  for (const { status } of await Promise.all(taken)) assert.equal(status, 200);
});

test('each provider refuses in its own shape', async t => {
  const { server, post } = await start(t);
  server.fault({ status: 429, message: 'Slow down' }, 3);
  assert.deepEqual((await post(chatPath, {})).answer, {
    error: { message: 'Slow down', type: 'requests', param: null, code: 'rate_limit_exceeded' },
  });
  assert.deepEqual((await post(googlePath, {})).answer, {
    error: { code: 429, message: 'Slow down', status: 'RESOURCE_EXHAUSTED' },
  });
  const { answer } = await post(anthropicPath, {});
  assert.ok(typeof answer === 'object' && answer !== null && 'request_id' in answer);
  assert.deepEqual(answer, {
    type: 'error',
    error: { type: 'rate_limit_error', message: 'Slow down' },
    request_id: answer.request_id,
  });
});

test('a path of no wire is not found and not counted', async t => {
  const { server, post } = await start(t);
  for (const path of ['/v1/responses', '/chat/completions', '/v1beta/models/:generateContent'])
    assert.equal((await post(path, {})).status, 404);
  assert.equal((await fetch(server.url + chatPath)).status, 404);
  assert.equal(server.requests.length, 0);
});
