// The running bot: web page, platforms and schedules, until it is stopped.
import type { RequestListener } from 'node:http';
import type { App } from './app.ts';
import { type Connections, connectPlatforms } from './platforms/connect-platforms.ts';
import { type Patience, usualPatience } from './platforms/keep-connected.ts';
import { startSchedule } from './schedule/start-schedule.ts';
import { takeRunLock } from './store/run-lock.ts';
import { startWeb } from './web/server.ts';

/** A bot at work. */
export type Bot = {
  /** Where its page is. */
  readonly url: string;
  /** Resolves when each platform has been reached, or has failed for the first time. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
};

/**
 * Starts everything that the configuration asks for. The platforms are connected in the background: posting and
 * stopping wait for neither.
 * @param patience with a platform that can't be reached or refuses; one second up to a minute, or half an hour
 * @throws {AlreadyRunningError} when another bot works on the same data; the system's error when the port is taken
 */
export async function startBot(app: App, patience: Patience = usualPatience): Promise<Bot> {
  const { config, deliverers, log } = app;
  // On Postgres several processes are meant to run.
  const closing: (() => unknown)[] =
    config.databaseUrl === null ? [takeRunLock(config.dataFolder, app.now())] : [];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    let connections: Connections | null = null;
    const web = await startWeb({
      ...config.web,
      preview: async () => (await import('./preview.ts')).previewOf(app),
      readImage: app.readImage,
      handlers: {
        '/slack/': (request, response) => (connections?.slackRequests ?? refuse)(request, response),
      },
      onError: error => log.error({ err: error }, 'A request to the web server could not be answered'),
    });
    closing.push(() => web.close());
    const platforms = connectPlatforms(config, { ...app, patience });
    connections = platforms;
    closing.push(() => platforms.close());
    // What an earlier run could not write, or a version without an archive made.
    app.archive.complete().catch(error => log.error({ err: error }, 'The archive could not be completed'));
    const destinations = config.destinations.filter(({ platform }) => deliverers.has(platform));
    for (const { name, platform } of config.destinations.filter(known => !destinations.includes(known)))
      log.warn(`Nothing is posted to ${name}: ${tokenOf[platform]} is missing in .env`);
    const schedule = await startSchedule({ ...app, destinations });
    closing.push(() => schedule.stop());
    return { url: web.url, ready: platforms.ready, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const tokenOf = { slack: 'SLACK_BOT_TOKEN', discord: 'DISCORD_TOKEN' } as const;

const refuse: RequestListener = (_, response) => {
  response.writeHead(503, { 'content-type': 'text/plain' }).end('Slack is not connected in HTTP mode.\n');
};
