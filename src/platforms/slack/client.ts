// The live connection to Slack: Socket Mode, or signed requests over HTTP.
import type { RequestListener } from 'node:http';
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { Language } from '../../digest/language.ts';
import { type Connection, ConnectionError, type ConnectionOptions } from '../connection.ts';
import { answerCommands } from './commands.ts';
import { requestPath } from './manifest.ts';
import { slackLogger } from './slack-logger.ts';

type SlackOptions = ConnectionOptions & {
  readonly botToken: string;
  readonly apiUrl: string | null;
  readonly languageOf: (channel: string) => Language;
  /** How requests arrive: over a socket that Paperboy opens, or at its own address. */
  readonly inbound:
    | { readonly mode: 'socket'; readonly appToken: string }
    | { readonly mode: 'http'; readonly signingSecret: string };
};

/** A connection; in HTTP mode the web server hands it the requests to `requestPath`. */
export type SlackConnection = Connection & { readonly requestListener: RequestListener | null };

/**
 * Checks the token and answers commands until closed.
 * @throws {ConnectionError} when Slack refuses a token
 */
export async function connectSlack(options: SlackOptions): Promise<SlackConnection> {
  const { botToken, apiUrl, inbound, log } = options;
  const logger = slackLogger(log);
  const receiver =
    inbound.mode === 'socket'
      ? new SocketModeReceiver({
          appToken: inbound.appToken,
          logger,
          ...(apiUrl !== null && { installerOptions: { clientOptions: { slackApiUrl: apiUrl } } }),
        })
      : new HTTPReceiver({ signingSecret: inbound.signingSecret, endpoints: requestPath, logger });
  const app = new App({
    token: botToken,
    receiver,
    logger,
    deferInitialization: true,
    ...(apiUrl !== null && { clientOptions: { slackApiUrl: apiUrl } }),
  });
  app.error(async error => log.error({ err: error }, 'A Slack request failed'));
  answerCommands(app, options);
  try {
    await app.init();
    if (inbound.mode === 'socket') await app.start();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConnectionError(
      `Slack refused the connection: ${reason}`,
      'Check SLACK_BOT_TOKEN (OAuth & Permissions) and SLACK_APP_TOKEN (Basic Information, App-Level Tokens) in .env: https://api.slack.com/apps',
      cause,
    );
  }
  return {
    requestListener: receiver instanceof HTTPReceiver ? receiver.requestListener : null,
    async close() {
      if (inbound.mode === 'socket') await app.stop();
    },
  };
}
