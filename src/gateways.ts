// Taking commands: Slack spreads them over any number of connections, Discord sends each to all, so one has to be it.
import type { RequestListener } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { App } from './app.ts';
import { createAskerLimit } from './commands/limit-askers.ts';
import type { Jobs } from './jobs/jobs.ts';
import { startWorker } from './jobs/worker.ts';
import { type Connections, connectPlatforms } from './platforms/connect-platforms.ts';
import type { Patience } from './platforms/keep-connected.ts';

/** Connections that are made, or stood by for. */
export type Gateways = {
  /** Resolves when each platform has been reached, or has failed for the first time, or another process has it. */
  readonly ready: Promise<void>;
  /** Takes Slack's requests in its HTTP mode. */
  readonly slackRequests: RequestListener;
  stop(): Promise<void>;
};

// How often a process that stands by asks whether it is its turn.
const askEveryMs = 5_000;
// Whoever follows connects within this; a command that both take is answered by the first.
const handOverMs = 15_000;

/** Starts connecting, and returns at once. */
export async function startGateways(
  app: App,
  { jobs, patience }: { jobs: Jobs; patience: Patience },
): Promise<Gateways> {
  const { config, log, now } = app;
  const stopping = new AbortController();
  const askers = createAskerLimit(now);
  const shared = connectPlatforms({ ...config, discord: null }, { ...app, askers, patience });
  const isFirstTried = Promise.withResolvers<void>();
  let discord: Connections | null = null;

  await jobs.work('gateway', async (_, signal) => {
    const connections = connectPlatforms({ ...config, slack: null }, { ...app, askers, patience });
    discord = connections;
    connections.ready.then(isFirstTried.resolve, isFirstTried.resolve);
    await ended(signal);
    if (!stopping.signal.aborted)
      await delay(handOverMs, null, { signal: stopping.signal }).catch(() => null);
    await connections.close();
  });
  const ask = async () => {
    if (config.discord !== null && !stopping.signal.aborted) await jobs.ask('gateway', 'discord');
  };
  const worker = startWorker({
    round: ask,
    nextDueMs: async () => null,
    maxPauseMs: askEveryMs,
    now,
    log,
  });
  const isHere = config.databaseUrl === null && config.discord !== null;
  return {
    ready: Promise.all([shared.ready, isHere ? isFirstTried.promise : null]).then(() => {}),
    slackRequests: (request, response) => (shared.slackRequests ?? refuseSlack)(request, response),
    async stop() {
      stopping.abort();
      await worker.stop();
      await Promise.all([shared.close(), discord?.close()]);
    },
  };
}

const ended = (signal: AbortSignal): Promise<void> =>
  signal.aborted
    ? Promise.resolve()
    : new Promise(resolve => signal.addEventListener('abort', () => resolve(), { once: true }));

/** Answers for Slack where nothing takes its requests. */
export const refuseSlack: RequestListener = (_, response) => {
  response.writeHead(503, { 'content-type': 'text/plain' }).end('Slack is not connected in HTTP mode.\n');
};
