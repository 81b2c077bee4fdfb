// Rounds: a fan-out that is killed some times and then left to finish.
import { setTimeout as delay } from 'node:timers/promises';
import type { Role } from '../../src/roles.ts';
import type { PostgresServer } from '../servers/postgres.ts';
import type { Chance } from './chance.ts';
import type { Member, Program } from './crew.ts';
import { openScene, type Scene, type SceneOptions } from './scene.ts';
import { shortPatience } from './times.ts';
import type { RoundResult } from './verdict.ts';

// So many lives end while they start, or plan; the others while they send, or look for what the one before them sent.
const startShare = 0.25;
const startMs = 2_000;
const sendingMs = 3_500;
// A life that has nothing to send ends too; pg-boss takes 10 to 15 s to notice that a worker is dead.
const longestStartMs = 20_000;
const mostPauseMs = 300;

/** Resolves at an instant of a life that has just begun. */
async function randomInstant({ far }: Scene, chance: Chance): Promise<void> {
  if (chance.happens(startShare)) return delay(chance.between(0, startMs));
  const before = far.posts();
  const untilMs = performance.now() + longestStartMs;
  while (far.posts() === before && performance.now() < untilMs) await delay(5);
  return delay(chance.between(0, sendingMs));
}

async function withScene<T>(options: SceneOptions, play: (scene: Scene) => Promise<T>): Promise<T> {
  const scene = await openScene(options);
  try {
    return await play(scene);
  } finally {
    await scene.close();
  }
}

/**
 * One process on SQLite, killed at random instants of its life.
 * @param trustsNonces whether Discord knows a nonce again, and is trusted to; without, it neither does nor is
 * @param isProgram the program itself with its own times, or its schedule and senders with short ones
 */
export const playKills = (
  {
    kills,
    trustsNonces = true,
    isProgram = false,
  }: { kills: number; trustsNonces?: boolean; isProgram?: boolean },
  chance: Chance,
): Promise<RoundResult> =>
  withScene({ chance, remembersNonces: trustsNonces, isNow: isProgram }, async scene => {
    const { crew, aheadMs } = scene;
    const program: Program = isProgram
      ? { words: ['run'] }
      : { aheadMs, work: ['schedule', 'sender'], patience: shortPatience, trustsNonces };
    for (let kill = 0; kill < kills; kill += 1) {
      const bot = crew.start(program);
      await randomInstant(scene, chance);
      await bot.kill();
      await delay(chance.between(0, mostPauseMs));
    }
    return finish(scene, { members: [crew.start(program)], kills });
  });

/** The program itself, asked to end in the middle of its fan-out. */
export const playStop = (
  chance: Chance,
): Promise<
  RoundResult & { readonly status: number | null; readonly tookMs: number; readonly left: object }
> =>
  withScene({ chance, isNow: true, isTroubled: false }, async scene => {
    const { crew, far } = scene;
    const first = crew.start({ words: ['run'] });
    const enough = chance.whole(1, 30);
    while (far.posts() < enough && first.isRunning()) await delay(1);
    const { status, tookMs } = await first.stop();
    const left = await scene.open();
    const result = await finish(scene, { members: [crew.start({ words: ['run'] })], kills: 0 });
    return { ...result, status, tookMs, left };
  });

const senderCount = 3;
// Of the kills so many hit the sender that sends, as far as its log tells; the others any of them.
const busyShare = 0.75;

/** Senders and a schedule on Postgres, of which senders are killed at random instants and replaced. */
export async function playSenders(
  { kills, postgres, crashesPostgres }: { kills: number; postgres: PostgresServer; crashesPostgres: boolean },
  chance: Chance,
): Promise<RoundResult> {
  const databaseUrl = await postgres.newDatabase();
  return withScene({ chance, databaseUrl }, async scene => {
    const { crew, aheadMs } = scene;
    const start = (work: Role): Member =>
      crew.start({ aheadMs, work: [work], patience: shortPatience, trustsNonces: true });
    const works: readonly Role[] = ['schedule', ...Array<Role>(senderCount).fill('sender')];
    const members = works.map(start);
    /** Also whoever ended by itself, as at a start without a database. */
    const replaceEnded = () => {
      for (const [index, work] of works.entries())
        if (members[index]?.isRunning() === false) members[index] = start(work);
    };
    const crash = crashesPostgres ? randomInstant(scene, chance).then(() => postgres.restart()) : null;
    for (let kill = 0; kill < kills; kill += 1) {
      await randomInstant(scene, chance);
      const senders = members.slice(1).toSorted((a, b) => b.heardAt() - a.heardAt());
      await senders[chance.happens(busyShare) ? 0 : chance.whole(0, senderCount - 1)]?.kill();
      replaceEnded();
    }
    await crash;
    return finish(scene, { members, kills, tend: replaceEnded });
  });
}

const tendEveryMs = 500;

/** Lets everything be sent, ends the processes, and looks. */
async function finish(
  scene: Scene,
  { members, kills, tend = () => {} }: { members: readonly Member[]; kills: number; tend?: () => void },
): Promise<RoundResult> {
  const tending = setInterval(tend, tendEveryMs);
  await scene.settled();
  clearInterval(tending);
  const ends = await Promise.all(members.map(member => member.stop()));
  const { figures, report } = await scene.judge(kills);
  const wrong = ends.filter(({ status }) => status !== 0);
  return {
    figures,
    report: [report, ...wrong.map(({ status, signal }) => `A process ended with ${signal ?? status}`)]
      .filter(Boolean)
      .join('\n'),
  };
}
