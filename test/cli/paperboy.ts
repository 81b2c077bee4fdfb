// Running the command line as an operator does: a process of its own in a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/start.js', import.meta.url));

/** A process that has ended. */
export type Ended = { readonly status: number | null; readonly out: string; readonly err: string };

/** Runs a command to its end in a folder, with no more environment than what is given. */
export async function paperboy(
  folder: string,
  words: readonly string[],
  environment: Record<string, string> = {},
): Promise<Ended> {
  const running = start(folder, words, environment);
  const [status] = (await once(running.process, 'close')) as [number | null];
  return { status, out: running.out(), err: running.err() };
}

/** Starts a command that does not end by itself. */
export function start(folder: string, words: readonly string[], environment: Record<string, string> = {}) {
  const child: ChildProcess = spawn(process.execPath, [main, ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', text => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', text => {
    err += text;
  });
  return {
    process: child,
    out: () => out,
    err: () => err,
    /** Resolves with the first match in what it prints or logs; rejects when it ends before. */
    async says(pattern: RegExp): Promise<RegExpExecArray> {
      for (;;) {
        const match = pattern.exec(out + err);
        if (match !== null) return match;
        if (child.exitCode !== null)
          throw new Error(`It ended with ${child.exitCode} without saying ${pattern}: ${out}${err}`);
        await Promise.race([
          once(child.stdout ?? child, 'data'),
          once(child.stderr ?? child, 'data'),
          once(child, 'close'),
        ]);
      }
    },
    /** Asks it to end; gives its status and how long that took in milliseconds. */
    async stop(): Promise<{ status: number | null; signal: string | null; tookMs: number }> {
      const from = performance.now();
      const closed = once(child, 'close') as Promise<[number | null, string | null]>;
      child.kill('SIGTERM');
      const [status, signal] = await closed;
      return { status, signal, tookMs: performance.now() - from };
    },
  };
}
