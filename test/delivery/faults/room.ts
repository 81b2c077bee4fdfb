// A Paperboy that posts to five channels on each platform, and a clock that the test moves by hand.
import type { TestContext } from 'node:test';
import type { App } from '../../../src/app.ts';
import { loadConfig } from '../../../src/config/load-config.ts';
import type { SendPatience } from '../../../src/delivery/patience.ts';
import type { Layout } from '../../../src/delivery/platform.ts';
import type { Absence } from '../../servers/loopback.ts';
import { discordToken, fireSlot, morning, planSlots, smallDay, startTown } from '../../town.ts';
import { addChannels, channelIds, channelNumbers, platforms, revocableTokens } from './channels.ts';
import { readStatus } from './read-status.ts';
import { type RefusedForms, refuse } from './refused-forms.ts';
import { type Standing, setStanding } from './standing.ts';

/** How a room is set up. */
export type RoomOptions = {
  readonly layout?: Layout;
  readonly sendPatience?: SendPatience;
  /** Tokens that the platforms don't take. */
  readonly wrongTokens?: Readonly<Record<string, string>>;
  /** A Postgres; SQLite by default. */
  readonly databaseUrl?: string;
  /** Messages to Slack; as many as may be by default. */
  readonly postsPerMinute?: number;
  /** Has a second destination, of number 6, in the third channels. */
  readonly isThirdTwice?: true;
  /** More of the configuration file. */
  readonly yaml?: string;
  readonly days?: Record<string, unknown[]>;
};

export type Room = Awaited<ReturnType<typeof openRoom>>;

/** By number, in which channels they are. */
const destinationsOf = ({
  isThirdTwice,
}: RoomOptions): readonly (readonly [n: number, channel: number])[] => [
  ...channelNumbers.map(n => [n, n] as const),
  ...(isThirdTwice ? [[6, 3] as const] : []),
];

function configOf(options: RoomOptions): string {
  const { layout = 'cards', postsPerMinute = 6000, yaml = '' } = options;
  const destinations = destinationsOf(options).flatMap(([n, channel]) =>
    platforms.map(
      platform =>
        `  - { name: ${platform}-${n}, platform: ${platform}, channel: "${channelIds[platform](channel)}", layout: ${layout} }`,
    ),
  );
  return [
    'top: 3',
    `slack: { postsPerMinute: ${postsPerMinute} }`,
    yaml,
    'destinations:',
    ...destinations,
  ].join('\n');
}

/** Everything started, nothing fired. */
export async function openRoom(t: TestContext, options: RoomOptions = {}) {
  let instant = morning;
  const now = () => instant;
  const serverNow = () => instant.epochMilliseconds;
  const town = await startTown(t, {
    now,
    yaml: configOf(options),
    environment: {
      ...options.wrongTokens,
      ...(options.databaseUrl !== undefined && { DATABASE_URL: options.databaseUrl }),
    },
    days: options.days ?? { '2026-01-13': smallDay },
    ...(options.sendPatience !== undefined && { sendPatience: options.sendPatience }),
    servers: { slack: { now: serverNow }, discord: { now: serverNow, rates: false } },
  });
  const channels = addChannels(town);
  const revoke = revocableTokens(town);
  let app = await town.open();
  let absences: Absence[] = [];
  return {
    ...channels,
    town,
    get app(): App {
      return app;
    },
    now,
    move(ms: number): void {
      instant = instant.add({ milliseconds: ms });
    },
    /** The slot of this instant fires for the nth channels, for all by default, and is planned. */
    async fire(n?: number): Promise<void> {
      for (const { name } of app.config.destinations)
        if (n === undefined || name.endsWith(`-${n}`)) await fireSlot(app, name, instant);
      await planSlots(app);
    },
    plan: () => planSlots(app),
    /** Sends what is due now; gives the errors that drains ended with. */
    async send(): Promise<string[]> {
      const drains = await Promise.allSettled([...app.senders.values()].map(sender => sender.drain()));
      return drains.flatMap(drain => (drain.status === 'rejected' ? [String(drain.reason)] : []));
    },
    setStanding: (n: number, standing: Standing) => setStanding(town, n, standing),
    refuse: (forms: RefusedForms) => refuse(town, forms),
    /** Both platforms refuse every connection, or are back. */
    async setAway(isAway: boolean): Promise<void> {
      if (isAway) absences = await Promise.all([town.slack.leave('refuses'), town.discord.leave('refuses')]);
      else await Promise.all(absences.map(absence => absence.end()));
    },
    /** From now on both platforms refuse the tokens that they took. */
    revokeTokens: () => revoke(true),
    /** Ends the program and starts it again, with the right tokens. */
    async restart(): Promise<void> {
      await town.shut(app);
      revoke(false);
      const tokens = { SLACK_BOT_TOKEN: town.slack.botToken, DISCORD_TOKEN: discordToken };
      app = await town.open(loadConfig({ environment: { ...town.variables, ...tokens }, cwd: town.folder }));
    },
    status: (heading: Parameters<typeof readStatus>[1]) => readStatus(app, heading),
  };
}
