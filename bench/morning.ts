// The program on a morning, for the benches of sending: its schedules have fired while it was away.
import { DefaultRestOptions } from 'discord.js';
import { type App, openApp } from '../src/app.ts';
import type { Config } from '../src/config/config.ts';
import { usualSendPatience } from '../src/delivery/patience.ts';
import type { Deliverer } from '../src/delivery/platform.ts';
import { createSender } from '../src/delivery/sender.ts';
import type { Log } from '../src/log.ts';
import { planAudience } from '../src/schedule/plan-slots.ts';
import { createTicker } from '../src/schedule/tick.ts';
import { dueAudiences } from '../src/store/slots.ts';

/** Ten in the morning in Seoul, an hour after the schedules fired. */
const morning = Temporal.Instant.from('2026-01-14T10:00:00+09:00');
const nightBefore = morning.subtract({ hours: 12 });

/** Opens the program as one that has known its destinations since the night before. */
export async function openMorning(config: Config, log: Log): Promise<App> {
  const offsetMs = morning.epochMilliseconds - Date.now();
  const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now() + offsetMs);
  const app = await openApp({ config, log, now });
  await createTicker({ ...app, destinations: config.destinations, now: () => nightBefore, catchUpMs: 0 });
  return app;
}

/** The same with senders that wait for no rate, for platforms that keep none. */
export async function openUnpaced(config: Config, log: Log): Promise<App> {
  liftDiscordsRate();
  const app = await openMorning(config, log);
  const operator = { channel: null, words: () => '', onAlert: () => {} };
  const senders = [...app.deliverers].map(([platform, deliverer]) => {
    const sending = { ...app, deliverer: unpaced(deliverer), patience: usualSendPatience, operator };
    return [platform, createSender(sending)] as const;
  });
  return { ...app, senders: new Map(senders) };
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

/** Plans what has fired. */
export async function planMorning(app: App): Promise<void> {
  const { destinations } = app.config;
  await (await createTicker({ ...app, destinations })).tick();
  const byName = new Map(destinations.map(each => [each.name, each]));
  for (const audience of (await dueAudiences(app.database)).keys())
    await planAudience(audience, { ...app, destinations: byName });
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
