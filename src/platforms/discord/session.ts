// One session at Discord's gateway: login, and what it receives, until it is closed.
import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  type IIdentifyThrottler,
  type Interaction,
  type RESTOptions,
} from 'discord.js';
import type { Log } from '../../log.ts';
import { type Connection, ConnectionError } from '../connection.ts';
import type { Patience } from '../keep-connected.ts';
import { gatewayOptions } from './gateway-options.ts';

type SessionOptions = {
  readonly token: string;
  readonly apiUrl: string | null;
  readonly log: Log;
  readonly patience: Patience;
  readonly throttler: IIdentifyThrottler;
  readonly makeRequest: RESTOptions['makeRequest'];
  /** Is told of the client as soon as there is one, and when it ends. */
  readonly watch: (client: Client, closing: AbortSignal) => void;
  readonly onInteraction: (interaction: Interaction) => void;
};

/** A session that is logged in. */
export type Session = Connection & { readonly client: Client<true> };

/**
 * Logs in; what the gateway may resume is resumed, and begun anew where it may not.
 * @param signal ends the session also while it logs in; the promise then stays open
 * @throws {ConnectionError} when Discord refuses the login; discord.js' error when Discord can't be reached
 */
export async function openSession(
  { token, apiUrl, log, patience, throttler, makeRequest, watch, onInteraction }: SessionOptions,
  signal: AbortSignal,
): Promise<Session> {
  const stop = new AbortController();
  const closing = AbortSignal.any([signal, stop.signal]);
  const client = new Client({
    // Interactions need no intent, and without one Discord sends nothing else.
    intents: [],
    // Left to itself discord.js waits in silence, for registering commands up to a day.
    rest: {
      makeRequest,
      rejectOnRateLimit: ['/applications'],
      ...(apiUrl !== null && { api: apiUrl }),
    },
    ws: gatewayOptions({ throttler, patience, closing }),
  });
  const ended = Promise.withResolvers<void>();
  closing.addEventListener('abort', () => client.destroy().then(ended.resolve, ended.reject), { once: true });
  const close = () => {
    stop.abort();
    return ended.promise;
  };
  const lost = Promise.withResolvers<void>();
  let isRefused = false;
  const isReady = new Promise<Client<true>>(resolve => client.once(Events.ClientReady, resolve));
  guardGateway(client, log);
  watch(client, closing);
  client.on(Events.Error, error => log.error({ err: error }, 'Discord connection'));
  client.on(Events.Warn, message => log.warn({ discord: message }, 'Discord connection'));
  // Emitted only for what the token or the application's settings forbid; the rest discord.js mends by itself.
  client.on(Events.ShardDisconnect, ({ code }) => {
    log.debug({ code }, 'Discord closed the connection for good');
    isRefused = true;
    lost.resolve();
  });
  client.on(Events.InteractionCreate, onInteraction);
  try {
    await client.login(token);
    return { client: await isReady, lost: lost.promise, close };
  } catch (cause) {
    await close();
    throw isRefused || isTokenInvalid(cause) ? refusal(cause) : cause;
  }
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
