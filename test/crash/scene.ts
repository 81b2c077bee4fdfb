// A bot that missed its slot, in front of forty channels.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { stringify } from 'yaml';
import { loadConfig } from '../../src/config/load-config.ts';
import type { Database } from '../../src/store/database.ts';
import type { Delivery, DeliveryState } from '../../src/store/deliveries.ts';
import { seeDestinations } from '../../src/store/destinations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { newestListDate } from '../servers/huggingface.ts';
import { morning } from '../town.ts';
import type { Chance } from './chance.ts';
import { createCrew } from './crew.ts';
import { crashChannels, startFarSide } from './far-side.ts';
import { addFigures, type Figures, judgeChannel, papersADigest, tellHistories } from './verdict.ts';

/** What a scene is like. */
export type SceneOptions = {
  readonly chance: Chance;
  /** Whether it plays now, as the program itself has it, or on a morning of the past. */
  readonly isNow?: boolean;
  readonly remembersNonces?: boolean;
  readonly isTroubled?: boolean;
  /** SQLite by default. */
  readonly databaseUrl?: string | null;
};

/** A scene. */
export type Scene = Awaited<ReturnType<typeof openScene>>;

const settledWithinMs = 150_000;
// Seldom, so that it is the bot that finds what a dead process left, and not this.
const lookEveryMs = 1_000;
/** How long ago the slot fired. */
const missed = { hours: 1 };

/** Sets it up; nothing runs yet. */
export async function openScene({
  chance,
  isNow = false,
  remembersNonces = true,
  isTroubled = true,
  databaseUrl = null,
}: SceneOptions) {
  const aheadMs = isNow ? 0 : morning.epochMilliseconds - Date.now();
  const now = () => Temporal.Instant.fromEpochMilliseconds(Date.now() + aheadMs);
  const firing = now().subtract(missed);
  const newest = newestListDate(firing);
  // A list is not posted before it is some hours old.
  const dates = [newest.toString(), newest.subtract({ days: 1 }).toString()];
  const far = await startFarSide({ chance, now, dates, remembersNonces, isTroubled });
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-crash-'));
  mkdirSync(join(folder, 'config'));
  writeFileSync(join(folder, 'config', 'paperboy.yaml'), stringify(configuration(firing)));
  const variables = { ...far.variables, ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }) };
  const config = loadConfig({ environment: variables, cwd: folder });
  const crew = createCrew(folder, variables);

  async function withStore<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = await openStore({ databaseUrl, file: join(config.dataFolder, 'paperboy.db') });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }

  await withStore(database =>
    database.tx(async sql => {
      const seen = config.destinations.map(({ name, schedule, timeZone }) => ({
        name,
        schedule: `${schedule} ${timeZone}`,
      }));
      // Known since long before the slot, or it would not be theirs.
      await seeDestinations(sql, seen, { nowMs: 0, forgetOthers: false });
    }),
  );

  const rowsOf = (database: Database) =>
    database.all<Delivery>('SELECT * FROM deliveries ORDER BY destination, part');

  return {
    far,
    crew,
    aheadMs,
    /** Resolves when everything is sent, or gives up after a time that is much longer than that takes. */
    async settled(): Promise<void> {
      const untilMs = performance.now() + settledWithinMs;
      while (performance.now() < untilMs) {
        await delay(lookEveryMs);
        if (await withStore(async database => isSettled(await rowsOf(database))).catch(() => false)) break;
      }
      await far.quiet();
    },
    /** How many messages are in which state, but for those that are sent. */
    async open(): Promise<Partial<Record<DeliveryState, number>>> {
      const rows = (await withStore(rowsOf)).filter(({ state }) => state !== 'sent');
      const byState = Map.groupBy(rows, ({ state }) => state);
      return Object.fromEntries([...byState].map(([state, some]) => [state, some.length]));
    },
    /** What the platforms hold and what the ledger says, after the processes have ended. */
    async judge(kills: number): Promise<{ figures: Figures; report: string }> {
      await far.quiet();
      const rows = Map.groupBy(await withStore(rowsOf), ({ destination }) => destination);
      const report: string[] = [];
      const each = crashChannels.map((channel): Figures => {
        const held = far.held(channel);
        const own = rows.get(channel.name) ?? [];
        const faults = judgeChannel(channel, held, own);
        if (faults.doubles + faults.missing + faults.wrongRows > 0)
          report.push(
            `${channel.name}: ${JSON.stringify(faults)}`,
            ...own.map(row => `  row ${row.part} ${row.state} ${row.message_id}\n${row.history}`),
            ...held.map(({ id }) => `  holds ${id}`),
            ...far.asked(channel).map(line => `  asked ${line}`),
            ...crew.log.filter(line => line.includes(channel.name)).map(line => `  log ${line}`),
          );
        return { kills: 0, channels: 1, messages: held.length, ...faults, ...tellHistories(own) };
      });
      if (report.length > 0)
        report.push(...crew.log.filter(line => /"level":[56]0| ended with /.test(line)).slice(-40));
      return { figures: { ...addFigures(each), kills }, report: report.join('\n') };
    },
    async close(): Promise<void> {
      await crew.killAll();
      await far.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Fires once a day, and no more than the last firing is caught up. */
function configuration(firing: Temporal.Instant): object {
  const { hour, minute } = firing.toZonedDateTimeISO('UTC');
  return {
    timeZone: 'UTC',
    schedule: `${minute} ${hour} * * *`,
    top: papersADigest,
    catchUpDays: 1,
    slack: { postsPerMinute: 6_000 },
    destinations: crashChannels,
  };
}

const isSettled = (rows: readonly Delivery[]): boolean =>
  rows.length >= crashChannels.length && rows.every(({ state }) => state === 'sent');
