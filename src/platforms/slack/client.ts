// The live connection to Slack: Socket Mode, or signed requests over HTTP.
import type { RequestListener } from 'node:http';
import { App, HTTPReceiver, type Receiver, webApi } from '@slack/bolt';
import { type Connection, ConnectionError, type ConnectionOptions } from '../connection.ts';
import type { Patience } from '../keep-connected.ts';
import type { Managers } from './asker.ts';
import { answerCommands } from './commands.ts';
import { holdSockets } from './hold-sockets.ts';
import { requestPath } from './manifest.ts';
import { slackLogger } from './slack-logger.ts';
import { openSocket } from './socket.ts';

type SlackOptions = ConnectionOptions & {
  readonly botToken: string;
  readonly apiUrl: string | null;
  /** Who may change what is posted to a channel. */
  readonly managers: Managers;
  readonly now: () => Temporal.Instant;
  /** How requests arrive: over a socket that Paperboy opens, or at its own address. */
  readonly inbound:
    | { readonly mode: 'socket'; readonly appToken: string }
    | { readonly mode: 'http'; readonly signingSecret: string };
  /** With a socket that can't be opened while the one before it still serves. */
  readonly patience: Patience;
};

/** A connection; in HTTP mode the web server hands it the requests under `/slack/`. */
export type SlackConnection = Connection & { readonly requestListener: RequestListener | null };

const requestTimeoutMs = 10_000;
/** Errors of Slack's own, which pass: https://docs.slack.dev/reference/methods/auth.test#errors */
const passingErrors = new Set([
  'fatal_error',
  'internal_error',
  'ratelimited',
  'rate_limited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);

/**
 * Makes the function that connects: it checks the bot token, once, and in Socket Mode opens the socket. It may be
 * called again when its connection is lost or was never made.
 * It throws a {@link ConnectionError} when Slack refuses a token, and the SDK's error when Slack can't be reached.
 */
export function slackConnector(options: SlackOptions): () => Promise<SlackConnection> {
  const { botToken, apiUrl, inbound, log } = options;
  const logger = slackLogger(log);
  // What fails while connecting or in a request is told by whoever called; the SDK would tell it at every try.
  const quiet = { ...logger, warn: logger.debug, error: logger.debug };
  // Left to itself the SDK tries for half an hour. Each gets options of its own: the SDK writes into them.
  const clientOptions = () => ({
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: requestTimeoutMs,
    ...(apiUrl !== null && { slackApiUrl: apiUrl }),
  });
  const http =
    inbound.mode === 'http'
      ? new HTTPReceiver({ signingSecret: inbound.signingSecret, endpoints: requestPath, logger })
      : null;
  const app = new App({
    token: botToken,
    receiver: http ?? receivedBySockets,
    logger: quiet,
    deferInitialization: true,
    // Steps that Bolt takes at every request for features that are not used here.
    convoStore: false,
    ignoreSelf: false,
    clientOptions: clientOptions(),
  });
  app.error(async error => log.error({ err: error }, 'A Slack request failed'));
  answerCommands(app, options);

  let isChecked = false;
  async function check(): Promise<void> {
    if (!isChecked) await app.init();
    isChecked = true;
  }

  const orRefusal = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw refusalOf(cause) ?? cause;
    }
  };
  const lost = Promise.withResolvers<void>();

  return async () => {
    await orRefusal(check);
    if (inbound.mode === 'http')
      return {
        requestListener: http && onlyEvents(http.requestListener),
        lost: lost.promise,
        close: async () => lost.resolve(),
      };
    const open = () =>
      openSocket(app, { appToken: inbound.appToken, logger: quiet, clientOptions: clientOptions() });
    return { requestListener: null, ...(await holdSockets(() => orRefusal(open), options)) };
  };
}

/** Each socket has a receiver of its own, made when it is opened; Bolt wants one from the start. */
const receivedBySockets: Receiver = { init() {}, start: async () => {}, stop: async () => {} };

/** The error as one that the operator must mend, if Slack's answer says so. */
function refusalOf(cause: unknown): ConnectionError | null {
  if (!(cause instanceof webApi.WebAPIPlatformError) || passingErrors.has(cause.data.error)) return null;
  return new ConnectionError(
    `Slack refused the connection: ${cause.message}`,
    'Check SLACK_BOT_TOKEN (OAuth & Permissions) and SLACK_APP_TOKEN (Basic Information, App-Level Tokens) in .env, and that the app is still installed: https://api.slack.com/apps',
    cause,
  );
}

/** Bolt throws at a request that isn't its own: those are answered here. */
function onlyEvents(listener: RequestListener): RequestListener {
  return (request, response) => {
    const isEvents = request.url?.split('?')[0] === requestPath;
    if (isEvents && request.method === 'POST') listener(request, response);
    else if (isEvents) response.writeHead(405, { allow: 'POST' }).end();
    else response.writeHead(404).end();
  };
}
