// The commands of the command line, and how their errors become words and an exit status.
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { closest } from 'fastest-levenshtein';
import packageFile from '../../package.json' with { type: 'json' };
import type { App } from '../app.ts';
import type { Config } from '../config/config.ts';
import { loadConfig } from '../config/load-config.ts';
import { platformNames } from '../delivery/platform.ts';
import { type Day, readDate, readDayWord } from '../desk/day-word.ts';
import { type Language, languages } from '../digest/language.ts';
import { createLog } from '../log.ts';
import { type Role, roles } from '../roles.ts';
import { type ExitStatus, type Format, formats, type Output, UsageError } from './cli.ts';
import { explain } from './explain.ts';

const { version } = packageFile;
const now = (): Temporal.Instant => Temporal.Now.instant();
const output: Output = {
  out: text => void process.stdout.write(`${text}\n`),
  err: text => void process.stderr.write(`${text}\n`),
};

/** Runs the command that the words name, and gives what the process should end with. */
export async function main(words: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = describe(result => {
    status = result;
  });
  try {
    checkCommand(words[0], program);
    await program.parseAsync(words, { from: 'user' });
    return status;
  } catch (error) {
    const { status: failed, words: said } = explain(error);
    if (said !== null) output.err(said);
    return failed;
  }
}

function describe(done: (status: ExitStatus) => void): Command {
  const program = new Command('paperboy')
    .description('Brings the day’s best machine-learning papers to Slack and Discord.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(--help shows every option)');
  const date = new Argument('[date]', 'YYYY-MM-DD, today, yesterday or latest').default('latest');
  const language = new Option('--language <language>', 'the language of the answer').choices(languages);

  program
    .command('run', { isDefault: true })
    .description('schedule, commands and web page, until stopped; without a token a preview')
    .addOption(
      new Option('--role <role...>', 'only a part of it, with DATABASE_URL; the rest runs elsewhere').choices(
        roles,
      ),
    )
    .action(async ({ role = [] }: { role?: Role[] }) =>
      done(await withApp(async app => (await import('./run.ts')).run(app, role, output))),
    );
  program
    .command('digest')
    .description('show a digest, making it when it isn’t there')
    .addArgument(date)
    .addOption(new Option('--format <format>', 'how to show it').choices(formats).default('text'))
    .addOption(language)
    .option('--rebuild', 'make its briefs again, from the list that was frozen', false)
    .action(async (text: string, options: { format: Format; language?: Language; rebuild: boolean }) =>
      done(
        await withApp(async app =>
          (await import('./digest.ts')).showDigest(
            app,
            { ...options, day: dayOf(text, app.config), language: options.language ?? app.config.language },
            output,
          ),
        ),
      ),
    );
  program
    .command('post')
    .description('deliver a digest now; what was delivered already is not sent twice')
    .addArgument(date)
    .option('--to <name>', 'one destination instead of all')
    .option('--dry-run', 'say what would be sent, and send nothing', false)
    .option('--again', 'send it anew where it was delivered already', false)
    .option('--wait <seconds>', 'how long to wait for deliveries that become due again', seconds, 60)
    .action(async (text: string, options: { to?: string; dryRun: boolean; again: boolean; wait: number }) =>
      done(
        await withApp(async app =>
          (await import('./post.ts')).postDigest(
            app,
            { ...options, day: dayOf(text, app.config), to: options.to ?? null, waitSeconds: options.wait },
            output,
          ),
        ),
      ),
    );
  program
    .command('paper')
    .description('find papers, as /paper does')
    .argument('<query...>', 'arXiv id, address, name, acronym or words')
    .addOption(language)
    .action(async (query: string[], options: { language?: Language }) =>
      done(
        await withApp(async app =>
          (await import('./paper.ts')).findPaper(
            app,
            query.join(' '),
            options.language ?? app.config.language,
            output,
          ),
        ),
      ),
    );
  program
    .command('import')
    .description('read Markdown digests into the store')
    .argument('<path...>', 'files, or folders with files named by their date')
    .action(async (paths: string[]) =>
      done(await withApp(async app => (await import('./import.ts')).importFiles(app, paths, output), false)),
    );
  program
    .command('backfill')
    .description('build the digests of past days; what is there stays')
    .requiredOption('--from <date>', 'the first day, YYYY-MM-DD', plainDate)
    .requiredOption('--to <date>', 'the last day, YYYY-MM-DD', plainDate)
    .action(async (options: { from: Temporal.PlainDate; to: Temporal.PlainDate }) =>
      done(
        await withApp(async app => (await import('./backfill.ts')).backfillDays(app, options, output), false),
      ),
    );
  program
    .command('move')
    .description('take what is kept in the data folder into Postgres')
    // Checked by the command, since Commander would show the password in it.
    .option('--to <address>', 'postgres://user:password@host:port/database; by default that of DATABASE_URL')
    .action(async ({ to = null }: { to?: string | null }) =>
      done(await (await import('./move.ts')).move(loadConfig(), to, { ...output, now: now() })),
    );
  program
    .command('status')
    .description('next slots, last deliveries, what failed and why')
    .argument('[name]', 'a destination: what became of its last messages, step by step')
    .action(async (name?: string) =>
      done(
        await withApp(async app =>
          name === undefined
            ? (await import('./status.ts')).showStatus(app, output)
            : (await import('./history.ts')).showHistory(app, name, output),
        ),
      ),
    );
  program
    .command('resume')
    .description('post again to a channel that was paused after failures, with what it missed')
    .argument('<name>', 'the destination')
    .action(async (name: string) =>
      done(await withApp(async app => (await import('./resume.ts')).resume(app, name, output))),
    );
  program
    .command('unsubscribe')
    .description('end the subscription of a channel from the chat, such as one that is gone')
    .argument('<name>', 'the destination')
    .action(async (name: string) =>
      done(await withApp(async app => (await import('./unsubscribe.ts')).endSubscription(app, name, output))),
    );
  program
    .command('manifest')
    .description('print the Slack app manifest, or the Discord invite link')
    .addArgument(new Argument('<platform>').choices(platformNames))
    .option('--url <address>', 'where Slack reaches Paperboy, in HTTP mode', webAddress)
    .option('--application <id>', 'the Discord application, where DISCORD_TOKEN is not set', applicationId)
    .action(
      async (platform: (typeof platformNames)[number], options: { url?: string; application?: string }) =>
        done(
          await (await import('./manifest.ts')).showManifest(
            loadConfig(),
            { platform, url: options.url ?? null, application: options.application ?? null },
            output,
          ),
        ),
    );
  return program;
}

