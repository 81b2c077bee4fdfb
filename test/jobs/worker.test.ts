import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startWorker } from '../../src/jobs/worker.ts';
import { silentLog } from '../../src/log.ts';

const now = () => Temporal.Now.instant();

describe('the worker', { timeout: 5_000 }, () => {
  test('works at once, again when woken, and no more when stopped', async () => {
    let rounds = 0;
    let told = Promise.withResolvers<void>();
    const worker = startWorker({
      round: async () => {
        rounds += 1;
        told.resolve();
      },
      nextDueMs: async () => null,
      now,
      log: silentLog,
    });
    await told.promise;
    told = Promise.withResolvers();
    worker.wake();
    await told.promise;
    assert.equal(rounds, 2);
    await worker.stop();
    worker.wake();
    assert.equal(rounds, 2);
  });

  test('works again when the next thing is due', async () => {
    const times: number[] = [];
    const done = Promise.withResolvers<void>();
    const dueMs = Date.now() + 60;
    const worker = startWorker({
      round: async () => {
        times.push(Date.now());
        if (times.length > 1) done.resolve();
      },
      nextDueMs: async () => (times.length > 1 ? null : dueMs),
      now,
      log: silentLog,
    });
    await done.promise;
    await worker.stop();
    assert.ok((times[1] ?? 0) >= dueMs - 1);
  });

  test('being woken during a round is not forgotten', async () => {
    let rounds = 0;
    const second = Promise.withResolvers<void>();
    const worker = startWorker({
      round: async () => {
        rounds += 1;
        await null;
        if (rounds === 1) worker.wake();
        else second.resolve();
      },
      nextDueMs: async () => null,
      now,
      log: silentLog,
    });
    await second.promise;
    await worker.stop();
  });
});
