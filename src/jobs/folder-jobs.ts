// Jobs among the processes of one machine that share a data folder.
import { setTimeout as delay } from 'node:timers/promises';
import { takeLock } from '../store/run-lock.ts';
import { closeWithinMs, type Jobs, type Queue, type Work } from './jobs.ts';

/** Beside the running bot, `post` sends too; nothing else is done by more than one process. */
const doneByOthersToo: ReadonlySet<Queue> = new Set(['drain']);

/** @param onError told of work that failed; whoever asked asks again */
export function createFolderJobs(folder: string, onError: (error: unknown) => void): Jobs {
  const works = new Map<Queue, Work>();
  /** By queue and key what is under way, and whether it was asked for again since. */
  const underWay = new Map<string, { isAskedAgain: boolean; readonly done: Promise<void> }>();
  const closing = new AbortController();
  let closed: Promise<void> | null = null;

  async function doWork(queue: Queue, key: string, work: Work): Promise<void> {
    const release = doneByOthersToo.has(queue) ? takeLock(folder, `${queue}-${key}`) : () => {};
    // Another process does it.
    if (release === null) return;
    try {
      await work(key, closing.signal);
    } finally {
      release();
    }
  }

  function begin(queue: Queue, key: string, work: Work): void {
    const name = `${queue} ${key}`;
    const done = doWork(queue, key, work)
      .catch(onError)
      .then(() => {
        const wasAskedAgain = underWay.get(name)?.isAskedAgain === true;
        underWay.delete(name);
        if (wasAskedAgain && !closing.signal.aborted) begin(queue, key, work);
      });
    underWay.set(name, { isAskedAgain: false, done });
  }

  async function end(): Promise<void> {
    closing.abort();
    const all = Promise.all([...underWay.values()].map(({ done }) => done));
    await Promise.race([all, delay(closeWithinMs, undefined, { ref: false })]);
  }

  return {
    async work(queue, work) {
      works.set(queue, work);
    },
    async ask(queue, key) {
      const work = works.get(queue);
      if (work === undefined || closing.signal.aborted) return;
      const known = underWay.get(`${queue} ${key}`);
      if (known === undefined) begin(queue, key, work);
      else known.isAskedAgain = true;
    },
    close() {
      closed ??= end();
      return closed;
    },
  };
}
