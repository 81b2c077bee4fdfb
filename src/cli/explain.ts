// How an error becomes words for the operator, and an exit status.
import { CommanderError } from 'commander';
import { ConfigurationError } from '../config/configuration-error.ts';
import { SourceError } from '../sources/source.ts';
import { AlreadyRunningError } from '../store/run-lock.ts';
import { StoreError } from '../store/store-error.ts';
import { type ExitStatus, UsageError } from './cli.ts';

// What the system's error codes mean to somebody who typed a path, a host or a port.
const systemFaults: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this user may not use it',
  EISDIR: 'it is a folder, not a file',
  EADDRNOTAVAIL: 'this machine has no such address: set HOST in .env to 127.0.0.1 or 0.0.0.0',
  ENOTFOUND: 'this machine knows no such host: set HOST in .env to 127.0.0.1 or 0.0.0.0',
};

/** The words for an error, and what the process ends with. A fault of the program itself comes with its stack. */
export function explain(error: unknown): { status: ExitStatus; words: string | null } {
  // Commander has said its errors already.
  if (error instanceof CommanderError) return { status: error.exitCode === 0 ? 0 : 2, words: null };
  if (!(error instanceof Error)) return { status: 1, words: String(error) };
  if (error instanceof UsageError || error instanceof ConfigurationError)
    return { status: 2, words: error.message };
  if (error instanceof AlreadyRunningError || error instanceof StoreError)
    return { status: 1, words: error.message };
  if (error instanceof SourceError)
    return {
      status: 1,
      words:
        error.failure === 'unreachable' ? `${error.message}\nTry again in a few minutes.` : error.message,
    };
  const fault = 'code' in error ? systemFaults[String(error.code)] : undefined;
  if (fault === undefined) return { status: 1, words: error.stack ?? error.message };
  const { path, address, hostname, port } = error as {
    path?: string;
    address?: string;
    hostname?: string;
    port?: number;
  };
  const what =
    path ?? ([address ?? hostname, port].filter(part => part !== undefined).join(':') || error.message);
  return { status: 1, words: `${what}: ${fault}` };
}
