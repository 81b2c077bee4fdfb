// OpenAI's chat completions, also spoken by most other servers: https://platform.openai.com/docs/api-reference/chat

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { contentText } from './content-text.ts';
import { strictSchemaFault } from './strict-schema.ts';
import type { Wire, Written } from './wire.ts';

const bodySchema = z.object({
  model: z.string().default(''),
  messages: z
    .array(z.object({ role: z.enum(['system', 'developer', 'user', 'assistant']), content: contentText }))
    .default([]),
  response_format: z
    .object({
      type: z.enum(['text', 'json_object', 'json_schema']),
      json_schema: z
        .object({ name: z.string(), schema: z.unknown().optional(), strict: z.boolean().nullish() })
        .optional(),
    })
    .optional(),
});

type Body = z.infer<typeof bodySchema>;

/** The wire of `/v1/chat/completions`. */
export const chatCompletions: Wire = {
  name: 'chat-completions',
  path: /^\/v1\/chat\/completions$/,
  keyIn: ({ authorization }) => /^Bearer (.+)$/.exec(authorization ?? '')?.[1],
  wrongKey: 'Incorrect API key provided.',
  read({ body }) {
    const parsed = bodySchema.parse(body);
    const system: string[] = [];
    const messages: { role: 'user' | 'assistant'; text: string }[] = [];
    for (const { role, content } of parsed.messages) {
      if (role === 'user' || role === 'assistant') messages.push({ role, text: content });
      else system.push(content);
    }
    return {
      model: parsed.model,
      system: system.join('\n'),
      messages,
      schema: parsed.response_format?.json_schema?.schema ?? null,
      tool: null,
      refusal: refusalOf(parsed),
      body,
    };
  },
  encode,
  error: (status, message) => ({ error: { message, param: null, ...errorKind(status) } }),
};

function refusalOf({ model, messages, response_format: format }: Body): string | null {
  if (model === '') return 'you must provide a model parameter';
  if (messages.length === 0)
    return "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.";
  if (format?.type === 'json_object' && !messages.some(({ content }) => /json/i.test(content)))
    return "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.";
  if (format?.type !== 'json_schema') return null;
  if (format.json_schema === undefined) return "Missing required parameter: 'response_format.json_schema'.";
  const { name, schema, strict } = format.json_schema;
  const fault = strict === true ? strictSchemaFault(schema) : null;
  return fault && `Invalid schema for response_format '${name}': ${fault}`;
}

function encode({ reading, text, cutOff, usage, at }: Written) {
  return {
    id: `chatcmpl-${randomUUID()}`,
    object: 'chat.completion',
    created: Math.floor(at.epochMilliseconds / 1000),
    model: reading.model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: text, refusal: null },
        finish_reason: cutOff ? 'length' : 'stop',
      },
    ],
    ...(usage && {
      usage: {
        prompt_tokens: usage.inputTokens,
        completion_tokens: usage.outputTokens,
        total_tokens: usage.inputTokens + usage.outputTokens,
      },
    }),
  };
}

/** https://platform.openai.com/docs/guides/error-codes */
function errorKind(status: number): { type: string; code: string | null } {
  if (status === 401) return { type: 'invalid_request_error', code: 'invalid_api_key' };
  if (status === 429) return { type: 'requests', code: 'rate_limit_exceeded' };
  return { type: status >= 500 ? 'server_error' : 'invalid_request_error', code: null };
}
