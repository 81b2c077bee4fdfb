// The running bot: web page, platforms, schedules and senders, until it is stopped.
import type { App } from './app.ts';
import type { Destination } from './delivery/destination.ts';
import type { Deliverers } from './delivery/platform.ts';
import { startSenders } from './delivery/start-senders.ts';
import { type Gateways, refuseSlack, startGateways } from './gateways.ts';
import { type Patience, usualPatience } from './platforms/keep-connected.ts';
import { type Role, roles } from './roles.ts';
import { startSchedule } from './schedule/start-schedule.ts';
import type { Destinations } from './schedule/tick.ts';
import { takeRunLock } from './store/run-lock.ts';
import { startWeb } from './web/server.ts';

/** A bot at work. */
export type Bot = {
  /** Where its page is; `null` where none is served. */
  readonly url: string | null;
  /** Resolves when each platform has been reached, or has failed for the first time. */
  readonly ready: Promise<void>;
  /** Takes nothing more, finishes what is being sent, for ten seconds at most, and leaves the rest due. */
  close(): Promise<void>;
};

type BotOptions = {
  /** With a platform that can't be reached or refuses; one second up to a minute, or half an hour. */
  readonly patience?: Patience;
  /** What this process does; everything by default. */
  readonly work?: readonly Role[];
};

/**
 * Starts everything that the configuration asks for. The platforms are connected in the background: posting and
 * stopping wait for neither.
 * @throws {AlreadyRunningError} when another bot works on the same folder; the system's error when the port is taken
 */
export async function startBot(
  app: App,
  { patience = usualPatience, work = roles }: BotOptions = {},
): Promise<Bot> {
  const { config, deliverers, log } = app;
  const does = new Set(work);
  const closing: (() => unknown)[] = [];
  // On Postgres several processes are meant to run.
  if (config.databaseUrl === null) closing.push(takeRunLock(config.dataFolder, app.now()));
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    const jobs = await app.openJobs();
    closing.push(() => jobs.close());
    let gateways: Gateways | null = null;
    const web =
      does.has('web') || (does.has('gateway') && config.slack?.mode === 'http')
        ? await startWeb({
            ...config.web,
            preview: async () => (await import('./preview.ts')).previewOf(app),
            readImage: app.readImage,
            handlers: {
              '/slack/': (request, response) => (gateways?.slackRequests ?? refuseSlack)(request, response),
            },
            onError: error => log.error({ err: error }, 'A request to the web server could not be answered'),
          })
        : null;
    closing.push(() => web?.close());
    if (does.has('gateway')) {
      gateways = await startGateways(app, { jobs, patience });
      closing.push(() => gateways?.stop());
    }
    if (does.has('schedule')) {
      // What an earlier run could not write, or a version without an archive made.
      app.archive.complete().catch(error => log.error({ err: error }, 'The archive could not be completed'));
      const known = app.book.all;
      const destinations = onlyServed(known, deliverers);
      for (const { name, platform } of await known())
        if (!deliverers.has(platform))
          log.warn(`Nothing is posted to ${name}: ${tokenOf[platform]} is missing in .env`);
      const schedule = await startSchedule({ ...app, jobs, destinations, known });
      closing.push(() => schedule.stop());
    }
    if (does.has('sender')) {
      const senders = await startSenders({ ...app, jobs });
      closing.push(() => senders.stop());
    }
    return { url: web?.url ?? null, ready: gateways?.ready ?? Promise.resolve(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Those whose platform is on; the same list as long as it is made of the same. */
function onlyServed(known: Destinations, deliverers: Deliverers): Destinations {
  let from: readonly Destination[] = [];
  let served: readonly Destination[] = [];
  return async () => {
    const all = await known();
    if (all !== from) served = all.filter(({ platform }) => deliverers.has(platform));
    from = all;
    return served;
  };
}

const tokenOf = { slack: 'SLACK_BOT_TOKEN', discord: 'DISCORD_TOKEN' } as const;
