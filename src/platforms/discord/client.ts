// The live connection to Discord: login, command registration, interactions.
import { createHash } from 'node:crypto';
import { Client, Events, Routes } from 'discord.js';
import type { Log } from '../../log.ts';
import type { Database } from '../../store/database.ts';
import { readFact, writeFact } from '../../store/facts.ts';
import { type Connection, ConnectionError, type ConnectionOptions } from '../connection.ts';
import { answerInteraction } from './commands.ts';
import { registration } from './registration.ts';

type DiscordOptions = ConnectionOptions & {
  readonly token: string;
  readonly apiUrl: string | null;
  /** Keeps what was registered, so that it is registered again only when it changed. */
  readonly database: Database;
};

/**
 * Logs in and answers interactions until closed.
 * @throws {ConnectionError} when Discord refuses the login
 */
export async function connectDiscord(options: DiscordOptions): Promise<Connection> {
  const { token, apiUrl, database, log } = options;
  // Interactions need no intent, and without one Discord sends nothing else.
  const client = new Client({ intents: [], ...(apiUrl !== null && { rest: { api: apiUrl } }) });
  guardGateway(client, log);
  client.on(Events.Error, error => log.error({ err: error }, 'Discord connection'));
  client.on(Events.Warn, message => log.warn({ discord: message }, 'Discord connection'));
  client.on(Events.ShardDisconnect, ({ code }) =>
    log.error({ code }, 'Discord closed the connection for good'),
  );
  client.on(Events.ShardReconnecting, () => log.info('Discord connection lost, connecting again'));
  client.on(Events.InteractionCreate, interaction => {
    answerInteraction(interaction, options).catch(error =>
      log.error({ err: error }, 'A Discord interaction was not answered'),
    );
  });
  const isReady = new Promise<Client<true>>(resolve => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
    await register(await isReady, database, log);
  } catch (cause) {
    await client.destroy();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConnectionError(
      `Discord refused the login: ${reason}`,
      'Put the bot token into .env as DISCORD_TOKEN: https://discord.com/developers/applications, your application, Bot, Reset Token',
      cause,
    );
  }
  return { close: () => client.destroy() };
}

async function register(client: Client<true>, database: Database, log: Log): Promise<void> {
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
