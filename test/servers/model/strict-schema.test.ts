// A strict JSON schema is held to OpenAI's rules, and to no others.

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { APICallError } from 'ai';
import { z } from 'zod';
import {
  anthropic,
  anthropicTool,
  ask,
  compatible,
  errorOf,
  google,
  openai,
  paper,
  paperSchema,
  startWithPaper,
} from './ask-through-sdk.ts';

suite('a strict schema', () => {
  const refusals: [title: string, schema: z.ZodType, fault: string][] = [
    [
      'with a property that may be missing is refused',
      z.object({ papers: z.array(z.object({ title: z.string(), note: z.string().optional() })) }),
      "In context=('properties', 'papers', 'items'), 'required' is required to be supplied and to be an array including every key in properties. Missing 'note'.",
    ],
    [
      'with an object open to other properties is refused',
      z.object({ notes: z.record(z.string(), z.string()) }),
      "In context=('properties', 'notes'), 'additionalProperties' is required to be supplied and to be false.",
    ],
    [
      'with `oneOf` is refused',
      z.object({ one: z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') })]) }),
      "In context=('properties', 'one'), 'oneOf' is not permitted.",
    ],
  ];
  for (const [title, schema, fault] of refusals) {
    test(title, async t => {
      const server = await startWithPaper(t);
      for (const provider of [openai, compatible]) {
        const error = await errorOf(ask(provider(server.url), { schema }));
        assert.ok(APICallError.isInstance(error), String(error));
        assert.equal(error.statusCode, 400);
        assert.equal(error.message, `Invalid schema for response_format 'response': ${fault}`);
      }
      assert.equal(server.requests.length, 2);
    });
  }

  test('with a property that may be null is taken', async t => {
    const schema = z.object({ title: z.string(), points: z.array(z.string()).nullable() });
    const server = await startWithPaper(t);
    assert.deepEqual((await ask(openai(server.url), { schema })).output, paper);
  });

  test('is no rule of Google or Anthropic', async t => {
    const schema = paperSchema.extend({ note: z.string().optional() });
    const server = await startWithPaper(t);
    for (const provider of [google, anthropic, anthropicTool])
      assert.deepEqual((await ask(provider(server.url), { schema })).output, paper);
  });
});
