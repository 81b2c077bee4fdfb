// Planning again beside a sender in another process, on a Postgres where nothing but the rows keeps them apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { App } from '../../src/app.ts';
import { planPosts } from '../../src/delivery/plan-post.ts';
import { newPostgresDatabase } from '../servers/postgres.ts';
import { fireSlot, planSlots, runningClock, startTown } from '../town.ts';

const date = Temporal.PlainDate.from('2026-01-13');
const ids = Array.from({ length: 120 }, (_, index) => String(212233445566778000n + BigInt(index)));
const yaml = `destinations:\n${ids
  .map((id, index) => `  - { name: d${index}, platform: discord, channel: "${id}" }`)
  .join('\n')}`;

test('what a sender has taken is never planned anew, though it is planned again and again', async t => {
  const environment = { DATABASE_URL: await newPostgresDatabase() };
  const town = await startTown(t, { now: runningClock(), environment, yaml });
  for (const id of ids) town.discord.addChannel({ id });
  const [sending, planning] = [await town.open(), await town.open()];
  const { destinations } = sending.config;
  for (const { name } of destinations) await fireSlot(sending, name);
  await planSlots(sending);

  let isOver = false;
  const drained = sendAll(sending).then(() => {
    isOver = true;
  });
  // What is always planned anew is never sent.
  for (let times = 0; times < 25 && !isOver; times += 1) await planAgain(planning);
  await drained;
  assert.deepEqual(
    ids.map(
      id => town.discord.requests.filter(({ path }) => path.endsWith(`/channels/${id}/messages`)).length,
    ),
    ids.map(() => 1),
  );
});

/**
 * Until nothing is left, as a running bot does: what is planned anew while a drain looks for what is due is due after
 * that instant, and the drain may find nothing and end.
 */
async function sendAll({ senders }: App): Promise<void> {
  const sender = senders.get('discord');
  assert.ok(sender);
  do await sender.drain();
  while ((await sender.nextDueMs()) !== null);
}

async function planAgain({ database, desk, deliverers, config, now }: App): Promise<void> {
  const [first] = config.destinations;
  assert.ok(first);
  const digest = await desk.digest({ date, language: first.language, selection: first }, 'freeze');
  const post = { kind: 'digest', digest, layout: first.layout } as const;
  const posts = config.destinations.map(destination => ({ destination, post }));
  await database.tx(sql => planPosts(sql, posts, { date, deliverers, nowMs: now().epochMilliseconds }));
}
