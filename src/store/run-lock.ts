// Holding a data folder for one running Paperboy.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isBusy, openFile } from './open-file.ts';

/** Another Paperboy is running on the same data. */
export class AlreadyRunningError extends Error {
  override readonly name = 'AlreadyRunningError';
}

/**
 * Takes the data folder for this process. The lock is a write transaction held open on a file of its own: the
 * operating system gives it back however the process ends, and others can still read who holds it.
 * @param folder the data folder, made if it is not there
 * @returns gives the folder back
 * @throws {AlreadyRunningError} that names the process which has it
 */
export function takeRunLock(folder: string, now: Temporal.Instant): () => void {
  const lock = openFile(join(folder, 'run.lock'), 0);
  try {
    lock.exec('CREATE TABLE IF NOT EXISTS holder (process INTEGER, since TEXT)');
    lock.exec('BEGIN IMMEDIATE; DELETE FROM holder');
    lock
      .prepare('INSERT INTO holder VALUES (?, ?)')
      .run(process.pid, now.toString({ smallestUnit: 'second' }));
    lock.exec('COMMIT; BEGIN IMMEDIATE');
    return () => lock.close();
  } catch (cause) {
    if (!isBusy(cause)) {
      lock.close();
      throw cause;
    }
    const holder = readHolder(folder);
    lock.close();
    throw new AlreadyRunningError(
      `Paperboy is already running on the data in ${folder}${holder}: stop it first, or set PAPERBOY_DATA to another folder. \`post\`, \`import\` and \`status\` work beside it.`,
      { cause },
    );
  }
}

function readHolder(folder: string): string {
  const lock = new DatabaseSync(join(folder, 'run.lock'), { readOnly: true, timeout: 1_000 });
  try {
    const row = lock.prepare('SELECT process, since FROM holder').get();
    return row === undefined ? '' : ` (process ${row.process}, since ${row.since})`;
  } catch {
    return '';
  } finally {
    lock.close();
  }
}
