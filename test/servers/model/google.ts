// Google Gemini's generateContent: https://ai.google.dev/api/generate-content

import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { contentText } from './content-text.ts';
import type { Wire, Written } from './wire.ts';

const bodySchema = z.object({
  systemInstruction: z.object({ parts: contentText }).optional(),
  contents: z
    .array(z.object({ role: z.enum(['user', 'model']).default('user'), parts: contentText }))
    .default([]),
  generationConfig: z
    .object({
      responseMimeType: z.string().optional(),
      responseSchema: z.unknown().optional(),
      responseJsonSchema: z.unknown().optional(),
    })
    .optional(),
});

type Body = z.infer<typeof bodySchema>;

/** https://ai.google.dev/gemini-api/docs/troubleshooting */
const statusNames: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
};

/** The wire of `/v1beta/models/{model}:generateContent`. */
export const google: Wire = {
  name: 'google',
  path: /^\/v1beta\/models\/(?<model>[^/:]+):generateContent$/,
  keyIn: ({ 'x-goog-api-key': key }) => (typeof key === 'string' ? key : undefined),
  wrongKey: 'API key not valid. Please pass a valid API key.',
  read({ model, body }) {
    const parsed = bodySchema.parse(body);
    const { responseSchema, responseJsonSchema } = parsed.generationConfig ?? {};
    return {
      model,
      system: parsed.systemInstruction?.parts ?? '',
      messages: parsed.contents.map(({ role, parts }) => ({
        role: role === 'model' ? 'assistant' : 'user',
        text: parts,
      })),
      schema: responseJsonSchema ?? responseSchema ?? null,
      tool: null,
      refusal: refusalOf(parsed),
      body,
    };
  },
  encode,
  error: (status, message) => ({
    error: { code: status, message, status: statusNames[status] ?? 'UNKNOWN' },
  }),
};

function refusalOf({ contents }: Body): string | null {
  if (contents.length === 0) return '* GenerateContentRequest.contents: contents is not specified\n';
  const empty = contents.findIndex(({ parts }) => parts === '');
  if (empty === -1) return null;
  return `* GenerateContentRequest.contents[${empty}].parts: contents.parts must not be empty.\n`;
}

function encode({ reading, text, cutOff, usage }: Written) {
  return {
    candidates: [
      {
        content: { role: 'model', parts: [{ text }] },
        finishReason: cutOff ? 'MAX_TOKENS' : 'STOP',
        index: 0,
      },
    ],
    ...(usage && {
      usageMetadata: {
        promptTokenCount: usage.inputTokens,
        candidatesTokenCount: usage.outputTokens,
        totalTokenCount: usage.inputTokens + usage.outputTokens,
      },
    }),
    modelVersion: reading.model,
    responseId: randomUUID(),
  };
}
