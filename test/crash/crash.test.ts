// A bot that is killed at random instants; `npm run test:crash` does the same for longer, and more of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { campaign, summary } from './campaign.ts';
import { createChance, runSeed } from './chance.ts';
import { playKills, playStop } from './rounds.ts';

const seed = runSeed();
const inTime = { timeout: 120_000 };

test('killed ten times, every channel holds every message once', inTime, async t => {
  t.diagnostic(`CRASH_SEED=${seed}`);
  const result = await campaign((kills, chance) => playKills({ kills }, chance), {
    kills: 10,
    seed,
    atOnce: 4,
  });
  t.diagnostic(summary(result));
  assert.equal(result.report, '');
});

test('SIGTERM in a fan-out ends it within ten seconds and leaves the rest due', inTime, async t => {
  t.diagnostic(`CRASH_SEED=${seed}`);
  const { report, status, tookMs, left } = await playStop(createChance(seed));
  assert.equal(report, '');
  assert.equal(status, 0);
  assert.ok(tookMs < 10_000, `${tookMs} ms`);
  assert.deepEqual(Object.keys(left), ['due']);
});
