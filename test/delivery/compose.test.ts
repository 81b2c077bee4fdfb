// Making the message of a row of the ledger.
import assert from 'node:assert/strict';
import { createComposer } from '../../src/delivery/compose.ts';
import type { Brief } from '../../src/digest/brief.ts';
import type { Digest } from '../../src/digest/digest.ts';
import type { Sql } from '../../src/store/database.ts';
import { writeDigestRow } from '../../src/store/digests.ts';
import { plainPaper } from '../digest/digests.ts';
import { dueRow, plan, setRow } from '../store/ledger-rows.ts';
import { testBoth } from '../store/stores.ts';

const brief: Brief = {
  language: 'ko',
  summary: '요약',
  abstract: '초록',
  keyPoints: ['하나'],
  translated: true,
};
const digest: Digest = {
  date: Temporal.PlainDate.from('2026-01-13'),
  language: 'ko',
  top: 5,
  entries: [{ paper: plainPaper('2601.00001'), brief }],
};
const keep = (sql: Sql, selection = 'top 5') =>
  writeDigestRow(sql, {
    selection,
    origin: 'huggingface',
    digest,
    madeAt: Temporal.Instant.from('2026-01-14T01:00:00Z'),
  });

/** The same database, with how often digests were read from it. */
function counting(sql: Sql) {
  let reads = 0;
  const counted: Sql = {
    dialect: sql.dialect,
    all(statement, ...parameters) {
      if (statement.includes('FROM digests')) reads += 1;
      return sql.all(statement, ...parameters);
    },
  };
  return { sql: counted, reads: () => reads };
}

testBoth('a digest is read once for all the channels that get it', async open => {
  const { sql, reads } = counting(await open());
  await keep(sql);
  const composer = createComposer(sql);
  const rows = ['a', 'b', 'c'].map(name => ({ ...dueRow, destination: name, channel: name }));
  assert.deepEqual(
    await Promise.all(rows.map(composer.message)),
    rows.map(({ channel }) => ({
      post: { kind: 'digest', digest, layout: 'cards' },
      part: 0,
      channel,
      rootMessageId: null,
      key: `2026-01-13/${channel}/digest/0/0`,
      form: 'full',
    })),
  );
  assert.equal(reads(), 1);
});

testBoth('another date, language, layout or selection is another digest', async open => {
  const { sql, reads } = counting(await open());
  await keep(sql);
  await keep(sql, 'top 3');
  const composer = createComposer(sql);
  const layouts = [dueRow, { ...dueRow, layout: 'compact' }, { ...dueRow, selection: 'top 3' }];
  for (const row of layouts) assert.ok((await composer.message(row)) !== null);
  for (const row of [
    { ...dueRow, date: '2026-01-12' },
    { ...dueRow, language: 'en' },
    { ...dueRow, selection: 'top 4' },
  ])
    assert.equal(await composer.message(row), null);
  assert.equal(reads(), 6);
});

testBoth(
  'a message has the form of its row, and a key of its own for every part and every time anew',
  async open => {
    const sql = await open();
    await keep(sql);
    const composer = createComposer(sql);
    const message = await composer.message({ ...dueRow, part: 2, again: 1, form: 'plain' });
    assert.deepEqual([message?.part, message?.form, message?.key], [2, 'plain', '2026-01-13/lab/digest/2/1']);
  },
);

testBoth('a part of a thread answers to its first message, that of another layout to none', async open => {
  const sql = await open();
  await keep(sql);
  await plan(sql, { layout: 'thread', parts: 2 });
  await setRow(sql, {}, { state: 'sent', message_id: '17.1' });
  const composer = createComposer(sql);
  const rootOf = async (part: number, layout: string) =>
    (await composer.message({ ...dueRow, part, layout }))?.rootMessageId;
  assert.deepEqual(
    [await rootOf(0, 'thread'), await rootOf(1, 'thread'), await rootOf(1, 'cards')],
    [null, '17.1', null],
  );
});

testBoth('a notice is said in its own words, for which no digest is read', async open => {
  const { sql, reads } = counting(await open());
  const message = await createComposer(sql).message({ ...dueRow, kind: 'notice', notice: '없음' });
  assert.deepEqual(message?.post, { kind: 'notice', text: '없음', language: 'ko' });
  assert.equal(message?.key, '2026-01-13/lab/notice/0/0');
  assert.equal(reads(), 0);
});
