import assert from 'node:assert/strict';
import type { Sql } from '../../src/store/database.ts';
import { deliveriesTo, planDeliveries } from '../../src/store/deliveries.ts';
import { countFailure, destinationRecord } from '../../src/store/destinations.ts';
import { followsOf } from '../../src/store/follows.ts';
import { dueParts } from '../../src/store/outbox.ts';
import { recordSlots, waitingSlots } from '../../src/store/slots.ts';
import { destinationsRevision } from '../../src/store/subscriptions.ts';
import { type Followed, maxFollows, startFollowing, stopFollowing } from '../../src/subscriptions/follow.ts';
import { testBoth } from '../store/stores.ts';

const follower = {
  platform: 'discord',
  user_id: '7',
  language: 'ko',
  time_zone: 'Asia/Seoul',
  channel: '70',
  made_at: 1_000,
};
const name = 'follow/discord/7';
const topic = (words: string): Followed => ({ kind: 'topic', words });
const author = (words: string): Followed => ({ kind: 'author', words });

const kept = async (sql: Sql) =>
  (await followsOf(sql, 'discord', '7')).map(({ kind, words }) => `${kind}:${words}`);

testBoth('a reader who begins to follow is a destination from then on', async open => {
  const sql = await open();
  assert.equal(await destinationRecord(sql, name), null);
  assert.deepEqual(await startFollowing(sql, follower, [topic('diffusion'), author('LeCun')]), [true, true]);
  const record = await destinationRecord(sql, name);
  assert.deepEqual([record?.schedule, record?.since], ['0 9 * * * Asia/Seoul', 1_000]);
  await startFollowing(sql, { ...follower, made_at: 2_000 }, [topic('agents')]);
  assert.equal((await destinationRecord(sql, name))?.since, 1_000);
  assert.deepEqual(await kept(sql), ['author:LeCun', 'topic:diffusion', 'topic:agents']);
});

testBoth('who follows again from elsewhere is told there, from the next hour of that zone', async open => {
  const sql = await open();
  await startFollowing(sql, follower, [topic('diffusion')]);
  const elsewhere = {
    ...follower,
    language: 'en',
    time_zone: 'Europe/Berlin',
    channel: '71',
    made_at: 2_000,
  };
  assert.deepEqual(await startFollowing(sql, elsewhere, [topic('ＤＩＦＦＵＳＩＯＮ')]), [false]);
  const [row] = await followsOf(sql, 'discord', '7');
  assert.deepEqual(
    [row?.words, row?.language, row?.time_zone, row?.channel],
    ['diffusion', 'en', 'Europe/Berlin', '71'],
  );
  const record = await destinationRecord(sql, name);
  assert.deepEqual([record?.schedule, record?.since], ['0 9 * * * Europe/Berlin', 2_000]);
});

testBoth('what finds no room is not kept, nor what was asked for with it', async open => {
  const sql = await open();
  const many = Array.from({ length: maxFollows - 1 }, (_, index) => topic(`topic ${index}`));
  await startFollowing(sql, follower, many);
  const revision = await destinationsRevision(sql);
  assert.equal(await startFollowing(sql, follower, [topic('one'), author('two')]), null);
  assert.equal((await kept(sql)).length, maxFollows - 1);
  assert.equal(await destinationsRevision(sql), revision);
  assert.deepEqual(await startFollowing(sql, follower, [topic('TOPIC 3'), author('two')]), [false, true]);
});

testBoth('following once more ends a pause', async open => {
  const sql = await open();
  await startFollowing(sql, follower, [topic('diffusion')]);
  await countFailure(sql, name, { failure: 'no-permission', pauseAfter: 1, nowMs: 1_500 });
  await startFollowing(sql, { ...follower, made_at: 2_000 }, [topic('agents')]);
  const record = await destinationRecord(sql, name);
  assert.deepEqual([record?.paused_at, record?.failures, record?.failure], [null, 0, null]);
});

testBoth(
  'with the last thing that is followed all that is due is taken back, and nobody else’s',
  async open => {
    const sql = await open();
    await startFollowing(sql, follower, [topic('diffusion'), author('LeCun')]);
    await startFollowing(sql, { ...follower, user_id: '8' }, [topic('diffusion')]);
    const others = 'follow/discord/8';
    await recordSlots(
      sql,
      5_000,
      [name, others].map(destination => ({ destination, audience: 'a' })),
    );
    await planDeliveries(
      sql,
      [name, others].map(destination => ({
        date: '2026-01-13',
        destination,
        kind: 'digest',
        platform: 'discord',
        channel: '70',
        layout: 'compact',
        language: 'ko',
        selection: 'alert',
        notice: null,
        parts: 1,
      })),
      5_000,
    );
    const due = async () =>
      (await dueParts(sql, 'discord', { nowMs: 9_000, limit: 9 })).map(each => each.destination).toSorted();
    assert.equal(await stopFollowing(sql, follower, { ...author('LeCun'), nowMs: 0 }), true);
    assert.deepEqual(await due(), [name, others]);
    assert.equal(await stopFollowing(sql, follower, { ...topic('diffusion'), nowMs: 0 }), true);
    assert.equal(await stopFollowing(sql, follower, { ...topic('diffusion'), nowMs: 0 }), false);
    assert.deepEqual(await due(), [others]);
    assert.equal(await destinationRecord(sql, name), null);
    assert.deepEqual(await deliveriesTo(sql, name, 9), []);
    assert.deepEqual(
      (await waitingSlots(sql, 9)).map(({ destination }) => destination),
      [others],
    );
  },
);
