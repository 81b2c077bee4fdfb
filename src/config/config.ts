// Everything the program was told at its start, checked and with defaults applied.
import type { ModelAddress } from '../briefs/providers.ts';
import type { Destination } from '../delivery/destination.ts';
import type { Language } from '../digest/language.ts';
import type { EnvironmentSettings } from './environment-schema.ts';
import type { FileSettings } from './file-schema.ts';
import type { SlackMode } from './slack-mode.ts';

/** The checked configuration. */
export type Config = {
  /** The configuration file as the operator knows it, for messages. */
  readonly file: string;
  /** The IANA zone of what has no destination, such as "today" on the command line. */
  readonly timeZone: string;
  readonly language: Language;
  /** Cron as node-cron takes it. */
  readonly schedule: string;
  /** Papers in a digest, 1 to 10. */
  readonly top: number;
  readonly emptyDay: FileSettings['emptyDay'];
  /** Known without tokens too, since the app's manifest needs it. */
  readonly slackMode: SlackMode;
  readonly destinations: readonly Destination[];
  /** How far back missed digests are caught up; 0 for not at all. */
  readonly catchUpDays: number;
  /** Told of failing channels, in the language above; `null` for the log alone. */
  readonly operator: Pick<Destination, 'platform' | 'channel'> | null;
  /** Null without a bot token. Socket Mode has its app token, HTTP mode its signing secret. */
  readonly slack: {
    readonly botToken: string;
    readonly appToken: string | null;
    readonly signingSecret: string | null;
    readonly mode: SlackMode;
    readonly apiUrl: string | null;
    /** Messages that the workspace takes, in all its channels together. */
    readonly postsPerMinute: number;
    /** Who may change what is posted to a channel from the chat. */
    readonly managers: FileSettings['slack']['managers'];
  } | null;
  /** Null without a token. */
  readonly discord: { readonly token: string; readonly apiUrl: string | null } | null;
  /** The language model that writes briefs; `null` without one. */
  readonly model: ModelAddress | null;
  readonly briefs: {
    readonly maxTokensPerDay: number;
    /** Papers that are asked for at the same time. */
    readonly parallel: number;
    /** For one answer, with its retries. */
    readonly timeoutSeconds: number;
    /** US dollars for a million tokens; `null` when not told. */
    readonly price: { readonly input: number; readonly output: number } | null;
  };
  /** The endpoint has no trailing slash. */
  readonly huggingFace: { readonly endpoint: string; readonly token: string | null };
  /** Of the Postgres that holds the store; `null` for SQLite in the data folder. */
  readonly databaseUrl: string | null;
  /** Absolute; it may not exist yet. */
  readonly dataFolder: string;
  /** Port 0 stands for any free one. */
  readonly web: { readonly host: string; readonly port: number };
  readonly logLevel: EnvironmentSettings['LOG_LEVEL'];
  /** Every secret's value, and the password within an address, so that logs can be freed from them. */
  readonly secrets: readonly string[];
};
