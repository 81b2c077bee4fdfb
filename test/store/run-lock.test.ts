// One running Paperboy a data folder.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readFact, writeFact } from '../../src/store/facts.ts';
import { AlreadyRunningError, takeLock, takeRunLock } from '../../src/store/run-lock.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { temporaryFolder } from './temporary-folder.ts';

const now = Temporal.Instant.from('2026-01-14T01:00:00Z');
const script = fileURLToPath(new URL('hold-run-lock.ts', import.meta.url));

/** Another process that holds the lock of a folder. */
async function startHolder(t: TestContext, folder: string) {
  const child = spawn(process.execPath, [script, folder, '2026-01-13T22:00:00Z'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  t.after(() => child.kill('SIGKILL'));
  const [said] = await Promise.race([once(child.stdout, 'data'), ended]);
  assert.equal(String(said), 'held\n');
  return {
    processId: child.pid,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

test('a folder taken by another process is refused with its id and its start, until that process is killed', async t => {
  const folder = join(temporaryFolder(t), 'data');
  const holder = await startHolder(t, folder);
  assert.throws(
    () => takeRunLock(folder, now),
    (error: unknown) => {
      assert.ok(error instanceof AlreadyRunningError);
      assert.equal(
        error.message,
        `Paperboy is already running on the data in ${folder} (process ${holder.processId}, since 2026-01-13T22:00:00Z): stop it first, or set PAPERBOY_DATA to another folder. \`post\`, \`import\` and \`status\` work beside it.`,
      );
      return true;
    },
  );
  await holder.kill();
  const giveBack = takeRunLock(folder, now);
  assert.throws(
    () => takeRunLock(folder, now),
    new RegExp(`process ${process.pid}, since 2026-01-14T01:00:00Z`),
  );
  giveBack();
});

test('the store is read and written while another process holds the folder', async t => {
  const folder = temporaryFolder(t);
  await startHolder(t, folder);
  const database = await openSqlite(join(folder, 'paperboy.db'));
  await writeFact(database, 'name', 'value');
  assert.equal(await readFact(database, 'name'), 'value');
  await database.close();
});

test('a folder given back can be taken again, by the same process too', t => {
  const folder = temporaryFolder(t);
  takeRunLock(folder, now)();
  takeRunLock(folder, now)();
});

test('folders are taken one by one', t => {
  const folder = temporaryFolder(t);
  const first = takeRunLock(join(folder, 'a'), now);
  const second = takeRunLock(join(folder, 'b'), now);
  first();
  second();
});

test('another trouble with the lock is not taken for a second Paperboy', t => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'run.lock'), 'This is a text and not a database. '.repeat(40));
  assert.throws(() => takeRunLock(folder, now), /not a database/);
});

test('a piece of the work is taken by one at a time, beside the folder and the other pieces', t => {
  const folder = join(temporaryFolder(t), 'data');
  const giveBackFolder = takeRunLock(folder, now);
  const giveBack = takeLock(folder, 'drain-slack');
  assert.ok(giveBack !== null);
  assert.equal(takeLock(folder, 'drain-slack'), null);
  const other = takeLock(folder, 'drain-discord');
  assert.ok(other !== null);
  giveBack();
  const again = takeLock(folder, 'drain-slack');
  assert.ok(again !== null);
  for (const each of [again, other, giveBackFolder]) each();
});

test('what is written before a lock is taken can be read by others', t => {
  const folder = temporaryFolder(t);
  const giveBack = takeLock(folder, 'drain-slack', lock => {
    lock.exec('CREATE TABLE holder (name TEXT)');
    lock.exec("INSERT INTO holder VALUES ('first')");
  });
  assert.ok(giveBack !== null);
  const reader = new DatabaseSync(join(folder, 'drain-slack.lock'), { readOnly: true });
  assert.equal(reader.prepare('SELECT name FROM holder').get()?.name, 'first');
  reader.close();
  giveBack();
});

test('a lock that can not be prepared is given back', t => {
  const folder = temporaryFolder(t);
  const broken = () => {
    throw new Error('no');
  };
  assert.throws(() => takeLock(folder, 'drain-slack', broken), { message: 'no' });
  const giveBack = takeLock(folder, 'drain-slack');
  assert.ok(giveBack !== null);
  giveBack();
});

test('a lock whose file another process is just making or leaving is taken', t => {
  const folder = temporaryFolder(t);
  const making = new DatabaseSync(join(folder, 'drain-slack.lock'));
  making.exec('BEGIN EXCLUSIVE; CREATE TABLE holder (name TEXT)');
  assert.equal(takeLock(folder, 'drain-slack'), null);
  making.close();
  const giveBack = takeLock(folder, 'drain-slack');
  assert.ok(giveBack !== null);
  giveBack();
});
