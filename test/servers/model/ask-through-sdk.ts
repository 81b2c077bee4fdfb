// The loopback model asked as the application asks a real one: through the AI SDK.

import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogle } from '@ai-sdk/google';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, type LanguageModel, Output } from 'ai';
import { z } from 'zod';
import { type ModelOptions, startModel } from './server.ts';

globalThis.AI_SDK_LOG_WARNINGS = false;

/** What the model writes. */
export const paper = { title: '자기 교정', points: ['첫째', '둘째'] };

/** Its shape. */
export const paperSchema = z.object({ title: z.string(), points: z.array(z.string()) });

const question = { instructions: 'Write in Korean.', prompt: 'Summarise this paper.' };

/** The same as the server is to see it. */
export const asked = {
  system: question.instructions,
  messages: [{ role: 'user' as const, text: question.prompt }],
  schema: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: { title: { type: 'string' }, points: { type: 'array', items: { type: 'string' } } },
    required: ['title', 'points'],
    additionalProperties: false,
  },
};

type Provider = (url: string, apiKey?: string) => LanguageModel;

/** OpenAI, whose `baseURL` ends in `/v1`; its key is `key` unless another is given, as with all of these. */
export const openai: Provider = (url, apiKey = 'key') =>
  createOpenAI({ baseURL: `${url}/v1`, apiKey }).chat('gpt-6-astra');
/** Any server that speaks as OpenAI does. */
export const compatible: Provider = (url, apiKey = 'key') =>
  createOpenAICompatible({ name: 'local', baseURL: `${url}/v1`, apiKey, supportsStructuredOutputs: true })(
    'qwen3',
  );
/** Google Gemini. */
export const google: Provider = (url, apiKey = 'key') =>
  createGoogle({ baseURL: `${url}/v1beta`, apiKey })('gemini-3-flash');
/** Anthropic, with a model that has structured output of its own. */
export const anthropic: Provider = (url, apiKey = 'key') =>
  createAnthropic({ baseURL: `${url}/v1`, apiKey })('claude-haiku-5-5');
/** Anthropic, with a model that has none: the SDK asks for a tool in its place. */
export const anthropicTool: Provider = (url, apiKey = 'key') =>
  createAnthropic({ baseURL: `${url}/v1`, apiKey })('claude-sonnet-4-0');

/** All of them, and what the server is to see of each. */
export const providers = [
  { name: 'OpenAI', provider: openai, wire: 'chat-completions', model: 'gpt-6-astra' },
  { name: 'an OpenAI-compatible server', provider: compatible, wire: 'chat-completions', model: 'qwen3' },
  { name: 'Google', provider: google, wire: 'google', model: 'gemini-3-flash' },
  { name: 'Anthropic', provider: anthropic, wire: 'anthropic', model: 'claude-haiku-5-5' },
  { name: 'Anthropic by tool', provider: anthropicTool, wire: 'anthropic', model: 'claude-sonnet-4-0' },
];

/** Starts a model that writes the paper, until the test ends. */
export async function startWithPaper(t: TestContext, options: Partial<ModelOptions> = {}) {
  const server = await startModel({ answer: () => paper, ...options });
  t.after(server.close);
  return server;
}

interface AskOptions {
  maxRetries?: number;
  abortSignal?: AbortSignal;
  schema?: z.ZodType;
}

/** Asks for the paper, or for what has another shape. */
export function ask(model: LanguageModel, { schema = paperSchema, ...options }: AskOptions = {}) {
  return generateText({ model, ...question, output: Output.object({ schema }), ...options });
}

/** What a promise is rejected with; throws when it is not. */
export async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => assert.fail('nothing was thrown'),
    (error: unknown) => error,
  );
}
