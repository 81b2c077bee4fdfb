// The real SDKs set up against Slack on loopback, for the tests of the server itself.

import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { App, type Logger, LogLevel, webApi } from '@slack/bolt';
import { type SlackOptions, startSlack } from './server.ts';

/** The SDK's client. */
export const { WebClient } = webApi;

/** A logger that says nothing: refusals are what these tests are about. */
export const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};

/** A server with one channel, C1, and the SDK's client without its own retries. */
export async function start(t: TestContext, options: SlackOptions = {}) {
  const slack = await startSlack(options);
  // Unwound in reverse: the app stops before its server, or it would try to connect again.
  const ending = new AsyncDisposableStack();
  t.after(() => ending.disposeAsync());
  ending.defer(slack.close);
  slack.addChannel({ id: 'C1', name: 'papers' });
  const clientOptions = {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  };
  const client = new WebClient(slack.botToken, clientOptions);
  const post = (message: object) => client.chat.postMessage({ channel: 'C1', text: '', ...message });
  return { slack, client, post, clientOptions, ending };
}

/** The same with a bolt app connected by Socket Mode. */
export async function startApp(t: TestContext, options: SlackOptions = {}) {
  const { slack, clientOptions, ending, ...rest } = await start(t, options);
  const { botToken: token, appToken } = slack;
  const app = new App({ token, appToken, socketMode: true, clientOptions, logger: silent });
  ending.defer(async () => void (await app.stop()));
  await app.start();
  return { slack, app, ...rest };
}

/** The same with a bolt app that listens for signed requests at `url`. */
export async function startHttpApp(t: TestContext, options: SlackOptions = {}) {
  const { slack, clientOptions, ending } = await start(t, options);
  const { botToken: token, signingSecret } = slack;
  const app = new App({ token, signingSecret, clientOptions, logger: silent });
  const server = await app.start({ port: 0, host: '127.0.0.1' });
  ending.defer(async () => void (await app.stop()));
  const address = 'address' in server ? server.address() : null;
  assert.ok(address && typeof address === 'object');
  return { slack, app, url: `http://127.0.0.1:${address.port}/slack/events` };
}

/** Who asks, and where. */
export const asker = { userId: 'U1', channelId: 'C1' };
/** What is asked. */
export const papers = { command: '/papers', text: 'today', ...asker };
/** A section block. */
export const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } }) as const;

interface Refused {
  error?: string;
  errors?: string[];
  response_metadata?: { messages?: string[] };
}

/** Rejects with this error code, and these faults if any. */
export async function assertRefused(
  call: Promise<unknown>,
  error: string,
  ...faults: string[]
): Promise<void> {
  await assert.rejects(call, ({ data }: { data?: Refused }) => {
    const marked = data?.response_metadata?.messages?.map(message => message.replace('[ERROR] ', ''));
    assert.deepEqual([data?.error, data?.errors ?? marked ?? []], [error, faults]);
    return true;
  });
}
