// What is SQLite's own: its file, its safety, its one connection.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { readFact, writeFact } from '../../src/store/facts.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function open(t: TestContext, file = ':memory:') {
  const database = await openSqlite(file);
  t.after(() => database.close());
  return database;
}

const versionOf = (file: string) => {
  const connection = new DatabaseSync(file);
  const rows = connection.prepare('SELECT version FROM schema_version').all();
  connection.close();
  return rows.map(({ version }) => version);
};

test('opening makes the folder, the file and the tables; opening again changes nothing', async t => {
  const file = join(temporaryFolder(t), 'data', 'paperboy.db');
  const first = await openSqlite(file);
  await writeFact(first, 'kept', 'yes');
  await first.close();
  const again = await openSqlite(file);
  assert.equal(await readFact(again, 'kept'), 'yes');
  await again.close();
  assert.deepEqual(versionOf(file), [migrations.length]);
});

test('data of a newer program is refused and left as it is', async t => {
  const file = join(temporaryFolder(t), 'paperboy.db');
  await (await openSqlite(file)).close();
  const newer = new DatabaseSync(file);
  newer.exec(`UPDATE schema_version SET version = ${migrations.length + 1}`);
  newer.close();
  await assert.rejects(openSqlite(file), {
    message: `The data was written by a newer Paperboy (version ${migrations.length + 1} of the tables, this one knows ${migrations.length}): update Paperboy`,
  });
  assert.deepEqual(versionOf(file), [migrations.length + 1]);
});

test('a file that is no database is refused', async t => {
  const file = join(temporaryFolder(t), 'paperboy.db');
  writeFileSync(file, 'This is a text and not a database. '.repeat(40));
  await assert.rejects(openSqlite(file), /not a database/);
});

test('what is settled survives a power cut: WAL with synchronous=FULL', async t => {
  const database = await open(t, join(temporaryFolder(t), 'paperboy.db'));
  assert.deepEqual(
    (await database.all('PRAGMA journal_mode')).map(row => ({ ...row })),
    [{ journal_mode: 'wal' }],
  );
  // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
  assert.deepEqual(
    (await database.all('PRAGMA synchronous')).map(row => ({ ...row })),
    [{ synchronous: 2 }],
  );
});

test('a statement outside waits until the transaction is over', async t => {
  const database = await open(t);
  const begun = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const transaction = database.tx(async sql => {
    await writeFact(sql, 'name', 'half');
    begun.resolve();
    await goOn.promise;
    await writeFact(sql, 'name', 'whole');
  });
  await begun.promise;
  const read = readFact(database, 'name');
  goOn.resolve();
  assert.equal(await read, 'whole');
  await transaction;
});
