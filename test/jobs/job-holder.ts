// Another process that has the work of a key.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('hold-job.ts', import.meta.url));

/** Ended by `kill` as by a power cut, or with the test. */
export type JobHolder = {
  kill(): Promise<void>;
  /** Leaves it standing as a machine that sleeps does, until `wake`. */
  halt(): void;
  wake(): void;
  /** What it says next. */
  next(): Promise<string>;
};

/**
 * Starts a process that works on a key and does not end.
 * @param place the folder, or the address of a Postgres
 */
export async function startJobHolder(
  t: TestContext,
  { place, queue, key }: { place: string; queue: string; key: string },
): Promise<JobHolder> {
  const child = spawn(process.execPath, [script, place, queue, key], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  t.after(() => child.kill('SIGKILL'));
  const next = async () => String((await Promise.race([once(child.stdout, 'data'), ended]))[0]);
  assert.equal(await next(), 'held\n');
  return {
    next,
    halt: () => child.kill('SIGSTOP'),
    wake: () => child.kill('SIGCONT'),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
