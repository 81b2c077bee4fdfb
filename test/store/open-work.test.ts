// What of the ledger is still to be done.
import assert from 'node:assert/strict';
import type { Sql } from '../../src/store/database.ts';
import { openWork } from '../../src/store/open-work.ts';
import { know, plan, setRow } from './ledger-rows.ts';
import { testBoth } from './stores.ts';

const work = async (sql: Sql, limit = 9) => {
  const { parts, more, older } = await openWork(sql, { nowMs: 9_000, sinceMs: 5_000, limit });
  return { open: parts.map(({ date, destination }) => `${date} ${destination}`), more, older };
};

testBoth('open is what is not sent, newest first, and the rest is counted', async open => {
  const sql = await open();
  assert.deepEqual(await work(sql), { open: [], more: 0, older: 0 });
  await plan(sql, { date: '2026-01-14' }, { date: '2026-01-12' }, { date: '2026-01-13' });
  await setRow(sql, { date: '2026-01-12' }, { state: 'sent' });
  assert.deepEqual(await work(sql), { open: ['2026-01-14 lab', '2026-01-13 lab'], more: 0, older: 0 });
  assert.deepEqual(await work(sql, 1), { open: ['2026-01-14 lab'], more: 1, older: 0 });
});

testBoth(
  'what failed is open for a while, as long as somebody wants it, and counted after that',
  async open => {
    const sql = await open();
    await know(sql, 'lab', 'follow/slack/U1');
    const reader = { destination: 'follow/slack/U1' };
    await plan(
      sql,
      ...['2026-01-10', '2026-01-11', '2026-01-12'].map(date => ({ date })),
      ...['2026-01-11', '2026-01-12'].map(date => ({ date, ...reader })),
      { date: '2026-01-12', destination: 'gone' },
      { date: '2026-01-12', destination: 'operator/lab', kind: 'notice' },
      { date: '2026-01-12', destination: 'subscriber/slack/C1', kind: 'notice' },
    );
    await sql.all(`UPDATE deliveries SET state = 'failed', changed_at = 5000`);
    await setRow(sql, { date: '2026-01-10' }, { changed_at: 4_999 });
    // In doubt it stays work.
    await setRow(sql, { date: '2026-01-11' }, { changed_at: 1, state: 'unknown', failure: 'unseen' });
    await setRow(sql, { ...reader, date: '2026-01-11' }, { late_at: 9_000 });
    await setRow(sql, { ...reader, date: '2026-01-12' }, { late_at: 9_001 });
    assert.deepEqual(await work(sql), {
      open: ['2026-01-12 follow/slack/U1', '2026-01-12 lab', '2026-01-12 operator/lab', '2026-01-11 lab'],
      more: 0,
      older: 3,
    });
  },
);
