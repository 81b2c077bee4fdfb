// Anthropic's messages: https://docs.anthropic.com/en/api/messages

import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { contentText } from './content-text.ts';
import type { Wire, Written } from './wire.ts';

const format = z.object({ type: z.literal('json_schema'), schema: z.unknown().optional() }).optional();

const bodySchema = z.object({
  model: z.string().default(''),
  max_tokens: z.number().optional(),
  system: contentText.default(''),
  messages: z.array(z.object({ role: z.enum(['user', 'assistant']), content: contentText })).default([]),
  output_config: z.object({ format }).optional(),
  output_format: format,
  tools: z.array(z.object({ name: z.string(), input_schema: z.unknown().optional() })).default([]),
});

type Body = z.infer<typeof bodySchema>;

/** The tool clients ask for when a model has no structured output of its own. */
const jsonToolName = 'json';

/** https://docs.anthropic.com/en/api/errors */
const errorTypes: Record<number, string> = {
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  504: 'timeout_error',
  529: 'overloaded_error',
};

/** The wire of `/v1/messages`. */
export const anthropic: Wire = {
  name: 'anthropic',
  path: /^\/v1\/messages$/,
  keyIn: ({ 'x-api-key': key }) => (typeof key === 'string' ? key : undefined),
  wrongKey: 'invalid x-api-key',
  read({ headers, body }) {
    const parsed = bodySchema.parse(body);
    const native = parsed.output_config?.format ?? parsed.output_format;
    const tool = native ? undefined : parsed.tools.find(({ name }) => name === jsonToolName);
    return {
      model: parsed.model,
      system: parsed.system,
      messages: parsed.messages.map(({ role, content }) => ({ role, text: content })),
      schema: native?.schema ?? tool?.input_schema ?? null,
      tool: tool?.name ?? null,
      refusal: refusalOf(parsed, headers),
      body,
    };
  },
  encode,
  error: (status, message) => ({
    type: 'error',
    error: {
      type: errorTypes[status] ?? (status >= 500 ? 'api_error' : 'invalid_request_error'),
      message,
    },
    request_id: `req_${randomUUID()}`,
  }),
};

function refusalOf({ model, max_tokens, messages }: Body, headers: IncomingHttpHeaders): string | null {
  if (headers['anthropic-version'] === undefined) return 'anthropic-version: header is required';
  if (model === '') return 'model: Field required';
  if (max_tokens === undefined) return 'max_tokens: Field required';
  if (messages.length === 0) return 'messages: at least one message is required';
  return null;
}

function encode({ reading, text, cutOff, usage }: Written) {
  const input = reading.tool === null ? undefined : toolInput(text, cutOff);
  return {
    id: `msg_${randomUUID()}`,
    type: 'message',
    role: 'assistant',
    model: reading.model,
    content: [
      input === undefined
        ? { type: 'text', text }
        : { type: 'tool_use', id: `toolu_${randomUUID()}`, name: reading.tool, input },
    ],
    stop_reason: cutOff ? 'max_tokens' : input === undefined ? 'end_turn' : 'tool_use',
    stop_sequence: null,
    ...(usage && { usage: { input_tokens: usage.inputTokens, output_tokens: usage.outputTokens } }),
  };
}

/** A tool's input is an object: what was cut off is not in it, and what is no object was not given to the tool. */
function toolInput(text: string, cutOff: boolean): unknown {
  if (cutOff) return {};
  try {
    return z.record(z.string(), z.unknown()).safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
