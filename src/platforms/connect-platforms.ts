// Connecting to every platform that is on. One that refuses leaves the others running.
import type { RequestListener } from 'node:http';
import type { Config } from '../config/config.ts';
import { silentLog } from '../log.ts';
import type { Database } from '../store/database.ts';
import type { Connection, ConnectionOptions } from './connection.ts';
import { type KeptConnection, keepConnected, type Patience } from './keep-connected.ts';

/** The connections, made and kept in the background. */
export type Connections = KeptConnection & {
  /** Takes Slack's requests in its HTTP mode, once Slack is connected. */
  readonly slackRequests: RequestListener | null;
};

/** Starts connecting to the platforms whose token is there, and returns at once. */
export function connectPlatforms(
  { slack, discord }: Pick<Config, 'slack' | 'discord'>,
  options: ConnectionOptions & {
    readonly database: Database;
    readonly patience: Patience;
    readonly now: () => Temporal.Instant;
  },
): Connections {
  const kept: KeptConnection[] = [];
  const spare: KeptConnection[] = [];
  let slackRequests: RequestListener | null = null;

  if (slack !== null) {
    const { appToken, signingSecret, mode } = slack;
    const inbound =
      mode === 'socket' ? { mode, appToken: appToken ?? '' } : { mode, signingSecret: signingSecret ?? '' };
    const connector = onFirstUse(async () => {
      const { slackConnector } = await import('./slack/client.ts');
      return slackConnector({ ...options, ...slack, inbound });
    });
    const connect = async (): Promise<Connection> => {
      const connection = await (await connector())();
      slackRequests = connection.requestListener;
      return connection;
    };
    kept.push(keepConnected('Slack', connect, options));
  }

  if (discord !== null) {
    const connector = onFirstUse(async () => {
      const { discordConnector } = await import('./discord/client.ts');
      return discordConnector({ ...options, ...discord });
    });
    kept.push(keepConnected('Discord', async signal => (await connector()).connect(signal), options));
    const standBy = async (signal: AbortSignal) => (await connector()).standBy(signal);
    // Nobody waits for it, and what it meets the first one meets too.
    spare.push(keepConnected('Discord, second session', standBy, { ...options, log: silentLog }));
  }

  return {
    get slackRequests() {
      return slackRequests;
    },
    ready: Promise.all(kept.map(({ ready }) => ready)).then(() => {}),
    close: async () => {
      await Promise.all([...kept, ...spare].map(connection => connection.close()));
    },
  };
}

/** Makes it when it is first asked for, and again if that failed. */
function onFirstUse<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return async () => {
    made ??= make();
    try {
      return await made;
    } catch (error) {
      made = undefined;
      throw error;
    }
  };
}
