// What a database does for everybody: migrations, parameters, transactions, several processes.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readFact, writeFact } from '../../src/store/facts.ts';
import { migrations } from '../../src/store/migrations.ts';
import { countUp } from './count-up.ts';
import { testBoth } from './stores.ts';

testBoth('opening makes the tables, and opening again changes nothing', async open => {
  await writeFact(await open(), 'kept', 'yes');
  const again = await open();
  assert.equal(await readFact(again, 'kept'), 'yes');
  assert.deepEqual(
    (await again.all('SELECT version FROM schema_version')).map(row => ({ ...row })),
    [{ version: migrations.length }],
  );
});

testBoth('data of a newer program is refused and left as it is', async open => {
  const database = await open();
  await database.all('UPDATE schema_version SET version = $1', migrations.length + 1);
  await assert.rejects(open(), {
    message: `The data was written by a newer Paperboy (version ${migrations.length + 1} of the tables, this one knows ${migrations.length}): update Paperboy`,
  });
  assert.deepEqual(
    (await database.all('SELECT version FROM schema_version')).map(row => ({ ...row })),
    [{ version: migrations.length + 1 }],
  );
});

testBoth('parameters are given by number and may be used twice', async open => {
  const database = await open();
  const [row] = await database.all(
    'SELECT CAST($2 AS BIGINT) AS b, CAST($1 AS TEXT) AS a, CAST($2 AS BIGINT) AS c, CAST($3 AS TEXT) AS d',
    'x',
    7,
    null,
  );
  assert.deepEqual({ ...row }, { b: 7, a: 'x', c: 7, d: null });
});

testBoth('a number comes back as a number: an instant, a sum, an amount', async open => {
  const database = await open();
  for (const [day, tokens] of [
    ['2026-01-13', 1_768_000_000_000],
    ['2026-01-14', 2],
  ] as const)
    await database.all(
      'INSERT INTO model_usage (day, model, requests, input_tokens, output_tokens, cost_usd) VALUES ($1, $2, $3, $4, $5, $6)',
      day,
      'm',
      1,
      tokens,
      0,
      0.1,
    );
  const [row] = await database.all(
    'SELECT SUM(input_tokens) AS sum, MAX(input_tokens) AS max, MIN(cost_usd) AS cost, COUNT(*) AS count FROM model_usage',
  );
  assert.deepEqual({ ...row }, { sum: 1_768_000_000_002, max: 1_768_000_000_000, cost: 0.1, count: 2 });
});

testBoth('text comes in the order of its bytes, in no language’s', async open => {
  const database = await open();
  for (const name of ['b', 'A', 'a', 'B', '_', 'ä', '가', '-', 'a b', 'ab'])
    await writeFact(database, name, '');
  const rows = await database.all<{ name: string }>("SELECT name FROM facts WHERE value = '' ORDER BY name");
  assert.deepEqual(
    rows.map(({ name }) => name),
    ['-', 'A', 'B', '_', 'a', 'a b', 'ab', 'b', 'ä', '가'],
  );
});

testBoth('a transaction gives what its work gives and keeps what it wrote', async open => {
  const database = await open();
  const given = await database.tx(async sql => {
    await writeFact(sql, 'name', 'value');
    return readFact(sql, 'name');
  });
  assert.equal(given, 'value');
  assert.equal(await readFact(database, 'name'), 'value');
});

testBoth('a transaction that throws leaves nothing behind', async open => {
  const database = await open();
  const broken = database.tx(async sql => {
    await writeFact(sql, 'name', 'value');
    throw new Error('broken off');
  });
  await assert.rejects(broken, { message: 'broken off' });
  assert.equal(await readFact(database, 'name'), null);
  await database.tx(sql => writeFact(sql, 'name', 'later'));
  assert.equal(await readFact(database, 'name'), 'later');
});

testBoth('a statement that fails undoes its transaction', async open => {
  const database = await open();
  const broken = database.tx(async sql => {
    await writeFact(sql, 'name', 'value');
    await sql.all('SELECT * FROM nowhere');
  });
  await assert.rejects(broken, /nowhere/);
  assert.equal(await readFact(database, 'name'), null);
});

testBoth('transactions asked for at once run one after the other', async open => {
  const database = await open();
  await Promise.all(Array.from({ length: 20 }, () => countUp(database, 5)));
  assert.equal(await readFact(database, 'count'), '100');
});

testBoth('closing waits for the transaction under way', async open => {
  const database = await open();
  const transaction = database.tx(async sql => {
    await Promise.resolve();
    await writeFact(sql, 'name', 'value');
  });
  await database.close();
  await transaction;
  const again = await open();
  assert.equal(await readFact(again, 'name'), 'value');
});

testBoth('two processes write the same data and lose nothing', async (open, { place }) => {
  const script = fileURLToPath(new URL('count-up.ts', import.meta.url));
  const others = [1, 2].map(() => promisify(execFile)(process.execPath, [script, place, '40']));
  const database = await open();
  await countUp(database, 40);
  await Promise.all(others);
  assert.equal(await readFact(database, 'count'), '120');
});
