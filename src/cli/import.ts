// `paperboy import`: takes Markdown digests into the store.
import { progress } from '@clack/prompts';
import type { App } from '../app.ts';
import { importDigest } from '../desk/import-digest.ts';
import { listDigestFiles, readDigestFile } from '../sources/markdown-files.ts';
import type { ExitStatus, Output } from './cli.ts';

// Fewer files than this are read before anybody looks for a bar.
const longWork = 20;

/**
 * Reads files and folders. A file that is no digest is named with its line and what was expected, nothing of it is
 * kept, and the others are read on.
 * @returns 1 when a file could not be taken
 */
export async function importFiles(
  { database, now }: App,
  paths: readonly string[],
  { out, err }: Output,
): Promise<ExitStatus> {
  const faults: string[] = [];
  const files = paths.flatMap(path => attempt(() => listDigestFiles([path]), faults) ?? []);
  const bar =
    process.stderr.isTTY && files.length >= longWork
      ? progress({ max: files.length, output: process.stderr })
      : null;
  let taken = 0;
  let kept = 0;
  bar?.start('Reading digests');
  for (const file of files) {
    const digest = attempt(() => readDigestFile(file), faults);
    if (digest !== null) {
      if (await importDigest(database, digest, { origin: 'markdown', now: now() })) taken += 1;
      else kept += 1;
    }
    bar?.advance(1, file);
  }
  bar?.stop(`${files.length} files read`);
  for (const fault of faults) err(fault);
  out(
    `${taken} digests imported${kept > 0 ? `, ${kept} left as they were made here` : ''}${faults.length > 0 ? `, ${faults.length} refused` : ''}`,
  );
  return faults.length > 0 ? 1 : 0;
}

/** The value, or `null` with the error's message among the faults. */
function attempt<T>(read: () => T, faults: string[]): T | null {
  try {
    return read();
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
    return null;
  }
}
