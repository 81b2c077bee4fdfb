// Trying until it works: a platform's connection that comes back by itself, and what is done once over it.
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { type Connection, ConnectionError } from './connection.ts';
import { reasonOf } from './reason-of.ts';

/** How long to wait between two tries. */
export type Patience = {
  /** After the first failure; each further one doubles it. */
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
  /** After a refusal, which only the operator can end. */
  readonly refusedRetryMs: number;
  /** Between the beginnings of two sessions at Discord, which allows one in five seconds. */
  readonly identifyEveryMs: number;
  /** Between two requests that the start of Discord's sessions takes; the rest of what Discord allows is for the messages. */
  readonly requestEveryMs: number;
};

/** One second up to one minute; half an hour after a refusal; a little more than Discord's five seconds; one second. */
export const usualPatience: Patience = {
  firstRetryMs: 1000,
  longestRetryMs: 60_000,
  refusedRetryMs: 1_800_000,
  identifyEveryMs: 5250,
  requestEveryMs: 1000,
};

/** A connection that is made again whenever it is lost. */
export type KeptConnection = {
  /** Resolves when the first try has succeeded or failed. */
  readonly ready: Promise<void>;
  /** Ends it within about a second, also in the middle of a try. */
  close(): Promise<void>;
};

const closeGraceMs = 1000;

/**
 * Connects, and again whenever the connection is lost; each new reason of a failure is logged once.
 * @param connect its signal ends what it has begun
 */
export function keepConnected(
  name: string,
  connect: (signal: AbortSignal) => Promise<Connection>,
  { log, patience }: { readonly log: Log; readonly patience: Patience },
): KeptConnection {
  const stop = new AbortController();
  const { signal } = stop;
  const first = Promise.withResolvers<void>();
  let open: Connection | null = null;

  function tell(error: unknown): void {
    first.resolve();
    if (error instanceof ConnectionError)
      log.error(
        { reason: error.message, fix: error.fix },
        `${name} is not connected; everything else goes on`,
      );
    else
      log.warn(
        { reason: reasonOf(error) },
        `${name} can’t be reached; it is tried again until it can, and everything else goes on`,
      );
  }

  async function hold(): Promise<void> {
    const connection = await connect(signal);
    // A try that the stop overtook.
    if (signal.aborted) return connection.close();
    open = connection;
    first.resolve();
    log.info(`${name} connected`);
    const notBefore = wait(patience.firstRetryMs, undefined, { signal });
    notBefore.catch(() => {});
    await connection.lost;
    open = null;
    await connection.close();
    signal.throwIfAborted();
    log.info(`${name} connection lost, connecting again`);
    // A connection that is lost as soon as it is made must not be made again in a tight loop.
    await notBefore;
  }

  async function keep(): Promise<never> {
    while (true) await untilDone(hold, { signal, patience, tell });
  }

  keep().catch(error => {
    if (!signal.aborted) log.error({ err: error }, `${name} is given up`);
    first.resolve();
  });
  return {
    ready: first.promise,
    async close() {
      stop.abort();
      await Promise.race([open?.close(), wait(closeGraceMs, undefined, { ref: false })]);
    },
  };
}

/**
 * Does the work, again and again until it succeeds.
 * @param tell is told of a failure, once for each reason
 * @throws the signal's reason as soon as it is aborted; the work then goes on unheard
 */
export async function untilDone(
  work: () => Promise<void>,
  {
    signal,
    patience,
    tell,
  }: {
    readonly signal: AbortSignal;
    readonly patience: Patience;
    readonly tell: (error: unknown) => void;
  },
): Promise<void> {
  const told = new Set<string>();
  for (let delayMs = patience.firstRetryMs; ; delayMs = Math.min(2 * delayMs, patience.longestRetryMs)) {
    try {
      return await orAborted(work, signal);
    } catch (error) {
      signal.throwIfAborted();
      const reason = reasonOf(error);
      if (!told.has(reason)) tell(error);
      told.add(reason);
      await wait(error instanceof ConnectionError ? patience.refusedRetryMs : delayMs, undefined, { signal });
    }
  }
}

async function orAborted(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
