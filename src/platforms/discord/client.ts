// The live connection to Discord: two sessions, commands registered, each interaction answered once.
import { createHash } from 'node:crypto';
import { type Client, Events, type Interaction, Routes } from 'discord.js';
import type { Log } from '../../log.ts';
import type { Database } from '../../store/database.ts';
import { readFact, writeFact } from '../../store/facts.ts';
import type { Connection, ConnectionOptions } from '../connection.ts';
import { type Patience, untilDone } from '../keep-connected.ts';
import { answerInteraction } from './commands.ts';
import { identifyThrottler } from './gateway-options.ts';
import { gatewayRequests } from './gateway-requests.ts';
import { registration } from './registration.ts';
import { openSession } from './session.ts';

type DiscordOptions = ConnectionOptions & {
  readonly token: string;
  readonly apiUrl: string | null;
  /** Keeps what was registered, so that it is registered again only when it changed. */
  readonly database: Database;
  readonly patience: Patience;
};

/** Opens a session, until the signal ends it. */
type Connect = (signal: AbortSignal) => Promise<Connection>;

/**
 * Makes the functions that connect. Discord sends every interaction to every session of a shard
 * (https://discord.com/developers/docs/events/gateway#sharding): the first session answers, and the second one,
 * which begins after it, answers while Discord has ended the first. Each throws a `ConnectionError` when Discord
 * refuses the login, and discord.js' error when Discord can't be reached.
 */
export function discordConnector(options: DiscordOptions): { connect: Connect; standBy: Connect } {
  const { log, patience } = options;
  const isNew = newInteractions();
  const first = Promise.withResolvers<void>();
  const session = {
    ...options,
    throttler: identifyThrottler(patience.identifyEveryMs),
    makeRequest: gatewayRequests(patience.requestEveryMs),
    watch: lossTeller(log),
    onInteraction(interaction: Interaction) {
      if (!isNew(interaction)) return;
      answerInteraction(interaction, options).catch(error =>
        log.error({ err: error }, 'A Discord interaction was not answered'),
      );
    },
  };
  return {
    async connect(signal) {
      const connection = await openSession(session, signal);
      const stop = new AbortController();
      registerCommands(connection.client, options, AbortSignal.any([signal, stop.signal]));
      first.resolve();
      return {
        lost: connection.lost,
        close() {
          stop.abort();
          return connection.close();
        },
      };
    },
    async standBy(signal) {
      await first.promise;
      return openSession(session, signal);
    },
  };
}

/** How long Discord takes answers to an interaction, and so the longest that one may come again in a resumed session. */
const interactionLifetimeMs = 15 * 60_000;

/** Tells each interaction from those already seen. */
function newInteractions(): (interaction: Interaction) => boolean {
  const seen = new Map<string, number>();
  return ({ id, createdTimestamp }) => {
    for (const [oldest, at] of seen) {
      if (at > createdTimestamp - interactionLifetimeMs) break;
      seen.delete(oldest);
    }
    if (seen.has(id)) return false;
    seen.set(id, createdTimestamp);
    return true;
  };
}

/** Logs once that no session is left, until one is back: discord.js tells of every try. */
function lossTeller(log: Log): (client: Client, closing: AbortSignal) => void {
  const connected = new Set<Client>();
  let isTold = false;
  return (client, closing) => {
    closing.addEventListener('abort', () => connected.delete(client));
    client.on(Events.ShardReconnecting, () => {
      connected.delete(client);
      if (isTold || connected.size > 0 || closing.aborted) return;
      isTold = true;
      if (client.isReady()) log.info('Discord connection lost, connecting again');
      else log.warn('Discord’s gateway can’t be reached; it is tried again until it can');
    });
    for (const back of [Events.ShardReady, Events.ShardResume] as const)
      client.on(back, () => {
        connected.add(client);
        isTold = false;
        log.debug('Discord session connected');
      });
  };
}

/** Registers in the background, until it is done. */
function registerCommands(client: Client<true>, options: DiscordOptions, signal: AbortSignal): void {
  const { log, patience } = options;
  untilDone(() => register(client, options), {
    signal,
    patience,
    tell: error =>
      log.error(
        {
          reason: error instanceof Error ? error.message : String(error),
          fix: 'Nothing to do if Discord is only busy: it is tried again. If it lasts, invite the bot again with the link of `paperboy manifest discord`',
        },
        'Discord’s commands could not be registered; everything else goes on',
      ),
  }).catch(() => {});
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
