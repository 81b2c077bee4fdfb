// Asking a language model for a draft, through the AI SDK.
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod';
import { cut } from '../digest/cut.ts';
import type { Language } from '../digest/language.ts';
import { oneLine, paragraphs } from '../digest/plain-text.ts';
import { callError, isPassing, modelError, refusesSchema, retryAfterMs } from './call-error.ts';
import type { Draft } from './draft.ts';
import { ModelError } from './model-error.ts';
import type { Turn } from './prompt.ts';
import { type ModelAddress, openModel } from './providers.ts';

/** What an answer cost. */
type Usage = { readonly inputTokens: number; readonly outputTokens: number };

/** An answer: a draft, or text that is none, with why. */
export type Answer = {
  readonly text: string;
  readonly usage: Usage;
} & ({ readonly draft: Draft } | { readonly draft: null; readonly problem: string });

/** What is asked. */
export type Question = {
  readonly instructions: string;
  readonly turns: readonly Turn[];
  readonly language: Language;
};

/** Asks, and gives the answer; throws a `ModelError` when there is none. */
export type AskModel = (question: Question) => Promise<Answer>;

type AskOptions = {
  /** For an answer with all its retries, in milliseconds. */
  readonly timeoutMs: number;
  /** Before the first retry; doubled with each, and overruled by `Retry-After`. Default 2,000. */
  readonly firstRetryMs?: number;
  /** Through which requests go, a proxy say. */
  readonly fetchThrough: typeof fetch;
  /** Ends what is being asked; its reason is thrown. */
  readonly signal: AbortSignal;
  /** Takes secrets out of what a service says. */
  readonly withoutSecrets: (text: string) => string;
};

// Requests after a 429, a 5xx or a lost connection, the first included.
const maxTries = 3;
const shownChars = 200;
// About as many characters as a token has, for a server that does not count.
const charsAToken = 3;

const translated = z.object({ summary: z.string(), abstract: z.string(), keyPoints: z.array(z.string()) });
const english = translated.omit({ abstract: true });

/** A way to ask one model. Its code is loaded with the first question. */
export function createAskModel(address: ModelAddress, options: AskOptions): AskModel {
  const { timeoutMs, firstRetryMs = 2000, signal, withoutSecrets } = options;
  const name = `${address.provider}/${address.model}`;
  let takesSchema = true;
  const loaded = new Map<boolean, Promise<Loaded>>();

  function modelThat(takes: boolean): Promise<Loaded> {
    const model = loaded.get(takes) ?? loadModel(address, { ...options, takesSchema: takes });
    loaded.set(takes, model);
    return model;
  }

  return async question => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const deadlineMs = performance.now() + timeoutMs;
    const abortSignal = AbortSignal.any([signal, timeout]);
    for (let tries = 1; ; ) {
      const withSchema = takesSchema;
      const { ai, model } = await modelThat(withSchema);
      try {
        return await askOnce(question, { ai, model, abortSignal });
      } catch (error) {
        signal.throwIfAborted();
        if (timeout.aborted)
          throw new ModelError('slow', `${name} gave no answer within ${timeoutMs / 1000} s`);
        const call = callError(error, ai);
        if (withSchema && address.provider === 'openai-compatible' && refusesSchema(call)) {
          takesSchema = false;
          continue;
        }
        const waitMs = retryAfterMs(call) ?? firstRetryMs * 2 ** (tries - 1);
        const isWorthIt = isPassing(call) && tries < maxTries && performance.now() + waitMs < deadlineMs;
        if (!isWorthIt) throw modelError(error, call, { model: name, withoutSecrets });
        tries += 1;
        await delay(waitMs, undefined, { signal }).catch(() => signal.throwIfAborted());
      }
    }
  };
}

type Loaded = Awaited<ReturnType<typeof loadModel>>;

async function askOnce(
  { instructions, turns, language }: Question,
  { ai, model, abortSignal }: Loaded & { readonly abortSignal: AbortSignal },
): Promise<Answer> {
  const asked = { instructions, messages: [...turns] };
  const unread = (text: string, finishReason: string | undefined, usage: CountedUsage): Answer => ({
    draft: null,
    problem:
      finishReason === 'length'
        ? 'it was cut off at the length limit'
        : cut(oneLine(text) || 'nothing', shownChars),
    text,
    usage: usageOf(usage, asked, text),
  });
  try {
    const result = await ai.generateText({
      model,
      output: ai.Output.object({ schema: language === 'en' ? english : translated, name: 'brief' }),
      ...asked,
      maxRetries: 0,
      abortSignal,
    });
    const { usage, text, finishReason } = result;
    // All of it may have gone into thinking; the SDK then throws when its output is looked at.
    if (text === '') return unread(text, finishReason, usage);
    return { draft: draftOf(result.output), text, usage: usageOf(usage, asked, text) };
  } catch (error) {
    if (!ai.NoObjectGeneratedError.isInstance(error)) throw error;
    return unread(error.text ?? '', error.finishReason, error.usage);
  }
}

/** Without the fences that smaller models put around their JSON, wherever white space stands. */
const withoutFences = (text: string): string =>
  text
    .trim()
    .replace(/^```(?:json)?\s*/, '')
    .replace(/\s*```$/, '');

async function loadModel(address: ModelAddress, how: Parameters<typeof openModel>[1]) {
  // The SDK would print its warnings between a command's results.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const [ai, bare] = await Promise.all([import('ai'), openModel(address, how)]);
  // What they think aloud stands before the fences.
  const model = ai.wrapLanguageModel({
    model: bare,
    middleware: [
      ai.extractJsonMiddleware({ transform: withoutFences }),
      ai.extractReasoningMiddleware({ tagName: 'think' }),
    ],
  });
  return { ai, model };
}

/** The same shape whatever the language, each text brought into its own: one line, or paragraphs. */
const draftOf = (written: z.infer<typeof english> & { abstract?: string }): Draft => ({
  summary: oneLine(visible(written.summary)),
  abstract: written.abstract === undefined ? null : paragraphs(visible(written.abstract)),
  keyPoints: written.keyPoints.map(point => oneLine(visible(point))).filter(point => point !== ''),
});

/** Without what can't be seen, which could hide words from the check; joiners stay, for emoji are made with them. */
const visible = (text: string): string => text.replaceAll(/(?!\u200c|\u200d)\p{Cf}/gu, '');

type CountedUsage =
  | { readonly inputTokens: number | undefined; readonly outputTokens: number | undefined }
  | undefined;

/** What the service counted; what it did not is estimated, so that a day's limit holds with any server. */
const usageOf = (counted: CountedUsage, asked: object, text: string): Usage => ({
  inputTokens: counted?.inputTokens ?? Math.ceil(JSON.stringify(asked).length / charsAToken),
  outputTokens: counted?.outputTokens ?? Math.ceil(text.length / charsAToken),
});
