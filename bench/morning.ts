// The program on a morning, for the benches of sending: its schedules have fired while it was away.
import { DefaultRestOptions } from 'discord.js';
import { type App, openApp } from '../src/app.ts';
import type { Config } from '../src/config/config.ts';
import type { Destination } from '../src/delivery/destination.ts';
import { usualSendPatience } from '../src/delivery/patience.ts';
import type { Deliverer } from '../src/delivery/platform.ts';
import { createSender, type Sender } from '../src/delivery/sender.ts';
import type { Log } from '../src/log.ts';
import { planAudience } from '../src/schedule/plan-slots.ts';
import { createTicker } from '../src/schedule/tick.ts';
import { dueAudiences } from '../src/store/slots.ts';

/** Ten in the morning in Seoul, an hour after the schedules fired. */
const morning = Temporal.Instant.from('2026-01-14T10:00:00+09:00');
export const nightBefore = morning.subtract({ hours: 12 });

/** Opens the program as one that has known its destinations since the night before. */
export async function openMorning(config: Config, log: Log): Promise<App> {
  const offsetMs = morning.epochMilliseconds - Date.now();
  const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now() + offsetMs);
  const app = await openApp({ config, log, now });
  await createTicker({
    ...app,
    destinations: app.book.all,
    now: () => nightBefore,
    catchUpMs: 0,
  });
  return app;
}

/** The same with senders that wait for no rate, for platforms that keep none. */
export async function openUnpaced(config: Config, log: Log): Promise<App> {
  liftDiscordsRate();
  const app = await openMorning(config, log);
  return { ...app, senders: sendersOf(app, [...app.deliverers.values()].map(unpaced)) };
}

/** Senders for some deliverers. */
export function sendersOf(app: App, deliverers: readonly Deliverer[]): ReadonlyMap<string, Sender> {
  const operator = { channel: null, words: () => '', onAlert: () => {} };
  return new Map(
    deliverers.map(deliverer => [
      deliverer.platform,
      createSender({ ...app, deliverer, patience: usualSendPatience, operator }),
    ]),
  );
}

/** discord.js keeps Discord's 50 requests a second by itself; the clients made from now on in this process do not. */
export const liftDiscordsRate = (): void =>
  void Object.assign(DefaultRestOptions, { globalRequestsPerSecond: Number.POSITIVE_INFINITY });

/** The same deliverer without its pace. */
export const unpaced = (deliverer: Deliverer): Deliverer => ({
  ...deliverer,
  accountPace: { most: Number.MAX_SAFE_INTEGER, windowMs: 0, gapMs: 0 },
  channelPace: null,
});

/** Plans what has fired, by default for the destinations as they are configured. */
export async function planMorning(
  app: App,
  destinations: ReadonlyMap<string, Destination> = new Map(
    app.config.destinations.map(each => [each.name, each]),
  ),
): Promise<void> {
  const all = [...destinations.values()];
  await (await createTicker({ ...app, destinations: async () => all })).tick();
  for (const audience of (await dueAudiences(app.database)).keys())
    await planAudience(audience, { ...app, destinations });
}

/** A log that writes what goes wrong, and resolves `allSent` when so many messages were sent. */
export function countSent(wanted: number): { readonly log: Log; readonly allSent: Promise<void> } {
  const { promise: allSent, resolve } = Promise.withResolvers<void>();
  let sent = 0;
  const write = (...line: unknown[]) => process.stderr.write(`${JSON.stringify(line)}\n`);
  const count = (_: unknown, message?: string) => {
    if (message !== 'Delivery sent') return;
    sent += 1;
    if (sent === wanted) resolve();
  };
  return { log: { debug: () => {}, info: count, warn: write, error: write }, allSent };
}
