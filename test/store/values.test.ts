// Rows as the parameters of one statement.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chunksOf, valuesOf } from '../../src/store/values.ts';
import { plain } from './ledger-rows.ts';
import { testBoth } from './stores.ts';

const columns = { name: 'TEXT', at: 'BIGINT' } as const;

test('rows are a list of cast parameters, in the order of the columns', () => {
  const rows = [
    { at: 1, name: 'a', more: 'left out' },
    { name: null, at: 2 },
  ];
  assert.deepEqual(valuesOf(columns, rows), {
    names: 'name, at',
    list: '(CAST($1 AS TEXT), CAST($2 AS BIGINT)), (CAST($3 AS TEXT), CAST($4 AS BIGINT))',
    parameters: ['a', 1, null, 2],
  });
  assert.equal(valuesOf(columns, rows.slice(1), 7).list, '(CAST($7 AS TEXT), CAST($8 AS BIGINT))');
});

testBoth('a statement reads the rows as they were given, whatever the first of them lacks', async open => {
  const sql = await open();
  const rows = [
    { name: null, at: 4_102_444_800_000 },
    { name: `'; DROP TABLE facts; --`, at: null },
  ];
  const { names, list, parameters } = valuesOf(columns, rows, 2);
  const read = await sql.all(
    `WITH rows (${names}) AS (VALUES ${list}) SELECT name, at FROM rows WHERE COALESCE(at, 0) >= $1 ORDER BY at DESC`,
    0,
    ...parameters,
  );
  assert.deepEqual(
    plain(read).toSorted((a, b) => Number(b.at) - Number(a.at)),
    rows,
  );
});

test('a list is cut into parts of a size, the last one maybe shorter', () => {
  assert.deepEqual(chunksOf([1, 2, 3, 4, 5], 2), [[1, 2], [3, 4], [5]]);
  assert.deepEqual(chunksOf([1, 2], 2), [[1, 2]]);
  assert.deepEqual(chunksOf([], 2), []);
});
