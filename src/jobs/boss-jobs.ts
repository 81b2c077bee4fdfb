// Jobs among the processes of many machines that share a Postgres, handed out by pg-boss.
import { setTimeout as delay } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { closeWithinMs, type Jobs, type Queue, queues } from './jobs.ts';

// A process that is gone is noticed after so long; pg-boss allows no less.
const heartbeatSeconds = 10;
const superviseSeconds = 2;
/** The longest pg-boss takes: work has no end of its own. */
const expireSeconds = 23 * 3600;
/**
 * As many keys of a queue as a process works on at a time, and how often each of its workers looks for what no
 * notification told: that the work before is done, or its holder gone. Accounts are two; audiences are many and can wait.
 */
const workersOf: Readonly<Record<Queue, { readonly count: number; readonly lookSeconds: number }>> = {
  plan: { count: 16, lookSeconds: 5 },
  drain: { count: 2, lookSeconds: 1 },
  gateway: { count: 2, lookSeconds: 1 },
};
// What was to be waited for has been by then.
const stopWithinMs = 1_000;

/**
 * Connects to the Postgres, and makes pg-boss's own tables there if they are not.
 * The queues are `short`: of a key one job may be waiting, over all processes. That at most one is active is seen to by its
 * group, which every fetch looks up in the table. pg-boss's policy `stately` would promise both, but it knows what is active
 * from a cache of a minute: what was asked for meanwhile would begin so long after.
 * @param onError told of what fails, in pg-boss or in the work; either is tried again
 */
export async function createBossJobs(url: string, onError: (error: unknown) => void): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'paperboy-jobs',
    useListenNotify: true,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    schedule: false,
    max: 4,
  });
  boss.on('error', error => onError(asError(error)));
  await boss.start();
  for (const queue of queues)
    await boss.createQueue(queue, {
      policy: 'short',
      notify: true,
      heartbeatSeconds,
      expireInSeconds: expireSeconds,
      // Whoever asked asks again. A retry beside a waiting job would be two that may begin at the same instant.
      retryLimit: 0,
      deleteAfterSeconds: 3600,
    });
  const closing = new AbortController();
  const underWay = new Set<Promise<void>>();
  let closed: Promise<void> | null = null;

  const send = (queue: Queue, key: string) =>
    boss.send(queue, { key }, { singletonKey: key, group: { id: key } });

  async function end(): Promise<void> {
    // Before the work ends: else the worker that did it takes what was asked meanwhile.
    const stopped = queues.map(queue => boss.offWork(queue, { wait: false }));
    closing.abort();
    await Promise.all(stopped);
    await Promise.race([Promise.all(underWay), delay(closeWithinMs, undefined, { ref: false })]);
    await boss.stop({ graceful: true, timeout: stopWithinMs });
  }

  return {
    async work(queue, work) {
      const { count, lookSeconds } = workersOf[queue];
      await boss.work<{ key: string }>(
        queue,
        {
          localConcurrency: count,
          groupConcurrency: 1,
          pollingIntervalSeconds: lookSeconds,
          notifyPollingIntervalSeconds: lookSeconds,
        },
        async ([job]) => {
          if (job === undefined) return;
          // It came with the last look: others do it.
          if (closing.signal.aborted) {
            await send(queue, job.data.key);
            return;
          }
          const done = work(job.data.key, AbortSignal.any([closing.signal, job.signal])).catch(onError);
          underWay.add(done);
          await done;
          underWay.delete(done);
        },
      );
    },
    async ask(queue, key) {
      if (!closing.signal.aborted) await send(queue, key);
    },
    close() {
      closed ??= end();
      return closed;
    },
  };
}

/** Some of its errors pg-boss spreads into objects that are none, with all that hung on them. */
const asError = (error: Pick<Error, 'message' | 'stack'>): Error =>
  error instanceof Error ? error : Object.assign(new Error(error.message), { stack: error.stack ?? '' });
