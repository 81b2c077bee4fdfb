// Work of one process at a time on one data folder.
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { createFolderJobs } from '../../src/jobs/folder-jobs.ts';
import { takeLock } from '../../src/store/run-lock.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { startJobHolder } from './job-holder.ts';

/** Jobs on a folder, with what failed in them. */
function jobsOn(t: TestContext, folder: string) {
  const errors: unknown[] = [];
  const jobs = createFolderJobs(folder, error => errors.push(error));
  t.after(() => jobs.close());
  return { jobs, errors };
}

/** Work that is done when it is told, with what was begun of it. */
function gatedWork() {
  const begun: string[] = [];
  const gates: (() => void)[] = [];
  return {
    begun,
    work: (key: string) => {
      begun.push(key);
      return new Promise<void>(resolve => gates.push(resolve));
    },
    /** Ends the oldest that is under way, and lets what follows begin. */
    async end() {
      gates.shift()?.();
      await turn();
    },
  };
}

test('asked again while under way, however often, work is done once more after that', async t => {
  const { jobs } = jobsOn(t, temporaryFolder(t));
  const { work, begun, end } = gatedWork();
  await jobs.work('plan', work);
  for (let asked = 0; asked < 3; asked += 1) await jobs.ask('plan', 'ko');
  assert.deepEqual(begun, ['ko']);
  await end();
  assert.deepEqual(begun, ['ko', 'ko']);
  await end();
  assert.deepEqual(begun, ['ko', 'ko']);
  await jobs.ask('plan', 'ko');
  assert.equal(begun.length, 3);
  await end();
});

test('keys and queues are worked on side by side', async t => {
  const { jobs } = jobsOn(t, temporaryFolder(t));
  const { work, begun, end } = gatedWork();
  for (const queue of ['plan', 'drain', 'gateway'] as const)
    await jobs.work(queue, key => work(`${queue} ${key}`));
  for (const [queue, key] of [
    ['plan', 'slack'],
    ['drain', 'slack'],
    ['drain', 'discord'],
    ['gateway', 'discord'],
  ] as const)
    await jobs.ask(queue, key);
  assert.deepEqual(begun, ['plan slack', 'drain slack', 'drain discord', 'gateway discord']);
  for (const _ of begun) await end();
});

test('work that nobody here takes part in is not done', async t => {
  const { jobs, errors } = jobsOn(t, temporaryFolder(t));
  const { work, begun } = gatedWork();
  await jobs.work('plan', work);
  await jobs.ask('drain', 'slack');
  assert.deepEqual([begun, errors], [[], []]);
});

test('work that fails is told, and done when it is asked for again', async t => {
  const { jobs, errors } = jobsOn(t, temporaryFolder(t));
  let times = 0;
  await jobs.work('drain', async () => {
    times += 1;
    if (times === 1) throw new Error('no');
  });
  await jobs.ask('drain', 'slack');
  await turn();
  await jobs.ask('drain', 'slack');
  await turn();
  assert.deepEqual([times, errors.map(String)], [2, ['Error: no']]);
});

test('while another process drains an account, this one does not, and does once that is gone', async t => {
  const folder = temporaryFolder(t);
  const holder = await startJobHolder(t, { place: folder, queue: 'drain', key: 'slack' });
  const { jobs, errors } = jobsOn(t, folder);
  const { work, begun, end } = gatedWork();
  await jobs.work('drain', work);
  await jobs.ask('drain', 'slack');
  await jobs.ask('drain', 'discord');
  await turn();
  assert.deepEqual(begun, ['discord']);
  await holder.kill();
  await jobs.ask('drain', 'slack');
  assert.deepEqual([begun, errors], [['discord', 'slack'], []]);
  await end();
  await end();
});

test('the lock of an account is given back when the work is over, failed too', async t => {
  const folder = temporaryFolder(t);
  const { jobs } = jobsOn(t, folder);
  const { work, end } = gatedWork();
  await jobs.work('drain', async key => {
    await work(key);
    throw new Error('no');
  });
  await jobs.ask('drain', 'slack');
  assert.equal(takeLock(folder, 'drain-slack'), null);
  await end();
  const release = takeLock(folder, 'drain-slack');
  assert.ok(release !== null);
  release();
});

test('the end comes by the signal, waits for the work and lets nothing more begin', async t => {
  const { jobs } = jobsOn(t, temporaryFolder(t));
  const begun: string[] = [];
  const done: string[] = [];
  await jobs.work('drain', async (key, signal) => {
    begun.push(key);
    await new Promise(resolve => signal.addEventListener('abort', resolve));
    await turn();
    done.push(key);
  });
  await jobs.ask('drain', 'slack');
  await jobs.ask('drain', 'slack');
  await jobs.ask('drain', 'discord');
  await jobs.close();
  assert.deepEqual(done, ['slack', 'discord']);
  await jobs.ask('drain', 'slack');
  await jobs.close();
  await turn();
  assert.deepEqual(begun, ['slack', 'discord']);
});

test('work that does not end is waited for ten seconds', async t => {
  // The wait alone does not keep a process.
  const kept = setInterval(() => {}, 1_000);
  t.after(() => clearInterval(kept));
  const jobs = createFolderJobs(temporaryFolder(t), error => assert.fail(String(error)));
  await jobs.work('plan', () => new Promise(() => {}));
  await jobs.ask('plan', 'ko');
  const from = performance.now();
  await jobs.close();
  const tookMs = performance.now() - from;
  assert.ok(tookMs > 9_900 && tookMs < 12_000, `${tookMs} ms`);
});
