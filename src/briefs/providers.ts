// The services that models are had from. Only the code of the one that is used is loaded.
import type { LanguageModel } from 'ai';

/** The services, as PAPERBOY_MODEL names them. */
export const providerNames = ['google', 'openai', 'anthropic', 'openai-compatible'] as const;
export type ProviderName = (typeof providerNames)[number];

/** Which model, and how it is reached. */
export type ModelAddress = {
  readonly provider: ProviderName;
  /** As the service calls it, such as `gemini-2.5-flash`. */
  readonly model: string;
  readonly apiKey: string | null;
  /** The service's own by default. */
  readonly baseUrl: string | null;
};

type Options = { baseURL?: string; apiKey?: string; fetch: typeof fetch };
type Open = (
  model: string,
  options: Options,
  takesSchema: boolean,
) => Promise<Exclude<LanguageModel, string>>;

/** A model of each service. */
const open: Readonly<Record<ProviderName, Open>> = {
  google: async (model, options) => (await import('@ai-sdk/google')).createGoogle(options)(model),
  // Every server of the kind speaks chat completions; the newer protocol only OpenAI does.
  openai: async (model, options) => (await import('@ai-sdk/openai')).createOpenAI(options).chat(model),
  anthropic: async (model, options) => (await import('@ai-sdk/anthropic')).createAnthropic(options)(model),
  'openai-compatible': async (model, { baseURL = '', ...options }, takesSchema) =>
    (await import('@ai-sdk/openai-compatible')).createOpenAICompatible({
      name: 'openai-compatible',
      baseURL,
      supportsStructuredOutputs: takesSchema,
      ...options,
    })(model),
};

/**
 * Loads the service's code and gives the model; nothing is sent yet.
 * @param takesSchema whether a JSON schema is handed over; some compatible servers refuse one
 */
export const openModel = (
  { provider, model, apiKey, baseUrl }: ModelAddress,
  { fetchThrough, takesSchema }: { fetchThrough: typeof fetch; takesSchema: boolean },
): Promise<Exclude<LanguageModel, string>> =>
  open[provider](
    model,
    {
      fetch: fetchThrough,
      ...(baseUrl !== null && { baseURL: baseUrl }),
      ...(apiKey !== null && { apiKey }),
    },
    takesSchema,
  );
