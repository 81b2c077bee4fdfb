// When messages are due instead of when they were.
import assert from 'node:assert/strict';
import type { Delivery } from '../../src/store/deliveries.ts';
import { bringForward } from '../../src/store/put-off.ts';
import { plan, setRow } from './ledger-rows.ts';
import { testBoth } from './stores.ts';

testBoth('what a clock that was ahead has put off is due now, and nothing else', async open => {
  const sql = await open();
  const minuteMs = 60_000;
  const nowMs = 1_000 * minuteMs;
  const longestMs = 2 * minuteMs;
  for (const [destination, due_at, changed_at] of [
    ['later', nowMs + minuteMs, nowMs],
    ['on a machine a little ahead', nowMs + minuteMs, nowMs + 9 * minuteMs],
    ['too long', nowMs + 3 * minuteMs, nowMs],
    ['by a clock ahead', nowMs + minuteMs, nowMs + 11 * minuteMs],
    ['due before', nowMs - minuteMs, nowMs + 11 * minuteMs],
  ] as const) {
    await plan(sql, { destination });
    await setRow(sql, { destination }, { due_at, changed_at });
  }
  await bringForward(sql, { nowMs, longestMs });
  const rows = await sql.all<Delivery>('SELECT * FROM deliveries');
  assert.deepEqual(Object.fromEntries(rows.map(row => [row.destination, row.due_at - nowMs])), {
    later: minuteMs,
    'on a machine a little ahead': minuteMs,
    'too long': 0,
    'by a clock ahead': 0,
    'due before': -minuteMs,
  });
});
