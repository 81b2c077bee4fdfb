// The live connection to Discord: login, command registration, interactions.
import { createHash } from 'node:crypto';
import { Client, DiscordjsError, DiscordjsErrorCodes, Events, Routes } from 'discord.js';
import type { Log } from '../../log.ts';
import type { Database } from '../../store/database.ts';
import { readFact, writeFact } from '../../store/facts.ts';
import { type Connection, ConnectionError, type ConnectionOptions } from '../connection.ts';
import { type Patience, untilDone } from '../keep-connected.ts';
import { answerInteraction } from './commands.ts';
import { registration } from './registration.ts';

type DiscordOptions = ConnectionOptions & {
  readonly token: string;
  readonly apiUrl: string | null;
  /** Keeps what was registered, so that it is registered again only when it changed. */
  readonly database: Database;
  /** With a registration that fails. */
  readonly patience: Patience;
};

/**
 * Logs in and answers interactions until closed; what the gateway may resume, discord.js resumes by itself.
 * @throws {ConnectionError} when Discord refuses the login; discord.js' error when Discord can't be reached
 */
export async function connectDiscord(options: DiscordOptions): Promise<Connection> {
  const { token, apiUrl, log } = options;
  const closing = new AbortController();
  const client = new Client({
    // Interactions need no intent, and without one Discord sends nothing else.
    intents: [],
    // Left to itself discord.js waits in silence, for registering commands up to a day.
    rest: { rejectOnRateLimit: ['/applications'], ...(apiUrl !== null && { api: apiUrl }) },
  });
  const lost = Promise.withResolvers<void>();
  let isRefused = false;
  const isReady = new Promise<Client<true>>(resolve => client.once(Events.ClientReady, resolve));
  guardGateway(client, log);
  tellLosses(client, log, closing.signal);
  client.on(Events.Error, error => log.error({ err: error }, 'Discord connection'));
  client.on(Events.Warn, message => log.warn({ discord: message }, 'Discord connection'));
  // Emitted only for what the token or the application's settings forbid; the rest discord.js mends by itself.
  client.on(Events.ShardDisconnect, ({ code }) => {
    log.debug({ code }, 'Discord closed the connection for good');
    isRefused = true;
    lost.resolve();
  });
  client.on(Events.InteractionCreate, interaction => {
    answerInteraction(interaction, options).catch(error =>
      log.error({ err: error }, 'A Discord interaction was not answered'),
    );
  });
  let ready: Client<true>;
  try {
    await client.login(token);
    ready = await isReady;
  } catch (cause) {
    closing.abort();
    await client.destroy();
    throw isRefused || isTokenInvalid(cause) ? refusal(cause) : cause;
  }
  untilDone(() => register(ready, options), {
    signal: closing.signal,
    patience: options.patience,
    tell: error =>
      log.error(
        {
          reason: error instanceof Error ? error.message : String(error),
          fix: 'Nothing to do if Discord is only busy: it is tried again. If it lasts, invite the bot again with the link of `paperboy manifest discord`',
        },
        'Discord’s commands could not be registered; everything else goes on',
      ),
  }).catch(() => {});
  return {
    lost: lost.promise,
    async close() {
      closing.abort();
      await client.destroy();
    },
  };
}

/** Logs a loss of the gateway once, until it is back: discord.js tells of every try. */
function tellLosses(client: Client, log: Log, closing: AbortSignal): void {
  let isTold = false;
  client.on(Events.ShardReconnecting, () => {
    if (isTold || closing.aborted) return;
    isTold = true;
    if (client.isReady()) log.info('Discord connection lost, connecting again');
    else log.warn('Discord’s gateway can’t be reached; it is tried again until it can');
  });
  for (const back of [Events.ShardReady, Events.ShardResume] as const)
    client.on(back, () => {
      isTold = false;
    });
}

const isTokenInvalid = (cause: unknown): boolean =>
  cause instanceof DiscordjsError && cause.code === DiscordjsErrorCodes.TokenInvalid;

function refusal(cause: unknown): ConnectionError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ConnectionError(
    `Discord refused the login: ${reason}`,
    'Put the bot token into .env as DISCORD_TOKEN: https://discord.com/developers/applications, your application, Bot, Reset Token',
    cause,
  );
}

async function register(client: Client<true>, { database, log }: DiscordOptions): Promise<void> {
  const body = registration();
  const fact = `discord commands of ${client.application.id}`;
  const version = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  if ((await readFact(database, fact)) === version) return;
  await client.rest.put(Routes.applicationCommands(client.application.id), { body });
  await writeFact(database, fact, version);
  log.info({ commands: body.map(({ name }) => name) }, 'Discord commands registered');
}

/**
 * Discord.js parses gateway events inside a promise that nobody awaits: one that is malformed would end the process.
 * Here it is logged and dropped.
 */
function guardGateway(client: Client, log: Log): void {
  const handlePacket: unknown = Reflect.get(client.ws, 'handlePacket');
  if (typeof handlePacket !== 'function')
    throw new Error('discord.js no longer has WebSocketManager.handlePacket: guard its gateway events anew');
  Reflect.set(client.ws, 'handlePacket', (...packet: unknown[]): unknown => {
    try {
      return Reflect.apply(handlePacket, client.ws, packet);
    } catch (error) {
      log.error({ err: error }, 'A malformed event from Discord was dropped');
      return false;
    }
  });
}
