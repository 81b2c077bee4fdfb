// The running bot: web page, platforms and schedules, until it is stopped.
import type { RequestListener } from 'node:http';
import type { App } from './app.ts';
import { connectPlatforms } from './platforms/connect-platforms.ts';
import { startSchedule } from './schedule/start-schedule.ts';
import { takeRunLock } from './store/run-lock.ts';
import { startWeb } from './web/server.ts';

/** A bot at work. */
export type Bot = {
  /** Where its page is. */
  readonly url: string;
  close(): Promise<void>;
};

/**
 * Starts everything that the configuration asks for.
 * @throws {AlreadyRunningError} when another bot works on the same data; the system's error when the port is taken
 */
export async function startBot(app: App): Promise<Bot> {
  const { config, deliverers, log } = app;
  const closing: (() => unknown)[] = [takeRunLock(config.dataFolder, app.now())];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    let slackRequests: RequestListener | null = null;
    const web = await startWeb({
      ...config.web,
      preview: async () => (await import('./preview.ts')).previewOf(app),
      handlers: { '/slack/': (request, response) => (slackRequests ?? refuse)(request, response) },
      onError: error => log.error({ err: error }, 'The preview page could not be made'),
    });
    closing.push(() => web.close());
    const connections = await connectPlatforms(config, app);
    slackRequests = connections.slackRequests;
    closing.push(() => connections.close());
    const destinations = config.destinations.filter(({ platform }) => deliverers.has(platform));
    for (const { name, platform } of config.destinations.filter(known => !destinations.includes(known)))
      log.warn(`Nothing is posted to ${name}: there is no ${platform} token`);
    const schedule = await startSchedule({ ...app, destinations });
    closing.push(() => schedule.stop());
    return { url: web.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const refuse: RequestListener = (_, response) => {
  response.writeHead(503, { 'content-type': 'text/plain' }).end('Slack is not connected in HTTP mode.\n');
};
