// Moving what is kept from SQLite into a real Postgres.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { move } from '../../src/cli/move.ts';
import { importDigest } from '../../src/desk/import-digest.ts';
import { keepPapers } from '../../src/desk/keep-papers.ts';
import type { Brief } from '../../src/digest/brief.ts';
import { languages } from '../../src/digest/language.ts';
import { completeIndex } from '../../src/search/complete-index.ts';
import { findPapers } from '../../src/search/find-papers.ts';
import { bundledSamples, readDigestFile } from '../../src/sources/markdown-files.ts';
import { heldIn, markAsPart, markAsWhole } from '../../src/store/copy-mark.ts';
import type { Database, Sql } from '../../src/store/database.ts';
import { planDeliveries } from '../../src/store/deliveries.ts';
import { seeDestinations } from '../../src/store/destinations.ts';
import { writeFact } from '../../src/store/facts.ts';
import { writeImage } from '../../src/store/images.ts';
import { addModelUsage } from '../../src/store/model-usage.ts';
import { copyTables, differingRows } from '../../src/store/move-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { newestPapers } from '../../src/store/papers.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { takeRunLock } from '../../src/store/run-lock.ts';
import { recordSlots } from '../../src/store/slots.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { type Table, tablesOf } from '../../src/store/tables.ts';
import { plainPaper } from '../digest/digests.ts';
import { newPostgresDatabase, postgresPassword } from '../servers/postgres.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { paperboy } from './paperboy.ts';

const now = Temporal.Instant.from('2026-01-14T01:00:00Z');
const date = Temporal.PlainDate.from('2026-01-13');
// More than two pages.
const plainPapers = 230;

/** Makes a destination known, and its schedule fire. */
async function fire(sql: Sql, destination: string, firesAtMs: number): Promise<void> {
  const seen = [{ name: destination, schedule: '0 9 * * * Asia/Seoul' }];
  await seeDestinations(sql, seen, { nowMs: 0, forgetOthers: false });
  await recordSlots(sql, firesAtMs, [{ destination, audience: 'ko top 5' }]);
}

/**
 * A row or more in every table, also in one that is not known here; one due at a fraction of a millisecond, one with a
 * character that Postgres has not.
 */
async function fill(database: Database): Promise<void> {
  for (const language of languages)
    await importDigest(database, readDigestFile(bundledSamples[language]), { origin: 'markdown', now });
  await database.tx(async sql => {
    const papers = Array.from({ length: plainPapers }, (_, index) =>
      plainPaper(`2602.${String(index).padStart(5, '0')}`, { title: `Zebra ${index}` }),
    );
    await keepPapers(sql, date.add({ days: 30 }), papers);
    await fire(sql, 'lab', now.epochMilliseconds);
    await writeFact(sql, 'name', 'va\0lue');
    await writeImage(sql, { paperId: '2601.07832', url: 'https://example.com/1.png', names: ['MHLA.png'] });
    const usage = { day: '2026-01-13', model: 'm', requests: 1, input_tokens: 2, output_tokens: 3 };
    await addModelUsage(sql, { ...usage, cost_usd: 0.1 + 0.2 });
    const planned = { platform: 'slack', channel: 'C1', layout: 'cards', language: 'ko', selection: 'top 5' };
    const key = { date: '2026-01-13', destination: 'lab', kind: 'digest' } as const;
    await planDeliveries(sql, [{ ...planned, ...key, notice: null, parts: 2 }], 1_000);
    await sql.all('UPDATE deliveries SET due_at = 1000.25 WHERE part = 1');
    for (const table of await tablesOf(sql))
      if ((await countOf(sql, table.name)) === 0) await fillOne(sql, table);
  });
}

/** A few rows of a table with whatever its columns take. */
async function fillOne(sql: Sql, { name, columns }: Table): Promise<void> {
  for (const row of [1, 2, 3])
    await sql.all(
      `INSERT INTO ${name} VALUES (${columns.map((_, place) => `$${place + 1}`).join(', ')})`,
      ...columns.map(column => (column.isWhole ? row : `${column.name} ${row} 한글 é`)),
    );
}

