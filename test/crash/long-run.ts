// `npm run test:crash`: over two hundred kills, on SQLite and Postgres, with a line of progress after each round.
// CRASH_SEED repeats a run, CRASH_ONLY plays those parts alone whose title has the words in it.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { startPostgres } from '../servers/postgres.ts';
import { type CampaignResult, campaign, summary } from './campaign.ts';
import { type Chance, createChance, runSeed } from './chance.ts';
import { playKills, playSenders, playStop } from './rounds.ts';
import type { RoundResult } from './verdict.ts';

const seed = runSeed();
const only = process.env.CRASH_ONLY ?? '';
const sayOut = (text: string) => void process.stderr.write(`${text}\n`);
sayOut(`CRASH_SEED=${seed}`);

type Part = {
  readonly kills: number;
  readonly atOnce: number;
  readonly play: (kills: number, chance: Chance) => Promise<RoundResult>;
};

function testPart(title: string, { kills, atOnce, play }: Part): void {
  test(title, { skip: !title.includes(only) }, async () => {
    const onRound = (result: CampaignResult) => sayOut(`${title}: ${summary(result)}`);
    const { report } = await campaign(play, { kills, seed, atOnce, onRound });
    sayOut(report);
    assert.equal(report, '');
  });
}

testPart('killed on SQLite', {
  kills: 120,
  atOnce: 2,
  play: (kills, chance) => playKills({ kills }, chance),
});

testPart('killed on SQLite, where Discord forgets nonces', {
  kills: 60,
  atOnce: 3,
  play: (kills, chance) => playKills({ kills, trustsNonces: false }, chance),
});

testPart('the program itself killed, with its own times', {
  kills: 8,
  atOnce: 3,
  play: (kills, chance) => playKills({ kills, isProgram: true }, chance),
});

testPart('senders killed on Postgres', {
  kills: 20,
  atOnce: 2,
  play: async (kills, chance) =>
    playSenders({ kills, postgres: await startPostgres({ fsync: true }), crashesPostgres: false }, chance),
});

testPart('senders and Postgres killed', {
  kills: 10,
  // A new database can't be had while Postgres is away.
  atOnce: 1,
  play: async (kills, chance) =>
    playSenders({ kills, postgres: await startPostgres({ fsync: true }), crashesPostgres: true }, chance),
});

test('stopped by SIGTERM', { skip: !'stopped by SIGTERM'.includes(only) }, async (_: TestContext) => {
  const chance = createChance(seed);
  for (let round = 0; round < 5; round += 1) {
    const { report, status, tookMs, left } = await playStop(chance.branch());
    sayOut(
      `stopped by SIGTERM: status ${status} after ${Math.round(tookMs)} ms, left ${JSON.stringify(left)} ${report}`,
    );
    assert.equal(report, '');
    assert.equal(status, 0);
    assert.ok(tookMs < 10_000);
    assert.deepEqual(Object.keys(left), ['due']);
  }
});
