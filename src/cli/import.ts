// `paperboy import`: takes Markdown digests into the store.
import type { App } from '../app.ts';
import { importDigest } from '../desk/import-digest.ts';
import { listDigestFiles, readDigestFile } from '../sources/markdown-files.ts';
import type { ExitStatus, Output } from './cli.ts';
import { startProgress } from './progress-bar.ts';

// Fewer files than this are read before anybody looks for a bar.
const longWork = 20;

/**
 * Reads files and folders. A file that is no digest is named with its line and what was expected, nothing of it is
 * kept, and the others are read on.
 * @returns 1 when a file could not be read, or a path leads to none
 */
export async function importFiles(
  { database, archive, now }: App,
  paths: readonly string[],
  { out, err }: Output,
): Promise<ExitStatus> {
  const faults: string[] = [];
  const files = paths.flatMap(path => attempt(() => listDigestFiles(path), faults) ?? []);
  const bar = files.length >= longWork ? startProgress(files.length) : null;
  const counts = { taken: 0, kept: 0, refused: 0 };
  for (const file of files) {
    const digest = attempt(() => readDigestFile(file), faults);
    if (digest === null) counts.refused += 1;
    else counts[await importDigest(database, digest, { origin: 'markdown', now: now() })] += 1;
    bar?.advance(file);
  }
  bar?.stop();
  await archive.complete();
  for (const fault of faults) err(fault);
  out(
    [
      `${counts.taken === 1 ? '1 digest' : `${counts.taken || 'no'} digests`} imported`,
      ...(counts.kept > 0 ? [`${counts.kept} left as Paperboy made it`] : []),
      ...(counts.refused > 0 ? [`${counts.refused} refused`] : []),
    ].join(', '),
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