const countOf = async (sql: Sql, table: string) =>
  (await sql.all<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table}`))[0]?.count ?? 0;

async function prepare(t: TestContext) {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'config'));
  writeFileSync(join(folder, 'config', 'paperboy.yaml'), 'language: en\n');
  const source = await openSqlite(join(folder, 'data', 'paperboy.db'));
  t.after(() => source.close());
  await fill(source);
  const url = await newPostgresDatabase();
  return {
    folder,
    source,
    url,
    async openTarget() {
      const target = await openPostgres(url);
      t.after(() => target.close());
      return target;
    },
    async move() {
      const ended = await paperboy(folder, ['move', '--to', url]);
      assert.doesNotMatch(ended.out + ended.err, new RegExp(postgresPassword));
      return ended;
    },
  };
}

test('every table of the store is moved, counted and found equal', async t => {
  const { source, url, move, openTarget } = await prepare(t);
  const { status, out, err } = await move();
  assert.equal(err, '');
  assert.equal(status, 0);
  assert.match(
    out,
    new RegExp(`^From .*/data/paperboy\\.db to Postgres at ${new URL(url).host}/test_\\d+\n`),
  );
  const tables = await tablesOf(source);
  const target = await openTarget();
  const inTarget = await target.all<{ table_name: string }>(
    'SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY table_name COLLATE "C"',
  );
  assert.deepEqual(
    tables.map(({ name }) => name),
    inTarget.map(row => row.table_name).filter(name => !['paper_index', 'schema_version'].includes(name)),
  );
  // What tells that it is a copy is its own.
  await target.all("DELETE FROM facts WHERE name = 'held'");
  for (const { name } of tables) {
    const count = await countOf(source, name);
    assert.ok(count > 0, name);
    assert.equal(await countOf(target, name), count);
    assert.ok(out.includes(`  ${name}: SQLite ${count}, Postgres ${count}, copied now: ${count}\n`), name);
  }
  assert.equal(await countOf(target, 'papers'), plainPapers + 5);
  assert.match(
    out,
    /Papers entered into the search index: 235\nEvery row is the same on both sides\.\n {2}1\. .*`DATABASE_URL`/,
  );
});

test('what was moved is read and found as before', async t => {
  const { source, move, openTarget } = await prepare(t);
  await move();
  const target = await openTarget();
  for (const query of ['MHLA', '선형 어텐션', '注意力', 'zebra 7', 'zebr'])
    assert.deepEqual(await findPapers(target, query, 10), await findPapers(source, query, 10), query);
  assert.deepEqual(await target.all('SELECT due_at FROM deliveries ORDER BY part'), [
    { due_at: 1_000 },
    { due_at: 1_001 },
  ]);
  assert.deepEqual(await target.all("SELECT value FROM facts WHERE name = 'name'"), [
    { value: 'va\ufffdlue' },
  ]);
  assert.deepEqual(await target.all('SELECT cost_usd FROM model_usage'), [{ cost_usd: 0.1 + 0.2 }]);
});

test('moving again changes nothing and says so', async t => {
  const { move } = await prepare(t);
  assert.doesNotMatch((await move()).out, /nothing was changed/);
  const { status, out } = await move();
  assert.equal(status, 0);
  assert.match(out, /papers: SQLite 235, Postgres 235, copied now: 0\n/);
  assert.match(out, /Everything was there already; nothing was changed\./);
});

test('what has come since is moved by the next', async t => {
  const { source, move, openTarget } = await prepare(t);
  await move();
  await keepPapers(source, date.add({ days: 60 }), [plainPaper('new', { title: 'Okapi' })]);
  const { status, out } = await move();
  assert.equal(status, 0);
  assert.match(out, /papers: SQLite 236, Postgres 236, copied now: 1\n.*search index: 1\n/s);
  const { matches } = await findPapers(await openTarget(), 'okapi', 5);
  assert.deepEqual(
    matches.map(({ paper }) => paper.id),
    ['new'],
  );
});

test('a move that was interrupted is made whole by the next', async t => {
  const { source, move, openTarget } = await prepare(t);
  const target = await openTarget();
  let inserts = 0;
  const breaking: Sql = {
    dialect: target.dialect,
    all(statement, ...parameters) {
      if (statement.startsWith('INSERT') && statement.includes('"papers"')) inserts += 1;
      if (inserts === 2) return Promise.reject(new Error('broken off'));
      return target.all(statement, ...parameters);
    },
  };
  await assert.rejects(copyTables(source, breaking), { message: 'broken off' });
  assert.equal(await countOf(target, 'papers'), 100);
  const { status, out } = await move();
  assert.equal(status, 0);
  assert.match(out, /papers: SQLite 235, Postgres 235, copied now: 135\n/);
  assert.match(out, /briefs: SQLite 20, Postgres 20, copied now: 0\n/);
});

test('an index that was left in the middle of a paper is made whole by the next', async t => {
  const { source, move, openTarget } = await prepare(t);
  await move();
  const target = await openTarget();
  await target.all("UPDATE paper_index SET words = '' WHERE number = (SELECT MIN(number) FROM paper_index)");
  await target.all('DELETE FROM paper_words');
  const { status, out } = await move();
  assert.equal(status, 0);
  assert.match(out, /search index: 1\n/);
  const words = 'SELECT word FROM paper_words ORDER BY word';
  assert.deepEqual(await target.all(words), [...(await source.all(words)).map(row => ({ ...row }))]);
  assert.deepEqual(await findPapers(target, 'zerba', 10), await findPapers(source, 'zerba', 10));
});

test('of papers that are being entered into the index all or nothing is there', async t => {
  const { source, openTarget } = await prepare(t);
  const target = await openTarget();
  await copyTables(source, target);
  let entered = 0;
  const breaking: Database = {
    dialect: target.dialect,
    all: target.all.bind(target),
    close: target.close.bind(target),
    tx: work =>
      target.tx(sql =>
        work({
          dialect: sql.dialect,
          all(statement, ...parameters) {
            if (statement.includes('INSERT INTO paper_index')) entered += 1;
            if (entered === 220) return Promise.reject(new Error('broken off'));
            return sql.all(statement, ...parameters);
          },
        }),
      ),
  };
  await assert.rejects(completeIndex(breaking), { message: 'broken off' });
  assert.equal(await countOf(target, 'paper_index'), 200);
  assert.equal(await completeIndex(target), 35);
  assert.equal(await completeIndex(target), 0);
});

test('a brief that has come to a paper since is found after the next', async t => {
  const { source, move, openTarget } = await prepare(t);
  await move();
  const [paper] = await newestPapers(source, 1);
  assert.ok(paper !== undefined);
  const brief: Brief = {
    language: 'en',
    summary: 'A wombat.',
    abstract: 'It digs.',
    keyPoints: [],
    translated: true,
  };
  await source.tx(sql =>
    keepPapers(sql, paper.date, [paper.paper], { briefs: new Map([[paper.paper.id, brief]]) }),
  );
  const { status, out } = await move();
  assert.equal(status, 0);
  assert.match(out, /briefs: SQLite 21, Postgres 21, copied now: 1\n.*search index: 1\n/s);
  assert.doesNotMatch(out, /nothing was changed/);
  const { matches } = await findPapers(await openTarget(), 'wombat', 5);
  assert.deepEqual(matches, (await findPapers(source, 'wombat', 5)).matches);
  assert.equal(matches.length, 1);
});

test('an entry that does not stay in the index is told', async t => {
  const { move, openTarget } = await prepare(t);
  const target = await openTarget();
  await target.all(
    `CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN UPDATE paper_index SET words = '' WHERE number = NEW.number; RETURN NULL; END$$`,
  );
  await target.all('CREATE TRIGGER spoil AFTER INSERT ON paper_index FOR EACH ROW EXECUTE FUNCTION spoil()');
  const { status, err } = await move();
  assert.equal(status, 1);
  assert.match(err, /^paper_index is not the same on both sides\./);
});

test('a copy is brought up to date with whatever SQLite did since, as long as nothing works on it', async t => {
  const { source, url, move, openTarget } = await prepare(t);
  await move();
  await source.all('UPDATE destinations SET seen_at = 5');
  await source.all("UPDATE deliveries SET state = 'sent', message_id = part WHERE part = 0");
  await source.all('DELETE FROM drafts WHERE made_at = 1');
  await source.all("UPDATE facts SET value = 'later'");
  const again = await move();
  assert.equal(again.err, '');
  assert.equal(again.status, 0);
  assert.match(again.out, /drafts: SQLite 2, Postgres 2, copied now: 0\n/);
  assert.match(again.out, /deliveries: SQLite 2, Postgres 2, copied now: 1\n/);
  // A row that only went away is a change as well.
  await source.all('DELETE FROM drafts WHERE made_at = 2');
  assert.doesNotMatch((await move()).out, /nothing was changed/);
  await (await openStore({ databaseUrl: url, file: '' })).close();
  await source.all('UPDATE destinations SET seen_at = 6');
  const refused = await move();
  assert.equal(refused.status, 1);
  assert.match(refused.err, /^destinations: rows in Postgres that are not here, or are otherwise: 1\n/);
  const target = await openTarget();
  assert.deepEqual(await target.all('SELECT seen_at FROM destinations'), [{ seen_at: 5 }]);
  // What is worked on stays so, also where a move finds it the same.
  await source.all('UPDATE destinations SET seen_at = 5');
  assert.equal((await move()).err, '');
  await source.all('UPDATE destinations SET seen_at = 6');
  assert.equal((await move()).status, 1);
});

/** Of a bot that has an account, so that no sample is written. */
/** Looks from a folder that nothing was posted from. */
const statusElsewhere = (t: TestContext, url: string) =>
  paperboy(temporaryFolder(t), ['status'], { DATABASE_URL: url, DISCORD_TOKEN: 'a.b.c' });

for (const [what, isLookedAt] of [
  ['a Postgres that is new', false],
  ['a Postgres that was looked at before', true],
] as const)
  test(`${what} and holds a part of a copy is not worked on until the rest is there`, async t => {
    const { folder, source, url, move, openTarget } = await prepare(t);
    const look = () => paperboy(folder, ['paper', 'MHLA'], { DATABASE_URL: url });
    if (isLookedAt) assert.equal((await statusElsewhere(t, url)).err, '');
    const target = await openTarget();
    await target.all(
      `CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE 'broken off'; END$$`,
    );
    await target.all(
      'CREATE TRIGGER break_off BEFORE INSERT ON destinations FOR EACH ROW EXECUTE FUNCTION break_off()',
    );
    assert.equal((await move()).status, 1);
    assert.equal(await countOf(target, 'deliveries'), 2);
    const held = await look();
    assert.equal(held.status, 1);
    assert.match(held.err, /holds a part of what is to be moved into it: run `npm start -- move` again/);
    await target.all('DROP TRIGGER break_off ON destinations');
    assert.equal((await move()).status, 0);
    // It is a copy, and follows.
    await source.all('UPDATE destinations SET seen_at = 5');
    assert.equal((await move()).err, '');
    assert.equal((await look()).status, 0);
  });

test('a Postgres that was looked at while it was empty is a copy after a move', async t => {
  const { source, url, move } = await prepare(t);
  assert.equal((await statusElsewhere(t, url)).err, '');
  assert.equal((await move()).err, '');
  await source.all('UPDATE destinations SET seen_at = 5');
  assert.equal((await move()).err, '');
});

test('a Postgres that a bot writes to while rows are moved into it stays that bot’s', async t => {
  const { folder, url, openTarget } = await prepare(t);
  const bot = await openStore({ databaseUrl: url, file: '' });
  t.after(() => bot.close());
  const said: string[] = [];
  const again = () => {
    const output = { out: () => {}, err: (line: string) => said.push(line) };
    return move({ dataFolder: join(folder, 'data'), databaseUrl: url, language: 'en' }, null, {
      now,
      ...output,
    });
  };
  await bot.all(
    `CREATE FUNCTION beside() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN INSERT INTO destinations (name, schedule, since, seen_at) VALUES ('new', '', 1, 1) ON CONFLICT DO NOTHING;
       RETURN NULL; END$$`,
  );
  await bot.all('CREATE TRIGGER beside AFTER INSERT ON deliveries FOR EACH ROW EXECUTE FUNCTION beside()');
  assert.equal(await again(), 1);
  assert.equal(await again(), 1);
  assert.match(said.join('\n'), /destinations: rows in Postgres that are not here, or are otherwise: 1\n/);
  assert.equal(await countOf(await openTarget(), "destinations WHERE name = 'new'"), 1);
});

test('a Postgres that something began to work on since it was looked at is not moved into', async t => {
  const { url, openTarget } = await prepare(t);
  const target = await openTarget();
  for (const was of [null, 'copy'] as const) {
    if (was !== null) await markAsWhole(target, was);
    assert.equal(await heldIn(target), was);
    await (await openStore({ databaseUrl: url, file: '' })).close();
    await assert.rejects(markAsPart(target, was), {
      name: 'StoreError',
      message: /^Something began to work/,
    });
    assert.equal(await heldIn(target), 'store');
  }
});

test('a Postgres that knows nothing of what the data folder posted is not worked on before the move', async t => {
  const { folder, url } = await prepare(t);
  const environment = { DATABASE_URL: url, HF_ENDPOINT: 'http://127.0.0.1:9' };
  const { status, err } = await paperboy(folder, ['paper', 'MHLA'], environment);
  assert.equal(status, 1);
  assert.match(err, /knows nothing of what .*paperboy\.db has: run `npm start -- move` first/);
  assert.deepEqual((await paperboy(folder, ['move'], environment)).err, '');
  assert.equal((await paperboy(folder, ['paper', 'MHLA'], environment)).err, '');
});

test('what was moved is not worked on any more once the Postgres is', async t => {
  const { folder, url } = await prepare(t);
  const environment = { DATABASE_URL: url, HF_ENDPOINT: 'http://127.0.0.1:9' };
  assert.deepEqual((await paperboy(folder, ['move'], environment)).err, '');
  assert.equal((await paperboy(folder, ['paper', 'MHLA'], { HF_ENDPOINT: environment.HF_ENDPOINT })).err, '');
  assert.equal((await paperboy(folder, ['paper', 'MHLA'], environment)).status, 0);
  const { status, err } = await paperboy(folder, ['paper', 'MHLA'], { HF_ENDPOINT: environment.HF_ENDPOINT });
  assert.equal(status, 1);
  assert.match(err, /was moved to Postgres at 127\.0\.0\.1:\d+\/\w+, which has been at work since/);
  assert.ok(!err.includes(postgresPassword));
});

test('nothing else writes to SQLite while it is moved', async t => {
  const { folder, url } = await prepare(t);
  const dataFolder = join(folder, 'data');
  const other = new DatabaseSync(join(dataFolder, 'paperboy.db'), { timeout: 0 });
  t.after(() => other.close());
  const write = () => other.exec("INSERT INTO facts VALUES ('more', '')");
  let tables = 0;
  const out = (line: string) => {
    if (!line.includes('copied now')) return;
    tables += 1;
    assert.throws(write, { message: 'database is locked' });
  };
  const err = (line: string) => assert.fail(line);
  assert.equal(await move({ dataFolder, databaseUrl: url, language: 'en' }, null, { now, out, err }), 0);
  assert.ok(tables > 10);
  write();
});

test('without an address it is the configured Postgres that is moved to', async t => {
  const { folder, url } = await prepare(t);
  const { status, out, err } = await paperboy(folder, ['move'], { DATABASE_URL: url });
  assert.equal(err, '');
  assert.equal(status, 0);
  assert.match(out, /Every row is the same on both sides\.\n {2}1\. Keep the data folder/);
  assert.doesNotMatch(out, new RegExp(postgresPassword));
  const nowhere = await paperboy(folder, ['move']);
  assert.deepEqual(
    [nowhere.status, nowhere.err],
    [2, 'Where to? Put the address of the Postgres into .env as DATABASE_URL, or give --to\n'],
  );
});

test('a Postgres with other rows is refused and left as it is', async t => {
  const { move, openTarget } = await prepare(t);
  const target = await openTarget();
  await writeFact(target, 'name', 'another');
  await writeFact(target, 'more', '');
  await fire(target, 'elsewhere', 1);
  const { status, out, err } = await move();
  assert.equal(status, 1);
  assert.match(out, /^From .*\n$/);
  assert.equal(
    err,
    'destinations: rows in Postgres that are not here, or are otherwise: 1\n' +
      'facts: rows in Postgres that are not here, or are otherwise: 2\n' +
      'slots: rows in Postgres that are not here, or are otherwise: 1\n' +
      'Nothing was copied. Name an empty database with `--to`, or go on with this one as it is.\n',
  );
  assert.deepEqual(await target.all('SELECT name, value FROM facts ORDER BY name'), [
    { name: 'more', value: '' },
    { name: 'name', value: 'another' },
  ]);
  assert.equal(await countOf(target, 'papers'), 0);
});

test('rows that change while they are moved are found unequal', async t => {
  const { source, openTarget } = await prepare(t);
  const target = await openTarget();
  assert.deepEqual(await differingRows(source, target), []);
  const changing: Sql = {
    dialect: target.dialect,
    async all(statement, ...parameters) {
      const rows = await target.all(statement, ...parameters);
      if (statement.startsWith('INSERT') && statement.includes('"facts"'))
        await target.all("UPDATE facts SET value = 'changed'");
      return rows as never;
    },
  };
  const moved = await copyTables(source, changing);
  assert.deepEqual(
    moved.filter(({ isEqual }) => !isEqual),
    [{ name: 'facts', here: 1, there: 1, copied: 1, isEqual: false }],
  );
});

test('nothing is moved while a bot works on the data', async t => {
  const { folder, move, openTarget } = await prepare(t);
  t.after(takeRunLock(join(folder, 'data'), now));
  const { status, err } = await move();
  assert.equal(status, 1);
  assert.match(err, new RegExp(`already running on the data .*process ${process.pid}, .*stop it first`));
  assert.equal(await countOf(await openTarget(), 'facts'), 0);
});

test('what is no address is refused without being shown, as is a folder with nothing in it', async t => {
  const { folder, url } = await prepare(t);
  const wrong = await paperboy(folder, ['move', '--to', url.replace('postgres:', 'mysql:')]);
  assert.equal(wrong.status, 2);
  assert.equal(wrong.out, '');
  assert.equal(
    wrong.err,
    '--to: expected a Postgres address: postgres://user:password@host:port/database, with signs such as # and / in the password written as %23 and %2F\n',
  );
  const empty = await paperboy(temporaryFolder(t), ['move', '--to', url]);
  assert.equal(empty.status, 2);
  assert.match(empty.err, /^There is nothing to move: .*paperboy\.db is not there\n$/);
});

test('a Postgres that refuses is told without its password', async t => {
  const { folder, url } = await prepare(t);
  const { status, out, err } = await paperboy(folder, [
    'move',
    '--to',
    url.replace(postgresPassword, 'guessed'),
  ]);
  assert.equal(status, 1);
  assert.match(err, /^Postgres at .* can't be used: password authentication failed for user "paperboy"\./);
  assert.doesNotMatch(out + err, /guessed/);
});
