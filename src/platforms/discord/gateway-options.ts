// How discord.js keeps a session at the gateway: https://discord.com/developers/docs/events/gateway
import { setTimeout as wait } from 'node:timers/promises';
import {
  type IIdentifyThrottler,
  type ManagerShardEventsMap,
  SimpleShardingStrategy,
  type WebSocketOptions,
} from 'discord.js';
import type { Patience } from '../keep-connected.ts';

type GatewayManager = Parameters<NonNullable<WebSocketOptions['buildStrategy']>>[0];
type EventsByName = { [E in keyof ManagerShardEventsMap as `${E}`]: E };
/** Of `@discordjs/ws`, whose enum of them discord.js hides behind another one of the same name. */
const gatewayEvents = { closed: 'closed', hello: 'hello', ready: 'ready', resumed: 'resumed' } as Pick<
  EventsByName,
  'closed' | 'hello' | 'ready' | 'resumed'
>;

const handshakeWithinMs = 10_000;
const helloWithinMs = 15_000;
/** Who gave a command waits so long for an answer. */
const commandLifetimeMs = 3000;
/** Its commands are void by then, and the address that it has to itself may be gone. */
const resumeWithinMs = 60_000;
/** What a WebSocket says that ended without a closing frame, or was never made. */
const closedAbnormally = 1006;

/**
 * Lets one session begin at a time, as Discord allows: a further one sooner than five seconds after it is refused
 * (`max_concurrency`, https://discord.com/developers/docs/events/gateway#rate-limiting). discord.js has one for each
 * client.
 */
export function identifyThrottler(everyMs: number): IIdentifyThrottler {
  let nextAt = 0;
  return {
    async waitForIdentify(_shard, signal) {
      const now = Date.now();
      const at = Math.max(now, nextAt);
      nextAt = at + everyMs;
      await wait(at - now, undefined, { signal });
    },
  };
}

/**
 * The options of a client that comes back by itself however long the network is away. discord.js alone tries twice a
 * second, forgets the session at the first try that finds no network, and goes on after it was destroyed.
 */
export function gatewayOptions({
  throttler,
  patience,
  closing,
}: {
  readonly throttler: IIdentifyThrottler;
  readonly patience: Patience;
  readonly closing: AbortSignal;
}): WebSocketOptions {
  return {
    buildIdentifyThrottler: () => throttler,
    buildStrategy(manager) {
      manager.options.handshakeTimeout = handshakeWithinMs;
      manager.options.helloTimeout = helloWithinMs;
      keepSession(manager, patience, closing);
      return new SimpleShardingStrategy(manager);
    },
  };
}

/** The session is asked for before each connecting: that is where to wait, and where to end. */
function keepSession(manager: GatewayManager, patience: Patience, closing: AbortSignal): void {
  const { retrieveSessionInfo, updateSessionInfo } = manager.options;
  let isClosed = false;
  let isUnreachable = false;
  let awaySinceMs: number | null = null;
  let delayMs = patience.firstRetryMs;

  manager.on(gatewayEvents.closed, ({ code }) => {
    isClosed = true;
    isUnreachable = code === closedAbnormally;
    awaySinceMs ??= Date.now();
  });
  manager.on(gatewayEvents.hello, () => {
    isClosed = false;
    isUnreachable = false;
  });
  for (const back of [gatewayEvents.ready, gatewayEvents.resumed])
    manager.on(back, () => {
      awaySinceMs = null;
      delayMs = patience.firstRetryMs;
    });

  manager.options.retrieveSessionInfo = async shard => {
    const awayMs = isClosed && awaySinceMs !== null ? Date.now() - awaySinceMs : 0;
    // Until then discord.js' own half a second between two tries may still save a command.
    if (awayMs > commandLifetimeMs) {
      await wait(delayMs, undefined, { signal: closing }).catch(() => {});
      delayMs = Math.min(2 * delayMs, patience.longestRetryMs);
    }
    if (awayMs > resumeWithinMs) await updateSessionInfo(shard, null);
    // After the end nothing may follow, and an error here would end the process.
    return closing.aborted ? new Promise<never>(() => {}) : retrieveSessionInfo(shard);
  };
  manager.options.updateSessionInfo = (shard, session) => {
    if (session !== null || !isUnreachable) return updateSessionInfo(shard, session);
  };
}
