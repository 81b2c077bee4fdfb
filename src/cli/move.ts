// `paperboy move`: takes what is kept in the data folder into Postgres.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { isPostgresAddress, postgresForm } from '../config/environment-schema.ts';
import { completeIndex, refreshIndex } from '../search/complete-index.ts';
import { heldIn, markAsPart, markAsWhole } from '../store/copy-mark.ts';
import type { Database, Sql } from '../store/database.ts';
import { copyTables, deleteDiffering, differingRows } from '../store/move-store.ts';
import { openPostgres } from '../store/postgres.ts';
import { showAddress } from '../store/postgres-error.ts';
import { takeRunLock } from '../store/run-lock.ts';
import { openSqlite } from '../store/sqlite.ts';
import { type Strings, stringsOf } from '../strings/strings.ts';
import { type ExitStatus, type Output, UsageError } from './cli.ts';

/**
 * Copies all rows and compares them, and enters the papers into the search index. Nothing is written over that Postgres
 * holds and that something may have worked on since it was copied, and the data folder stays as it is, so that it can be
 * run again, also after it was interrupted and whatever came to the data folder meanwhile.
 * @param to the address of the Postgres; the configured one by default, which no other user of the machine sees. Its
 *   password is never shown
 * @returns 1 when Postgres holds other rows, or not all is the same in the end
 * @throws {UsageError} when there is no address, or it is none, or there is nothing to take
 * @throws {AlreadyRunningError} when a bot works on the data
 * @throws {StoreError} when one of both can't be used
 */
export async function move(
  { dataFolder, databaseUrl, language }: Pick<Config, 'dataFolder' | 'databaseUrl' | 'language'>,
  to: string | null,
  { now, ...output }: Output & { readonly now: Temporal.Instant },
): Promise<ExitStatus> {
  const url = to ?? databaseUrl;
  if (url === null)
    throw new UsageError('Where to? Put the address of the Postgres into .env as DATABASE_URL, or give --to');
  if (!isPostgresAddress(url)) throw new UsageError(`--to: expected ${postgresForm}`);
  const file = join(dataFolder, 'paperboy.db');
  if (!existsSync(file)) throw new UsageError(`There is nothing to move: ${file} is not there`);
  const giveBack = takeRunLock(dataFolder, now);
  try {
    await using opened = new AsyncDisposableStack();
    const target = opened.adopt(await openPostgres(url), database => database.close());
    const source = opened.adopt(await openSqlite(file), database => database.close());
    await refreshIndex(source);
    const strings = stringsOf(language).move;
    output.out(strings.begun(file, showAddress(url)));
    // Its transaction keeps out every other command that would write meanwhile.
    const status = await source.tx(sql => moveRows(sql, target, { strings, ...output }));
    const steps = url === databaseUrl ? strings.nextSteps : [strings.firstStep, ...strings.nextSteps];
    if (status === 0) for (const [index, step] of steps.entries()) output.out(`  ${index + 1}. ${step}`);
    return status;
  } finally {
    giveBack();
  }
}

async function moveRows(
  source: Sql,
  target: Database,
  { strings, out, err }: Output & { readonly strings: Strings['move'] },
): Promise<ExitStatus> {
  const held = await heldIn(target);
  const isOurs = held === 'part' || held === 'copy';
  if (!isOurs) {
    const differing = await differingRows(source, target);
    for (const { name, rows } of differing) err(strings.differing(name, rows));
    if (differing.length > 0) {
      err(strings.refused);
      return 1;
    }
  }
  // From here until every row is there nothing may work on it, also where something did before.
  await markAsPart(target, held);
  const deleted = isOurs ? await deleteDiffering(source, target) : 0;
  const tables = await copyTables(source, target);
  for (const table of tables) out(`  ${strings.counts(table.name, table)}`);
  const indexed = await completeIndex(target);
  out(`  ${strings.indexed(indexed)}`);
  const unequal = tables.filter(({ isEqual }) => !isEqual).map(({ name }) => name);
  // Each paper is held against its entry once more.
  if ((await completeIndex(target)) > 0) unequal.push('paper_index');
  // Whoever looks at an empty one has not worked on it, and leaves a fact or none.
  const isWorkedOn =
    held === 'store' && tables.some(({ name, copied, there }) => name !== 'facts' && copied < there);
  if (isWorkedOn || unequal.length === 0) await markAsWhole(target, isWorkedOn ? 'store' : 'copy');
  for (const name of unequal) err(strings.unequal(name));
  if (unequal.length > 0) return 1;
  out(strings.equal);
  if (deleted + indexed === 0 && tables.every(({ copied }) => copied === 0)) out(strings.nothingNew);
  return 0;
}
