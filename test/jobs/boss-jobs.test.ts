// Work of one process at a time among those that share a Postgres.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { createBossJobs } from '../../src/jobs/boss-jobs.ts';
import type { Jobs } from '../../src/jobs/jobs.ts';
import { newPostgresDatabase, startPostgres } from '../servers/postgres.ts';
import { startJobHolder } from './job-holder.ts';

/** Jobs as one process has them, with what failed in them. */
async function jobsOn(t: TestContext, url: string) {
  const errors: unknown[] = [];
  const jobs = await createBossJobs(url, error => errors.push(error));
  t.after(() => jobs.close());
  return { jobs, errors };
}

/** Work that is done when it is told; tells what was begun, and the most that was under way of one key. */
function gatedWork() {
  const begun: string[] = [];
  const gates = new Map<string, (() => void)[]>();
  let most = 0;
  return {
    begun,
    most: () => most,
    async work(key: string) {
      begun.push(key);
      const waiting = gates.get(key) ?? [];
      gates.set(key, waiting);
      await new Promise<void>(resolve => {
        most = Math.max(most, waiting.push(resolve));
      });
      waiting.splice(0, 1);
    },
    end: (key: string) => gates.get(key)?.[0]?.(),
  };
}

const countOf = (list: readonly string[], wanted: string) => list.filter(each => each === wanted).length;

/** Waits until the condition holds, asking meanwhile as the bot does. */
async function askUntil(jobs: Jobs, key: string, isOver: () => boolean): Promise<number> {
  const from = performance.now();
  while (!isOver()) {
    await jobs.ask('drain', key).catch(() => null);
    await delay(200);
  }
  return performance.now() - from;
}

test('of a key one is under way over two processes, other keys beside it; asked meanwhile it is done once more', async t => {
  const url = await newPostgresDatabase();
  const opened = [await jobsOn(t, url), await jobsOn(t, url)];
  const { work, begun, most, end } = gatedWork();
  for (const { jobs } of opened) await jobs.work('drain', work);
  for (const { jobs } of opened) await jobs.ask('drain', 'slack');
  await t.waitFor(() => assert.deepEqual(begun, ['slack']), { timeout: 10_000 });
  for (const { jobs } of [...opened, ...opened]) await jobs.ask('drain', 'slack');
  await opened[1]?.jobs.ask('drain', 'discord');
  await t.waitFor(() => assert.deepEqual(begun, ['slack', 'discord']), { timeout: 10_000 });
  end('slack');
  await t.waitFor(() => assert.deepEqual(begun, ['slack', 'discord', 'slack']), { timeout: 10_000 });
  end('slack');
  end('discord');
  await opened[0]?.jobs.ask('drain', 'discord');
  await t.waitFor(() => assert.equal(countOf(begun, 'discord'), 2), { timeout: 10_000 });
  end('discord');
  assert.equal(most(), 1);
  assert.equal(countOf(begun, 'slack'), 2);
  assert.deepEqual(
    opened.flatMap(({ errors }) => errors),
    [],
  );
});

test('what is asked from two processes at any moment is done after that, one at a time', async t => {
  const url = await newPostgresDatabase();
  const opened = [await jobsOn(t, url), await jobsOn(t, url)];
  const keys = ['a', 'b', 'c'];
  const asked = new Map(keys.map(key => [key, 0]));
  const seen = new Map<string, number>();
  const underWay = new Set<string>();
  let together = 0;
  const work = async (key: string) => {
    if (underWay.has(key)) together += 1;
    underWay.add(key);
    seen.set(key, asked.get(key) ?? 0);
    await delay(Math.random() * 30);
    underWay.delete(key);
  };
  for (const { jobs } of opened) await jobs.work('drain', work);
  await Promise.all(
    opened.map(async ({ jobs }) => {
      for (let round = 0; round < 12; round += 1)
        for (const key of keys) {
          asked.set(key, (asked.get(key) ?? 0) + 1);
          await jobs.ask('drain', key);
          await delay(Math.random() * 10);
        }
    }),
  );
  await t.waitFor(() => assert.deepEqual(seen, asked), { timeout: 20_000 });
  assert.equal(together, 0);
  assert.deepEqual(
    opened.flatMap(({ errors }) => errors),
    [],
  );
});

