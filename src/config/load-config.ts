// Reads the environment, .env and the configuration file into one checked Config; nothing else reads them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse, populate } from 'dotenv';
import type { Config } from './config.ts';
import { ConfigurationError, type Fault } from './configuration-error.ts';
import { defaultFile, type EnvironmentSettings, secretNames } from './environment-schema.ts';
import { fileFaults } from './file-faults.ts';
import { type FileSettings, fileSchema } from './file-schema.ts';
import { modelAddress, modelFaults } from './model-settings.ts';
import { type Environment, readEnvironment } from './read-environment.ts';
import { showValue } from './show-value.ts';
import { type SlackMode, slackFaults, slackMode } from './slack-mode.ts';
import { readYaml } from './yaml-text.ts';

type ReadFile = (path: string) => string;

/** Where the configuration is read from. */
export type LoadOptions = {
  /** The variables; the process's own by default, which then also get what .env adds (a proxy, say). */
  environment?: Readonly<Record<string, string | undefined>>;
  /** Gives a file's text or throws with Node's error codes. */
  readFile?: ReadFile;
  /** The folder of .env and of relative paths; the current one by default. */
  cwd?: string;
};

/**
 * The configuration. The file may be missing unless PAPERBOY_CONFIG names it.
 * @throws {ConfigurationError} with every fault of the file, of .env and of the environment
 */
export function loadConfig({
  environment,
  readFile = readText,
  cwd = process.cwd(),
}: LoadOptions = {}): Config {
  const dotenv = readIfThere(readFile, cwd, '.env');
  const variables = readEnvironment(environment ?? process.env, dotenv.text);
  const name = variables.values.get('PAPERBOY_CONFIG') ?? defaultFile;
  const file = readIfThere(readFile, cwd, name);
  const yaml = readYaml(name, file.text);
  const parsed = fileSchema.safeParse(yaml.value);
  const refused = yaml.value === null ? [] : fileFaults(yaml, parsed.error?.issues ?? []);
  const mode = parsed.data?.slack.mode;

  const faults = [
    ...file.faults,
    ...(file.isThere ? [] : missingFile(variables)),
    ...[...yaml.faults, ...refused].toSorted(byPlace),
    ...dotenv.faults,
    ...variables.faults,
    ...slackFaults(mode, variables, yaml),
    ...modelFaults(variables),
  ];
  if (faults.length > 0 || !parsed.success || variables.settings === null)
    throw new ConfigurationError(faults);
  if (environment === undefined) populate(process.env, parse(dotenv.text));
  return assemble(name, parsed.data, variables.settings, slackMode(mode, variables), cwd);
}

/** When an edition of several days is posted, where nothing else is said: on Mondays, and on the first of the month. */
const editionSchedules = { week: '0 9 * * 1', month: '0 9 1 * *' } as const;

function assemble(
  file: string,
  { slack: slackApp, briefs, catchUpDays, operator, destinations, ...defaults }: FileSettings,
  variables: EnvironmentSettings,
  mode: SlackMode,
  cwd: string,
): Config {
  const { SLACK_BOT_TOKEN: botToken, DISCORD_TOKEN: discordToken } = variables;
  const slack = {
    appToken: variables.SLACK_APP_TOKEN ?? null,
    signingSecret: variables.SLACK_SIGNING_SECRET ?? null,
    mode,
    apiUrl: variables.SLACK_API_URL ?? null,
    postsPerMinute: slackApp.postsPerMinute,
    managers: slackApp.managers,
  };
  return {
    file,
    ...defaults,
    slackMode: mode,
    destinations: destinations.map(own => ({
      ...defaults,
      ...(own.edition !== 'day' && { schedule: editionSchedules[own.edition] }),
      ...own,
    })),
    catchUpDays,
    operator: operator ?? null,
    slack: botToken === undefined ? null : { botToken, ...slack },
    discord:
      discordToken === undefined ? null : { token: discordToken, apiUrl: variables.DISCORD_API_URL ?? null },
    model: modelAddress(variables),
    briefs: { ...briefs, price: briefs.price ?? null },
    huggingFace: { endpoint: variables.HF_ENDPOINT, token: variables.HF_TOKEN ?? null },
    databaseUrl: variables.DATABASE_URL ?? null,
    dataFolder: resolve(cwd, variables.PAPERBOY_DATA),
    web: { host: variables.HOST, port: variables.PORT },
    logLevel: variables.LOG_LEVEL,
    secrets: [
      ...secretNames.flatMap(name => variables[name] ?? []),
      ...passwordsIn(variables.DATABASE_URL ?? ''),
    ],
  };
}

/** The passwords of an address as they are written there, and as they are meant. */
function passwordsIn(address: string): string[] {
  const url = URL.parse(address);
  const given = [url?.password, url?.searchParams.get('password')];
  return [...new Set(given.flatMap(text => (text ? [text, decoded(text)] : [])))];
}

/** A percent sign may stand for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const readText: ReadFile = path => readFileSync(path, 'utf8');

function readIfThere(
  readFile: ReadFile,
  cwd: string,
  file: string,
): { text: string; isThere: boolean; faults: Fault[] } {
  try {
    return { text: readFile(resolve(cwd, file)), isThere: true, faults: [] };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') return { text: '', isThere: false, faults: [] };
    const fault = {
      file,
      line: null,
      column: null,
      path: '',
      expected: 'a file that can be read',
      found: code,
    };
    return { text: '', isThere: true, faults: [fault] };
  }
}

function missingFile({ values, fault }: Environment): Fault[] {
  const name = values.get('PAPERBOY_CONFIG');
  if (name === undefined) return [];
  const expected = `a file that exists (create it, or leave PAPERBOY_CONFIG empty for ${defaultFile})`;
  return [fault('PAPERBOY_CONFIG', expected, `${showValue(name)}, which does not`)];
}

const byPlace = (a: Fault, b: Fault): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
