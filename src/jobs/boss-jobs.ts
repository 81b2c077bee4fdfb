// Jobs among the processes of many machines that share a Postgres, handed out by pg-boss.
import { setTimeout as delay } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { closeWithinMs, type Jobs, queues } from './jobs.ts';

// A process that is gone is noticed after so long; pg-boss allows no less.
const heartbeatSeconds = 10;
const superviseSeconds = 5;
const pollSeconds = 1;
/** The longest pg-boss takes: work has no end of its own. */
const expireSeconds = 23 * 3600;
/** As many keys of one queue as a process works on at a time. */
const workersAQueue = 16;
// What was to be waited for has been by then.
const stopWithinMs = 1_000;

/**
 * Connects to the Postgres, and makes pg-boss's own tables there if they are not.
 * The queues are `stately`: of a key one job may be active and one be waiting, over all processes.
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
  boss.on('error', onError);
  await boss.start();
  for (const queue of queues)
    await boss.createQueue(queue, {
      policy: 'stately',
      notify: true,
      heartbeatSeconds,
      expireInSeconds: expireSeconds,
      // Whoever asked asks again.
      retryLimit: 1,
      deleteAfterSeconds: 3600,
    });
  const closing = new AbortController();
  const underWay = new Set<Promise<void>>();
  let closed: Promise<void> | null = null;

  async function end(): Promise<void> {
    closing.abort();
    await Promise.race([Promise.all(underWay), delay(closeWithinMs, undefined, { ref: false })]);
    await boss.stop({ graceful: true, timeout: stopWithinMs });
  }

  return {
    async work(queue, work) {
      await boss.work<{ key: string }>(
        queue,
        {
          localConcurrency: workersAQueue,
          pollingIntervalSeconds: pollSeconds,
          notifyPollingIntervalSeconds: pollSeconds * 5,
        },
        async ([job]) => {
          if (job === undefined || closing.signal.aborted) return;
          const done = work(job.data.key, AbortSignal.any([closing.signal, job.signal])).catch(onError);
          underWay.add(done);
          await done;
          underWay.delete(done);
        },
      );
    },
    async ask(queue, key) {
      if (!closing.signal.aborted) await boss.send(queue, { key }, { singletonKey: key });
    },
    close() {
      closed ??= end();
      return closed;
    },
  };
}
