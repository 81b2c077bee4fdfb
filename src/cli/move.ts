// `paperboy move`: takes what is kept in the data folder into Postgres.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { isPostgresAddress, postgresForm } from '../config/environment-schema.ts';
import { completeIndex } from '../search/complete-index.ts';
import type { Sql } from '../store/database.ts';
import { copyTables, differingRows, type MovedTable } from '../store/move-store.ts';
import { openPostgres } from '../store/postgres.ts';
import { showAddress } from '../store/postgres-error.ts';
import { takeRunLock } from '../store/run-lock.ts';
import { openSqlite } from '../store/sqlite.ts';
import { type Strings, stringsOf } from '../strings/strings.ts';
import { type ExitStatus, type Output, UsageError } from './cli.ts';

/**
 * Copies all rows and compares them. Nothing that Postgres holds is written over, and the data folder stays as it is, so
 * that it can be run again, also after it was interrupted.
 * @param url of the Postgres; its password is never shown
 * @returns 1 when Postgres holds other rows, or the rows are not the same in the end
 * @throws {UsageError} when it is no address, or there is nothing to take
 * @throws {AlreadyRunningError} when a bot works on the data
 * @throws {StoreError} when one of both can't be used
 */
export async function move(
  { dataFolder, language }: Pick<Config, 'dataFolder' | 'language'>,
  url: string,
  { now, ...output }: Output & { readonly now: Temporal.Instant },
): Promise<ExitStatus> {
  if (!isPostgresAddress(url)) throw new UsageError(`--to: expected ${postgresForm}`);
  const file = join(dataFolder, 'paperboy.db');
  if (!existsSync(file)) throw new UsageError(`There is nothing to move: ${file} is not there`);
  const giveBack = takeRunLock(dataFolder, now);
  try {
    await using opened = new AsyncDisposableStack();
    const target = opened.adopt(await openPostgres(url), database => database.close());
    const source = opened.adopt(await openSqlite(file), database => database.close());
    const strings = stringsOf(language).move;
    output.out(strings.begun(file, showAddress(url)));
    // Its transaction keeps out every other command that would write meanwhile.
    return await source.tx(sql => moveRows(sql, target, strings, output));
  } finally {
    giveBack();
  }
}

async function moveRows(
  source: Sql,
  target: Sql,
  strings: Strings['move'],
  { out, err }: Output,
): Promise<ExitStatus> {
  const differing = await differingRows(source, target);
  if (differing.length > 0) {
    for (const { name, rows } of differing) err(strings.differing(name, rows));
    err(strings.refused);
    return 1;
  }
  const tables = await copyTables(source, target);
  const indexed = await completeIndex(target);
  for (const table of tables) out(`  ${strings.counts(table.name, table)}`);
  out(`  ${strings.indexed(indexed)}`);
  return conclude(tables, indexed, strings, { out, err });
}

function conclude(
  tables: readonly MovedTable[],
  indexed: number,
  strings: Strings['move'],
  { out, err }: Output,
): ExitStatus {
  const unequal = tables.filter(({ isEqual }) => !isEqual);
  for (const { name } of unequal) err(strings.unequal(name));
  if (unequal.length > 0) return 1;
  out(strings.equal);
  if (indexed === 0 && tables.every(({ copied }) => copied === 0)) out(strings.nothingNew);
  for (const [index, step] of strings.nextSteps.entries()) out(`  ${index + 1}. ${step}`);
  return 0;
}
