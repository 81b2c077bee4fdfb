// Socket Mode without a gap: when Slack is about to close a connection, the next is open before it goes.
import { inTime } from '../../commands/answer-in-time.ts';
import type { Log } from '../../log.ts';
import type { Connection } from '../connection.ts';
import { type Patience, untilDone } from '../keep-connected.ts';
import type { SlackSocket } from './socket.ts';

/** Slack closes a connection itself about ten seconds after its first warning; this is for when it doesn't. */
const farewellMs = 30_000;

/**
 * Opens a socket, and another one whenever Slack says that it will close the one it has: Slack asks for that every
 * few hours and allows ten at once. The old one serves until Slack closes it.
 * @throws what `open` throws the first time; a socket to replace one is tried for until the last one is gone
 */
export async function holdSockets(
  open: () => Promise<SlackSocket>,
  { log, patience }: { readonly log: Log; readonly patience: Patience },
): Promise<Connection> {
  const stop = new AbortController();
  const lost = Promise.withResolvers<void>();
  const sockets = new Set<SlackSocket>();
  let isOpening = false;

  function settle(): void {
    if (sockets.size === 0 && !isOpening) lost.resolve();
  }

  function hold(socket: SlackSocket): void {
    sockets.add(socket);
    socket.gone.then(() => {
      sockets.delete(socket);
      settle();
    });
    socket.leaving.then(() => succeed(socket)).catch(() => {});
  }

  async function replace(): Promise<void> {
    isOpening = true;
    try {
      const socket = await open();
      // The stop overtook it.
      if (stop.signal.aborted) return socket.close();
      hold(socket);
    } finally {
      isOpening = false;
      settle();
    }
  }

  async function succeed(old: SlackSocket): Promise<void> {
    const tell = (error: unknown) =>
      log.warn({ err: error }, 'Slack asks for a new connection, which can’t be opened; it is tried again');
    await untilDone(replace, { signal: stop.signal, patience, tell });
    log.info('Slack connected anew, as it asks for every few hours');
    await inTime(old.gone, farewellMs);
    await old.close();
  }

  hold(await open());
  return {
    lost: lost.promise,
    async close() {
      stop.abort();
      await Promise.all([...sockets].map(socket => socket.close()));
    },
  };
}
