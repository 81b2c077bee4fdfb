// Where briefs are had from, made from the configuration.
import type { Config } from './config/config.ts';
import { type Briefing, createBriefing } from './desk/briefing.ts';
import type { Log } from './log.ts';
import type { Database } from './store/database.ts';

type BriefingParts = {
  readonly config: Config;
  readonly database: Database;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
  /** Before a request to the model is tried again; its own default otherwise. */
  readonly firstRetryMs?: number;
};

/**
 * A briefing, with the model if one is configured; its code is loaded only then. Closing gives up what is being asked.
 * @throws {ConfigurationError} when prompt or glossary can't be used
 */
export async function openBriefing(parts: BriefingParts): Promise<Briefing & { close(): void }> {
  const { config, database, log, now } = parts;
  const stopping = new AbortController();
  const { signal } = stopping;
  const model =
    config.model === null
      ? null
      : (await import('./model-desk.ts')).openModelDesk(config.model, { ...parts, signal });
  const briefing = createBriefing({
    database,
    now,
    model,
    signal,
    onFallBack: ({ id }, { language, review }, error) =>
      log.warn(
        { paper: id, language, reason: review?.failure, ...(error !== undefined && { err: error }) },
        'The model wrote or mended no brief of a paper, which keeps what there is; it is tried again with the next post or digest',
      ),
  });
  return { ...briefing, close: () => stopping.abort(new Error('Paperboy is stopping')) };
}
