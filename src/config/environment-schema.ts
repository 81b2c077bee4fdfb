// Which environment variables Paperboy reads: names, defaults and forms; all are text, a missing one is absent.
// Every error text completes the sentence "expected …".
import { z } from 'zod';
import { providerNames } from '../briefs/providers.ts';
import { isToken } from './show-value.ts';

/** The configuration file, which may be missing as long as no variable names it. */
export const defaultFile = 'config/paperboy.yaml';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

// A line break or a letter outside ASCII would break the HTTP header the token travels in.
const plainText = 'plain characters without spaces';
const token = z.string().regex(/^[\x21-\x7e]+$/, { error: plainText });

const address = z
  .url({ protocol: /^https?$/, error: 'an http:// or https:// address' })
  .refine(url => !/^https?:\/\/[^/]*@/.test(url), { error: 'an address without a user or password in it' })
  .transform(url => url.replace(/\/+$/, ''));

/** What an address of a Postgres has to be; completes "expected …". */
export const postgresForm =
  'a Postgres address: postgres://user:password@host:port/database, with signs such as # and / in the password written as %23 and %2F';

/** Whether a text can be an address of a Postgres. An @ behind the host shows that a / in the password was taken for its end. */
export function isPostgresAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^postgres(?:ql)?:$/.test(url.protocol) && !url.pathname.includes('@');
}

const port = z
  .string()
  .refine(text => /^\d+$/.test(text) && Number(text) <= 65_535, {
    error: 'a port from 1 to 65535, or 0 for any free one',
  })
  .transform(Number);

// Prefixes: https://docs.slack.dev/authentication/tokens
const botToken = 'a Slack bot token, which starts with xoxb-';
const appToken = 'a Slack app-level token, which starts with xapp-';

const model = `a provider and its model, such as google/gemini-2.5-flash (providers: ${providerNames.join(', ')})`;

const discordToken = 'a Discord bot token alone, without the word Bot before it';

/** The environment by name. Addresses come without a trailing slash. */
export const environmentSchema = z.object({
  SLACK_BOT_TOKEN: token.startsWith('xoxb-', { error: botToken }).optional(),
  SLACK_APP_TOKEN: token.startsWith('xapp-', { error: appToken }).optional(),
  SLACK_SIGNING_SECRET: token.optional(),
  DISCORD_TOKEN: z
    .string()
    .regex(/^(?!xox)[\x21-\x7e]+$/, { error: discordToken })
    .optional(),
  HF_TOKEN: token.optional(),
  PAPERBOY_MODEL: z
    .string()
    .regex(new RegExp(`^(?:${providerNames.join('|')})/\\S+$`), { error: model })
    .refine(name => !isToken(name.slice(name.indexOf('/') + 1)), {
      error: `${model}; a key has a variable of its own`,
    })
    .optional(),
  GOOGLE_GENERATIVE_AI_API_KEY: token.optional(),
  OPENAI_API_KEY: token.optional(),
  ANTHROPIC_API_KEY: token.optional(),
  DATABASE_URL: z.string().refine(isPostgresAddress, { error: postgresForm }).optional(),
  PAPERBOY_CONFIG: z.string().default(defaultFile),
  PAPERBOY_DATA: z.string().default('data'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: 'a host name or an IP address, without http:// and port' })
    .default('127.0.0.1'),
  PORT: port.default(3000),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(logLevels, { error: `one of ${logLevels.join(', ')}` }))
    .default('info'),
  SLACK_API_URL: address.optional(),
  DISCORD_API_URL: address.optional(),
  HF_ENDPOINT: address.default('https://huggingface.co'),
  OPENAI_BASE_URL: address.optional(),
  ANTHROPIC_BASE_URL: address.optional(),
  GOOGLE_BASE_URL: address.optional(),
});

/** The checked environment. */
export type EnvironmentSettings = z.output<typeof environmentSchema>;

/** A variable Paperboy reads. */
export type VariableName = keyof EnvironmentSettings;

/** Every variable Paperboy reads. */
export const variableNames = environmentSchema.keyof().options;

/** The variables whose value must never be shown. */
export const secretNames = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'DISCORD_TOKEN',
  'HF_TOKEN',
  'GOOGLE_GENERATIVE_AI_API_KEY',
  'OPENAI_API_KEY',
  'ANTHROPIC_API_KEY',
  'DATABASE_URL',
] as const satisfies readonly VariableName[];
