// What the wires say that the AI SDK does not, or makes nothing of.

import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { z } from 'zod';
import { startModel } from './server.ts';

const schema = { type: 'object', properties: {}, required: [], additionalProperties: false };

async function start(t: TestContext) {
  const server = await startModel({ answer: () => ({ title: 'Self-correction' }) });
  t.after(server.close);
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const headers = { 'anthropic-version': '2023-06-01' };
    const response = await fetch(server.url + path, { method: 'POST', body: JSON.stringify(body), headers });
    return response.json();
  };
  return { server, post };
}

suite('a conversation of several parts and turns reads the same on every wire:', () => {
  const turns = ['Read this.', 'Done.', 'Summarise it.'];
  const parts = (text = '') => [{ text }, { text: 'Please.' }];
  const [first, second, third] = turns;
  const expected = {
    system: 'Be brief.\nPlease.',
    messages: [
      { role: 'user', text: 'Read this.\nPlease.' },
      { role: 'assistant', text: 'Done.\nPlease.' },
      { role: 'user', text: 'Summarise it.\nPlease.' },
    ],
    schema,
  };
  const conversation = [
    { role: 'user', content: parts(first) },
    { role: 'assistant', content: parts(second) },
    { role: 'user', content: parts(third) },
  ];
  const json_schema = { name: 'paper', schema, strict: true };
  const bodies = {
    '/v1/chat/completions': {
      model: 'm',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'developer', content: 'Please.' },
        ...conversation,
      ],
      response_format: { type: 'json_schema', json_schema },
    },
    '/v1beta/models/m:generateContent': {
      systemInstruction: { parts: parts('Be brief.') },
      contents: [
        { parts: parts(first) },
        { role: 'model', parts: parts(second) },
        { role: 'user', parts: parts(third) },
      ],
      generationConfig: { responseSchema: schema },
    },
    '/v1/messages': {
      model: 'm',
      max_tokens: 1,
      system: parts('Be brief.'),
      messages: conversation,
      output_format: { type: 'json_schema', schema },
    },
  };
  for (const [path, body] of Object.entries(bodies)) {
    test(path, async t => {
      const { server, post } = await start(t);
      await post(path, body);
      const [request] = server.requests;
      assert.ok(request);
      const { system, messages, schema, model, answered } = request;
      assert.deepEqual({ system, messages, schema }, expected);
      assert.deepEqual([model, answered], ['m', 200]);
      assert.deepEqual(request.body, body);
    });
  }
});

suite("Anthropic's json tool", () => {
  const body = {
    model: 'm',
    max_tokens: 1,
    messages: [{ role: 'user', content: 'Hello' }],
    tools: [{ name: 'json', input_schema: schema }],
  };
  const answerSchema = z.object({ content: z.array(z.looseObject({})), stop_reason: z.string() });

  test('is given the object', async t => {
    const { post } = await start(t);
    const { content, stop_reason } = answerSchema.parse(await post('/v1/messages', body));
    const { id, ...block } = content[0] ?? {};
    assert.match(String(id), /^toolu_/);
    assert.deepEqual(block, { type: 'tool_use', name: 'json', input: { title: 'Self-correction' } });
    assert.equal(stop_reason, 'tool_use');
  });

  test('is given nothing when the tokens run out', async t => {
    const { server, post } = await start(t);
    server.fault({ cutOff: true });
    const { content, stop_reason } = answerSchema.parse(await post('/v1/messages', body));
    assert.deepEqual([content[0]?.type, content[0]?.input, stop_reason], ['tool_use', {}, 'max_tokens']);
  });

  test('is not used for an answer that is no object', async t => {
    const { server, post } = await start(t);
    for (const text of ['Sorry.', '[1]', '"title"']) {
      server.fault({ text });
      const { content, stop_reason } = answerSchema.parse(await post('/v1/messages', body));
      assert.deepEqual([content, stop_reason], [[{ type: 'text', text }], 'end_turn']);
    }
  });
});
