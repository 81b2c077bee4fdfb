// Senders that are killed on a Postgres that is killed; `npm run test:crash` does the same more often.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startPostgres } from '../servers/postgres.ts';
import { createChance, runSeed } from './chance.ts';
import { playSenders } from './rounds.ts';

test('a sender and Postgres killed, another sender brings every message once', {
  timeout: 120_000,
}, async t => {
  const seed = runSeed();
  t.diagnostic(`CRASH_SEED=${seed}`);
  const postgres = await startPostgres({ fsync: true });
  const { report } = await playSenders({ kills: 1, postgres, crashesPostgres: true }, createChance(seed));
  assert.equal(report, '');
});
