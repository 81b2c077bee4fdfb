// Connecting to every platform that is on. One that refuses leaves the others running.
import type { RequestListener } from 'node:http';
import type { Config } from '../config/config.ts';
import type { Database } from '../store/database.ts';
import { type Connection, ConnectionError, type ConnectionOptions } from './connection.ts';

/** The connections that came about. */
export type Connections = Connection & {
  /** Takes Slack's requests, in its HTTP mode. */
  readonly slackRequests: RequestListener | null;
};

/** Connects to the platforms whose token is there; a failure is logged with its fix. */
export async function connectPlatforms(
  { slack, discord, destinations, language }: Config,
  options: ConnectionOptions & { readonly database: Database },
): Promise<Connections> {
  const { log } = options;
  const open: Connection[] = [];
  let slackRequests: RequestListener | null = null;

  async function connect<C extends Connection>(name: string, start: () => Promise<C>): Promise<C | null> {
    try {
      const connection = await start();
      open.push(connection);
      log.info(`${name} connected`);
      return connection;
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
      log.error(
        { reason: error.message, fix: error.fix },
        `${name} is not connected; everything else goes on`,
      );
      return null;
    }
  }

  async function slackConnection(settings: NonNullable<Config['slack']>) {
    const { connectSlack } = await import('./slack/client.ts');
    const { appToken, signingSecret, mode } = settings;
    const inbound =
      mode === 'socket' ? { mode, appToken: appToken ?? '' } : { mode, signingSecret: signingSecret ?? '' };
    const languageOf = (channel: string) =>
      destinations.find(known => known.platform === 'slack' && known.channel === channel)?.language ??
      language;
    return connectSlack({ ...options, ...settings, inbound, languageOf });
  }

  async function discordConnection(settings: NonNullable<Config['discord']>) {
    const { connectDiscord } = await import('./discord/client.ts');
    return connectDiscord({ ...options, ...settings });
  }

  await Promise.all([
    slack &&
      connect('Slack', () => slackConnection(slack)).then(found => {
        slackRequests = found?.requestListener ?? null;
      }),
    discord && connect('Discord', () => discordConnection(discord)),
  ]);
  return {
    slackRequests,
    close: async () => {
      await Promise.all(open.map(connection => connection.close()));
    },
  };
}
