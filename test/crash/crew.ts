// The processes of a bot, each of which may die at any instant and is started again.
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChildSettings } from './run-child.ts';

/** What a process runs: `run-child.ts` with its settings, or the program itself with the words of its command line. */
export type Program = ChildSettings | { readonly words: readonly string[] };

/** How a process ended. */
export type Ended = { readonly status: number | null; readonly signal: string | null };

/** A process. */
export type Member = {
  readonly isRunning: () => boolean;
  /** When it last logged something, on a clock of milliseconds; 0 for never. */
  readonly heardAt: () => number;
  /** Ends it without its knowing. */
  kill(): Promise<Ended>;
  /** Asks it to end; gives also how long that took in milliseconds. */
  stop(): Promise<Ended & { readonly tookMs: number }>;
};

/** Starts processes in one folder. */
export type Crew = {
  start(program: Program): Member;
  /** Ends whoever is left. */
  killAll(): Promise<void>;
  /** Everything that was logged, a line each, with the process in front. */
  readonly log: readonly string[];
};

const runChild = fileURLToPath(new URL('run-child.ts', import.meta.url));
const startScript = fileURLToPath(new URL('../../src/start.js', import.meta.url));

/** @param environment all that a process knows of the world */
export function createCrew(folder: string, environment: Readonly<Record<string, string>>): Crew {
  const log: string[] = [];
  const members: Member[] = [];
  const env = {
    PATH: process.env.PATH,
    // A start then takes half as long, and more of the kills hit what comes after it.
    NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
    ...environment,
  };
  return {
    log,
    async killAll() {
      await Promise.all(members.filter(member => member.isRunning()).map(member => member.kill()));
    },
    start(program) {
      const words =
        'words' in program ? [startScript, ...program.words] : [runChild, JSON.stringify(program)];
      // Over the channel `run-child.ts` notices when this process is gone.
      const stdio: StdioOptions = ['ignore', 'ignore', 'pipe', 'ipc'];
      const child = spawn(process.execPath, words, { cwd: folder, env, stdio });
      const name = `${members.length + 1}: `;
      let heardAtMs = 0;
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        heardAtMs = performance.now();
        for (const line of text.split('\n').filter(Boolean)) log.push(name + line);
      });
      const tell = (how: string) => void log.push(name + how);
      const member = { ...memberOf(child, tell), heardAt: () => heardAtMs };
      members.push(member);
      return member;
    },
  };
}

function memberOf(child: ChildProcess, tell: (how: string) => void): Omit<Member, 'heardAt'> {
  const ended = once(child, 'close').then(([status, signal]): Ended => {
    tell(`ended with ${signal ?? status}`);
    return { status, signal };
  });
  const endBy = (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  return {
    isRunning: () => child.exitCode === null && child.signalCode === null,
    kill: () => endBy('SIGKILL'),
    async stop() {
      const from = performance.now();
      return { ...(await endBy('SIGTERM')), tookMs: performance.now() - from };
    },
  };
}