test('work whose process was killed is taken over', { timeout: 60_000 }, async t => {
  const url = await newPostgresDatabase();
  const holder = await startJobHolder(t, { place: url, queue: 'drain', key: 'slack' });
  const { jobs } = await jobsOn(t, url);
  const { work, begun, end } = gatedWork();
  await jobs.work('drain', work);
  await holder.kill();
  const tookMs = await askUntil(jobs, 'slack', () => begun.length > 0);
  end('slack');
  t.diagnostic(`taken over after ${Math.round(tookMs)} ms`);
  assert.ok(tookMs < 30_000, `${tookMs} ms`);
});

test('work of a process that stood still and was taken over meanwhile ends there when it goes on', {
  timeout: 60_000,
}, async t => {
  const url = await newPostgresDatabase();
  const holder = await startJobHolder(t, { place: url, queue: 'drain', key: 'slack' });
  const { jobs } = await jobsOn(t, url);
  const { work, begun, end } = gatedWork();
  await jobs.work('drain', work);
  holder.halt();
  await askUntil(jobs, 'slack', () => begun.length > 0);
  const said = holder.next();
  holder.wake();
  assert.equal(await said, 'let go\n');
  end('slack');
});

test('work is done after Postgres was started anew, also of a key that was under way', {
  timeout: 60_000,
}, async t => {
  const { jobs, errors } = await jobsOn(t, await newPostgresDatabase());
  const { work, begun, most, end } = gatedWork();
  await jobs.work('drain', work);
  await jobs.ask('drain', 'slack');
  await t.waitFor(() => assert.deepEqual(begun, ['slack']), { timeout: 10_000 });
  await (await startPostgres()).restart();
  end('slack');
  const tookMs = await askUntil(jobs, 'slack', () => begun.length > 1);
  end('slack');
  t.diagnostic(`${Math.round(tookMs)} ms, told: ${errors.map(String).join('; ')}`);
  assert.ok(errors.every(error => error instanceof Error));
  assert.equal(most(), 1);
});

test('the end comes by the signal and waits; the other process goes on', async t => {
  const url = await newPostgresDatabase();
  const { jobs, errors } = await jobsOn(t, url);
  const done: string[] = [];
  const begun = Promise.withResolvers<void>();
  await jobs.work('drain', async (key, signal) => {
    begun.resolve();
    await new Promise(resolve => signal.addEventListener('abort', resolve));
    done.push(key);
  });
  await jobs.ask('drain', 'slack');
  await begun.promise;
  await jobs.close();
  assert.deepEqual([done, errors], [['slack'], []]);
  await jobs.ask('drain', 'slack');
  const other = await jobsOn(t, url);
  const gated = gatedWork();
  await other.jobs.work('drain', gated.work);
  await other.jobs.ask('drain', 'slack');
  await t.waitFor(() => assert.deepEqual(gated.begun, ['slack']), { timeout: 10_000 });
  gated.end('slack');
});

test('work that fails is told, and done when it is asked for again', async t => {
  const { jobs, errors } = await jobsOn(t, await newPostgresDatabase());
  let times = 0;
  await jobs.work('drain', async () => {
    times += 1;
    if (times === 1) throw new Error('no');
  });
  await jobs.ask('drain', 'slack');
  await t.waitFor(() => assert.deepEqual(errors.map(String), ['Error: no']), { timeout: 10_000 });
  await askUntil(jobs, 'slack', () => times > 1);
  assert.equal(errors.length, 1);
});

test('what is asked for before anybody takes part is done by the first who does', async t => {
  const url = await newPostgresDatabase();
  const asker = await jobsOn(t, url);
  await asker.jobs.ask('plan', 'ko top 5');
  const { jobs } = await jobsOn(t, url);
  const { work, begun, end } = gatedWork();
  await jobs.work('plan', work);
  await t.waitFor(() => assert.deepEqual(begun, ['ko top 5']), { timeout: 10_000 });
  end('ko top 5');
});
