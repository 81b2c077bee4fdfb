// Holding a data folder, or a piece of its work, for one process.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isBusy, openFile } from './open-file.ts';
import { StoreError } from './store-error.ts';

/** Another Paperboy is running on the same data. */
export class AlreadyRunningError extends Error {
  override readonly name = 'AlreadyRunningError';
}

/**
 * Takes the data folder for this process.
 * @param folder the data folder, made if it is not there
 * @returns gives the folder back
 * @throws {AlreadyRunningError} that names the process which has it
 */
export function takeRunLock(folder: string, now: Temporal.Instant): () => void {
  const since = now.toString({ smallestUnit: 'second' });
  const release = takeLock(folder, 'run', lock => {
    lock.exec('CREATE TABLE IF NOT EXISTS holder (process INTEGER, since TEXT)');
    lock.exec('BEGIN IMMEDIATE; DELETE FROM holder');
    lock.prepare('INSERT INTO holder VALUES (?, ?)').run(process.pid, since);
    lock.exec('COMMIT');
  });
  if (release !== null) return release;
  throw new AlreadyRunningError(
    `Paperboy is already running on the data in ${folder}${readHolder(folder)}: stop it first, or set PAPERBOY_DATA to another folder. \`post\`, \`import\` and \`status\` work beside it.`,
  );
}

/**
 * Takes a lock of the folder. It is a write transaction held open on a file of its own: the operating system gives it
 * back however the process ends, and others can still read what is in the file.
 * @param prepare writes into the file first
 * @returns gives the lock back; `null` when another process has it
 */
export function takeLock(
  folder: string,
  name: string,
  prepare: (lock: DatabaseSync) => void = () => {},
): (() => void) | null {
  let lock: DatabaseSync | undefined;
  try {
    const opened = openFile(join(folder, `${name}.lock`), 0);
    lock = opened;
    prepare(opened);
    opened.exec('BEGIN IMMEDIATE');
    return () => opened.close();
  } catch (error) {
    lock?.close();
    // It can't even be opened for the instant in which another process makes the file or gives the lock back.
    if (isBusy(error) || (error instanceof StoreError && isBusy(error.cause))) return null;
    throw error;
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
