// `paperboy run`: the bot, until it is stopped.
import type { App } from '../app.ts';
import { startBot } from '../bot.ts';
import type { Role } from '../roles.ts';
import { nextFiring } from '../schedule/firings.ts';
import { stringsOf } from '../strings/strings.ts';
import { type ExitStatus, type Output, UsageError } from './cli.ts';

const shownDestinations = 20;

/**
 * Runs until SIGTERM or SIGINT.
 * @param work what this process does, everything if empty
 * @throws {UsageError} when work is split without a database to share
 */
export async function run(app: App, work: readonly Role[], { out }: Output): Promise<ExitStatus> {
  const { config, deliverers, isPreview, now } = app;
  if (work.length > 0 && config.databaseUrl === null)
    throw new UsageError(
      '--role splits the work over processes that share a Postgres: put its address into .env as DATABASE_URL',
    );
  const isStopped = new Promise<void>(resolve => {
    // Ctrl+C comes twice under npm: from the terminal, and handed on by npm.
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
  const bot = await startBot(app, work.length > 0 ? { work } : {}).catch(error => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new UsageError(
        `Port ${config.web.port} is taken by another program: stop it, or set PORT in .env to another number`,
      );
    throw error;
  });
  const strings = stringsOf(config.language);
  out(bot.url === null ? strings.run.startedWithout(work.join(', ')) : strings.run.started(bot.url));
  if (isPreview)
    for (const [index, step] of strings.preview.nextSteps.entries()) out(`  ${index + 1}. ${step}`);
  else {
    const destinations = await app.book.all();
    const served = destinations.filter(({ platform }) => deliverers.has(platform));
    for (const destination of served.slice(0, shownDestinations)) {
      const next = nextFiring(destination, now());
      out(
        `  ${destination.name}: ${next === null ? strings.status.never : strings.instant(next, destination.timeZone)}`,
      );
    }
    if (served.length > shownDestinations) out(`  ${strings.status.more(served.length - shownDestinations)}`);
    if (destinations.length === 0) out(`  ${strings.status.noDestinations}`);
  }
  out(strings.run.stopWith);
  await isStopped;
  await Promise.all([app.stopAsking(), bot.close()]);
  return 0;
}
