// How many tokens an exchange takes: a number anyone can work out from its text.

import type { ModelRequest } from './model-request.ts';

/** The tokens of one exchange. */
export interface Usage {
  inputTokens: number;
  outputTokens: number;
}

const charsPerToken = 4;

/** A token for every four characters begun: of all system text and messages, and of the answer. */
export function usageOf(
  { system, messages }: Pick<ModelRequest, 'system' | 'messages'>,
  answer: string,
): Usage {
  const asked = messages.reduce((chars, { text }) => chars + text.length, system.length);
  return {
    inputTokens: Math.ceil(asked / charsPerToken),
    outputTokens: Math.ceil(answer.length / charsPerToken),
  };
}
