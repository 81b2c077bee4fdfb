// A bot that missed its slot, in front of forty channels.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { stringify } from 'yaml';
import { loadConfig } from '../../src/config/load-config.ts';
import type { Delivery, DeliveryState } from '../../src/store/deliveries.ts';
import { newestListDate } from '../servers/huggingface.ts';
import { morning } from '../town.ts';
import type { Chance } from './chance.ts';
import { createCrew } from './crew.ts';
import { crashChannels, startFarSide } from './far-side.ts';
import { ledgerIn } from './ledger.ts';
import { latestLandingMs } from './times.ts';
import { judgeRound, papersADigest, type RoundResult } from './verdict.ts';

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
  const latestMs = isNow ? latestLandingMs.usual : latestLandingMs.short;
  const far = await startFarSide({ chance, now, dates, remembersNonces, latestMs, isTroubled });
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-crash-'));
  mkdirSync(join(folder, 'config'));
  writeFileSync(join(folder, 'config', 'paperboy.yaml'), stringify(configuration(firing)));
  const variables = { ...far.variables, ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }) };
  const config = loadConfig({ environment: variables, cwd: folder });
  const crew = createCrew(folder, variables);

  const ledger = ledgerIn({ databaseUrl, file: join(config.dataFolder, 'paperboy.db') });
  await ledger.see(config.destinations);

  return {
    far,
    crew,
    aheadMs,
    /** Resolves when everything is sent, or gives up after a time that is much longer than that takes. */
    async settled(): Promise<void> {
      const untilMs = performance.now() + settledWithinMs;
      while (performance.now() < untilMs) {
        await delay(lookEveryMs);
        // A Postgres that has just crashed answers nobody.
        if (isSettled(await ledger.rows().catch(() => []))) break;
      }
      await far.quiet();
    },
    /** How many messages are in which state, but for those that are sent. */
    async open(): Promise<Partial<Record<DeliveryState, number>>> {
      const rows = (await ledger.rows()).filter(({ state }) => state !== 'sent');
      const byState = Map.groupBy(rows, ({ state }) => state);
      return Object.fromEntries([...byState].map(([state, some]) => [state, some.length]));
    },
    /** What the platforms hold and what the ledger says, after the processes have ended. */
    async judge(kills: number): Promise<RoundResult> {
      await far.quiet();
      return judgeRound({ far, log: crew.log, rows: await ledger.rows(), kills });
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
