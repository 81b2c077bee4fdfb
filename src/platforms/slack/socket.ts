// One connection of Socket Mode: https://docs.slack.dev/apis/events-api/using-socket-mode
import { type App, type Logger, SocketModeReceiver, type webApi } from '@slack/bolt';
import { inTime } from '../../commands/answer-in-time.ts';

/** An open connection. */
export type SlackSocket = {
  /** Resolves when Slack says that it will close it; commands come and are acknowledged until it does. */
  readonly leaving: Promise<void>;
  /** Resolves when it is closed. */
  readonly gone: Promise<void>;
  /** Closes it; a second call does no harm. */
  close(): Promise<void>;
};

type SocketOptions = {
  readonly appToken: string;
  readonly logger: Logger;
  readonly clientOptions: webApi.WebClientOptions;
};

const helloWithinMs = 15_000;

/**
 * Opens a connection whose commands the app answers, and waits for Slack's hello.
 * @throws the SDK's error when Slack refuses or can't be reached
 */
export async function openSocket(
  app: App,
  { appToken, logger, clientOptions }: SocketOptions,
): Promise<SlackSocket> {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    // The SDK's own reconnecting ends the process when Slack refuses it, and waits 5 s before each try.
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
  });
  receiver.init(app);
  const { client } = receiver;
  const leaving = Promise.withResolvers<void>();
  const gone = new Promise<void>(resolve => client.once('disconnected', resolve));
  try {
    if ((await inTime(client.start(), helloWithinMs)) === null) {
      // Not waited for: it may hang like what it ends.
      client.disconnect().catch(() => {});
      throw new Error(`Slack did not say hello within ${helloWithinMs} ms`);
    }
  } catch (error) {
    throw error ?? new Error('Slack closed the connection before it was made');
  }
  tellFarewell(client, leaving.resolve);
  return { leaving: leaving.promise, gone, close: () => client.disconnect() };
}

/**
 * Slack announces a disconnect some ten seconds before it. The SDK closes the connection as soon as it hears that,
 * and with it loses what is still under way; here Slack is left to close it.
 */
function tellFarewell(client: SocketModeReceiver['client'], tell: () => void): void {
  const [hear, ...others] = client.listeners('ws_message');
  if (hear === undefined || others.length > 0)
    throw new Error('@slack/socket-mode no longer hears Slack in one place: keep its farewells from it anew');
  client.off('ws_message', hear);
  client.on('ws_message', (data: unknown, isBinary: unknown) => {
    if (isFarewell(data)) tell();
    else hear(data, isBinary);
  });
}

function isFarewell(data: unknown): boolean {
  try {
    const message: unknown = typeof data === 'string' ? JSON.parse(data) : null;
    return (
      typeof message === 'object' && message !== null && 'type' in message && message.type === 'disconnect'
    );
  } catch {
    return false;
  }
}
