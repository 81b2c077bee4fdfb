// The language model made from the configuration: what it is asked, through what, and what it may cost.
import { EnvHttpProxyAgent, fetch as undiciFetch } from 'undici';
import { createAskModel } from './briefs/ask-model.ts';
import type { ModelAddress } from './briefs/providers.ts';
import { createBriefWriter } from './briefs/write-brief.ts';
import { readGlossary, readPrompt } from './config/brief-files.ts';
import type { Config } from './config/config.ts';
import type { ModelDesk } from './desk/briefing.ts';
import { createTokenBudget } from './desk/token-budget.ts';
import { languages } from './digest/language.ts';
import { type Log, withoutSecrets } from './log.ts';
import type { Database } from './store/database.ts';

type ModelDeskParts = {
  readonly config: Config;
  readonly database: Database;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
  /** Ends what is being asked. */
  readonly signal: AbortSignal;
  /** See {@link createAskModel}. */
  readonly firstRetryMs?: number;
};

/**
 * The model at an address, with its limits. Its code is loaded when it is first asked.
 * @throws {ConfigurationError} when prompt or glossary can't be used
 */
export function openModelDesk(
  address: ModelAddress,
  { config, database, log, now, ...asking }: ModelDeskParts,
): ModelDesk {
  const { briefs, timeZone, secrets } = config;
  const model = `${address.provider}/${address.model}`;
  const timeoutMs = briefs.timeoutSeconds * 1000;
  // Proxies are taken from HTTPS_PROXY, HTTP_PROXY and NO_PROXY, as for the lists.
  const dispatcher = new EnvHttpProxyAgent({ headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  const fetchThrough = ((url: string, init: object) =>
    undiciFetch(url, { ...init, dispatcher })) as unknown as typeof fetch;
  const glossaries = new Map(languages.map(language => [language, readGlossary(language)]));
  return {
    maxParallel: briefs.parallel,
    writer: createBriefWriter({
      ask: createAskModel(address, {
        timeoutMs,
        fetchThrough,
        withoutSecrets: withoutSecrets(secrets),
        ...asking,
      }),
      model,
      prompt: readPrompt(),
      glossaryOf: language => glossaries.get(language) ?? readGlossary(language),
    }),
    budget: createTokenBudget({
      ...briefs,
      database,
      now,
      timeZone,
      model,
      onUsedUp: used =>
        log.warn(
          { used, maxTokensPerDay: briefs.maxTokensPerDay },
          'The day’s tokens are used up: papers keep the source’s words until tomorrow. More: briefs.maxTokensPerDay',
        ),
    }),
  };
}