/** Commander would take an unknown first word for an argument of `run`. */
function checkCommand(word: string | undefined, program: Command): void {
  const known = program.commands.map(command => command.name());
  if (word === undefined || word.startsWith('-') || word === 'help' || known.includes(word)) return;
  throw new UsageError(
    `There is no command "${word}". Did you mean ${closest(word, known)}? --help shows them all.`,
  );
}

async function withApp(work: (app: App) => Promise<ExitStatus>, withSample = true): Promise<ExitStatus> {
  const config = loadConfig();
  const log = await createLog(config.logLevel, config.secrets);
  const { openApp } = await import('../app.ts');
  const app = await openApp({ config, log, now, withSample });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

function dayOf(text: string, { timeZone }: Config): Day {
  const day = readDayWord(text, { now: now(), timeZone });
  if (day === null)
    throw new UsageError(`"${text}" is no date: expected YYYY-MM-DD, today, yesterday or latest`);
  return day;
}

function seconds(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0 || text.trim() === '')
    throw new InvalidArgumentError('Expected a number of seconds, 0 or more.');
  return value;
}

function plainDate(text: string): Temporal.PlainDate {
  const date = readDate(text);
  if (date === null) throw new InvalidArgumentError('Expected a date such as 2026-01-13.');
  return date;
}

function applicationId(text: string): string {
  if (!/^\d{17,20}$/.test(text))
    throw new InvalidArgumentError('Expected the Application ID, 17 to 20 digits.');
  return text;
}

function webAddress(text: string): string {
  if (URL.parse(text)?.protocol !== 'https:')
    throw new InvalidArgumentError('Expected an address that starts with https://.');
  return text;
}
