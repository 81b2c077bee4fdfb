// Opening one of the store's SQLite files.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileError } from './store-error.ts';

// https://www.sqlite.org/rescode.html#busy
const busy = 5;

/** Whether an error says that another process is writing to the file, or setting it up. */
export const isBusy = (error: unknown): boolean =>
  // The last byte of an extended code is the code itself.
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === busy;

/**
 * Opens the file in WAL mode, and makes it and its folder if they are not there.
 * @param file a path, or `:memory:`
 * @param timeoutMs how long a statement waits for another process that is writing
 * @throws {StoreError} when the file can't be used
 */
export function openFile(file: string, timeoutMs: number): DatabaseSync {
  let connection: DatabaseSync | undefined;
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    connection = new DatabaseSync(file, { timeout: timeoutMs });
    connection.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;');
    return connection;
  } catch (cause) {
    connection?.close();
    throw fileError(file, cause);
  }
}
