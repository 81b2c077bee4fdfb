// Which language model writes the briefs, and what its provider needs.
import type { ModelAddress, ProviderName } from '../briefs/providers.ts';
import type { Fault } from './configuration-error.ts';
import type { EnvironmentSettings, VariableName } from './environment-schema.ts';
import type { Environment } from './read-environment.ts';

/** Of each provider the variables of its key and its address, and where a key is had. */
const variablesOf = {
  google: {
    key: 'GOOGLE_GENERATIVE_AI_API_KEY',
    url: 'GOOGLE_BASE_URL',
    needed: 'GOOGLE_GENERATIVE_AI_API_KEY beside it (https://aistudio.google.com/apikey)',
  },
  openai: {
    key: 'OPENAI_API_KEY',
    url: 'OPENAI_BASE_URL',
    needed: 'OPENAI_API_KEY beside it (https://platform.openai.com/api-keys)',
  },
  anthropic: {
    key: 'ANTHROPIC_API_KEY',
    url: 'ANTHROPIC_BASE_URL',
    needed: 'ANTHROPIC_API_KEY beside it (https://platform.claude.com/settings/keys)',
  },
  'openai-compatible': {
    key: 'OPENAI_API_KEY',
    url: 'OPENAI_BASE_URL',
    needed: 'OPENAI_BASE_URL beside it, the address of the server, such as http://127.0.0.1:11434/v1',
  },
} as const satisfies Record<ProviderName, { key: VariableName; url: VariableName; needed: string }>;

/** What is missing beside PAPERBOY_MODEL: a key, or the server's address. */
export function modelFaults({ values, fault }: Environment): Fault[] {
  const name = values.get('PAPERBOY_MODEL') ?? '';
  const provider = providerOf(name);
  if (provider === null || name.endsWith('/')) return [];
  const { key, url, needed } = variablesOf[provider];
  // A server of one's own may want no key, but nobody else knows where it is.
  const isMissing = !values.has(provider === 'openai-compatible' ? url : key);
  return isMissing ? [fault('PAPERBOY_MODEL', needed, 'it alone')] : [];
}

/** The model that is asked; `null` without one. */
export function modelAddress(settings: EnvironmentSettings): ModelAddress | null {
  const name = settings.PAPERBOY_MODEL;
  const provider = providerOf(name);
  if (name === undefined || provider === null) return null;
  const { key, url } = variablesOf[provider];
  return {
    provider,
    model: name.slice(provider.length + 1),
    apiKey: settings[key] ?? null,
    baseUrl: settings[url] ?? null,
  };
}

function providerOf(model: string | undefined): ProviderName | null {
  const name = model?.split('/')[0] ?? '';
  return Object.hasOwn(variablesOf, name) ? (name as ProviderName) : null;
}
